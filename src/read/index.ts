import { createHash } from 'node:crypto'
import type { Finding } from '../schema/finding.ts'
import { decode } from './encoding.ts'
import { InputError } from './input-error.ts'
import { LineIndex } from './line-index.ts'
import { sniffMarkdown } from './markdown.ts'
import { refuseKnownBinary } from './signature.ts'

export { InputError } from './input-error.ts'
export { LineIndex } from './line-index.ts'

/** A file's text and what is known of the file. `text` has no byte-order mark; its line ends are as they were. */
export interface SourceFile {
  /** Base name, no folder. */
  name: string
  format: 'text' | 'markdown'
  encoding: string
  sha256: string
  text: string
  lines: LineIndex
  findings: Finding[]
}

export interface ReadOptions {
  /** A label of the WHATWG Encoding Standard; found out from the bytes where it is not given. */
  encoding?: string
  /** Inputs of more bytes are refused. */
  maxBytes?: number
}

/** Half of the longest string that V8 holds, so that UTF-16 and the results find room as well. */
export const MAX_BYTES = 256 * 1024 * 1024

/**
 * Bytes to a source file. Guarantees: `text` is well decoded (no replacement character that the bytes do not spell
 * out), binary files are refused by what they are. Throws InputError.
 */
export function readSource(bytes: Uint8Array, name: string, options: ReadOptions = {}): SourceFile {
  const limit = options.maxBytes ?? MAX_BYTES
  if (bytes.length > limit) throw tooLarge(limit)
  refuseKnownBinary(bytes)
  const { text, encoding } = decode(bytes, options.encoding)
  return {
    name: baseName(name),
    format: sniffMarkdown(text, name) ? 'markdown' : 'text',
    encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    lines: new LineIndex(text),
    findings: [...nulFindings(text)],
  }
}

export function tooLarge(limit: number): InputError {
  const megabytes = Math.round(limit / 1024 / 1024)
  return new InputError(
    { zh: `文件超过 ${megabytes} MB 的上限`, en: `larger than the limit of ${megabytes} MB` },
    { zh: '请拆分后分别解析', en: 'split it and parse the parts' },
  )
}

const baseName = (name: string): string => name.split(/[\\/]/).at(-1) || 'stdin'

function* nulFindings(text: string): Generator<Finding> {
  const at = text.indexOf('\0')
  if (at < 0) return
  const count = text.split('\0').length - 1
  yield {
    rule: 'text/nul',
    severity: 'warning',
    origin: 'capture',
    message: { zh: `含 ${count} 个 NUL 字符，已从取值中去掉`, en: `${count} NUL characters, left out of the values` },
    at: { from: at, to: at + 1 },
  }
}
