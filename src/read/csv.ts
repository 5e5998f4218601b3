import type { Finding } from '../schema/finding.ts'
import { openQuoteLine, type Parted, partedBy, statedDelimiter } from './csv-delimiter.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import type { DecodedContent } from './reader.ts'
import { type DrawnRow, Rendering } from './rendering.ts'
import { renderSheet } from './sheet.ts'
import { cellText } from './xlsx-value.ts'

/** Fields parted by commas, tabs, semicolons or bars: title lines, a table and its notes, as on a sheet. */
export async function readCsv(text: string, limits: Limits): Promise<DecodedContent> {
  limits.hold('characters', text.length)
  const parted = partedBy(text) as Parted
  const rows = (await recordsOf(text, parted.delimiter)).map((record) =>
    record.map((field) => cellText(field, undefined)),
  )
  const filled = rows.filter((row) => row.some(isFilled))
  const width = filled.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0)
  limits.hold('xlsx-rows', filled.length)
  limits.hold('xlsx-columns', width)
  const rendering = new Rendering(limits)
  const drawn = filled.map((row): DrawnRow => ({ cells: row.slice(0, width).map(cellOf) }))
  renderSheet({ name: '', rows: drawn }, false, rendering)
  return { text: rendering.text, structure: rendering.structure, findings: [delimiterTold(parted, width)] }
}

const isFilled = (field: string): boolean => field.trim() !== ''
const cellOf = (text: string): DrawnRow['cells'][number] => ({ text: text.trim(), colSpan: 1, rowSpan: 1 })

async function recordsOf(text: string, delimiter: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(text, {
      delimiter,
      from_line: statedDelimiter(text) === null ? 1 : 2,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch {
    throw openQuote(openQuoteLine(text, delimiter))
  }
}

const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ',': ['逗号', 'commas'],
  '\t': ['制表符', 'tabs'],
  ';': ['分号', 'semicolons'],
  '|': ['竖线', 'bars'],
}

function delimiterTold({ delimiter }: Parted, width: number): Finding {
  const [zh, en] = NAMES[delimiter] ?? [`“${delimiter}”`, `'${delimiter}'`]
  return {
    rule: 'text/delimiter',
    severity: 'info',
    origin: 'capture',
    message: { zh: `各栏以${zh}分隔，共 ${width} 栏`, en: `fields parted by ${en}: ${width} columns` },
    at: null,
  }
}

const openQuote = (line: number | null): InputError =>
  new InputError(
    { zh: '引号没有配对，字段无法分开', en: 'a quotation mark is never closed: the fields cannot be told apart' },
    {
      zh: '请在表格软件中打开后另存为 CSV 或 .xlsx',
      en: 'open it in a spreadsheet program and save it as CSV or .xlsx',
    },
    line === null ? {} : { line },
  )
