import type { Profile } from './profile.ts'
import type { Trait } from './trait.ts'

/**
 * The best monotone placement of a row's cells in a table's columns: an alignment with affine gaps (Gotoh). A cell
 * stands in a column, a column stays empty, an empty cell is dropped, or a filled cell is joined to the one before it.
 */
export interface Placement {
  score: number
  /** Column of each cell; -1 for a dropped empty cell. */
  columns: number[]
}

/** A column skipped or an empty cell dropped: the price of the first and of each further one. */
const OPEN = 2
const EXTEND = 0.15
/** Empty cells at a row's end mean little. */
const TAIL = 0.3
/** Two filled cells in one column: a stray delimiter inside a cell. */
const JOIN = 5
/** A long run of cells may be aligned to many columns only within this many steps. */
export const MOST_STEPS = 60_000

const MATCH = 0
const SKIP = 2
const DROP = 4
const STATES = 6

/** State: what was done last (match, skip, drop) and whether the column before is empty (+1). */
export function align(cells: readonly (Trait | null)[], profile: Profile): Placement {
  const n = cells.length
  const m = profile.width
  const size = (n + 1) * (m + 1) * STATES
  const best = new Float64Array(size).fill(-Infinity)
  const from = new Int8Array(size).fill(-1)
  const at = (i: number, j: number): number => (i * (m + 1) + j) * STATES
  best[0] = 0
  const improve = (to: number, score: number, origin: number): void => {
    if (score > (best[to] as number)) {
      best[to] = score
      from[to] = origin
    }
  }
  for (let i = 0; i <= n; i++) {
    const cell = i < n ? (cells[i] as Trait | null) : null
    for (let j = 0; j <= m; j++) {
      const fit = i < n && j < m && cell !== null ? profile.fit(cell, j) : 0
      const joined = i < n && j > 0 && cell !== null ? profile.fit(cell, j - 1) - JOIN : 0
      for (let state = 0; state < STATES; state++) {
        const score = best[at(i, j) + state] as number
        if (score === -Infinity) continue
        const left = state & 1
        if (j < m) {
          if (i < n && cell !== null)
            improve(at(i + 1, j + 1) + MATCH, score + fit + Math.log(profile.turn(j, left, 0)), state)
          const emptied = Math.log(profile.turn(j, left, 1))
          if (i < n && cell === null) improve(at(i + 1, j + 1) + MATCH + 1, score + emptied, state)
          improve(at(i, j + 1) + SKIP + 1, score + emptied - (state >= SKIP && state < DROP ? EXTEND : OPEN), state)
        }
        if (i >= n) continue
        if (cell === null)
          improve(at(i + 1, j) + DROP + left, score - (state >= DROP ? EXTEND : j === m ? TAIL : OPEN), state)
        else if (j > 0 && left === 0) improve(at(i + 1, j) + MATCH, score + joined, state + STATES)
      }
    }
  }
  return trace(n, m, best, from, at)
}

function trace(
  n: number,
  m: number,
  best: Float64Array,
  from: Int8Array,
  at: (i: number, j: number) => number,
): Placement {
  let state = 0
  for (let s = 1; s < STATES; s++) if ((best[at(n, m) + s] as number) > (best[at(n, m) + state] as number)) state = s
  const score = best[at(n, m) + state] as number
  const columns = new Array<number>(n).fill(-1)
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const origin = from[at(i, j) + state] as number
    if (origin >= STATES) columns[--i] = j - 1
    else if (state >= DROP) i--
    else if (state >= SKIP) j--
    else columns[--i] = --j
    state = origin % STATES
  }
  return { score, columns }
}

/** The score of the cells where they stand, by the same measure; -Infinity where a filled cell has no column. */
export function identityScore(cells: readonly (Trait | null)[], profile: Profile): number {
  let score = 0
  let left = 0
  for (let x = 0; x < profile.width; x++) {
    const cell = cells[x] ?? null
    const empty = cell === null ? 1 : 0
    score += Math.log(profile.turn(x, left, empty)) + (cell === null ? 0 : profile.fit(cell, x))
    left = empty
  }
  if (cells.length < profile.width) score -= OPEN + (profile.width - cells.length - 1) * EXTEND
  for (let x = profile.width; x < cells.length; x++) if (cells[x] !== null) return -Infinity
  return score
}
