import type { Finding } from '../schema/finding.ts'
import { type Enumerator, readEnumerator, type Style } from '../text/enumerator.ts'
import { readOrdinal } from '../text/ordinal.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { numberInferred, numberLost } from './findings.ts'
import type { WholeRow } from './pages.ts'
import type { TaskColumn } from './task-table.ts'

export interface RowNumber {
  value: number
  text: Span | null
}

export interface Numbers {
  /** The row's own number. */
  own: (RowNumber | null)[]
  /** What the number column counts where the rows' own numbers open their texts. */
  serial: (RowNumber | null)[]
  /** Rows whose number cell stays empty though a number is merged above: it was lost. */
  lost: boolean[]
}

/** Share of rows that must open with a number, and of steps that must count on. */
const RUNS_ON = 0.8

/** Reads the rows' numbers; takes the numbers that open the texts out of them. */
export function readNumbers(rows: WholeRow[], columns: readonly TaskColumn[], findings: Finding[]): Numbers {
  const column = columns.findIndex(({ role }) => role === 'number')
  const printed = rows.map((row) => (column < 0 ? null : numberOf(row.cells[column] ?? null)))
  const { numbers, lost } = inferLost(rows, columns, column, printed, findings)
  for (const role of ['text', 'title', 'problem'] as const) {
    const x = columns.findIndex((candidate) => candidate.role === role)
    const opening = x < 0 ? null : openingNumbers(rows, markersOf(rows, x), printed, column < 0)
    if (opening === null) continue
    const taken = takeOut(rows, x, opening)
    // 3 | 强种业 | 新建…: a task of one row, whose text has no number of its own
    const own = taken.map((number, r) => number ?? (printed[r] === null ? null : (numbers[r] ?? null)))
    return { own, serial: column < 0 ? rows.map(() => null) : numbers, lost }
  }
  return { own: numbers, serial: rows.map(() => null), lost }
}

/** 12 · 12. · （十二） · 第3项; 1-2 is none. */
const NUMBER = /^[（(第]?([0-9０-９〇一二三四五六七八九十百零两]{1,6})[）).、．号项条]{0,2}$/

function numberOf(cell: Span | null): RowNumber | null {
  if (cell === null || cell.length > 16) return null
  const value = readOrdinal(NUMBER.exec(squeeze(cell.value))?.[1] ?? '')
  return value === null ? null : { value, text: cell }
}

/** The numbers that open a column's cells, if they count the rows: 1.打造… 2.推进… */
function openingNumbers(
  rows: readonly WholeRow[],
  markers: Markers,
  printed: readonly (RowNumber | null)[],
  columnless: boolean,
): Markers | null {
  // 4．获得信贷… over 5．用电报装…: without a number column all rows count on, wherever they begin
  const countsOn = markers.every(
    (marker, r) => marker !== null && (r === 0 || marker.value === (markers[r - 1]?.value ?? 0) + 1),
  )
  if (columnless && countsOn && rows.length >= 2) return markers
  const found = markers.filter((marker) => marker !== null).length
  if (found < 3 || found < rows.length * RUNS_ON) return columnless ? null : partNumbers(markers, printed)
  let steps = 0
  let further = 0
  let last = 0
  markers.forEach((marker, r) => {
    if (marker === null) return
    const restart = marker.value === 1 && (rows[r]?.draft.fresh === true || printed[r] !== null)
    if (marker.value === last + 1 || restart) steps++
    if (marker.value > 1) further++
    last = marker.value
  })
  return steps >= found * RUNS_ON && further * 3 >= found ? markers : null
}

type Markers = readonly (Enumerator | null)[]

/** The numbers that open a column's cells. */
const markersOf = (rows: readonly WholeRow[], x: number): Markers =>
  rows.map((row) => {
    const marker = readEnumerator(row.cells[x]?.value ?? '')
    return marker !== null && OPENING.has(marker.style) ? marker : null
  })

const OPENING: ReadonlySet<Style> = new Set(['digit', 'digit-paren', 'digit-half'])

/** 3 | （1）县医院新增床位200张。 / （2）更新设备。 / （3）免费体检。: the rows of one number count themselves. */
function partNumbers(markers: Markers, printed: readonly (RowNumber | null)[]): Markers | null {
  const starts = printed.flatMap((number, r) => (number === null ? [] : [r]))
  const counted = starts.flatMap((from, k) => {
    const rows = markers.slice(from, starts[k + 1])
    return rows.length > 1 && rows.every((marker, i) => marker?.value === i + 1)
      ? [[from, from + rows.length] as const]
      : []
  })
  if (counted.length === 0) return null
  return markers.map((marker, r) => (counted.some(([from, to]) => r >= from && r < to) ? marker : null))
}

function takeOut(rows: WholeRow[], x: number, markers: Markers): (RowNumber | null)[] {
  return rows.map((row, r) => {
    const marker = markers[r]
    const cell = row.cells[x]
    if (marker === null || marker === undefined || cell === null || cell === undefined) return null
    row.cells[x] = cell.slice(marker.end)
    return { value: marker.value, text: cell.slice(0, marker.text.length) }
  })
}

/** Rows without a number between two that have one: as many as numbers are missing, or as begin a new task. */
function inferLost(
  rows: readonly WholeRow[],
  columns: readonly TaskColumn[],
  column: number,
  printed: readonly (RowNumber | null)[],
  findings: Finding[],
): { numbers: (RowNumber | null)[]; lost: boolean[] } {
  const numbers = [...printed]
  const lost = rows.map(() => false)
  if (column < 0) return { numbers, lost }
  let last = -1
  printed.forEach((number, r) => {
    if (number === null) return
    const before = last < 0 ? 0 : (printed[last] as RowNumber).value
    repeat(numbers, r, last, printed, rows)
    const empty = emptyBetween(rows, column, last, r)
    const gap = number.value - before - 1
    if (gap > 0 && empty.length > 0 && !(last < 0 && gap > empty.length)) {
      fillGap({ rows, columns, column, numbers, lost, findings }, empty, before, number.value)
    }
    last = r
  })
  return { numbers, lost }
}

/** A number printed again on the next page because its cell is merged over the page's end counts once. */
function repeat(
  numbers: (RowNumber | null)[],
  r: number,
  last: number,
  printed: readonly (RowNumber | null)[],
  rows: readonly WholeRow[],
): void {
  if (last >= 0 && rows[r]?.draft.top === true && printed[last]?.value === printed[r]?.value) numbers[r] = null
}

function emptyBetween(rows: readonly WholeRow[], column: number, from: number, to: number): number[] {
  const empty: number[] = []
  for (let r = from + 1; r < to; r++)
    if ((rows[r]?.cells[column] ?? null) === null && rows[r]?.covered[column] !== true) empty.push(r)
  return empty
}

interface Gap {
  rows: readonly WholeRow[]
  columns: readonly TaskColumn[]
  column: number
  numbers: (RowNumber | null)[]
  lost: boolean[]
  findings: Finding[]
}

function fillGap(gap: Gap, empty: readonly number[], before: number, after: number): void {
  const missing = after - before - 1
  const beginners = missing === empty.length ? empty : empty.filter((r) => begins(gap, r))
  const at = (r: number) => (gap.rows[r] as WholeRow).draft.sheet.extent
  if (beginners.length !== missing) {
    gap.findings.push(numberLost(at(empty[0] as number), before, after))
    return
  }
  beginners.forEach((r, k) => {
    gap.numbers[r] = { value: before + 1 + k, text: null }
    gap.findings.push(numberInferred(at(r), before + 1 + k))
  })
  for (const r of empty) if (r >= (beginners[0] as number)) gap.lost[r] = true
}

/** The row prints a merged task, problem or title anew, as the rows with a number do. */
const begins = ({ rows, columns }: Gap, r: number): boolean =>
  columns.some(
    ({ role }, x) =>
      (role === 'task' || role === 'problem' || role === 'title') && (rows[r]?.cells[x] ?? null) !== null,
  )
