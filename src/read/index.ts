import { createHash } from 'node:crypto'
import type { Finding } from '../schema/finding.ts'
import { decode } from './encoding.ts'
import { binaryReaders, textFormats } from './formats.ts'
import { statedCharset } from './html.ts'
import { Limits, type LimitValues } from './limits.ts'
import { LineIndex } from './line-index.ts'
import type { Content, Format, TextFormat } from './reader.ts'
import { refuseKnownBinary } from './signature.ts'
import type { Structure } from './structure.ts'

export { INNER, innerTable } from './inner-table.ts'
export { InputError } from './input-error.ts'
export { leftOut } from './left-out.ts'
export { type LimitName, Limits, type LimitValues } from './limits.ts'
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
  /** What it was read within; pages inside it (HTML tables in Markdown) are too. */
  limits: Limits
}

export interface ReadOptions {
  /** A label of the WHATWG Encoding Standard; found out from the bytes where it is not given. */
  encoding?: string
  /** Limits of the readers by name (`pdf-pages`), where they are not to be the usual ones; sizes may be `'300MB'`. */
  limits?: LimitValues
}

/**
 * Bytes to a source file. Guarantees: `text` is well decoded (no replacement character that the bytes do not spell
 * out); what a file is tells its content, whatever its name; what no reader knows is refused by what it is. Throws
 * InputError.
 */
export async function readSource(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<SourceFile> {
  const limits = new Limits(options.limits)
  limits.hold('file-size', bytes.length)
  const container = binaryReaders.find((reader) => reader.accepts(bytes, limits))
  const { format, content } =
    container === undefined
      ? await readText(bytes, name, limits, options.encoding)
      : { format: container.format, content: await container.read(bytes, limits) }
  return {
    name: baseName(name),
    format,
    encoding: content.encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text: content.text,
    lines: new LineIndex(content.text),
    findings: [...(content.findings ?? []), ...nulFindings(content.text)],
    limits,
    ...(content.structure === undefined ? {} : { structure: content.structure }),
  }
}

async function readText(
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  encoding?: string,
): Promise<{ format: Format; content: Content }> {
  refuseKnownBinary(bytes, limits)
  const content = decode(bytes, encoding, () => statedCharset(bytes))
  const { format, check, read } = textFormats.find((one) => one.accepts(content.text, name)) as TextFormat
  check?.(content.text, limits)
  return { format, content: { ...content, ...(await read?.(content.text, limits)) } }
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
