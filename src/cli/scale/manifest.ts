import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fstatSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { toLine } from '../../export/json.ts'
import { InputError } from '../../read/input-error.ts'
import type { Message } from '../../schema/finding.ts'
import { linesOf } from './lines.ts'
import type { Shard } from './path-name.ts'

const LF = 10

/** A line of a manifest: an input that is done with. */
export type Entry = {
  /** The input's path, as `pathName` has it. */
  name: string
  /** Of the input's bytes. */
  sha256: string
  /** A hash of everything else that the output depends on. */
  options: string
} & ({ ok: true; output: string; outputSha256: string } | { ok: false; code: string; reason: string })

/** What a line may hold. */
type Fields = Partial<
  Record<'manifest' | 'version' | 'name' | 'sha256' | 'options' | 'ok' | 'output' | 'outputSha256', unknown>
>

const HEADER = { manifest: 'gongwen parse', version: 1 }

/** `manifest.ndjson`; a shard writes one of its own, for others may write at the same time. */
const nameOf = (shard: Shard | undefined): string =>
  shard === undefined ? 'manifest.ndjson' : `manifest-${shard.index}-of-${shard.of}.ndjson`
const IS_MANIFEST = /^manifest(?:-[0-9]{1,6}-of-[0-9]{1,6})?\.ndjson$/

/**
 * What earlier runs into a folder have done, all shards together, and a file to add to. A million entries take little
 * room: only hashes of what may be asked are kept.
 */
export class Manifest {
  private readonly finished = new Set<string>()
  private readonly outputs = new Set<string>()
  private readonly failures = new Set<string>()
  private readonly fd: number

  /** Throws InputError where a file has the name and is no manifest, or one of another version. */
  static async open(folder: string, shard: Shard | undefined, damaged: Damaged): Promise<Manifest> {
    const path = join(folder, nameOf(shard))
    const manifest = new Manifest(openSync(path, 'a'))
    const ends = endOf(path)
    for (const name of readdirSync(folder).filter((one) => IS_MANIFEST.test(one)))
      for await (const entry of entriesIn(folder, name, damaged)) manifest.keep(entry)
    if (ends === 'empty') manifest.append(HEADER)
    // a killed run left half a line: the next one begins a line of its own
    if (ends === 'torn') manifest.text('\n')
    return manifest
  }

  private constructor(fd: number) {
    this.fd = fd
  }

  /** Whether an output, as it stands in the folder now, was made of these bytes with these options. */
  isDone(entry: Extract<Entry, { ok: true }>): boolean {
    return this.finished.has(finishedKey(entry))
  }

  /** Whether an output was made of an input of this name, so that it may be replaced. */
  isOutputOf(output: string, name: string): boolean {
    return this.outputs.has(digest([name, output]))
  }

  hasFailed({ name, sha256, options }: Omit<Entry, 'ok'>): boolean {
    return this.failures.has(digest([name, sha256, options]))
  }

  /** After the output has its name: what is not told here is done again. */
  add(entry: Entry): void {
    this.keep(entry)
    this.append(entry)
  }

  private keep(entry: Entry): void {
    if (entry.ok) {
      this.finished.add(finishedKey(entry))
      this.outputs.add(digest([entry.name, entry.output]))
    } else this.failures.add(digest([entry.name, entry.sha256, entry.options]))
  }

  private append(value: object): void {
    this.text(toLine(value))
  }

  /** In one call: two writers do not get into each other's lines. */
  private text(text: string): void {
    writeSync(this.fd, text)
  }
}

const finishedKey = ({ name, sha256, options, output, outputSha256 }: Extract<Entry, { ok: true }>): string =>
  digest([name, sha256, options, output, outputSha256])

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest().toString('latin1', 0, 12)

type Damaged = (file: string, line: number) => void

/** Longer than any line of a manifest. */
const MOST = 1 << 20

async function* entriesIn(folder: string, name: string, damaged: Damaged): AsyncGenerator<Entry> {
  let n = 0
  for await (const line of linesOf(createReadStream(join(folder, name)), MOST)) {
    n++
    const text = 'text' in line ? line.text : ''
    const value = parsed(text)
    if (n === 1) checkHeader(name, value)
    else if (isEntry(value)) yield value
    else if (text !== '' || 'problem' in line) damaged(name, n)
  }
}

function checkHeader(name: string, header: Fields | null): void {
  if (header?.manifest !== HEADER.manifest) throw refusal(name, NO_MANIFEST)
  if (header.version !== HEADER.version) throw refusal(name, OTHER_VERSION)
}

function endOf(path: string): 'empty' | 'torn' | 'whole' {
  const fd = openSync(path, 'r')
  try {
    const { size } = fstatSync(fd)
    const last = new Uint8Array(1)
    if (size === 0) return 'empty'
    readSync(fd, last, 0, 1, size - 1)
    return last[0] === LF ? 'whole' : 'torn'
  } finally {
    closeSync(fd)
  }
}

function parsed(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Fields) : null
  } catch {
    return null
  }
}

function isEntry(value: object | null): value is Entry {
  if (value === null) return false
  const { name, sha256, options, ok, output, outputSha256 } = value as Fields
  const strings = ok === true ? [name, sha256, options, output, outputSha256] : [name, sha256, options]
  return typeof ok === 'boolean' && strings.every((one) => typeof one === 'string')
}

const NO_MANIFEST: Message = { zh: '不是 gongwen parse 的清单', en: 'is no manifest of gongwen parse' }
const OTHER_VERSION: Message = { zh: '是另一版本的清单', en: 'is a manifest of another version' }

const refusal = (name: string, { zh, en }: Message): InputError =>
  new InputError(
    { zh: `${name} ${zh}`, en: `${name} ${en}` },
    { zh: '请换一个输出文件夹，或把该文件移走', en: 'choose another output folder, or move the file away' },
  )
