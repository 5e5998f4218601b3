import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

export const bin = resolve('bin/gongwen.js')

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
  lines: string[]
}

type Options = Partial<SpawnSyncOptionsWithStringEncoding> & { locale?: string }

/** Runs the real command as a process of its own, in English unless a locale says otherwise. */
export function gongwen(args: string[], { locale = 'C', ...options }: Options = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    // against waiting for ever; how fast it is depends on the machine
    timeout: 600_000,
    maxBuffer: 1 << 29,
    ...options,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, LC_ALL: locale, ...options.env },
  })
  return { status, stdout, stderr, lines: stderr.split('\n').filter((line) => line !== '') }
}

/** A folder of this test file's own, removed after its tests. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Names in a folder, hidden ones too. */
export const namesIn = (folder: string): string[] => readdirSync(folder).sort()

/** One measure in the smallest plan that has one. */
export const PLAN =
  '某县优化营商环境工作要点\n\n一、工作措施\n\n（一）推行一窗受理。全面推行一窗受理。（责任单位：县行政审批局）\n'
