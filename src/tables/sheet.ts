import type { Extent } from '../schema/finding.ts'
import { Span } from '../text/span.ts'
import type { Cell, Grid } from '../tree/nodes.ts'
import { trimBlank } from './blank.ts'

/** One place of a grid row after its spans are resolved. */
export interface Slot {
  /** Without white space at its ends; empty where nothing is printed. */
  content: Span
  /** The cell belongs to a row above (row span) or to the left (column span): its content stands there. */
  covered: 'row' | 'column' | null
}

/** A row of a grid, every slot at its printed index. */
export interface SheetRow {
  slots: Slot[]
  extent: Extent
  /** Ordinal of the grid it comes from: a page, mostly. */
  page: number
  /** First row of its grid. */
  top: boolean
  form: Grid['form']
  /** The form says that this is a header row. */
  declared: boolean
  /** The grid marks merged cells itself, so that its empty cells are empty. */
  spanned: boolean
  /** Widest cell, in columns. */
  span: number
}

/** No browser spans further; more is an attack on memory. */
const WIDEST_SPAN = 1000
/** Slots that spans may add to one grid. */
const MOST_COVERED = 2_000_000

const EMPTY: Slot = { content: Span.empty, covered: null }

/** The rows of all grids in reading order, their spans resolved. */
export function sheetOf(grids: readonly Grid[]): SheetRow[] {
  const rows: SheetRow[] = []
  grids.forEach((grid, page) => {
    for (const row of resolveGrid(grid, page)) rows.push(row)
  })
  return rows
}

function resolveGrid(grid: Grid, page: number): SheetRow[] {
  const spanned = grid.rows.some((row) => row.cells.some((cell) => cell.rowSpan !== 1))
  const hanging: Hanging = { until: [], cell: [], left: MOST_COVERED }
  return grid.rows.map((row, index) => ({
    slots: resolveRow(row.cells, index, grid.rows.length, hanging),
    extent: { from: row.from, to: row.to },
    page,
    top: index === 0,
    form: grid.form,
    declared: row.header === true,
    spanned,
    span: row.cells.reduce((widest, cell) => Math.max(widest, cell.colSpan), 1),
  }))
}

/** Cells that reach down into later rows: per column the last row they cover and their content. */
interface Hanging {
  until: number[]
  cell: Span[]
  left: number
}

/** The table algorithm of the HTML standard, one row at a time. */
function resolveRow(cells: readonly Cell[], y: number, height: number, hanging: Hanging): Slot[] {
  const slots: Slot[] = []
  const covered = (x: number): boolean => (hanging.until[x] ?? -1) >= y
  const settle = (): void => {
    while (covered(slots.length)) slots.push({ content: hanging.cell[slots.length] as Span, covered: 'row' })
  }
  for (const cell of cells) {
    settle()
    const content = trimBlank(cell.content)
    const width = clamp(cell.colSpan, hanging)
    const last = rowsDown(cell, y, height, hanging) + y
    for (let dx = 0; dx < width; dx++) {
      const x = slots.length
      slots.push(dx > 0 ? { content, covered: 'column' } : content.length === 0 ? EMPTY : { content, covered: null })
      if (last > y) {
        hanging.until[x] = last
        hanging.cell[x] = content
      }
    }
  }
  while (slots.length < hanging.until.length && covered(slots.length)) settle()
  return slots
}

function clamp(span: number, hanging: Hanging): number {
  const width = Math.max(1, Math.min(Math.trunc(span) || 1, WIDEST_SPAN))
  if (width - 1 > hanging.left) return 1
  hanging.left -= width - 1
  return width
}

/** Rows below that the cell covers; a span of 0 reaches to the grid's end. */
function rowsDown(cell: Cell, y: number, height: number, hanging: Hanging): number {
  const wanted = cell.rowSpan === 0 ? height : Math.trunc(cell.rowSpan) || 1
  const down = Math.max(0, Math.min(wanted, height - y) - 1)
  if (down > hanging.left) return 0
  hanging.left -= down
  return down
}
