import type { Finding } from '../schema/finding.ts'
import { Span } from '../text/span.ts'
import { align, identityScore, MOST_STEPS, type Placement } from './align.ts'
import type { DraftRow } from './draft.ts'
import { cellUnlikely, extentOf, rowRealigned, rowShort, rowWide, shown } from './findings.ts'
import { Profile } from './profile.ts'
import { isReachedDown, isReachedOver } from './sheet.ts'
import type { ColumnRole, TaskColumn } from './task-table.ts'
import { type Kind, type Trait, traitOf } from './trait.ts'

/** A row with its cells in their columns. */
export interface PlacedRow {
  draft: DraftRow
  cells: (Span | null)[]
  /** What the cells look like: all that is asked of their traits from here on. */
  kinds: (Kind | null)[]
  /** Cells that a row span of the source covers: they belong to the row above. */
  covered: boolean[]
  /** The cells stand where they were printed. */
  placed: boolean
}

export interface Placing {
  rows: PlacedRow[]
  profile: Profile
}

/** A row keeps its printed places unless others are better by this much (log likelihood). */
const MARGIN = 2.5
/** Grids that mark their cells themselves lose fewer. */
const MARGIN_MARKED = 5
/** Cells that a page's end may cut in one row. */
const MOST_REST = 2
/** A row with no cell and no gap below this share is regular. */
const PLAUSIBLE = 0.03
/** Columns in which anything may stand. */
const FREE = new Set<ColumnRole>(['other', 'remark', 'status', 'score', 'pilot', 'goal', 'contact'])
/** A cell of a kind rarer than this in its column is reported. */
const UNLIKELY = 0.008
/** Times the profile is learned from the rows that fit the one before. */
const ROUNDS = 2
/** Rows that a profile is learned from: a longer table says nothing new. */
const SAMPLE = 3000

interface Candidate {
  row: DraftRow
  contents: Span[]
  cells: (Trait | null)[]
  columns: number[] | null
  /** The profile that judges it was learned from it as well. */
  learned: boolean
}

/** Places the cells of every row, the regular rows as they stand, the others by content. */
export function placeRows(drafts: readonly DraftRow[], columns: readonly TaskColumn[], findings: Finding[]): Placing {
  const roles = columns.map(({ role }) => role)
  const joint = jointColumns(columns)
  const candidates = drafts.slice(0, SAMPLE).map((row) => candidateOf(row, joint))
  // most rows end before the last columns: the table leaves those empty and the source leaves their delimiters out
  const short = candidates.filter(({ cells }) => cells.length < columns.length).length * 2 > candidates.length
  let profile = new Profile(roles)
  for (let round = 0; round < ROUNDS; round++) {
    const judge = profile
    const next = new Profile(roles)
    for (const candidate of candidates) {
      candidate.columns = unbiased(candidate, judge, () => placement(candidate, judge))
      candidate.learned = isRegular(candidate, columns.length, short)
      if (candidate.learned) next.learn(candidate.cells)
    }
    profile = next
  }
  const rows = drafts.map((row, r) => {
    const candidate = candidates[r] ?? candidateOf(row, joint)
    return unbiased(candidate, profile, () => settle(candidate, columns, profile, short, findings))
  })
  return { rows, profile }
}

const isRegular = ({ row, cells, columns }: Candidate, width: number, short: boolean): boolean =>
  columns === null && (short || cells.length === width) && !isRest(row, cells)

/** A row is judged by the other rows. */
function unbiased<T>({ cells, learned }: Candidate, profile: Profile, judge: () => T): T {
  if (!learned) return judge()
  profile.learn(cells, -1)
  const result = judge()
  profile.learn(cells)
  return result
}

/** Columns that share their header cell with the one to their left. */
const jointColumns = (columns: readonly TaskColumn[]): boolean[] =>
  columns.map(({ header }, x) => header.length === 1 && header[0] === columns[x - 1]?.header[0])

/**
 * The row's own cells, stray empty ones behind the last column dropped. A cell over two columns stands in the first; under one
 * header cell (工作任务 over a group and its tasks) in the last, which says the most.
 */
function candidateOf(row: DraftRow, joint: readonly boolean[]): Candidate {
  const { cells: printed } = row.sheet
  const width = joint.length
  let length = printed.length
  while (length > width && printed[length - 1]?.length === 0) length--
  const reaches = (x: number): boolean => isReachedOver(row.sheet, x)
  // the cell began under the header cell that this column is under
  let inside = true
  const contents = printed.slice(0, length).map((cell, x) => {
    inside = !reaches(x) || (inside && joint[x] === true)
    return inside && !(reaches(x + 1) && joint[x + 1] === true) ? cell : Span.empty
  })
  const cells = contents.map((content) => (content.length === 0 ? null : traitOf(content.value)))
  return { row, contents, cells, columns: null, learned: false }
}

/** Columns of the cells; null where they stand well as they are. */
function placement({ row, cells, contents }: Candidate, profile: Profile): number[] | null {
  if (cells.length === profile.width && (isRest(row, cells) || isPlausible(cells, profile))) return null
  if (cells.length * profile.width > MOST_STEPS)
    return cells.length > profile.width ? overflow(cells, profile.width) : null
  const surplus = row.sheet.cells.length > profile.width
  const placed: Placement = align(cells, surplus ? contents.map(({ value }) => value) : null, profile)
  const margin = row.sheet.form === 'tabs' ? MARGIN : MARGIN_MARKED
  if (placed.score < identityScore(cells, profile) + margin) return null
  return placed.columns.every((column, i) => column === i || cells[i] === null) ? null : placed.columns
}

/** One or two cells at a page's top, the others empty: the rest of a row that the page cut, in the same columns. */
export function isRest(row: DraftRow, cells: readonly (Trait | Kind | null)[]): boolean {
  if (!row.top || row.fresh) return false
  const filled = cells.filter((cell) => cell !== null)
  return filled.length > 0 && filled.length <= MOST_REST && cells.length >= filled.length * 2 + 1
}

function isPlausible(cells: readonly (Trait | null)[], profile: Profile): boolean {
  let left = 0
  for (let x = 0; x < cells.length; x++) {
    const cell = cells[x] as Trait | null
    const empty = cell === null ? 1 : 0
    if (profile.turn(x, left, empty) < PLAUSIBLE) return false
    if (cell !== null && profile.likely(cell.kind, x) < PLAUSIBLE) return false
    left = empty
  }
  return true
}

/** Rows that no delimiter lost or gained explains: they are not aligned, which keeps the cost of a row bounded. */
const isTooWide = (cells: readonly (Trait | null)[], width: number): boolean =>
  cells.length * width > MOST_STEPS || (cells.length > width * 2 + 8 && filledCount(cells) > width * 2 + 8)

const filledCount = (cells: readonly (Trait | null)[]): number => cells.filter((cell) => cell !== null).length

/** An absurdly long row: its first cells as they stand, all others in the last column. */
const overflow = (cells: readonly (Trait | null)[], width: number): number[] =>
  cells.map((_, i) => Math.min(i, width - 1))

function settle(
  candidate: Candidate,
  columns: readonly TaskColumn[],
  profile: Profile,
  short: boolean,
  findings: Finding[],
): PlacedRow {
  const { row, contents, cells } = candidate
  const width = columns.length
  const target = placement(candidate, profile)
  const parts: Span[][] = columns.map(() => [])
  const covered = row.sheet.spanned ? columns.map(() => false) : NONE
  contents.forEach((content, i) => {
    const x = target === null ? i : (target[i] as number)
    if (x < 0 || x >= width || content.length === 0) return
    parts[x]?.push(content)
    if (row.sheet.spanned && isReachedDown(row.sheet, i)) covered[x] = true
  })
  const placed = parts.map((list) => (list.length === 0 ? null : Span.join(list)))
  const kinds = placed.map((content, x) => {
    if (content === null) return null
    return (parts[x]?.length === 1 && target === null ? (cells[x] as Trait) : traitOf(content.value)).kind
  })
  const at = row.sheet.extent
  if (isTooWide(cells, width) && cells.length > width) findings.push(rowWide(at, cells.length, width))
  else if (target !== null) findings.push(rowRealigned(at, movesOf(candidate, target, columns)))
  else if (cells.length < width && !short) findings.push(rowShort(at, cells.length, width))
  if (!isRest(row, cells)) reportUnlikely(placed, kinds, columns, profile, findings)
  return { draft: row, cells: placed, kinds, covered, placed: target === null }
}

/** No cell is covered. */
const NONE: boolean[] = []

const MOST_MOVES = 6

/** 第5格“3.大力推进…”→工作举措；… */
function movesOf({ contents }: Candidate, target: readonly number[], columns: readonly TaskColumn[]): string {
  const moves: string[] = []
  contents.forEach((content, i) => {
    const x = target[i] as number
    if (content.length > 0 && x >= 0 && x !== i) moves.push(`[${i + 1}]“${shown(content)}”→${columns[x]?.title ?? ''}`)
  })
  return moves.length <= MOST_MOVES ? moves.join('；') : `${moves.slice(0, MOST_MOVES).join('；')}…（${moves.length}）`
}

/** A date among units, a name among texts: nothing was moved, but a reader should look. */
/** What is to be done can sound like a body or a place (壮大市场主体); 已完成 says when. */
const WORDS = new Set<ColumnRole>(['task', 'text', 'title', 'problem', 'indicator', 'group'])
const NO_WORDS = new Set<Kind>(['date', 'number', 'amount', 'mark'])

/** `/`, `—`, 无: nobody, nothing. */
const NOTHING = /^(?:[/／—–-]{1,3}|无)$/

const mayStand = (kind: Kind, role: ColumnRole, value: string): boolean =>
  (kind === 'mark' && NOTHING.test(value)) ||
  (WORDS.has(role) ? !NO_WORDS.has(kind) : role === 'deadline' && kind === 'mark' && value.includes('完成'))

function reportUnlikely(
  cells: readonly (Span | null)[],
  kinds: readonly (Kind | null)[],
  columns: readonly TaskColumn[],
  profile: Profile,
  findings: Finding[],
): void {
  kinds.forEach((kind, x) => {
    const cell = cells[x]
    if (kind === null || cell === null || cell === undefined || kind === 'ditto') return
    const role = columns[x]?.role ?? 'other'
    if (FREE.has(role) || profile.likely(kind, x) >= UNLIKELY || mayStand(kind, role, cell.value)) return
    findings.push(cellUnlikely(extentOf(cell), columns[x]?.title ?? '', cell.value))
  })
}
