import type { DocxElement } from './docx-render.ts'

/** A cell as its row defines it: where it ends (in twips from the margin), and what it is merged with. */
export interface CellEdge {
  right: number
  /** Its content goes on in the cells that are `more`. */
  across?: 'first' | 'more' | undefined
  down?: 'first' | 'more' | undefined
}

/** What a row says of its cells. */
export interface RowEdges {
  left: number
  cells: readonly CellEdge[]
  header: boolean
}

export interface WordRow {
  /** What stands in each cell. */
  contents: DocxElement[][]
  edges: RowEdges | null
}

/** Edges nearer than this are one: rows are drawn by hand, two millimetres are no column. */
const NEAR = 100
/** Columns that a row may be moved in by. */
const MOST = 64

/** Rows one after the other, cut where a table of other borders begins: no row of it starts or ends as those above. */
export function tablesIn(rows: readonly WordRow[]): WordRow[][] {
  const tables: WordRow[][] = []
  for (const row of rows) {
    const above = tables.at(-1)?.at(-1)
    if (above === undefined || isElsewhere(above.edges, row.edges)) tables.push([row])
    else tables.at(-1)?.push(row)
  }
  return tables
}

function isElsewhere(above: RowEdges | null, row: RowEdges | null): boolean {
  if (above === null || row === null || row.cells.some(({ down }) => down === 'more')) return false
  const ends = [above, row].map(({ cells, left }) => cells.at(-1)?.right ?? left) as [number, number]
  return Math.abs(above.left - row.left) > NEAR && Math.abs(ends[0] - ends[1]) > NEAR
}

/** A table of rows that each have edges of their own, as the cells of one grid. */
export function buildTable(rows: readonly WordRow[]): DocxElement {
  const grid = gridOf(rows)
  const above = new Map<number, { cell: DocxElement; to: number }>()
  return { type: 'table', children: rows.map((row) => buildRow(row, grid, above)) }
}

/** The edges of all rows; those that are near one another as one. */
function gridOf(rows: readonly WordRow[]): number[] {
  const edges = rows.flatMap(({ edges: own }) =>
    own === null ? [] : [own.left, ...own.cells.map(({ right }) => right)],
  )
  const grid: number[] = []
  for (const edge of edges.sort((a, b) => a - b))
    if (grid.length === 0 || edge - (grid.at(-1) as number) > NEAR) grid.push(edge)
  return grid
}

/** The last line of the grid that is not right of the edge. */
function columnOf(grid: readonly number[], edge: number): number {
  let [low, high] = [0, grid.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((grid[middle] as number) <= edge) low = middle
    else high = middle - 1
  }
  return low
}

type Above = Map<number, { cell: DocxElement; to: number }>

function buildRow({ contents, edges }: WordRow, grid: readonly number[], above: Above): DocxElement {
  const row: DocxElement = { type: 'tableRow', children: [] }
  if (edges === null) {
    row.children = contents.map((content) => cellOf(content, 1))
    return row
  }
  if (edges.header) row.isHeader = true
  let at = Math.min(MOST, columnOf(grid, edges.left))
  for (let i = 0; i < at; i++) row.children?.push(cellOf([], 1))
  let last: DocxElement | null = null
  contents.forEach((content, i) => {
    const edge = edges.cells[i]
    // some programs end more cells than there are
    if (edge === undefined && content.every(isBlank)) return
    const to = edge === undefined ? at + 1 : columnOf(grid, edge.right)
    const span = Math.max(0, to - at)
    if (edge?.across === 'more' && last !== null) last.colSpan = (last.colSpan ?? 1) + span
    else if (edge?.down !== 'more' || !goesDown(above, at, to)) {
      last = cellOf(content, Math.max(1, span))
      row.children?.push(last)
      above.set(at, { cell: last, to })
    } else last = null
    at = Math.max(at, to)
  })
  return row
}

/** The cell above that begins and ends at the same places reaches down by a row. */
function goesDown(above: Above, from: number, to: number): boolean {
  const open = above.get(from)
  if (open === undefined || open.to !== to) return false
  open.cell.rowSpan = (open.cell.rowSpan ?? 1) + 1
  return true
}

const cellOf = (children: DocxElement[], colSpan: number): DocxElement => ({
  type: 'tableCell',
  children,
  colSpan,
  rowSpan: 1,
})

const isBlank = ({ value, children = [] }: DocxElement): boolean =>
  (value ?? '').trim() === '' && children.every(isBlank)
