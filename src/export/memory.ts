import type { PolicyDocument } from '../schema/document.ts'
import type { Message } from '../schema/finding.ts'
import { resolveColumns, UnknownName } from './columns.ts'
import type { Files } from './format.ts'
import { formats } from './formats/index.ts'
import { redact } from './redact/index.ts'
import { openRun } from './run.ts'
import { select } from './select.ts'
import { measures } from './tables/index.ts'
import { parseCondition } from './where.ts'

export interface ExportOptions {
  /** Language of the headers of tables, `en` where it is not given. */
  headers?: 'zh' | 'en'
  /** False: CSV without a byte-order mark and without marks on what Excel would misread. */
  bom?: boolean
  /** False: CSV without any mark, not even on what a spreadsheet would run as a formula. */
  excel?: boolean
  /** Days before a due date on which a calendar reminds of it. */
  alarms?: readonly number[]
  /** Columns of the measures table, in their order. */
  columns?: readonly string[]
  /** Only measures that meet these: `kind=measure`, `unit~发改`, `deadline<=2023-06`. */
  where?: readonly string[]
  /** Leave out telephone numbers, addresses, identity numbers and names of contacts: each character becomes a ■. */
  redact?: boolean
  /** Told what could not be written as it is. */
  onWarning?: (document: string, message: Message) => void
}

/** What a format makes of documents: bytes by file name. Throws for a format, column or condition that there is not. */
export async function exportInMemory(
  documents: Iterable<PolicyDocument> | AsyncIterable<PolicyDocument>,
  name: string,
  {
    headers = 'en',
    bom = true,
    excel = true,
    alarms = [],
    columns,
    where = [],
    redact: leavesOut = false,
    onWarning = () => undefined,
  }: ExportOptions,
): Promise<Map<string, Uint8Array>> {
  const format = formats.find((one) => one.name === name)
  const known = formats.map((one) => one.name)
  if (format === undefined) throw new UnknownName({ zh: '格式', en: 'format' }, name, known)
  const conditions = where.map(parseCondition)
  const files = new MemoryFiles()
  const run = await openRun([format], files, {
    headers,
    excel: excel && bom,
    raw: !excel,
    alarms,
    columns: columns === undefined ? null : resolveColumns(measures, columns),
    warn: onWarning,
    groups: null,
  })
  for await (const document of documents) {
    if (!isFileName(document.id)) throw new RangeError(`the id ${JSON.stringify(document.id)} is no file name`)
    const selected = select(document, conditions)
    if (selected !== null) await run.add(leavesOut ? redact(selected, document).document : selected)
  }
  await run.end()
  return files.bytes()
}

/** Ids become file names: what could lead out of a folder, or is none on some system, is refused. */
const isFileName = (id: string): boolean =>
  !/^\.{0,2}$|[\u0000-\u001f\u007f/\\:*?"<>|]|[. ]$/.test(id) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(id)

class MemoryFiles implements Files {
  private readonly chunks = new Map<string, Uint8Array[]>()
  private readonly encoder = new TextEncoder()

  file(name: string): ReturnType<Files['file']> {
    const list: Uint8Array[] = []
    this.chunks.set(name, list)
    return { write: (chunk) => void list.push(typeof chunk === 'string' ? this.encoder.encode(chunk) : chunk) }
  }

  bytes(): Map<string, Uint8Array> {
    return new Map([...this.chunks].map(([name, list]) => [name, together(list)]))
  }
}

function together(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
