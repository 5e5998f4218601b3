import type { Profile } from './profile.ts'
import { seamOf } from './seam.ts'
import { type Trait, traitOf } from './trait.ts'

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
/** Two filled cells in one column: a stray delimiter inside a cell. Over an empty cell it is hardly one. */
const JOIN = 4
const JOIN_FAR = 8
/** A long run of cells may be aligned to many columns only within this many steps. */
export const MOST_STEPS = 60_000

/** What was done last: a cell matched, a column skipped, a cell dropped, a cell joined; + 1 where the column is empty. */
const MATCH = 0
const SKIP = 2
const DROP = 4
const JOINED = 6
const STATES = 7

/** Places the cells; `texts` are their contents where neighbours may be pieces of one cell, else null. */
export function align(cells: readonly (Trait | null)[], texts: readonly string[] | null, profile: Profile): Placement {
  return new Aligner(cells, texts, profile).run()
}

/** The tables of the last alignment, used again: most rows need the same few kilobytes. */
let scores = new Float64Array(0)
let origins = new Int8Array(0)

function tables(size: number): { best: Float64Array; from: Int8Array } {
  if (scores.length < size) {
    scores = new Float64Array(size)
    origins = new Int8Array(size)
  }
  return { best: scores.fill(-Infinity, 0, size), from: origins.fill(-1, 0, size) }
}

class Aligner {
  private readonly cells: readonly (Trait | null)[]
  private readonly profile: Profile
  private readonly n: number
  private readonly m: number
  private readonly best: Float64Array
  /** The state before. */
  private readonly from: Int8Array
  /** Logs of `profile.turn`, by [column][left neighbour empty?][empty?]. */
  private readonly turns: Float64Array
  /** Per cell what it is together with the filled cell before it, and how the two fit together. */
  private readonly pairs: ({ trait: Trait; seam: number } | null)[]

  constructor(cells: readonly (Trait | null)[], texts: readonly string[] | null, profile: Profile) {
    this.cells = cells
    this.profile = profile
    this.n = cells.length
    this.m = profile.width
    const { best, from } = tables((this.n + 1) * (this.m + 1) * STATES)
    this.best = best
    this.from = from
    this.best[0] = 0
    this.turns = profile.turnLogs()
    this.pairs =
      texts === null ? [] : cells.map((cell, i) => (joinable(cell) && joinable(cells[i - 1]) ? pairOf(texts, i) : null))
  }

  run(): Placement {
    for (let i = 0; i <= this.n; i++) for (let j = 0; j <= this.m; j++) this.step(i, j)
    return this.trace()
  }

  private at(i: number, j: number): number {
    return (i * (this.m + 1) + j) * STATES
  }

  private improve(to: number, score: number, origin: number): void {
    if (score <= (this.best[to] as number)) return
    this.best[to] = score
    this.from[to] = origin
  }

  /** Goes on from i cells in j columns. */
  private step(i: number, j: number): void {
    const { profile, n, m, best, turns } = this
    const cell = i < n ? (this.cells[i] as Trait | null) : undefined
    const here = this.at(i, j)
    const right = this.at(i, j + 1)
    const below = this.at(i + 1, j)
    const diagonal = this.at(i + 1, j + 1)
    let fit: number | null = null
    for (let state = 0; state < STATES; state++) {
      const score = best[here + state] as number
      if (score === -Infinity) continue
      const left = state & 1
      if (j < m) {
        const emptied = score + (turns[j * 4 + left * 2 + 1] as number)
        const again = state >= SKIP && state < DROP
        this.improve(right + SKIP + 1, emptied - (again ? EXTEND : OPEN), state)
        if (cell === null) this.improve(diagonal + MATCH + 1, emptied, state)
        else if (cell) {
          fit ??= profile.fit(cell, j)
          this.improve(diagonal, score + fit + (turns[j * 4 + left * 2] as number), state)
        }
      }
      if (cell === null) {
        this.improve(below + DROP + left, score - dropping(state, j === m), state)
      } else if (cell && j > 0 && left === 0) {
        this.improve(below + JOINED, score + this.join(i, j - 1, cell, state), state)
      }
    }
  }

  /** What it changes to join the cell to the one before it, in that one's column. */
  private join(i: number, column: number, cell: Trait, state: number): number {
    const pair = this.pairs[i]
    const before = this.cells[i - 1]
    // the third piece: what the first two are together is not known, only whether it goes on with them
    if (state === JOINED && pair) return pair.seam - JOIN
    if (state !== MATCH || !pair || !before) return this.profile.fit(cell, column) - JOIN_FAR
    return this.profile.fit(pair.trait, column) - this.profile.fit(before, column) + pair.seam - JOIN
  }

  private trace(): Placement {
    const { n, m, best } = this
    const end = this.at(n, m)
    let state = endState(best, end)
    const score = best[end + state] as number
    const columns = new Array<number>(n).fill(-1)
    for (let i = n, j = m; i > 0 || j > 0; ) {
      const origin = this.from[this.at(i, j) + state] as number
      if (state === JOINED) columns[--i] = j - 1
      else if (state >= DROP) i--
      else if (state >= SKIP) j--
      else columns[--i] = --j
      state = origin
    }
    return { score, columns }
  }
}

const dropping = (state: number, tail: boolean): number =>
  state === DROP || state === DROP + 1 ? EXTEND : tail ? TAIL : OPEN

const joinable = (cell: Trait | null | undefined): boolean =>
  cell !== undefined && cell !== null && cell.kind !== 'ditto'

function endState(best: Float64Array, end: number): number {
  let state = 0
  for (let s = 1; s < STATES; s++) if ((best[end + s] as number) > (best[end + state] as number)) state = s
  return state
}

function pairOf(texts: readonly string[], i: number): { trait: Trait; seam: number } {
  const [left, right] = [texts[i - 1] as string, texts[i] as string]
  return { trait: traitOf(left + right), seam: seamOf(left, right) }
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
