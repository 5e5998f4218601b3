import type { Measure } from '../schema/measure.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import { textOf } from './commitment.ts'
import { essence } from './grams.ts'
import { Likeness } from './likeness.ts'

/** An old measure and what became of it, by their places in their lists. */
export interface Version {
  old: number
  next: number
  score: number
}

export interface Versions {
  pairs: Version[]
  /** New measures that were a part of an old one, and old ones that went into a new one. */
  parts: ReadonlyMap<number, number>
  merged: ReadonlyMap<number, number>
}

/** So alike is a measure to its own new version. */
const ALIKE = 0.4
/** The same where title or number and heading are the same. */
const ALIKE_IN_PLACE = 0.2
/** So much of a text is the pattern that all are made by. */
const PATTERN = 0.5
/** What a version of the same kind of place is worth where two are nearly as alike. */
const IN_PLACE = 0.12
/** Such a share of a measure stands in another one that it was taken from. */
const PART = 0.6
/** Shorter texts are parts of anything. */
const PART_LENGTH = 12

/** Which measures of two versions are the same ones: equal texts first, then the most alike. */
export function versionsOf(old: readonly Measure[], next: readonly Measure[]): Versions {
  const likeness = likenessOf([...old, ...next], old.length)
  const found = new Found(equalOnes(old, next), old.length)
  for (const pair of likely(old, next, likeness, found.taken)) found.add(pair)
  for (const pair of inOnePlace(old, next, likeness, found.taken)) found.add(pair)
  const pairs = found.pairs.sort((a, b) => a.next - b.next)
  return { pairs, ...partsOf(old, next, likeness, found.taken) }
}

/** Pairs, each measure in one at most; `taken` has the places of both lists, those of the new one behind the old one. */
class Found {
  readonly pairs: Version[] = []
  readonly taken = new Set<number>()
  private readonly count: number

  constructor(pairs: readonly Version[], count: number) {
    this.count = count
    for (const pair of pairs) this.add(pair)
  }

  add({ old, next, score }: Version): void {
    if (this.taken.has(old) || this.taken.has(this.count + next)) return
    this.taken.add(old).add(this.count + next)
    this.pairs.push({ old, next, score })
  }
}

const likenessOf = (all: readonly Measure[], count: number): Likeness =>
  new Likeness(
    all.map((measure) => ({ text: essence(wholeText(measure)), head: essence(measure.title ?? ''), topic: null })),
    all.map((_, index) => (index < count ? 0 : 1)),
  )

const wholeText = (measure: Measure): string =>
  measure.problem === null ? textOf(measure) : `${measure.problem}。${textOf(measure)}`

/** Equal texts, those that stand under one heading first, then in their order. */
function equalOnes(old: readonly Measure[], next: readonly Measure[]): Version[] {
  const pairs: Version[] = []
  const taken = new Set<number>()
  for (const keyOf of [inPlace, asRow, plainly]) {
    const left = new Map<string, number[]>()
    for (const [index, measure] of old.entries()) {
      if (taken.has(index)) continue
      const list = left.get(keyOf(measure))
      if (list === undefined) left.set(keyOf(measure), [index])
      else list.push(index)
    }
    const done = new Set(pairs.map((pair) => pair.next))
    for (const [index, measure] of next.entries()) {
      const found = done.has(index) ? undefined : left.get(keyOf(measure))?.shift()
      if (found === undefined) continue
      taken.add(found)
      pairs.push({ old: found, next: index, score: 1 })
    }
  }
  return pairs
}

const plainly = (measure: Measure): string => squeeze(wholeText(measure))
const asRow = (measure: Measure): string => `${measure.origin}\n${plainly(measure)}`
const inPlace = (measure: Measure): string => `${headingOf(measure)}\n${asRow(measure)}`

/** The headings above a measure, without their numbers. */
export const headingOf = ({ path }: Measure): string =>
  path.map((heading) => squeeze(heading.slice(readEnumerator(heading)?.end ?? 0))).join('\n')

function likely(
  old: readonly Measure[],
  next: readonly Measure[],
  likeness: Likeness,
  taken: ReadonlySet<number>,
): Version[] {
  const pairs = old.flatMap((one, index) =>
    (taken.has(index) ? [] : likeness.near(index, taken)).flatMap(({ index: at, score }) => {
      const other = next[at - old.length] as Measure
      const here = sameTitle(one, other) || (sameNumber(one, other) && headingOf(one) === headingOf(other))
      if (score < (here ? ALIKE_IN_PLACE : ALIKE)) return []
      const row = one.origin === other.origin ? 0 : -IN_PLACE
      return [{ old: index, next: at - old.length, score, rank: score + row + (here ? IN_PLACE : 0) }]
    }),
  )
  return pairs.sort((a, b) => b.rank - a.rank || a.old - b.old || a.next - b.next)
}

/** Where all texts are made by one pattern, no words are rare: what carries the same number in the same place. */
function inOnePlace(
  old: readonly Measure[],
  next: readonly Measure[],
  likeness: Likeness,
  taken: ReadonlySet<number>,
): Version[] {
  const placeOf = (measure: Measure): string =>
    `${headingOf(measure)}\n${measure.origin}\n${measure.number?.text ?? ''}`
  const left = new Map<string, number>()
  for (const [index, measure] of old.entries())
    if (!taken.has(index) && measure.number !== null) left.set(placeOf(measure), index)
  return next.flatMap((measure, at) => {
    const index = taken.has(old.length + at) ? undefined : left.get(placeOf(measure))
    if (index === undefined) return []
    const score = likeness.overlap(index, old.length + at)
    return score < PATTERN ? [] : [{ old: index, next: at, score }]
  })
}

const sameTitle = (one: Measure, other: Measure): boolean =>
  one.title !== null && other.title !== null && squeeze(one.title) === squeeze(other.title)
const sameNumber = (one: Measure, other: Measure): boolean =>
  one.number !== null && one.number.value === other.number?.value

/** What a measure was split into, and what several were joined in. */
function partsOf(
  old: readonly Measure[],
  next: readonly Measure[],
  likeness: Likeness,
  taken: ReadonlySet<number>,
): Pick<Versions, 'parts' | 'merged'> {
  const parts = new Map<number, number>()
  const merged = new Map<number, number>()
  const whole = (index: number): number | null => {
    const found = likeness.near(index).filter((like) => likeness.within(index, like.index) >= PART)
    return found[0]?.index ?? null
  }
  for (const [index, measure] of next.entries()) {
    const from =
      taken.has(old.length + index) || textOf(measure).length < PART_LENGTH ? null : whole(old.length + index)
    if (from !== null) parts.set(index, from)
  }
  for (const [index, measure] of old.entries()) {
    const into = taken.has(index) || textOf(measure).length < PART_LENGTH ? null : whole(index)
    if (into !== null) merged.set(index, into - old.length)
  }
  return { parts, merged }
}
