import { stringify } from 'csv-stringify/sync'
import type { Files } from '../format.ts'
import { escaped } from '../formats/markdown.ts'
import { csvText } from '../safe-cell.ts'
import { Book } from '../xlsx/book.ts'
import { MAX_ROWS, type SheetCell } from '../xlsx/layout.ts'

/** A table for people. */
export interface Grid {
  /** Base of its file's name. */
  name: string
  title: string
  columns: { title: string; width: number }[]
  rows: Iterable<SheetCell[]>
}

/** A grid whose cells are plain, which every format can hold. */
export type PlainGrid = Omit<Grid, 'rows'> & { rows: Iterable<(string | number | null)[]> }

export function writeCsv(grid: PlainGrid, files: Files, excel: boolean): void {
  const out = files.file(`${grid.name}.csv`)
  const line = (row: readonly (string | number | null)[]): string =>
    stringify([row.map((cell) => (typeof cell === 'string' ? csvText(cell, excel) : cell))], {
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    })
  out.write((excel ? '\ufeff' : '') + line(grid.columns.map(({ title }) => title)))
  for (const row of grid.rows) out.write(line(row))
}

/** One workbook, a sheet a grid; each prints on landscape pages as wide as they are, with its header on every page. */
export async function writeBook(name: string, grids: readonly Grid[], files: Files): Promise<void> {
  const sheets = grids.map((grid) => ({ grid, name: grid.title, layout: { columns: grid.columns } }))
  const book = await Book.open(files.file(name), sheets)
  for (const { grid, name: title, layout } of sheets) {
    let sheet = book.sheet(title, layout)
    for (const row of grid.rows) {
      if (!sheet.hasRoom(MAX_ROWS)) sheet = book.sheet(title, layout)
      sheet.row(row)
    }
  }
  await book.end()
}

export const markdownRow = (cells: readonly (string | number | null)[]): string =>
  `| ${cells.map((cell) => escaped(String(cell ?? ''))).join(' | ')} |\n`

/** A heading and a table; nothing where there is no row. */
export function* markdownTable({ title, columns, rows }: PlainGrid): Generator<string> {
  let first = true
  for (const row of rows) {
    if (first) {
      yield `\n## ${escaped(title)}\n\n${markdownRow(columns.map((column) => column.title))}`
      yield `|${' --- |'.repeat(columns.length)}\n`
    }
    first = false
    yield markdownRow(row)
  }
}

export const rounded = (score: number): number => Math.round(score * 100) / 100
