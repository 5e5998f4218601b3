import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PolicyDocument } from '../../src/index.ts'
import { gongwen, type Ran } from '../cli/gongwen.ts'

/** A plan with one measure, whose lines a test may change or add to. */
export const plan = (measure = '推行一窗受理。（责任单位：县行政审批局）', more = ''): string =>
  `某县优化营商环境工作要点\n\n一、工作措施\n\n（一）${measure}\n${more}`

export interface Tried extends Ran {
  /** By id. */
  documents: Record<string, PolicyDocument>
  /** What was said of a file. */
  said: (name: string) => string
}

/** Files in a folder, made from texts or bytes. */
export function files(folder: string, contents: Record<string, string | Uint8Array>): string[] {
  return Object.entries(contents).map(([name, content]) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  })
}

/** Parses all of them in one run: its diagnostics are listed on standard error. */
export function tried(inputs: readonly string[], args: readonly string[] = []): Tried {
  const ran = gongwen(['parse', '--format', 'ndjson', '-v', ...args, '--', ...inputs])
  const lines = ran.stdout.split('\n').filter((line) => line !== '')
  const documents = Object.fromEntries(
    lines.map((line) => {
      const document = JSON.parse(line) as PolicyDocument
      return [document.id, document]
    }),
  )
  return { ...ran, documents, said: (name) => ran.lines.filter((line) => line.includes(name)).join('\n') }
}

/** Writes the files and parses them. */
export const tryFiles = (folder: string, contents: Record<string, string | Uint8Array>, args: string[] = []): Tried =>
  tried(files(folder, contents), args)

export const texts = (document: PolicyDocument | undefined): string[] =>
  document?.measures.map(({ text }) => text) ?? []

export const rules = (document: PolicyDocument | undefined): string[] =>
  document?.diagnostics.map(({ rule }) => rule) ?? []

export const unitsOf = (document: PolicyDocument | undefined): string[] =>
  document?.measures.flatMap(({ leads, partners, responsible }) =>
    [...leads, ...partners, ...responsible].map(({ name }) => name),
  ) ?? []
