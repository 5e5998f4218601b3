import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import { squeeze } from '../text/space.ts'
import { type Change, changesOf, goalChanges, metadataChanges } from './changes.ts'
import { textOf } from './commitment.ts'
import { movedOnes, renamedHeadings } from './moves.ts'
import { type Version, versionsOf } from './versions.ts'
import { type Piece, wordingOf } from './wording.ts'

export const statuses = ['kept', 'reworded', 'dropped', 'new'] as const
export type Status = (typeof statuses)[number]

/** A measure in both versions, or in one of them. */
export interface Entry {
  status: Status
  old: Measure | null
  new: Measure | null
  /** How alike the texts are; null where there is one only. */
  score: number | null
  /** It stands under another heading, or in another order. */
  moved: boolean
  /** Its words where they are others. */
  words: Piece[] | null
  changes: Change[]
  /** The measure of the other version that it was taken from or went into. */
  related: Measure | null
}

export interface Revision {
  old: PolicyDocument
  new: PolicyDocument
  metadata: Change[]
  /** Headings that have another name now. */
  headings: Change[]
  /** In the order of the new version; what was dropped stands where it stood. */
  entries: Entry[]
}

/** What became of a plan from one version to the next. */
export function revisionOf(old: PolicyDocument, next: PolicyDocument): Revision {
  const { pairs, parts, merged } = versionsOf(old.measures, next.measures)
  const moved = movedOnes(old.measures, next.measures, pairs)
  const byNew = new Map(pairs.map((pair) => [pair.next, pair]))
  const dropped = droppedAfter(old.measures, pairs, moved)
  const gone = (list: readonly number[] | undefined): Entry[] =>
    (list ?? []).map((index) =>
      alone('dropped', old.measures[index] as Measure, next.measures[merged.get(index) ?? -1]),
    )
  const entries = next.measures.flatMap((measure, index) => {
    const pair = byNew.get(index)
    const entry =
      pair === undefined
        ? alone('new', measure, old.measures[parts.get(index) ?? -1])
        : both(old.measures[pair.old] as Measure, measure, pair.score, moved.has(index))
    return [entry, ...gone(dropped.get(index))]
  })
  const headings = [...renamedHeadings(old.measures, next.measures, pairs)].map(([from, to]) => ({
    field: 'heading',
    old: from.replaceAll('\n', ' › '),
    new: to.replaceAll('\n', ' › '),
  }))
  const metadata = [...metadataChanges(old, next), ...goalChanges(old, next)]
  return { old, new: next, metadata, headings, entries: [...gone(dropped.get(-1)), ...entries] }
}

/** Whether anything differs. */
export const differs = ({ metadata, headings, entries }: Revision): boolean =>
  metadata.length > 0 || headings.length > 0 || entries.some(isChanged)

export const isChanged = ({ status, moved, changes }: Entry): boolean =>
  status !== 'kept' || moved || changes.length > 0

/** Only its number is another one, as where one was put in before it. */
export const isRenumbered = ({ status, moved, changes }: Entry): boolean =>
  status === 'kept' && !moved && changes.length === 1 && changes[0]?.field === 'number'

/** The old measures that are gone, by the new place that they stood behind; -1 for those before all. */
function droppedAfter(
  old: readonly Measure[],
  pairs: readonly Version[],
  moved: ReadonlySet<number>,
): Map<number, number[]> {
  const byOld = new Map(pairs.map((pair) => [pair.old, pair.next]))
  const dropped = new Map<number, number[]>()
  let last = -1
  for (const index of old.keys()) {
    const next = byOld.get(index)
    if (next === undefined) dropped.set(last, [...(dropped.get(last) ?? []), index])
    else if (!moved.has(next)) last = next
  }
  return dropped
}

const alone = (status: 'dropped' | 'new', measure: Measure, related: Measure | undefined): Entry => ({
  status,
  old: status === 'dropped' ? measure : null,
  new: status === 'new' ? measure : null,
  score: null,
  moved: false,
  words: null,
  changes: [],
  related: related ?? null,
})

function both(old: Measure, next: Measure, score: number, moved: boolean): Entry {
  const [before, after] = [textOf(old), textOf(next)]
  const same = squeeze(before) === squeeze(after)
  return {
    status: same ? 'kept' : 'reworded',
    old,
    new: next,
    score: same ? 1 : score,
    moved,
    words: same ? null : wordingOf(before, after),
    changes: changesOf(old, next),
    related: null,
  }
}
