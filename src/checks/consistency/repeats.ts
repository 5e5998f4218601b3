import { GramIndex, gramsOf } from '../../link/grams.ts'
import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'

/** A measure that says what an earlier one says. */
export interface Repeat {
  first: Measure
  again: Measure
  /** Word for word, punctuation and white space apart. */
  exact: boolean
}

/** Shorter texts can be the same by chance. */
const AT_LEAST = 12
const NEARLY = 0.85

const known = new WeakMap<PolicyDocument, Repeat[]>()

/** The repeated measures of a document: body against body, row against row; counterparts are no repeats. */
export function repeatsOf(document: PolicyDocument): Repeat[] {
  const before = known.get(document)
  if (before !== undefined) return before
  const found = (['body', 'table'] as const).flatMap((origin) =>
    within(document.measures.filter((measure) => measure.origin === origin && plain(measure).length >= AT_LEAST)),
  )
  known.set(document, found)
  return found
}

function within(measures: readonly Measure[]): Repeat[] {
  const first = new Map<string, Measure>()
  const repeats: Repeat[] = []
  const others: Measure[] = []
  for (const measure of measures) {
    const text = measure.origin === 'table' ? row(measure) : plain(measure)
    const earlier = first.get(text)
    if (earlier !== undefined) repeats.push({ first: earlier, again: measure, exact: true })
    else {
      first.set(text, measure)
      others.push(measure)
    }
  }
  return [...repeats, ...nearly(others)]
}

function nearly(measures: readonly Measure[]): Repeat[] {
  const index = new GramIndex(measures.map(({ text }) => text))
  return measures.flatMap((again, at) => {
    const size = gramsOf(again.text).size
    if (size < 25) return []
    const [best] = [...index.sharedWith(again.text)]
      .filter(([other]) => other < at)
      .map(([other, shared]) => ({ other, share: shared / Math.max(size, index.sizeOf(other)) }))
      .sort((a, b) => b.share - a.share || a.other - b.other)
    if (best === undefined || best.share < NEARLY) return []
    return [{ first: measures[best.other] as Measure, again, exact: false }]
  })
}

/** A row is printed again where all of it is: one task of two units, or at two places, is two rows. */
const row = ({ text, title, problem, extra, leads, responsible, deadline }: Measure): string =>
  JSON.stringify([title, problem, text, extra, leads, responsible, deadline?.text]).replace(/[^\p{L}\p{N}]/gu, '')

const plain = ({ text }: Measure): string => text.replace(/[^\p{L}\p{N}]/gu, '')
