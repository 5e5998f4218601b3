import type { Sheet } from 'hucre/xlsx'
import { decodePage } from './code-page.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { lockedOffice } from './office-locked.ts'
import { damagedOle, OleFile } from './ole.ts'
import type { Content } from './reader.ts'
import { renderBook } from './workbook.ts'
import { Records, StringReader, type XlsRecord } from './xls-records.ts'
import { readSheet, type XlsBook } from './xls-sheet.ts'
import { XlsStyles } from './xls-styles.ts'

/** A workbook of Excel 95 to 2003 (.xls, .et): rendered as its .xlsx would be. */
export const readXls = (bytes: Uint8Array, limits: Limits): Content => renderBook(xlsSheets(bytes, limits), limits)

/** Its sheets with all that is in them. */
export function xlsSheets(bytes: Uint8Array, limits: Limits): Sheet[] {
  const file = new OleFile(bytes, limits)
  const stream = file.stream('Workbook') ?? file.stream('Book')
  if (stream === null) throw damagedOle()
  const { book, places } = readGlobals(stream, limits)
  const ends = endsOf(places, stream.length)
  let spanned = 0
  const sheets: Sheet[] = []
  for (const { name, from, hidden } of places) {
    const end = ends.get(from)
    if (end === undefined) continue
    // two sheets at one place are one
    ends.delete(from)
    const { sheet, cells } = readSheet(new Records(stream, from, end), book)
    spanned += cells
    limits.hold('xlsx-cells', spanned / EMPTY_SHARE)
    sheets.push({ ...sheet, name, hidden })
  }
  return sheets
}

/** A sheet ends where the next one begins, whatever it says. */
function endsOf(places: readonly Place[], length: number): Map<number, number> {
  const starts = [...new Set(places.map(({ from }) => from))].sort((a, b) => a - b)
  return new Map(starts.map((from, i) => [from, starts[i + 1] ?? length]))
}

/** Empty cells between others are worth a part of one with text. */
const EMPTY_SHARE = 20

const BOF = 0x809
const EOF = 0x0a
const PASSWORD = 0x2f
const PAGE = 0x42
const DATES = 0x22
const BOUND_SHEET = 0x85
const STRINGS = 0xfc
const FORMAT = 0x41e
const STYLE = 0xe0

const BIFF8 = 0x600
const BIFF5 = 0x500

interface Place {
  name: string
  from: number
  hidden: boolean
}

/** What stands before the sheets: strings, formats, and where the sheets are. */
function readGlobals(stream: Uint8Array, limits: Limits): { book: XlsBook; places: Place[] } {
  const records = new Records(stream, 0, stream.length)
  const first = records.next()
  if (first?.type !== BOF || first.data.byteLength < 4) throw tooOld()
  const version = first.data.getUint16(0, true)
  if (version !== BIFF8 && version !== BIFF5) throw tooOld()
  const book: XlsBook = {
    wide: version === BIFF8,
    page: 1252,
    from1904: false,
    strings: [],
    styles: new XlsStyles(),
    limits,
  }
  const places: Place[] = []
  for (let record = records.next(); record !== null && record.type !== EOF; record = records.next()) {
    if (record.type === PASSWORD) throw lockedOffice()
    if (record.type === BOUND_SHEET) addPlace(record, book, places)
    else readGlobal(record, book)
  }
  return { book, places }
}

function readGlobal(record: XlsRecord, book: XlsBook): void {
  const { type, data } = record
  if (data.byteLength < 2) return
  if (type === PAGE) book.page = data.getUint16(0, true)
  else if (type === DATES) book.from1904 = data.getUint16(0, true) === 1
  else if (type === STRINGS) book.strings = stringsOf(record, book.limits)
  else if (type === STYLE && data.byteLength >= 4) book.styles.addStyle(data.getUint16(2, true))
  else if (type === FORMAT) book.styles.addFormat(data.getUint16(0, true), formatCode(record, book))
}

function formatCode({ blocks }: XlsRecord, { wide, page }: XlsBook): string {
  const reader = new StringReader(blocks, 2)
  return wide ? reader.text(reader.u16()) : reader.bytes(reader.u8(), page)
}

/** The strings that all sheets share. */
function stringsOf({ blocks }: XlsRecord, limits: Limits): string[] {
  const reader = new StringReader(blocks, 8)
  const strings: string[] = []
  let length = 0
  while (!reader.done) {
    const text = reader.text(reader.u16())
    length += text.length
    limits.hold('characters', length)
    strings.push(text)
    limits.hold('xlsx-cells', strings.length)
  }
  return strings
}

const WORKSHEET = 0

function addPlace({ data, blocks }: XlsRecord, { wide, page }: XlsBook, places: Place[]): void {
  if (data.byteLength < 8 || data.getUint8(5) !== WORKSHEET) return
  const reader = new StringReader(blocks, 6)
  const length = reader.u8()
  const name = wide ? reader.text(length) : decodePage((blocks[0] as Uint8Array).subarray(7, 7 + length), page)
  places.push({ name, from: data.getUint32(0, true), hidden: (data.getUint8(4) & 3) !== 0 })
}

const tooOld = (): InputError =>
  new InputError(
    { zh: '工作簿的格式早于 Excel 95，或已损坏', en: 'the workbook is older than Excel 95, or damaged' },
    { zh: '请用 Excel 或 WPS 打开，另存为 .xlsx', en: 'open it in Excel or WPS and save it as .xlsx' },
  )
