import { stringify } from 'csv-stringify/sync'
import { headersOf, withColumns } from '../columns.ts'
import { datapackage } from '../datapackage.ts'
import { type FileOut, type Files, type Format, type FormatOptions, fileName, type Writer } from '../format.ts'
import { csvText } from '../safe-cell.ts'
import type { Cell, Table } from '../table.ts'
import { measures, tables } from '../tables/index.ts'

const BOM = '\ufeff'

/** A set of related CSV files, or the measures of one group. */
export const csv: Format = {
  name: 'csv',
  title: { zh: 'CSV 表格与 datapackage.json', en: 'CSV tables with a datapackage.json' },
  open(files, options) {
    const chosen = options.part === null ? tables : [measures]
    const shaped = chosen.map((table) => (table === measures ? withColumns(table, options.columns) : table))
    const open = shaped.map((table) => new CsvFile(table, files, options))
    return new CsvSet(open, files, options)
  },
}

class CsvSet implements Writer {
  private readonly tables: CsvFile[]
  private readonly files: Files
  private readonly options: FormatOptions
  private counterpartsHold = true

  constructor(open: CsvFile[], files: Files, options: FormatOptions) {
    this.tables = open
    this.files = files
    this.options = options
  }

  add(document: Parameters<Writer['add']>[0]): void {
    for (const table of this.tables) table.add(document)
    const ids = new Set(document.measures.map(({ id }) => id))
    if (document.measures.some(({ counterpart }) => counterpart !== null && !ids.has(counterpart)))
      this.counterpartsHold = false
  }

  end(): void {
    if (this.options.part !== null) return
    const shaped = this.tables.map(({ table }) => table)
    this.files.file('datapackage.json').write(datapackage(shaped, this.options, this.counterpartsHold))
  }
}

class CsvFile {
  readonly table: Table
  private readonly out: FileOut
  private readonly excel: boolean

  constructor(table: Table, files: Files, { part, excel, headers }: FormatOptions) {
    this.table = table
    this.excel = excel
    this.out = files.file(fileName(table.name, part, 'csv'))
    this.out.write((excel ? BOM : '') + this.lines([headersOf(table, headers)]))
  }

  add(document: Parameters<Table['rows']>[0]): void {
    const rows = [...this.table.rows(document)]
    if (rows.length > 0) this.out.write(this.lines(rows))
  }

  private lines(rows: Cell[][]): string {
    const cells = rows.map((row) => row.map(this.cell))
    return stringify(cells, {
      record_delimiter: 'windows',
      // the package quotes the record delimiter only, and readers end a record at either of its halves
      quoted_match: /[\r\n]/,
      cast: { boolean: String },
    })
  }

  /** Dates are made here and are left as they are; every other text can be anything. */
  private cell = (cell: Cell, i: number): Cell =>
    typeof cell === 'string' && this.table.columns[i]?.type !== 'date' ? csvText(cell, this.excel) : cell
}
