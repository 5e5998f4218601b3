import type { Measure } from '../schema/measure.ts'
import type { Version } from './versions.ts'
import { headingOf } from './versions.ts'

/** Which pairs stand elsewhere: under another heading, or before what stood before them. By their new places. */
export function movedOnes(old: readonly Measure[], next: readonly Measure[], pairs: readonly Version[]): Set<number> {
  const renamed = renamedHeadings(old, next, pairs)
  const moved = new Set<number>()
  const stayed: Version[] = []
  for (const pair of pairs) {
    const [from, to] = [headingOf(old[pair.old] as Measure), headingOf(next[pair.next] as Measure)]
    if (from !== to && renamed.get(from) !== to) moved.add(pair.next)
    else stayed.push(pair)
  }
  for (const index of outOfOrder(stayed)) moved.add(index)
  return moved
}

/** A heading that is gone, and the new one that most of its measures stand under. */
export function renamedHeadings(
  old: readonly Measure[],
  next: readonly Measure[],
  pairs: readonly Version[],
): Map<string, string> {
  const there = new Set(next.map(headingOf))
  const before = new Set(old.map(headingOf))
  const counts = new Map<string, Map<string, number>>()
  for (const pair of pairs) {
    const [from, to] = [headingOf(old[pair.old] as Measure), headingOf(next[pair.next] as Measure)]
    if (there.has(from) || before.has(to)) continue
    const count = counts.get(from) ?? new Map<string, number>()
    counts.set(from, count)
    count.set(to, (count.get(to) ?? 0) + 1)
  }
  const renamed = new Map<string, string>()
  for (const [from, count] of counts) {
    const [[to]] = [...count].sort((a, b) => b[1] - a[1]) as [[string, number]]
    renamed.set(from, to)
  }
  return renamed
}

/** Those outside of the longest list that kept its order. */
function outOfOrder(pairs: readonly Version[]): number[] {
  // pairs come in their new order; the old places of the longest rising list stay
  const tails: number[] = []
  const before: number[] = []
  for (const [index, pair] of pairs.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as Version).old < pair.old) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] as number)
    tails[low] = index
  }
  const kept = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) kept.add(index)
  return pairs.filter((_, index) => !kept.has(index)).map(({ next }) => next)
}
