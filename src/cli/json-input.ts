import { closeSync, readSync } from 'node:fs'
import type { Limits } from '../read/index.ts'
import { InputError } from '../read/input-error.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Input } from './inputs.ts'
import { loadBytes, openRegular } from './load.ts'

/** Endings of what `parse` and `export` write as JSON. */
export const JSON_ENDINGS = ['json', 'ndjson', 'jsonl']

const NAMED_JSON = /\.(json|ndjson|jsonl)$/i

export const isNamedJson = (name: string): boolean => NAMED_JSON.test(name)

/** Whether bytes under any name are documents as JSON: they open an object that tells its schema at once. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 512))
  return /^\s*(?:\[\s*)?\{\s*"schemaVersion"\s*:/.test(head)
}

/** One document of a JSON input, or why there is none; `line` is where it begins. */
export type FromJson = { document: PolicyDocument; line: number } | { failure: InputError }

export interface JsonOptions {
  /** What is read, where it has been loaded already. */
  bytes?: Uint8Array | undefined
  loadCheck?: LoadCheck | undefined
  limits: Limits
}

/**
 * The documents of a JSON input: one over many lines, an array of them, or one a line. Lines are read one by one, so
 * that an input of any size fits; a bad line does not stop the next.
 */
export async function* documentsIn(
  input: Input,
  { bytes, loadCheck = ownCheck, limits }: JsonOptions,
): AsyncGenerator<FromJson> {
  const check = await loadCheck()
  const lines = numbered(linesOf(bytes === undefined ? chunksOf(input, limits) : [bytes], limits))
  const first = await lines.next()
  if (first.done === true) throw noJson({ line: 1 }, '')
  const head = parsed(first.value.text)
  if (!head.ok) {
    yield* whole(first.value, lines, { check, limits })
    return
  }
  yield* each(head.value, first.value.line, check)
  for await (const { text, line } of lines) {
    const next = parsed(text)
    if (next.ok) yield* each(next.value, line, check)
    else yield { failure: noJson({ line }, next.reason) }
  }
}

interface Line {
  text: string
  line: number
}

/** Makes a document of a JSON value that begins at a line, or throws an InputError. */
export type Check = (value: unknown, line: number) => PolicyDocument
/** Loaded only where there is JSON: the schema takes longer to load than a document to parse. */
export type LoadCheck = () => Promise<Check>

const ownCheck: LoadCheck = async () => (await import('./json-check.ts')).check

/** JSON that is broken over lines: all of it is one value. */
async function* whole(
  first: Line,
  rest: AsyncGenerator<Line>,
  { check, limits }: { check: Check; limits: Limits },
): AsyncGenerator<FromJson> {
  const texts = [first.text]
  let at = first.line
  let length = first.text.length
  for await (const { text, line } of rest) {
    // blank lines were dropped; put them back, so that the message names the right one
    const blank = '\n'.repeat(line - at - 1)
    texts.push(blank + text)
    at = line
    length += blank.length + text.length + 1
    limits.hold('file-size', length)
  }
  const value = parsed(texts.join('\n'))
  if (!value.ok) throw noJson({ line: first.line }, value.reason)
  yield* each(value.value, first.line, check)
}

function* each(value: unknown, line: number, check: Check): Generator<FromJson> {
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
    try {
      yield { document: check(one, line), line }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { failure: error }
    }
  }
}

type Parsed = { ok: true; value: unknown } | { ok: false; reason: string }

function parsed(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : '' }
  }
}

async function* numbered(lines: AsyncGenerator<string>): AsyncGenerator<Line> {
  let line = 0
  for await (const text of lines) {
    line++
    if (text.trim() !== '') yield { text, line }
  }
}

const LF = 10

/** Lines of UTF-8, split at LF only: a raw U+2028 inside of a string ends nothing. */
async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<string> {
  let pending: Uint8Array[] = []
  let size = 0
  let line = 1
  const take = (last: Uint8Array): string => {
    limits.hold('file-size', size + last.length)
    const text = decoded([...pending, last], line++)
    pending = []
    size = 0
    return text
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      yield take(chunk.subarray(from, at))
      from = at + 1
    }
    pending.push(chunk.slice(from))
    size += chunk.length - from
    limits.hold('file-size', size)
  }
  if (size > 0) yield take(new Uint8Array())
}

function decoded(parts: Uint8Array[], line: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw new InputError(
      { zh: '不是 UTF-8 编码的 JSON', en: 'JSON that is not UTF-8' },
      { zh: '请另存为 UTF-8', en: 'save it as UTF-8' },
      { line },
    )
  }
}

async function* chunksOf(input: Input, limits: Limits): AsyncGenerator<Uint8Array> {
  if (input.path === null) {
    if (process.stdin.isTTY) yield await loadBytes(input, limits)
    else yield* process.stdin as AsyncIterable<Buffer>
    return
  }
  const { fd } = openRegular(input.path)
  try {
    for (;;) {
      const buffer = new Uint8Array(65536)
      const count = readSync(fd, buffer, 0, buffer.length, null)
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } finally {
    closeSync(fd)
  }
}

const noJson = (place: { line: number }, detail: string): InputError =>
  new InputError(
    {
      zh: `不是有效的 JSON${detail === '' ? '' : `（${detail}）`}`,
      en: `no valid JSON${detail === '' ? '' : ` (${detail})`}`,
    },
    { zh: '请用 gongwen parse 重新生成', en: 'write it again with gongwen parse' },
    place,
  )
