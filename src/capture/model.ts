import { roleOfWords } from '../tables/column-words.ts'
import type { ColumnRole } from '../tables/task-table.ts'
import { CLASSES, type Class } from './piece.ts'

/** What is expected of a column's cells; logarithms of probabilities over those of a paragraph's line. */
export interface Column {
  /** A piece of each class here rather than among paragraphs. */
  classes: Record<Class, number>
  /** Its cells: there, absent; going on in another piece, ending. */
  fill: number
  skip: number
  more: number
  end: number
  /** A cell ends at a full stop, or not. */
  stop: number
  open: number
  /** Width at which its text was wrapped; null where cells stand on one line. */
  wide: number | null
  /** Mostly bodies. */
  bodies: boolean
}

type Shares = Record<Class, number>

/** How often a line of a paragraph looks so. */
const PARAGRAPH: Shares = {
  number: 0.01,
  date: 0.015,
  person: 0.01,
  units: 0.04,
  short: 0.28,
  long: 0.63,
  amount: 0.007,
  mark: 0.008,
}

const shares = (of: Partial<Shares>): Shares => {
  const rest = 1 - Object.values(of).reduce((sum, share) => sum + share, 0)
  return Object.fromEntries(CLASSES.map((name) => [name, (of[name] ?? 0) + rest * PARAGRAPH[name]])) as Shares
}

const BODIES = shares({ units: 0.75, short: 0.1 })
const TEXTS = shares({ short: 0.35, long: 0.6 })
const NAMES = shares({ short: 0.6, long: 0.3 })
/** A header's words are a prior of its column; the cells decide. */
const BY_ROLE: Partial<Record<ColumnRole, Shares>> = {
  number: shares({ number: 0.97 }),
  lead: BODIES,
  partner: BODIES,
  responsible: BODIES,
  overall: BODIES,
  leader: shares({ person: 0.75, short: 0.1 }),
  deadline: shares({ date: 0.8, short: 0.08 }),
  score: shares({ amount: 0.5, number: 0.4 }),
  status: shares({ mark: 0.4, short: 0.3 }),
  text: TEXTS,
  problem: TEXTS,
  goal: TEXTS,
  task: NAMES,
  title: NAMES,
  group: NAMES,
  indicator: NAMES,
  remark: shares({ short: 0.4, long: 0.4 }),
}
const SENTENCES = new Set<ColumnRole>(['text', 'problem', 'goal'])
/** Roles that can say what a row is, the likeliest first. */
const MAIN = ['text', 'task', 'title', 'problem'] as const
/** 备注 is empty as a rule. */
const REMARKS = 0.3
const UNKNOWN = shares({ short: 0.3, units: 0.1, date: 0.08, long: 0.2 })

/** Cells of a column as a pass assigned them. */
export interface Sample {
  pieces: number
  cells: number
  rows: number
  counts: Shares
  stops: number
  /** Widths of its printed lines; how many of them their cell went on from. */
  widths: number[]
  wraps: number
}

export const emptySample = (): Sample => ({
  pieces: 0,
  cells: 0,
  rows: 0,
  counts: Object.fromEntries(CLASSES.map((name) => [name, 0])) as Shares,
  stops: 0,
  widths: [],
  wraps: 0,
})

/** How much a prior counts, in pieces. */
const WEIGHT = 2.5
/** Short words and sentences are what paragraphs are made of: they tell little. */
const MOST_FOR_TEXT = 0.3

/** The column that says what a row is, by the header's words. */
export function mainOf(titles: readonly (string | null)[]): number | null {
  const roles = titles.map((title) => (title === null ? null : roleOfWords(title)))
  for (const role of MAIN) if (roles.includes(role)) return roles.indexOf(role)
  return null
}

/** What is expected of all columns before any of their cells is seen: shares of cells that go on, and that are there. */
export interface Expected {
  goesOn: number
  filled: number
}

/** What a column is, whatever its cells: the one that says what a row is; one that stands once over several rows. */
export interface Place {
  main: boolean
  merged: boolean
}

/** A column from its title, what is expected of all, and what a pass has seen in it. */
export function columnOf(title: string | null, { goesOn, filled }: Expected, sample: Sample, place: Place): Column {
  const { main, merged } = place
  const role = title === null ? null : roleOfWords(title)
  const sentences = main || (role !== null && SENTENCES.has(role))
  const prior = main ? TEXTS : ((role === null ? undefined : BY_ROLE[role]) ?? UNKNOWN)
  const all = sample.pieces + WEIGHT
  const classes = Object.fromEntries(
    CLASSES.map((name) => {
      const share = (sample.counts[name] + WEIGHT * prior[name]) / all
      const over = Math.log(share / PARAGRAPH[name])
      return [name, name === 'short' || name === 'long' ? Math.min(over, MOST_FOR_TEXT) : over]
    }),
  ) as Record<Class, number>
  const usual = merged ? 0.05 : role === 'number' ? MOST_FILL : role === 'remark' ? Math.min(filled, REMARKS) : filled
  const seen = (sample.cells + 2 * usual) / (sample.rows + 2)
  // a row without its text is none; a cell over several rows stands once in them
  const fill = sentences ? MOST_FILL : merged ? Math.min(seen, MOST_MERGED) : seen
  const more = (sample.pieces - sample.cells + 2 * goesOn) / (sample.pieces + 2)
  const stop = (sample.stops + 3 * (sentences ? 0.85 : 0.4)) / (sample.cells + 3)
  return {
    classes,
    ...logs('fill', 'skip', Math.min(Math.max(fill, LEAST_FILL), MOST_FILL)),
    ...logs('more', 'end', role === 'number' ? 0.01 : Math.min(0.95, Math.max(more, 0.02))),
    ...logs('stop', 'open', stop, 0.5),
    wide: wrapOf(sample),
    bodies: (sample.counts.units + WEIGHT * prior.units) / (all - sample.counts.mark) >= 0.3,
  }
}

function logs<A extends string, B extends string>(yes: A, no: B, share: number, over = 1): Record<A | B, number> {
  return { [yes]: Math.log(share / over), [no]: Math.log((1 - share) / over) } as Record<A | B, number>
}

const LEAST_FILL = 0.05
const MOST_FILL = 0.99
const MOST_MERGED = 0.3
const LEAST_LINES = 5
const CROWD = 1.3
const WIDER = 0.15

/** Where lines of a column end again and again at one width and go on, its text was wrapped there. */
function wrapOf({ widths, wraps }: Sample): number | null {
  if (widths.length < LEAST_LINES || wraps < 2) return null
  const sorted = widths.toSorted((a, b) => a - b)
  let full = 0
  let most = 0
  // the width below which most lines crowd, hardly any of them wider
  for (let i = Math.floor(sorted.length * (1 - WIDER)); i < sorted.length; i++) {
    const wide = sorted[i] as number
    const near = i + 1 - sorted.findIndex((one) => one >= wide - CROWD)
    if (near > most) [full, most] = [wide, near]
  }
  return most >= 3 && most * 5 >= sorted.length ? full : null
}
