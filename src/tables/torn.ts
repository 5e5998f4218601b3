import type { Finding } from '../schema/finding.ts'
import { Span } from '../text/span.ts'
import type { DraftRow } from './draft.ts'
import { lineUnplaced, rowTorn } from './findings.ts'
import { Profile } from './profile.ts'
import type { TaskColumn } from './task-table.ts'
import { traitOf } from './trait.ts'

/** Below this many columns two short rows are more likely two rows than one. */
const FEWEST_COLUMNS = 4
/** Lines that one row may be torn into. */
const MOST_PIECES = 12
/** A cell less likely than this in its column speaks against a join. */
const IMPLAUSIBLE = 0.004

export interface Mended {
  rows: DraftRow[]
  /** Lines between rows that belong to none. */
  notes: Span[]
}

/**
 * Rows torn by a line break inside a cell become one again:
 *
 *     3 | 推进招投标
 *     全流程电子化 | 建设… | 县发改委 | 2024年6月
 */
export function mendRows(rows: readonly DraftRow[], columns: readonly TaskColumn[], findings: Finding[]): Mended {
  const profile = new Profile(columns.map(({ role }) => role))
  const mended: DraftRow[] = []
  const notes: Span[] = []
  for (let i = 0; i < rows.length; ) {
    const row = rows[i] as DraftRow
    const pieces = piecesAt(rows, i, columns, profile)
    for (const piece of rows.slice(i + 1, i + pieces)) findings.push(rowTorn(piece.sheet.extent))
    i += pieces
    if (pieces === 1 && isLoneLine(row, columns) && !row.top && mended.length > 0) {
      const content = row.sheet.cells[0] as Span
      notes.push(content)
      findings.push(lineUnplaced(row.sheet.extent, content))
    } else mended.push(pieces === 1 ? row : joinAll(rows.slice(i - pieces, i)))
  }
  return { rows: mended, notes }
}

const isLoneLine = (row: DraftRow, columns: readonly TaskColumn[]): boolean =>
  row.sheet.form === 'tabs' && row.sheet.cells.length === 1 && columns.length > 1

/** How many rows from `start` on are pieces of one: their cells together fill the table's columns. */
function piecesAt(rows: readonly DraftRow[], start: number, columns: readonly TaskColumn[], profile: Profile): number {
  const first = rows[start] as DraftRow
  if (first.sheet.form !== 'tabs' || first.sheet.cells.length > columns.length) return 1
  let width = first.sheet.cells.length
  let whole = width === columns.length ? 1 : 0
  for (let k = 1; k < MOST_PIECES && start + k < rows.length; k++) {
    const row = rows[start + k] as DraftRow
    if (!goesOn(rows[start + k - 1] as DraftRow, row, columns)) break
    width += row.sheet.cells.length - 1
    if (width > columns.length) break
    if (whole > 0 && !isOpen(lastCell(rows[start + k - 1] as DraftRow))) break
    if (width === columns.length && plausible(joinAll(rows.slice(start, start + k + 1)).sheet.cells, profile))
      whole = k + 1
  }
  return Math.max(1, whole)
}

/** The row may go on with the last cell of the one above. */
function goesOn(above: DraftRow, row: DraftRow, columns: readonly TaskColumn[]): boolean {
  const first = row.sheet.cells[0] ?? Span.empty
  const sameStretch = above.sheet.page === row.sheet.page && !row.fresh && !row.top
  if (!sameStretch || first.length === 0 || lastCell(above).length === 0) return false
  if (row.sheet.cells.length === 1) return true
  if (columns.length < FEWEST_COLUMNS || row.sheet.cells.length >= columns.length) return false
  return !(columns[0]?.role === 'number' && traitOf(first.value).kind === 'number')
}

const lastCell = (row: DraftRow): Span => row.sheet.cells.at(-1) ?? Span.empty

/** A list or text that stops in the middle. */
const isOpen = (span: Span): boolean =>
  /[、，]$/.test(span.value) || (span.length > 12 && !/[。；！？]$/.test(span.value))

const plausible = (cells: readonly Span[], profile: Profile): boolean =>
  cells.every(({ length, value }, x) => length === 0 || profile.likely(traitOf(value).kind, x) >= IMPLAUSIBLE)

const joinAll = (rows: readonly DraftRow[]): DraftRow => rows.slice(1).reduce(join, rows[0] as DraftRow)

function join(last: DraftRow, row: DraftRow): DraftRow {
  const [above, below] = [last.sheet.cells, row.sheet.cells]
  const [end, begin] = [above.at(-1) as Span, below[0] as Span]
  // between bodies the line break stays: it parts them
  const parted = areUnits(end) && areUnits(begin) ? [Span.lineBreak(end.end, begin.start)] : []
  const seam = Span.join([end, ...parted, begin])
  const cells = [...above.slice(0, -1), seam, ...below.slice(1)]
  const extent = { from: last.sheet.extent.from, to: row.sheet.extent.to }
  return { ...last, sheet: { ...last.sheet, cells, extent } }
}

const areUnits = (span: Span): boolean =>
  span.length > 0 && !/[、，,；]$/.test(span.value) && traitOf(span.value).kind === 'units'
