import type { Cell, CellValue, MergeRange, Sheet } from 'hucre/xlsx'
import type { Limits } from './limits.ts'
import { type Records, StringReader, type XlsRecord } from './xls-records.ts'
import { dateOf, isDateCode, type XlsStyles } from './xls-styles.ts'

/** What all sheets of a workbook share. */
export interface XlsBook {
  /** Excel 97 and later: text is Unicode. */
  wide: boolean
  page: number
  from1904: boolean
  strings: readonly string[]
  styles: XlsStyles
  limits: Limits
}

const EOF = 0x0a
const BOF = 0x809
const MERGES = 0xe5
const ROW = 0x208
const COLUMNS = 0x7d
const STRING = 0x207

/** A sheet, and how many cells its grid has. */
export function readSheet(records: Records, book: XlsBook): { sheet: Sheet; cells: number } {
  const sheet = new SheetBuilder(book)
  // a chart on the sheet is a stream of its own inside of it
  let depth = 0
  for (let record = records.next(); record !== null; record = records.next()) {
    if (record.type === BOF) depth++
    else if (record.type === EOF && --depth <= 0) break
    else if (depth === 1) sheet.add(record)
  }
  return sheet.finish()
}

type CellReader = (sheet: SheetBuilder, record: XlsRecord) => void

class SheetBuilder {
  readonly book: XlsBook
  private readonly rows: CellValue[][] = []
  private readonly merges: MergeRange[] = []
  private readonly styles = new Map<string, Cell>()
  private readonly hiddenRows = new Set<number>()
  private readonly hiddenColumns = new Set<number>()
  private width = 0
  /** The cell of a formula whose text comes in a record of its own. */
  private open: { row: number; column: number } | null = null

  constructor(book: XlsBook) {
    this.book = book
  }

  add(record: XlsRecord): void {
    const { type, data } = record
    const reader = CELLS[type]
    if (reader !== undefined && data.byteLength >= 7) {
      this.open = null
      reader(this, record)
    } else if (type === STRING && this.open !== null) {
      const { row, column } = this.open
      this.put(row, column, textAt(record, 0, this.book))
    } else if (type === MERGES) this.addMerges(data)
    else if (type === ROW && data.byteLength >= 14) {
      if ((data.getUint16(12, true) & 0x20) !== 0) this.hiddenRows.add(data.getUint16(0, true))
    } else if (type === COLUMNS && data.byteLength >= 10 && (data.getUint16(8, true) & 1) !== 0) {
      const last = Math.min(255, data.getUint16(2, true))
      for (let column = data.getUint16(0, true); column <= last; column++) this.hiddenColumns.add(column)
    }
  }

  expectText(row: number, column: number): void {
    this.open = { row, column }
  }

  put(row: number, column: number, value: CellValue): void {
    this.width = Math.max(this.width, column + 1)
    this.book.limits.hold('xlsx-rows', row + 1)
    this.book.limits.hold('xlsx-cells', Math.max(this.rows.length, row + 1) * this.width)
    while (this.rows.length <= row) this.rows.push([])
    const cells = this.rows[row] as CellValue[]
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }

  putNumber(row: number, column: number, style: number, value: number): void {
    const code = this.book.styles.codeOf(style)
    this.put(row, column, isDateCode(code) ? dateOf(value, this.book.from1904) : value)
    if (code !== undefined) this.styles.set(`${row},${column}`, { value, type: 'number', style: { numFmt: code } })
  }

  private addMerges(data: DataView): void {
    for (let at = 2; at + 8 <= data.byteLength; at += 8)
      this.merges.push({
        startRow: data.getUint16(at, true),
        endRow: data.getUint16(at + 2, true),
        startCol: data.getUint16(at + 4, true),
        endCol: data.getUint16(at + 6, true),
      })
  }

  finish(): { sheet: Sheet; cells: number } {
    const sheet: Sheet = {
      name: '',
      rows: this.rows,
      merges: this.merges,
      cells: this.styles,
      rowDefs: new Map([...this.hiddenRows].map((row) => [row, { hidden: true }])),
      columns: Array.from({ length: this.width }, (_, column) => ({ hidden: this.hiddenColumns.has(column) })),
    }
    return { sheet, cells: this.rows.length * this.width }
  }
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

const errorText = (code: number): string => ERRORS[code] ?? '#UNKNOWN!'

/** Row, column and style of a cell. */
const headOf = (data: DataView): [row: number, column: number, style: number] => [
  data.getUint16(0, true),
  data.getUint16(2, true),
  data.getUint16(4, true),
]

function textAt({ blocks }: XlsRecord, at: number, { wide, page }: XlsBook): string {
  const reader = new StringReader(blocks, at)
  const length = reader.u16()
  return wide ? reader.text(length) : reader.bytes(length, page)
}

/** A number in 30 bits: the upper half of a double, or an integer; some are a hundredth of it. */
function packedNumber(data: DataView, at: number): number {
  const bits = data.getInt32(at, true)
  const double = new DataView(new ArrayBuffer(8))
  double.setInt32(4, bits & ~3, true)
  const value = (bits & 2) === 0 ? double.getFloat64(0, true) : bits >> 2
  return (bits & 1) === 0 ? value : value / 100
}

const readLabel: CellReader = (sheet, record) => {
  const [row, column] = headOf(record.data)
  sheet.put(row, column, textAt(record, 6, sheet.book))
}

/** The value that a formula had when it was saved. */
const readFormula: CellReader = (sheet, { data }) => {
  const [row, column, style] = headOf(data)
  if (data.byteLength < 14) return
  if (data.getUint16(12, true) !== 0xffff) {
    sheet.putNumber(row, column, style, data.getFloat64(6, true))
    return
  }
  const kind = data.getUint8(6)
  if (kind === 0) sheet.expectText(row, column)
  else if (kind === 1) sheet.put(row, column, data.getUint8(8) !== 0)
  else if (kind === 2) sheet.put(row, column, errorText(data.getUint8(8)))
}

const CELLS: Readonly<Record<number, CellReader>> = {
  // a string of all sheets
  253: (sheet, { data }) => {
    const [row, column] = headOf(data)
    if (data.byteLength >= 10) sheet.put(row, column, sheet.book.strings[data.getUint32(6, true)] ?? '')
  },
  // a string of its own, with or without runs
  516: readLabel,
  214: readLabel,
  // a number
  515: (sheet, { data }) => {
    if (data.byteLength >= 14) sheet.putNumber(...headOf(data), data.getFloat64(6, true))
  },
  // a packed number
  638: (sheet, { data }) => {
    if (data.byteLength >= 10) sheet.putNumber(...headOf(data), packedNumber(data, 6))
  },
  // several of them side by side
  189: (sheet, { data }) => {
    const [row, first] = headOf(data)
    for (let at = 4, column = first; at + 8 <= data.byteLength; at += 6, column++)
      sheet.putNumber(row, column, data.getUint16(at, true), packedNumber(data, at + 2))
  },
  // true, false or an error
  517: (sheet, { data }) => {
    const [row, column] = headOf(data)
    if (data.byteLength >= 8)
      sheet.put(row, column, data.getUint8(7) === 1 ? errorText(data.getUint8(6)) : data.getUint8(6) !== 0)
  },
  6: readFormula,
}
