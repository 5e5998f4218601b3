import { stringify } from 'csv-stringify/sync'
import { headersOf, withColumns } from '../columns.ts'
import { datapackage } from '../datapackage.ts'
import { type FileOut, type Files, type Format, type FormatOptions, fileName, type Writer } from '../format.ts'
import { shown } from '../labels.ts'
import { clean, csvText } from '../safe-cell.ts'
import type { Cell, Table } from '../table.ts'
import { measures, tablesOf } from '../tables/index.ts'

const BOM = '\ufeff'

/** A set of related CSV files, or the measures of one group. */
export const csv: Format = {
  name: 'csv',
  title: { zh: 'CSV 表格与 datapackage.json', en: 'CSV tables with a datapackage.json' },
  open(files, options) {
    const chosen = options.part === null ? tablesOf(options) : [measures]
    const shaped = chosen.map((table) => (table === measures ? withColumns(table, options.columns) : table))
    const open = shaped.map((table) => new CsvFile(table, files, options))
    return new CsvSet(open, files, options)
  },
}

class CsvSet implements Writer {
  private readonly tables: CsvFile[]
  private readonly files: Files
  private readonly options: FormatOptions

  constructor(open: CsvFile[], files: Files, options: FormatOptions) {
    this.tables = open
    this.files = files
    this.options = options
  }

  add(document: Parameters<Writer['add']>[0]): void {
    for (const table of this.tables) table.add(document)
  }

  end(): void {
    if (this.options.part !== null) return
    const shaped = this.tables.map(({ table }) => table)
    this.files.file('datapackage.json').write(datapackage(shaped, this.options))
  }
}

class CsvFile {
  readonly table: Table
  private readonly out: FileOut
  private readonly excel: boolean
  /** How a text is written. */
  private readonly text: (text: string) => string
  private readonly headers: FormatOptions['headers']

  constructor(table: Table, files: Files, { part, excel, raw, headers }: FormatOptions) {
    this.table = table
    this.headers = headers
    this.excel = excel && !raw
    this.text = raw ? clean : (text) => csvText(text, excel)
    this.out = files.file(fileName(table.name, part, 'csv'))
    this.out.write((this.excel ? BOM : '') + lines([headersOf(table, headers)]))
  }

  add(document: Parameters<Table['rows']>[0]): void {
    const rows = [...this.table.rows(document)]
    if (rows.length > 0) this.out.write(lines(rows.map((row) => row.map(this.cell))))
  }

  /** Dates are made here and are left as they are; every other text can be anything. */
  private cell = (cell: Cell, i: number): Cell => {
    const column = this.table.columns[i]
    if (column === undefined) return cell
    const said = shown(cell, column, this.headers)
    return typeof said === 'string' && column.type !== 'date' ? this.text(said) : said
  }
}

const lines = (rows: Cell[][]): string =>
  stringify(rows, {
    record_delimiter: 'windows',
    // the package quotes the record delimiter only, and readers end a record at either of its halves
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  })
