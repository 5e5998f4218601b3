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

/** What is usual in each column: filled cells, merged cells. */
class Columns {
  /** Filled in nearly every row. */
  private readonly always: boolean[]
  /** Has cells over several rows, and hardly an empty one inside a page. */
  private readonly merged: boolean[]

  constructor(tables: readonly PdfTable[], header: number) {
    const count = (tables[0] as PdfTable).xs.length - 1
    const [filled, single, tall, empty] = [0, 0, 0, 0].map(() => new Array<number>(count).fill(0)) as [
      number[],
      number[],
      number[],
      number[],
    ]
    for (const table of tables)
      for (const cell of table.cells) {
        if (cell.row <= header || cell.colSpan > 1) continue
        const add = (counts: number[]): void => {
          counts[cell.column] = (counts[cell.column] as number) + 1
        }
        add(single)
        if (cell.rowSpan > 1) add(tall)
        if (cell.text === '') add(empty)
        else add(filled)
      }
    this.always = filled.map((value, x) => value > 0 && value >= (single[x] as number) * 0.9)
    this.merged = tall.map(
      (value, x) => value > 0 && (empty[x] as number) <= Math.max(value, (single[x] as number) * 0.34),
    )
  }

  isAlways(column: number): boolean {
    return this.always[column] === true
  }

  isMerged(column: number): boolean {
    return this.merged[column] === true
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

/** The next page's first row is the rest of a row: cells that every row fills are empty in it. */
function goesOn(table: PdfTable, next: PdfTable, columns: Columns): boolean {
  const above = lastCells(table)
  const top = next.cells.filter((cell) => cell.row === 0)
  if (top.length === 0 || top.some((cell) => above.get(cell.column)?.colSpan !== cell.colSpan)) return false
  const own = top.filter((cell) => cell.rowSpan === 1 && columns.isAlways(cell.column))
  const missing = own.filter(({ text }) => text === '')
  return top.some(({ text }) => text !== '') && missing.length > 0
}

/** A cell without text at a page's top, in a column of merged cells: the one above reaches over the page's end. */
const reachesOver = (upper: PdfCell, cell: PdfCell, columns: Columns): boolean =>
  cell.text === '' && (cell.rowSpan > 1 || columns.isMerged(cell.column)) && upper.text !== ''
