import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import { isMember, segmentsOf } from './pointer.ts'
import type { Change, Correction } from './schema.ts'
import { judge } from './set.ts'
import { isEqual, valueAt } from './values.ts'

/** The changes of several files, each value once, and those that answer one value differently. */
export interface Answers {
  kept: Change[]
  contradictions: Change[][]
}

/** Of several answers for one value none is kept. */
export function answersOf(measure: Measure, corrections: readonly Correction[]): Answers {
  const byPointer = new Map<string, Change[]>()
  for (const change of corrections.flatMap(({ set }) => set)) {
    const same = byPointer.get(change.at)
    if (same === undefined) byPointer.set(change.at, [change])
    else same.push(change)
  }
  const kept: Change[] = []
  const contradictions: Change[][] = []
  for (const [pointer, same] of byPointer) {
    const [first] = same as [Change]
    const now = valueAt(measure, segmentsOf(pointer))
    // two readers of two versions may say the same of what was different
    if (!overlaps(pointer, byPointer) && same.every(({ to }) => isEqual(to, first.to)))
      kept.push(same.find(({ was }) => isEqual(was, now)) ?? first)
    else contradictions.push(same)
  }
  return { kept: kept.sort(inOrder), contradictions }
}

/** `leads` as a whole and `leads/0` cannot both be set. */
const overlaps = (pointer: string, all: ReadonlyMap<string, unknown>): boolean =>
  [...all.keys()].some(
    (other) => other !== pointer && (other.startsWith(`${pointer}/`) || pointer.startsWith(`${other}/`)),
  )

/** By pointer, numbers by their value: what is added at a list's end comes in its order. */
function inOrder(a: Change, b: Change): number {
  const [one, other] = [segmentsOf(a.at), segmentsOf(b.at)]
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const [x, y] = [one[i] as string, other[i] as string]
    if (x !== y) return Number(x) - Number(y) || (x < y ? -1 : 1)
  }
  return one.length - other.length
}

/** What becomes of a change of a measure, behind those that were made before it. */
export function verdictOf(
  change: Change,
  before: readonly Change[],
  measure: Measure,
  document: Pick<PolicyDocument, 'measures'>,
): 'applied' | 'obsolete' | 'conflict' {
  const list = change.at.slice(0, change.at.lastIndexOf('/'))
  const isAdded = ({ at, was }: Change): boolean =>
    was === null && isMember(segmentsOf(at)) && at.slice(0, at.lastIndexOf('/')) === list
  const verdict = judge(measure, change, before.filter(isAdded).length)
  const lost =
    change.at === 'counterpart' && change.to !== null && !document.measures.some(({ id }) => id === change.to)
  return lost && verdict === 'applied' ? 'conflict' : verdict
}
