import type { PdfCell, PdfTable } from './pdf-cells.ts'
import { joinTexts } from './pdf-lines.ts'

const NEAR = 3

/** Two tables with the same columns: the second may be the first one on the next page. */
export const sameColumns = (a: PdfTable, b: PdfTable): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - (b.xs[i] as number)) < NEAR)

/**
 * One table out of its pages: header rows printed again are dropped, a row cut by a page's end is put together, a
 * merged cell that reaches over it is one cell again.
 */
export function joinTables(tables: readonly PdfTable[]): PdfTable {
  const [first, ...others] = tables as [PdfTable, ...PdfTable[]]
  const header = repeatedRows(tables)
  const joined: PdfTable = { ...first, cells: first.cells.map((cell) => ({ ...cell })) }
  const columns = new Columns(tables, header)
  for (const next of others) append(joined, withoutRows(next, header), columns)
  return joined
}

/** Rows at the top that every page prints. */
function repeatedRows(tables: readonly PdfTable[]): number {
  const [first, ...others] = tables as [PdfTable, ...PdfTable[]]
  let rows = 0
  while (rows < Math.min(4, first.rows) && others.length > 0 && others.every((table) => sameRow(first, table, rows)))
    rows++
  return rows
}

const rowText = (table: PdfTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map(({ column, text }) => `${column}:${text.replace(/\s+/g, '')}`)
    .join('|')

const sameRow = (a: PdfTable, b: PdfTable, row: number): boolean =>
  row < b.rows && rowText(a, row) === rowText(b, row) && /[\u4e00-\u9fff]/.test(rowText(a, row))

function withoutRows(table: PdfTable, rows: number): PdfTable {
  const cells = table.cells.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }))
  return { ...table, rows: table.rows - rows, cells }
}

/** Share of a column's cells that makes a habit. */
const USUALLY = 0.8

interface Habit {
  cells: number
  filled: number
  /** Cells over several rows. */
  tall: number
  /** Texts that end like a sentence, and texts that open with a number. */
  ended: number
  numbered: number
}

const ends = (text: string): boolean => /[。；！？]["”’）)]{0,2}$/.test(text)
const isNumbered = (text: string): boolean =>
  /^[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[.．、）)]|$)/.test(text)

const isNumber = (text: string): boolean => /^[（(]?[0-9０-９]{1,4}[.．、）)]?$/.test(text)

/** What is usual in each column of a table, its headers aside. */
class Columns {
  private readonly habits: Habit[]

  constructor(tables: readonly PdfTable[], header: number) {
    const count = (tables[0] as PdfTable).xs.length - 1
    this.habits = Array.from({ length: count }, () => ({ cells: 0, filled: 0, tall: 0, ended: 0, numbered: 0 }))
    // the first row of a later page may be the rest of another
    tables.forEach((table, page) => {
      const from = page === 0 ? Math.max(1, header) : header + 1
      for (const cell of table.cells) if (cell.row >= from && cell.colSpan === 1) this.see(cell)
    })
  }

  private see({ column, text, rowSpan }: PdfCell): void {
    const habit = this.habits[column] as Habit
    habit.cells++
    if (rowSpan > 1) habit.tall++
    if (text === '') return
    habit.filled++
    if (ends(text)) habit.ended++
    if (isNumbered(text)) habit.numbered++
  }

  /** Filled in nearly every row. */
  isAlways(x: number): boolean {
    const { cells, filled } = this.habits[x] as Habit
    return filled > 0 && filled >= cells * 0.9
  }

  /** Has cells over several rows, and hardly an empty one. */
  isMerged(x: number): boolean {
    const { cells, filled, tall } = this.habits[x] as Habit
    return tall > 0 && cells - filled <= Math.max(tall, cells * 0.34)
  }

  /** The two texts are one: a column of sentences whose last one is open, of numbers without one. */
  isTorn(x: number, upper: string, lower: string): boolean {
    const { filled, ended, numbered } = this.habits[x] as Habit
    if (upper === '' || lower === '' || filled < 3) return false
    if (numbered >= filled * USUALLY) return !isNumbered(lower)
    return ended >= filled * USUALLY && !ends(upper)
  }
}

function append(table: PdfTable, next: PdfTable, columns: Columns): void {
  const cut = goesOn(table, next, columns)
  // a row that was cut is one row: the next page's first row is the last one here
  const shift = cut ? table.rows - 1 : table.rows
  const above = lastCells(table)
  for (const cell of next.cells) {
    const upper = cell.row === 0 ? above.get(cell.column) : undefined
    const meets = upper !== undefined && upper.colSpan === cell.colSpan
    if (meets && (cut || reachesOver(upper, cell, columns))) {
      upper.text = upper.text === '' || cell.text === '' ? upper.text + cell.text : joinTexts(upper.text, cell.text)
      upper.rowSpan = shift + cell.rowSpan - upper.row
    } else table.cells.push({ ...cell, row: cell.row + shift })
  }
  table.rows = shift + next.rows
}

function lastCells(table: PdfTable): Map<number, PdfCell> {
  const cells = new Map<number, PdfCell>()
  for (const cell of table.cells) if (cell.row + cell.rowSpan === table.rows) cells.set(cell.column, cell)
  return cells
}

/** The next page's first row is the rest of a row: cells that every row fills are empty in it, or go on. */
function goesOn(table: PdfTable, next: PdfTable, columns: Columns): boolean {
  const above = lastCells(table)
  const top = next.cells.filter((cell) => cell.row === 0)
  if (top.length === 0 || top.some((cell) => above.get(cell.column)?.colSpan !== cell.colSpan)) return false
  const own = top.filter((cell) => cell.rowSpan === 1)
  // a number of its own, 4 below 3: another row, whose merged cell is empty on this page
  if (own.some(({ column, text }) => isNumber(text) && isNumber(above.get(column)?.text ?? ''))) return false
  const missing = own.some(({ column, text }) => text === '' && columns.isAlways(column))
  const torn = own.some(({ column, text }) => columns.isTorn(column, above.get(column)?.text ?? '', text))
  return top.some(({ text }) => text !== '') && (missing || torn)
}

/** A cell at a page's top without text, in a column of merged cells, or with the rest of one: it reaches over. */
function reachesOver(upper: PdfCell, cell: PdfCell, columns: Columns): boolean {
  const { column, text, rowSpan } = cell
  if (text !== '') return columns.isMerged(column) && columns.isTorn(column, upper.text, text)
  return (rowSpan > 1 || columns.isMerged(column)) && upper.text !== ''
}
