import type { Span } from '../text/span.ts'
import type { Numbers } from './numbers.ts'
import type { WholeRow } from './pages.ts'
import type { ColumnRole, TaskColumn } from './task-table.ts'

/** Merged columns whose text a capture may print beside the middle row of what they cover. */
const CENTRED = new Set<ColumnRole>([
  'group',
  'indicator',
  'benchmark',
  'goal',
  'leader',
  'overall',
  'pilot',
  'problem',
])
/** A column filled in more rows than this is not merged. */
const MOST_FILLED = 0.7

/**
 * A merged cell's text stands in its middle line, so that the rows above it are empty:
 *
 *              | 1 | 推进全程网办…
 *     开办企业 | 2 | 推行登记确认制…
 *              | 1 | 压减审批时限…        the numbers begin anew: another group
 *
 * Gives the value below for such rows, per column and row.
 */
export function centredValues(
  rows: readonly WholeRow[],
  columns: readonly TaskColumn[],
  numbers: Numbers,
): Map<number, Span>[] {
  const starts = groupStarts(rows, numbers)
  return columns.map(({ role }, x) => {
    const filled = rows.filter(({ cells }) => (cells[x] ?? null) !== null).length
    const merged = CENTRED.has(role) && filled > 0 && filled <= rows.length * MOST_FILLED
    return merged ? valuesBelow(rows, x, starts) : new Map<number, Span>()
  })
}

/** Rows at which a group begins for certain: the first one, those below a group row, those that count from 1 again. */
function groupStarts(rows: readonly WholeRow[], numbers: Numbers): number[] {
  const starts: number[] = []
  let last = 0
  rows.forEach(({ draft }, r) => {
    const value = numbers.own[r]?.value ?? null
    if (r === 0 || draft.fresh || (value === 1 && last > 1)) starts.push(r)
    if (value !== null) last = value
  })
  return starts
}

function valuesBelow(rows: readonly WholeRow[], x: number, starts: readonly number[]): Map<number, Span> {
  const values = new Map<number, Span>()
  starts.forEach((start, s) => {
    const end = starts[s + 1] ?? rows.length
    let first = start
    while (first < end && (rows[first]?.cells[x] ?? null) === null) first++
    const value = rows[first]?.cells[x] ?? null
    if (first < end && value !== null) for (let r = start; r < first; r++) values.set(r, value)
  })
  return values
}
