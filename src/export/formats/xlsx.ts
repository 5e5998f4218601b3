import type { PolicyDocument } from '../../schema/document.ts'
import { withColumns } from '../columns.ts'
import { type Commitment, commitmentsOf } from '../commitment.ts'
import type { Format, FormatOptions, Share, Writer } from '../format.ts'
import { filledOf } from '../ledger/progress.ts'
import type { Table } from '../table.ts'
import { measures, tablesOf } from '../tables/index.ts'
import { Book, type OpenSheet } from '../xlsx/book.ts'
import type { Layout, SheetCell } from '../xlsx/layout.ts'
import { LEDGER, Ledger } from '../xlsx/ledger.ts'
import { NOTES, noteRows, notes, type Source } from '../xlsx/notes.ts'
import { Series } from '../xlsx/series.ts'
import { layoutOf, sheetCells } from '../xlsx/table-sheet.ts'

/** One workbook: the ledger, every table, what they mean; groups are further ledgers. */
export const xlsx: Format = {
  name: 'xlsx',
  title: { zh: 'Excel 工作簿（台账）', en: 'Excel workbook with the ledger' },
  sheets: true,
  async open(files, options) {
    const shaped = tablesOf(options).map((table) => (table === measures ? withColumns(table, options.columns) : table))
    const sheets = shaped.map((table) => ({ table, name: table.title, layout: layoutOf(table, options.headers) }))
    const ledger = new Ledger()
    const first = [{ name: LEDGER, layout: ledger.layout }, ...sheets, { name: NOTES, layout: notes }]
    const book = await Book.open(files.file('ledger.xlsx'), first)
    return new Workbook(book, { ledger, sheets }, options)
  },
}

interface TableSheet {
  table: Table
  name: string
  layout: Layout
}

class Workbook implements Writer {
  private readonly book: Book
  private readonly ledger: Ledger
  private readonly headers: FormatOptions['headers']
  private readonly whole: Series
  private readonly tables: { table: Table; series: Series }[]
  private readonly notes: OpenSheet
  private readonly groups = new Map<string, SheetCell[][]>()
  private readonly sources: Source[] = []
  private readonly warn: FormatOptions['warn']
  private readonly options: FormatOptions

  constructor(
    book: Book,
    { ledger, sheets }: { ledger: Ledger; sheets: readonly TableSheet[] },
    options: FormatOptions,
  ) {
    const { warn, headers } = options
    this.options = options
    this.book = book
    this.warn = warn
    this.headers = headers
    this.ledger = ledger
    this.whole = new Series(book, LEDGER, ledger.layout)
    this.tables = sheets.map(({ table, name, layout }) => ({ table, series: new Series(book, name, layout) }))
    this.notes = book.sheet(NOTES, notes)
  }

  add(document: PolicyDocument, shares: readonly Share[]): void {
    const cut = new Set<string>()
    for (const commitment of commitmentsOf(document)) {
      for (const column of this.whole.row((n) => this.row(n, document, commitment))) cut.add(column)
    }
    for (const { table, series } of this.tables) {
      for (const row of table.rows(document))
        for (const column of series.row(() => sheetCells(table, row, this.headers))) cut.add(column)
    }
    for (const { label, document: own } of shares) this.group(label, own)
    this.sources.push({
      name: document.source.name,
      title: document.metadata.title,
      measures: document.measures.length,
    })
    if (cut.size > 0) this.warn(document.id, tooLong([...cut]))
  }

  /** Held until the end: a compressor for each of a thousand groups would take more. */
  private group(label: string, document: PolicyDocument): void {
    const rows = this.groups.get(label) ?? []
    this.groups.set(label, rows)
    for (const commitment of commitmentsOf(document)) rows.push(this.row(rows.length + 1, document, commitment))
  }

  private row(number: number, document: PolicyDocument, commitment: Commitment): SheetCell[] {
    return this.ledger.row(number, document, commitment, filledOf(this.options, document, commitment))
  }

  async end(): Promise<void> {
    const counts = new Map(this.tables.map(({ table, series }) => [table.name, series.count]))
    const described = this.tables.map(({ table }) => table)
    for (const row of noteRows(described, counts, this.sources, this.headers))
      if (this.notes.hasRoom()) this.notes.row(row)
    for (const [label, rows] of this.groups) {
      const series = new Series(this.book, label, this.ledger.layout)
      for (const row of rows) series.row(() => row)
      series.end()
    }
    await this.book.end()
  }
}

const tooLong = (columns: string[]): { zh: string; en: string } => ({
  zh: `${columns.join('、')} 栏有文字超过 Excel 单元格 32767 字的上限，xlsx 中已截断；CSV、JSON 中完整`,
  en: `text in ${columns.join(', ')} exceeds the 32,767 characters of an Excel cell and is cut in xlsx; CSV and JSON have it all`,
})
