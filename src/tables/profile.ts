import type { ColumnRole } from './task-table.ts'
import { KINDS, type Kind, type Trait } from './trait.ts'

/** What a role expects of its cells before any row is read: kind → weight; `empty` is the share of empty cells. */
interface Expectation {
  empty: number
  kinds: Partial<Record<Kind, number>>
}

const UNITS: Expectation['kinds'] = { units: 0.9, phrase: 0.05, sentence: 0.02 }
const TEXT: Expectation['kinds'] = { prose: 0.5, sentence: 0.28, numbered: 0.15, phrase: 0.05 }

const EXPECTED: Partial<Record<ColumnRole, Expectation>> = {
  number: { empty: 0.15, kinds: { number: 0.96 } },
  title: { empty: 0.1, kinds: { phrase: 0.4, sentence: 0.4, prose: 0.08, numbered: 0.08 } },
  text: { empty: 0.03, kinds: TEXT },
  task: { empty: 0.4, kinds: { prose: 0.3, sentence: 0.4, phrase: 0.2, numbered: 0.08 } },
  problem: { empty: 0.2, kinds: { prose: 0.4, sentence: 0.4, phrase: 0.1, numbered: 0.08 } },
  goal: { empty: 0.3, kinds: { prose: 0.2, sentence: 0.4, phrase: 0.3, amount: 0.05 } },
  group: { empty: 0.5, kinds: { phrase: 0.6, sentence: 0.3, numbered: 0.04 } },
  indicator: { empty: 0.5, kinds: { phrase: 0.8, sentence: 0.15 } },
  benchmark: { empty: 0.5, kinds: { place: 0.6, phrase: 0.3, sentence: 0.05 } },
  lead: { empty: 0.08, kinds: UNITS },
  partner: { empty: 0.35, kinds: UNITS },
  responsible: { empty: 0.08, kinds: UNITS },
  overall: { empty: 0.5, kinds: UNITS },
  leader: { empty: 0.4, kinds: { person: 0.85, phrase: 0.1 } },
  deadline: { empty: 0.08, kinds: { date: 0.93, phrase: 0.04, sentence: 0.02 } },
  pilot: { empty: 0.5, kinds: { prose: 0.3, sentence: 0.4, phrase: 0.2, numbered: 0.08 } },
  score: { empty: 0.3, kinds: { amount: 0.5, number: 0.4 } },
  status: { empty: 0.5, kinds: { mark: 0.45, phrase: 0.2, sentence: 0.15, prose: 0.1, date: 0.08 } },
}

/** How many rows the expectation counts as. */
const PRIOR_ROWS = 3
const PRIOR_TURNS = 2
/** Different values remembered; a table of more has nothing to learn from them. */
const MOST_VALUES = 20_000
/** Weight of a cell's own words against its kind, and the most they may say. */
const WORDS_WEIGHT = 0.8
const WORDS_MOST = 2

/** Usual length of a role's cells, in characters. */
const LENGTHS: Partial<Record<ColumnRole, number>> = {
  number: 2,
  title: 14,
  text: 70,
  task: 30,
  problem: 40,
  goal: 20,
  group: 10,
  indicator: 7,
  benchmark: 10,
  lead: 8,
  partner: 14,
  responsible: 10,
  overall: 6,
  leader: 3,
  deadline: 9,
}
const SIZE_SPREAD = 1
const DITTO_LIKELY = 0.3
const LEAST_SPREAD = 0.35
const SIZE_MOST = 2.5

/** What a table's columns hold, learned from its regular rows. */
export class Profile {
  readonly width: number
  rows = 0
  private readonly roles: readonly ColumnRole[]
  private readonly kinds: Float64Array[]
  private readonly filled: Float64Array
  /** Counts of [column][left neighbour empty?][empty?]. */
  private readonly turns: Float64Array
  /** Sums of the cells' sizes and of their squares, per column. */
  private readonly sizes: Float64Array
  private readonly squares: Float64Array
  private readonly values: Map<string, number>[]
  private readonly totals = new Map<string, number>()

  constructor(roles: readonly ColumnRole[]) {
    this.roles = roles
    this.width = roles.length
    this.kinds = roles.map(priorKinds)
    this.filled = new Float64Array(roles.length).fill(PRIOR_ROWS)
    this.turns = new Float64Array(roles.length * 4)
    this.values = roles.map(() => new Map<string, number>())
    const usual = roles.map((role) => Math.log(LENGTHS[role] ?? 14))
    this.sizes = Float64Array.from(usual, (size) => size * PRIOR_ROWS)
    this.squares = Float64Array.from(usual, (size) => (size * size + SIZE_SPREAD) * PRIOR_ROWS)
    roles.forEach((role, x) => {
      const empty = EXPECTED[role]?.empty ?? 0.3
      for (const left of [0, 1]) {
        this.turns[x * 4 + left * 2] = (1 - empty) * PRIOR_TURNS
        this.turns[x * 4 + left * 2 + 1] = empty * PRIOR_TURNS
      }
    })
  }

  /** Takes a row whose cells stand in their columns; with -1 takes it back, so that no row speaks for itself. */
  learn(traits: readonly (Trait | null)[], times: 1 | -1 = 1): void {
    this.rows += times
    let left = 0
    for (let x = 0; x < this.width; x++) {
      const trait = traits[x] ?? null
      const empty = trait === null ? 1 : 0
      this.turns[x * 4 + left * 2 + empty] = (this.turns[x * 4 + left * 2 + empty] as number) + times
      left = empty
      if (trait !== null && trait.kind !== 'ditto') this.learnCell(trait, x, times)
    }
  }

  private learnCell(trait: Trait, x: number, times: 1 | -1): void {
    const kinds = this.kinds[x] as Float64Array
    const kind = KINDS.indexOf(trait.kind)
    kinds[kind] = (kinds[kind] as number) + times
    this.filled[x] = (this.filled[x] as number) + times
    this.sizes[x] = (this.sizes[x] as number) + times * trait.size
    this.squares[x] = (this.squares[x] as number) + times * trait.size * trait.size
    const values = this.values[x] as Map<string, number>
    for (const token of trait.tokens) {
      if (this.totals.size > MOST_VALUES && !this.totals.has(token)) continue
      values.set(token, (values.get(token) ?? 0) + times)
      this.totals.set(token, (this.totals.get(token) ?? 0) + times)
    }
  }

  /** Share of the column's filled cells that are of this kind; 同上 may stand in any column. */
  likely(kind: Kind, x: number): number {
    if (kind === 'ditto') return DITTO_LIKELY
    return ((this.kinds[x] as Float64Array)[KINDS.indexOf(kind)] as number) / (this.filled[x] as number)
  }

  /** Share of rows in which the column is empty (or filled), given whether its left neighbour is. */
  turn(x: number, leftEmpty: number, empty: number): number {
    const at = x * 4 + leftEmpty * 2
    return (this.turns[at + empty] as number) / ((this.turns[at] as number) + (this.turns[at + 1] as number))
  }

  /** Logs of `turn` for every column, as they are now: [column][left neighbour empty?][empty?]. */
  turnLogs(): Float64Array {
    const logs = new Float64Array(this.width * 4)
    for (let at = 0; at < logs.length; at++) logs[at] = Math.log(this.turn(at >> 2, (at >> 1) & 1, at & 1))
    return logs
  }

  /** Share of rows in which the column is empty; the expectation counts as one row. */
  emptiness(x: number): number {
    const at = x * 4
    const prior = EXPECTED[this.roleAt(x)]?.empty ?? 0.3
    const empty = (this.turns[at + 1] as number) + (this.turns[at + 3] as number) - prior * PRIOR_TURNS * 2
    return (empty + prior) / (this.rows + 1)
  }

  /** How well a filled cell fits a column: log of its kind's share, and what its words say. */
  fit(trait: Trait, x: number): number {
    if (trait.kind === 'ditto') return Math.log(DITTO_LIKELY)
    return Math.log(this.likely(trait.kind, x)) + this.size(trait, x) + this.words(trait, x)
  }

  /** Whether the cell is as long as others of the column: log density of a bell curve, cut off below. */
  private size(trait: Trait, x: number): number {
    const filled = this.filled[x] as number
    const mean = (this.sizes[x] as number) / filled
    const spread = Math.sqrt(Math.max(LEAST_SPREAD ** 2, (this.squares[x] as number) / filled - mean * mean))
    const away = (trait.size - mean) / spread
    return Math.max(-SIZE_MOST, -0.5 * away * away) - Math.log(spread / LEAST_SPREAD) * 0.5
  }

  /** Whether the cell's words stand in this column more than in others, log of the ratio to chance. */
  private words({ tokens }: Trait, x: number): number {
    if (tokens.length === 0) return 0
    let sum = 0
    const chance = 1 / this.width
    for (const token of tokens) {
      const total = this.totals.get(token) ?? 0
      if (total <= 0) continue
      const here = Math.max(0, (this.values[x] as Map<string, number>).get(token) ?? 0)
      sum += Math.log((here + chance) / (total + 1) / chance)
    }
    return Math.max(-WORDS_MOST, Math.min(WORDS_MOST, (sum / tokens.length) * WORDS_WEIGHT))
  }

  private roleAt(x: number): ColumnRole {
    return this.roles[x] as ColumnRole
  }
}

/** Weights of the kinds in a column of this role; every kind is possible everywhere. */
function priorKinds(role: ColumnRole): Float64Array {
  const expected = EXPECTED[role]?.kinds
  const rest = 0.03
  const weights = KINDS.map((kind) => (expected === undefined ? 1 : (expected[kind] ?? 0) + rest / KINDS.length))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return Float64Array.from(weights, (weight) => (weight / sum) * PRIOR_ROWS)
}
