import type { Measure } from '../schema/measure.ts'
import { GramIndex, gramsOf } from './grams.ts'

/** Share of the shorter text's words that two readings of one commitment have in common, at least. */
const ALIKE = 0.5
/** The same where the printed numbers agree as well. */
const ALIKE_AND_NUMBERED = 0.2
/** Where the body and the appendix do not print one list twice, only what is nearly the same text is one commitment. */
const NEARLY_SAME = 0.6
/** A body with so many times fewer commitments than the appendix has few words among the appendix's. */
const FEW = 4
/** A text more than so many times as long as the other is not that commitment printed again. */
const LONGER = 3

interface Pair {
  body: number
  row: number
  /** Share of the shorter text found in the other; with the bonus of an equal number it orders the pairs. */
  score: number
  /** Share of the longer text found in the other. */
  whole: number
}

/**
 * Pairs the commitments of the body with the rows of the appendix that print them again, by their words and by their
 * numbers, and fills `counterpart` on both sides. Each has one at most. The work grows with the length of the texts.
 */
export function pairCounterparts(measures: readonly Measure[]): void {
  const bodies = measures.filter(({ origin, kind }) => origin === 'body' && kind !== 'safeguard')
  const rows = measures.filter(({ origin }) => origin === 'table')
  if (bodies.length === 0 || rows.length === 0) return
  const pairs = candidates(bodies, rows)
  // by likeness; the earlier first where two are as alike
  pairs.sort((a, b) => b.score - a.score || a.body - b.body || a.row - b.row)
  const matched = matching(pairs)
  const isList = matched.length >= Math.min(bodies.length, rows.length) / 2
  const paired = matched.filter(({ whole }) => isList || whole >= NEARLY_SAME)
  for (const { body, row } of paired) join(bodies[body] as Measure, rows[row] as Measure)
  if (isList) byNumber(bodies, rows, paired)
}

function candidates(bodies: readonly Measure[], rows: readonly Measure[]): Pair[] {
  const index = new GramIndex(rows.map(wordsOf), bodies.length * FEW < rows.length ? gramsOfAll(bodies) : null)
  return bodies.flatMap((measure, body) => {
    const words = wordsOf(measure)
    const size = gramsOf(words).size
    return [...index.sharedWith(words)].flatMap(([row, shared]) => {
      const other = rows[row] as Measure
      const numbered = sameNumber(measure, other)
      const [shorter, longer] = [Math.min(size, index.sizeOf(row)), Math.max(size, index.sizeOf(row))]
      const likeness = shared / Math.max(1, shorter)
      if (longer > shorter * LONGER || likeness < (numbered ? ALIKE_AND_NUMBERED : ALIKE)) return []
      return [{ body, row, score: likeness + (numbered ? 0.3 : 0), whole: shared / Math.max(1, longer) }]
    })
  })
}

function gramsOfAll(measures: readonly Measure[]): Set<string> {
  const grams = new Set<string>()
  for (const measure of measures) for (const gram of gramsOf(wordsOf(measure))) grams.add(gram)
  return grams
}

/** Each side once, the most alike first. */
function matching(pairs: readonly Pair[]): Pair[] {
  const bodies = new Set<number>()
  const rows = new Set<number>()
  return pairs.filter(({ body, row }) => {
    if (bodies.has(body) || rows.has(row)) return false
    bodies.add(body)
    rows.add(row)
    return true
  })
}

/** Where nearly all pairs carry the same number on both sides, the number pairs what is left, if it says the like. */
function byNumber(bodies: readonly Measure[], rows: readonly Measure[], paired: readonly Pair[]): void {
  const agreeing = paired.filter(({ body, row }) => sameNumber(bodies[body] as Measure, rows[row] as Measure))
  if (paired.length < 3 || agreeing.length < paired.length * 0.8) return
  const left = new Map<number, Measure | null>()
  for (const row of rows) {
    if (row.counterpart !== null || row.number === null) continue
    left.set(row.number.value, left.has(row.number.value) ? null : row)
  }
  for (const body of bodies) {
    if (body.counterpart !== null || body.number === null) continue
    const row = left.get(body.number.value)
    if (row !== undefined && row !== null && row.counterpart === null && sharesWords(body, row)) join(body, row)
  }
}

function sharesWords(one: Measure, other: Measure): boolean {
  const grams = gramsOf(wordsOf(one))
  for (const gram of gramsOf(wordsOf(other))) if (grams.has(gram)) return true
  return false
}

function join(one: Measure, other: Measure): void {
  one.counterpart = other.id
  other.counterpart = one.id
}

const sameNumber = (one: Measure, other: Measure): boolean =>
  one.number !== null && one.number.value === other.number?.value

const wordsOf = ({ title, text }: Measure): string =>
  title === null || text.startsWith(title) ? text : `${title}。${text}`
