import { createHash } from 'node:crypto'
import type { Finding } from '../schema/finding.ts'
import { decode } from './encoding.ts'
import { binaryReaders, textFormats } from './formats.ts'
import { statedCharset } from './html.ts'
import { InputError } from './input-error.ts'
import { LineIndex } from './line-index.ts'
import type { Content, Format, TextFormat } from './reader.ts'
import { refuseKnownBinary } from './signature.ts'
import type { Structure } from './structure.ts'

export { InputError } from './input-error.ts'
export { LineIndex } from './line-index.ts'
export type { Structure, StructureLine, StructureTable } from './structure.ts'

/**
 * A file's text and what is known of the file. `text` has no byte-order mark; its line ends are as they were. Of a
 * container (docx, xlsx, pdf) it is a plain rendering, with `structure` beside it.
 */
export interface SourceFile {
  /** Base name, no folder. */
  name: string
  format: Format
  encoding: string
  sha256: string
  text: string
  lines: LineIndex
  structure?: Structure
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
 * out); what a file is tells its content, whatever its name; what no reader knows is refused by what it is. Throws
 * InputError.
 */
export async function readSource(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<SourceFile> {
  const limit = options.maxBytes ?? MAX_BYTES
  if (bytes.length > limit) throw tooLarge(limit)
  const container = binaryReaders.find((reader) => reader.accepts(bytes))
  const { format, content } =
    container === undefined
      ? readText(bytes, name, options.encoding)
      : { format: container.format, content: await container.read(bytes) }
  return {
    name: baseName(name),
    format,
    encoding: content.encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: content.text,
    lines: new LineIndex(content.text),
    findings: [...(content.findings ?? []), ...nulFindings(content.text)],
    ...(content.structure === undefined ? {} : { structure: content.structure }),
  }
}

function readText(bytes: Uint8Array, name: string, encoding?: string): { format: Format; content: Content } {
  refuseKnownBinary(bytes)
  const content = decode(bytes, encoding, () => statedCharset(bytes))
  const { format, check } = textFormats.find((one) => one.accepts(content.text, name)) as TextFormat
  check?.(content.text)
  return { format, content }
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
