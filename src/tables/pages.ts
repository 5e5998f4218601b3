import { isUnitName } from '../fields/units.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import { Span } from '../text/span.ts'
import { rejoined } from './findings.ts'
import { isReading, isSame } from './likeness.ts'
import type { Profile } from './profile.ts'
import { isRest, type PlacedRow } from './realign.ts'
import type { ColumnRole, TaskColumn } from './task-table.ts'

/** A placed row with all the pages' pieces of it. */
export interface WholeRow extends PlacedRow {
  extents: Extent[]
}

/** A row while its pieces are gathered: they are joined once, at the end. */
interface Gathered extends PlacedRow {
  extents: Extent[]
  pieces: Map<number, Span[]> | null
}

/** A column that fewer rows than this leave empty is expected in every row. */
const REQUIRED = 0.25
const TEXTS = new Set<ColumnRole>([
  'text',
  'title',
  'task',
  'problem',
  'goal',
  'pilot',
  'remark',
  'other',
  'group',
  'indicator',
  'status',
])
const LISTS = new Set<ColumnRole>(['lead', 'partner', 'responsible', 'overall', 'benchmark'])

/** Puts the pieces of rows that a page cut together again: the first row of a page may go on with the last one. */
export function joinPages(
  rows: readonly PlacedRow[],
  columns: readonly TaskColumn[],
  profile: Profile,
  findings: Finding[],
): WholeRow[] {
  const whole: Gathered[] = []
  const above: (Span | null)[] = columns.map(() => null)
  for (const row of rows) {
    const last = whole.at(-1)
    const goesOn =
      last !== undefined &&
      !row.draft.fresh &&
      (row.draft.top || isTornOff(row, last, columns)) &&
      continues(row, last, above, columns, profile, !row.draft.top)
    if (goesOn) {
      append(last, row, above, columns, findings)
      continue
    }
    const { draft, cells, kinds, covered, placed } = row
    whole.push({ draft, cells, kinds, covered, placed, extents: [draft.sheet.extent], pieces: null })
    row.cells.forEach((cell, x) => {
      if (cell !== null) above[x] = cell
    })
  }
  return whole.map(joinPieces)
}

/**
 * Inside one page, of a table whose form marks its cells: no number, and a list that breaks off in mid-word.
 * `1 | …对发现的问 | 县水利局、县河长` over `| 题逐项登记 | 办`
 */
function isTornOff(row: PlacedRow, last: Gathered, columns: readonly TaskColumn[]): boolean {
  if (row.draft.sheet.form === 'tabs' || row.draft.sheet.spanned) return false
  const number = columns.findIndex(({ role }) => role === 'number')
  if (number < 0 || (row.cells[number] ?? null) !== null || (last.cells[number] ?? null) === null) return false
  return columns.some(({ role }, x) => {
    const [before, piece] = [last.cells[x] ?? null, row.cells[x] ?? null]
    return LISTS.has(role) && before !== null && piece !== null && isMidWord(before.value, piece.value)
  })
}

/** 县河长 | 办: neither is a body, both together are. */
function isMidWord(before: string, piece: string): boolean {
  const [head, tail] = [before.split(/[、，,；;\s]/).at(-1) ?? '', piece.split(/[、，,；;\s]/)[0] ?? '']
  const lexicon = currentLexicon()
  return (
    !isUnitName(tail, lexicon) && isUnitName(head + tail, lexicon) && (tail.length < 3 || !isUnitName(head, lexicon))
  )
}

function joinPieces(row: Gathered): WholeRow {
  const { pieces } = row
  for (const [x, spans] of pieces ?? []) row.cells[x] = Span.join(spans)
  return row
}

/**
 * No number, no units, no date of its own: only texts or lists that the row above has as well. Behind a text that
 * stops in mid-sentence the rest of the row may be there too, where the page cut all cells at one height.
 */
function continues(
  row: PlacedRow,
  last: Gathered,
  above: readonly (Span | null)[],
  columns: readonly TaskColumn[],
  profile: Profile,
  torn: boolean,
): boolean {
  const missing = columns.filter(({ role }, x) => isMissing(row, role, x, profile)).length
  // nearly everything that a row must have is missing: what there is may belong to any column
  const rest = missing >= 2 && isRest(row.draft, row.kinds)
  let pieces = 0
  let late = 0
  let open = false
  for (let x = 0; x < columns.length; x++) {
    const cell = row.cells[x] ?? null
    const before = last.cells[x] ?? null
    if (cell === null || isReprint(cell, above[x] ?? null)) continue
    const role = (columns[x] as TaskColumn).role
    if (role === 'number') return false
    if (before === null) late++
    else {
      if (!(rest || torn || mayGoOn(role, before, cell))) return false
      if (row.kinds[x] === 'numbered' && profile.likely('numbered', x) > 0.3) return false
      pieces++
      if (isOpen(before)) open = true
    }
  }
  if (pieces === 0) return false
  return late > 0 ? open && isCutShort(last, columns) : missing > 0 || open
}

/** A text, or a list that breaks off at its separator. */
const mayGoOn = (role: ColumnRole, before: Span, cell: Span): boolean =>
  TEXTS.has(role) || (LISTS.has(role) && (/[、，]$/.test(before.value) || /^[、，]/.test(cell.value)))

/** The row above ends with a text: the cells behind it are on the next page. */
const isCutShort = (last: Gathered, columns: readonly TaskColumn[]): boolean => {
  const filled = last.cells.findLastIndex((cell) => cell !== null)
  return filled < columns.length - 1 && TEXTS.has((columns[filled] as TaskColumn).role)
}

const isMissing = (row: PlacedRow, role: ColumnRole, x: number, profile: Profile): boolean =>
  (row.cells[x] ?? null) === null && !TEXTS.has(role) && profile.emptiness(x) < REQUIRED

/** A text that stops without a full stop goes on somewhere. */
const isOpen = (span: Span): boolean => span.length > 8 && !/[。；！？）)”"]$/.test(span.value)

const isReprint = (cell: Span, above: Span | null): boolean =>
  above !== null && (isSame(cell.value, above.value) || isReading(cell.value, above.value, 0.15))

function append(
  last: Gathered,
  row: PlacedRow,
  above: (Span | null)[],
  columns: readonly TaskColumn[],
  findings: Finding[],
): void {
  const joined: string[] = []
  const short = isCutShort(last, columns)
  row.cells.forEach((cell, x) => {
    const isNew = short && (last.cells[x] ?? null) === null
    if (cell === null || (!isNew && isReprint(cell, above[x] ?? null))) return
    last.pieces ??= new Map()
    const pieces = last.pieces.get(x) ?? [last.cells[x] ?? Span.empty]
    pieces.push(cell)
    last.pieces.set(x, pieces)
    // the last piece tells whether the text goes on
    last.cells[x] = cell
    joined.push(columns[x]?.title ?? '')
  })
  last.extents.push(row.draft.sheet.extent)
  findings.push(rejoined(row.draft.sheet.extent, joined.join('、')))
}
