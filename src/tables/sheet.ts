import type { Extent } from '../schema/finding.ts'
import type { Span } from '../text/span.ts'
import type { Cell, Grid } from '../tree/nodes.ts'
import { trimBlank } from './blank.ts'

/** A cell that belongs to a row above (row span), to the left (column span) or to both: its content stands there. */
export type Covered = 'row' | 'column' | 'both' | null

/** A row of a grid after its spans are resolved, every cell at its printed index. */
export interface SheetRow {
  /** Without white space at their ends; empty where nothing is printed. */
  cells: readonly Span[]
  /** One a cell; null where no cell of the grid spans. */
  covered: readonly Covered[] | null
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
  /** Its form marks merged cells, and no grid of the table has one: an empty cell is empty. */
  unmerged: boolean
  /** Put together from text: a cell that stands once before a run of rows is merged over them. */
  rebuilt: boolean
  /** Widest cell, in columns. */
  span: number
}

export const isCovered = ({ covered }: SheetRow, x: number): boolean => (covered?.[x] ?? null) !== null

/** A cell to the left reaches over column x. */
export const isReachedOver = ({ covered }: SheetRow, x: number): boolean =>
  covered?.[x] === 'column' || covered?.[x] === 'both'

/** A cell of a row above reaches down to column x. */
export const isReachedDown = ({ covered }: SheetRow, x: number): boolean =>
  covered?.[x] === 'row' || covered?.[x] === 'both'

/** No browser spans further; more is an attack on memory. */
const WIDEST_SPAN = 1000
/** Slots that spans may add to one grid. */
const MOST_COVERED = 2_000_000

/** The rows of all grids in reading order, their spans resolved. */
export function sheetOf(grids: readonly Grid[]): SheetRow[] {
  const rows: SheetRow[] = []
  const unmerged = grids.every(
    ({ form, rebuilt, rows: own }) =>
      (form === 'html' || form === 'cells') && rebuilt !== true && !own.some(({ cells }) => cells.some(reachesDown)),
  )
  grids.forEach((grid, page) => {
    for (const row of resolveGrid(grid, page, unmerged)) rows.push(row)
  })
  return rows
}

const reachesDown = ({ rowSpan }: Cell): boolean => rowSpan !== 1

/** Columns that a cell of the column before reaches over in every row are drawn, and hold nothing. */
function withoutCovered(rows: SheetRow[]): SheetRow[] {
  const width = rows[0]?.covered?.length ?? 0
  const kept: number[] = []
  for (let x = 0; x < width; x++) if (!rows.every((row) => isReachedOver(row, x))) kept.push(x)
  if (kept.length === width || rows.some(({ covered }) => covered?.length !== width)) return rows
  return rows.map((row) => ({
    ...row,
    cells: kept.map((x) => row.cells[x] as Span),
    covered: kept.map((x) => row.covered?.[x] ?? null),
  }))
}

function resolveGrid(grid: Grid, page: number, unmerged: boolean): SheetRow[] {
  // tabs part cells and merge none: asking each would cut every row once more
  const marked = grid.form === 'tabs' ? [] : grid.rows.flatMap((row) => row.cells.filter(spans))
  const spanned = marked.some((cell) => cell.rowSpan !== 1)
  const hanging: Hanging = { until: [], cell: [], by: [], left: MOST_COVERED }
  const rows = grid.rows.map((row, index) => {
    const printed = row.cells
    const { cells, covered } =
      marked.length === 0 ? plainRow(printed) : resolveRow(printed, index, grid.rows.length, hanging)
    return {
      cells,
      covered,
      extent: { from: row.from, to: row.to },
      page,
      top: index === 0,
      form: grid.form,
      declared: row.header === true,
      spanned,
      unmerged,
      rebuilt: grid.rebuilt === true,
      span: printed.reduce((widest, cell) => Math.max(widest, cell.colSpan), 1),
    }
  })
  return marked.length === 0 ? rows : withoutCovered(rows)
}

const spans = ({ rowSpan, colSpan }: Cell): boolean => rowSpan !== 1 || colSpan !== 1

type Resolved = Pick<SheetRow, 'cells' | 'covered'>

const plainRow = (cells: readonly Cell[]): Resolved => ({
  cells: cells.map(({ content }) => trimBlank(content)),
  covered: null,
})

/** Cells that reach down into later rows: per column the last row they cover and their content. */
interface Hanging {
  until: number[]
  cell: Span[]
  by: Covered[]
  left: number
}

/** The table algorithm of the HTML standard, one row at a time. */
function resolveRow(printed: readonly Cell[], y: number, height: number, hanging: Hanging): Resolved {
  const cells: Span[] = []
  const covered: Covered[] = []
  const hangs = (x: number): boolean => (hanging.until[x] ?? -1) >= y
  const add = (content: Span, by: Covered): void => {
    cells.push(content)
    covered.push(by)
  }
  const settle = (): void => {
    while (hangs(cells.length)) add(hanging.cell[cells.length] as Span, hanging.by[cells.length] ?? 'row')
  }
  for (const cell of printed) {
    settle()
    const content = trimBlank(cell.content)
    const width = clamp(cell.colSpan, hanging)
    const last = rowsDown(cell, y, height, hanging) + y
    for (let dx = 0; dx < width; dx++) {
      const x = cells.length
      add(content, dx > 0 ? 'column' : null)
      if (last > y) {
        hanging.until[x] = last
        hanging.cell[x] = content
        hanging.by[x] = dx > 0 ? 'both' : 'row'
      }
    }
  }
  while (cells.length < hanging.until.length && hangs(cells.length)) settle()
  return { cells, covered }
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
