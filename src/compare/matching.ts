import type { Likeness } from './likeness.ts'

/** Two texts that answer each other. */
export interface Match {
  one: number
  other: number
  score: number
  /** How much less alike the next best partner of either side is. */
  margin: number
}

/** Found by reading pairs of plans of different counties and years (docs/compare.md tells how right they are). */
export const BARS = {
  /** So alike are only two texts on one thing. */
  sure: 0.5,
  /** The same where no other partner comes near. */
  likely: 0.32,
  /** The same where both stand under one indicator. */
  sameTopic: 0.22,
  margin: 0.05,
  /** In a row of more than two, so alike is each with each. */
  inRow: 0.25,
  /** Less alike than this nobody takes for the same matter. */
  close: 0.18,
}

/** How alike two texts must be to be partners. */
export function barFor(likeness: Likeness, one: number, other: number): number {
  const same = likeness.sameTopic(one, other)
  if (same === null) return BARS.likely
  return same ? BARS.sameTopic : BARS.sure
}

interface Pair {
  one: number
  other: number
  score: number
}

export interface Matched {
  matches: Match[]
  /** For those without a partner the most like one that is none for sure, where there is one that comes near. */
  doubtful: ReadonlyMap<number, Pair>
}

/** Each text of one side with the text of the other that is most like it; each once, the most alike first. */
export function matchesOf(likeness: Likeness, ones: Iterable<number>): Matched {
  const pairs: Pair[] = [...ones].flatMap((one) =>
    likeness.near(one).map(({ index, score }) => ({ one, other: index, score })),
  )
  pairs.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
  const byOne = byKey(pairs, ({ one }) => one)
  const byOther = byKey(pairs, ({ other }) => other)
  const taken = new Set<number>()
  const next = (list: readonly Pair[] | undefined, pair: Pair): number =>
    list?.find((each) => each !== pair && !taken.has(each.one) && !taken.has(each.other))?.score ?? 0
  const matches: Match[] = []
  for (const pair of pairs) {
    const { one, other, score } = pair
    if (taken.has(one) || taken.has(other) || score < barFor(likeness, one, other)) continue
    const margin = score - Math.max(next(byOne.get(one), pair), next(byOther.get(other), pair))
    if (score < BARS.sure && margin < BARS.margin) continue
    taken.add(one)
    taken.add(other)
    matches.push({ one, other, score, margin })
  }
  return { matches, doubtful: doubtfulOf(byOne, taken) }
}

function doubtfulOf(byOne: ReadonlyMap<number, readonly Pair[]>, taken: ReadonlySet<number>): Map<number, Pair> {
  const doubtful = new Map<number, Pair>()
  for (const [one, [best]] of byOne)
    if (!taken.has(one) && best !== undefined && best.score >= BARS.close) doubtful.set(one, best)
  return doubtful
}

function byKey<T>(list: readonly T[], keyOf: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}
