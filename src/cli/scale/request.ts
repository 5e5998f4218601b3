import { basename } from 'node:path'
import { Limits, type LimitValues } from '../../read/index.ts'
import { InputError } from '../../read/input-error.ts'
import type { Message } from '../../schema/finding.ts'
import type { InputFlags } from '../command.ts'
import type { WordFlags } from '../words.ts'

/** One line of `gongwen worker`, understood: what to read, and what to call it. */
export interface Request {
  /** Given back with the document, whatever it is; undefined: none was given. */
  key: unknown
  /** What the document is called: its path or the name that was given. */
  name: string
  /** A file to read, or the bytes themselves. */
  path: string | null
  bytes: Uint8Array | null
  flags: Partial<InputFlags & WordFlags>
}

const NAMELESS = 'document.txt'
const KEYS = ['path', 'text', 'base64', 'name', 'key', 'options']
const OPTIONS = ['encoding', 'limits', 'map']

/** A line, and with `keyed` what stands before its first TAB. */
export function cutKey(line: string, keyed: boolean): { key: string | null; rest: string } {
  const tab = keyed ? line.indexOf('\t') : -1
  return tab < 0 ? { key: null, rest: line } : { key: line.slice(0, tab), rest: line.slice(tab + 1) }
}

/**
 * A line that begins with `{` is JSON, every other one a path. Throws an InputError (`bad-json`, `missing`) that says
 * what is wrong with the line.
 */
export function readRequest(line: string): Request {
  if (!line.startsWith('{')) return fromPath(line)
  const given = parsed(line)
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) throw bad({ zh: `未知的键“${unknown}”`, en: `unknown key '${unknown}'` }, KEYS)
  const { key, options } = given
  const { path, bytes } = contentOf(given)
  const name = textOf(given, 'name') ?? path ?? (typeof key === 'string' ? key : NAMELESS)
  return { key, name, path, bytes, flags: options === undefined ? {} : flagsOf(options) }
}

/** What a line that could not be read says of itself. */
export function nameAndKey(line: string): { name: string | null; key: unknown } {
  if (!line.startsWith('{')) return { name: line === '' ? null : line, key: undefined }
  try {
    const { name, path, key } = parsed(line)
    return { name: typeof name === 'string' ? name : typeof path === 'string' ? path : null, key }
  } catch {
    return { name: null, key: undefined }
  }
}

function fromPath(path: string): Request {
  if (path.trim() === '') throw empty()
  return { key: undefined, name: path, path, bytes: null, flags: {} }
}

function parsed(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    // what V8 says of it differs from version to version
    throw bad({ zh: '不是有效的 JSON', en: 'no valid JSON' }, null)
  }
}

function contentOf(given: Record<string, unknown>): Pick<Request, 'path' | 'bytes'> {
  const there = ['path', 'text', 'base64'].filter((key) => given[key] !== undefined)
  const [kind] = there
  if (kind === undefined || there.length > 1)
    throw bad(
      { zh: '应有且只有 path、text、base64 之一', en: 'there must be one of path, text and base64, and one only' },
      null,
    )
  const value = textOf(given, kind) ?? ''
  if (kind === 'path') {
    if (value.trim() === '') throw empty()
    return { path: value, bytes: null }
  }
  return { path: null, bytes: kind === 'text' ? new TextEncoder().encode(value) : fromBase64(value) }
}

function textOf(given: Record<string, unknown>, key: string): string | null {
  const value = given[key]
  if (value === undefined) return null
  if (typeof value !== 'string') throw bad({ zh: `${key} 不是字符串`, en: `${key} is no string` }, null)
  return value
}

/** Node drops what is no base64 instead of refusing it. */
function fromBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  const plain = unpadded(text)
  if (unpadded(bytes.toString('base64')) !== plain)
    throw bad({ zh: 'base64 的值不是 Base64', en: 'the value of base64 is no Base64' }, null)
  return bytes
}

function flagsOf(options: unknown): Request['flags'] {
  if (!isObject(options)) throw bad({ zh: 'options 不是对象', en: 'options is no object' }, null)
  const unknown = Object.keys(options).find((key) => !OPTIONS.includes(key))
  if (unknown !== undefined)
    throw bad({ zh: `options 中未知的键“${unknown}”`, en: `unknown key '${unknown}' in options` }, OPTIONS)
  const { limits, map } = options
  const encoding = textOf(options, 'encoding')
  if (map !== undefined && !isObject(map)) throw bad({ zh: 'map 不是对象', en: 'map is no object' }, null)
  return {
    ...(encoding !== null && { encoding }),
    ...(limits !== undefined && { limit: limitsOf(limits) }),
    ...(map !== undefined && { map: Object.keys(map).map((column) => `${column}=${textOf(map, column) ?? ''}`) }),
  }
}

function limitsOf(limits: unknown): LimitValues {
  if (!isObject(limits)) throw bad({ zh: 'limits 不是对象', en: 'limits is no object' }, null)
  try {
    new Limits(limits as LimitValues)
    return limits as LimitValues
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.reason, error.remedy, { code: 'bad-json' }) : error
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ONE_LINE: Message = {
  zh: '每行一个 JSON 对象，如 {"path": "plan.docx", "key": 1}',
  en: 'write one JSON object a line: {"path": "plan.docx", "key": 1}',
}

function bad(reason: Message, allowed: readonly string[] | null): InputError {
  const remedy =
    allowed === null ? ONE_LINE : { zh: `可用：${allowed.join('、')}`, en: `there are: ${allowed.join(', ')}` }
  return new InputError(reason, remedy, { code: 'bad-json' })
}

const empty = (): InputError =>
  new InputError(
    { zh: '空行，没有路径', en: 'an empty line: no path' },
    { zh: '每行写一个路径或 JSON 对象', en: 'write a path or a JSON object on each line' },
    { code: 'missing' },
  )

/** The last part of a name, which tells the format. */
export const baseOf = (name: string): string => basename(name.replaceAll('\\', '/')) || NAMELESS

function unpadded(base64: string): string {
  let end = base64.length
  while (base64[end - 1] === '=') end--
  return base64.slice(0, end)
}
