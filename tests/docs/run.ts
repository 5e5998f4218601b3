import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { bin } from '../cli/gongwen.ts'
import type { Command } from './blocks.ts'

/**
 * A reader's folder: the seeds, the papers that the documents speak of (fixtures/docs), the package under its name, and
 * the commands `gongwen`, `npx gongwen` and `npm ci`, of which the last has nothing to do.
 */
export function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-docs-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  cpSync('fixtures/docs', folder, { recursive: true })
  cpSync('seeds', join(folder, 'seeds'), { recursive: true })
  for (const name of ['.bin', 'node_modules']) mkdirSync(join(folder, name))
  symlinkSync(resolve('.'), join(folder, 'node_modules/gongwen'), 'junction')
  const run = `exec "${process.execPath}" "${bin}" "$@"`
  put(join(folder, '.bin/gongwen'), run)
  put(join(folder, '.bin/npx'), `[ "$1" = gongwen ] || exit 127\nshift\n${run}`)
  put(join(folder, '.bin/npm'), '[ "$*" = ci ] || exit 127')
  return folder
}

function put(path: string, script: string): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

export interface Ran {
  status: number
  /** Standard output and standard error, as a terminal shows them. */
  printed: string[]
}

/** Between the outputs of two commands: no document prints it. */
const END = '\u001e'

/** Commands one after the other in one shell, as a reader types them. */
export function runCommands(folder: string, commands: readonly Command[]): Ran[] {
  const script = commands.map(({ command }) => `${command}\nprintf '${END}%s${END}' $?\n`).join('')
  const path = `${join(folder, '.bin')}${delimiter}${process.env.PATH}`
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      PATH: path,
      LC_ALL: 'C.UTF-8',
      LANG: undefined,
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
    },
  })
  const pieces = stdout.split(END)
  return commands.map((_, i) => ({
    status: Number(pieces[2 * i + 1] ?? 255),
    // of a byte-order mark and of carriage returns a terminal shows nothing
    printed: (pieces[2 * i] ?? '').replace(/^\ufeff|\r|\n$/g, '').split('\n'),
  }))
}

/** A module in the reader's folder: what it prints. */
export function runModule(folder: string, code: string): Ran {
  const path = join(folder, 'use.mjs')
  writeFileSync(path, code)
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], { cwd: folder, encoding: 'utf8' })
  return { status: status ?? 255, printed: `${stdout}${stderr}`.replace(/\n$/, '').split('\n') }
}
