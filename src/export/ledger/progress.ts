import type { PolicyDocument } from '../../schema/document.ts'
import { type Commitment, commitmentsOf } from '../commitment.ts'
import type { FormatOptions } from '../format.ts'
import { officesOf } from '../offices.ts'
import { DONE } from './columns.ts'
import { type Filled, isOverdue, type LedgerState } from './filled.ts'

/** What offices filled in, and the day on which it is looked at. */
export interface Progress {
  /** YYYY-MM-DD; null where nobody named a day: nothing is overdue then, for there is no clock. */
  asOf: string | null
  /** By the ids of measures: both prints of a commitment lead to what was filled in. */
  of: (document: PolicyDocument) => ReadonlyMap<string, Filled>
}

/** What was filled in for a commitment. */
export const filledOf = (
  { progress }: Pick<FormatOptions, 'progress'>,
  document: PolicyDocument,
  { main, twin }: Commitment,
): Filled | null => {
  const filled = progress?.of(document)
  return filled?.get(main.id) ?? filled?.get(twin?.id ?? '') ?? null
}

/** How far an office is with what it has to do, each commitment counted once. */
export interface OfficeProgress {
  name: string
  commitments: number
  /** By state; null: nothing was filled in. */
  states: ReadonlyMap<LedgerState | null, number>
  /** Done of all, from 0 to 1. */
  share: number
  overdue: number | null
}

/** The offices of a document in the order in which they are first printed. */
export function* officeProgress(document: PolicyDocument, progress: Progress): Generator<OfficeProgress> {
  const byId = new Map(commitmentsOf(document).map((commitment) => [commitment.main.id, commitment]))
  for (const { name, charged } of officesOf(document).values()) {
    const states = new Map<LedgerState | null, number>()
    let overdue = 0
    for (const id of charged.any) {
      const commitment = byId.get(id) as Commitment
      const filled = filledOf({ progress }, document, commitment)
      const state = filled?.status ?? null
      states.set(state, (states.get(state) ?? 0) + 1)
      if (isOverdue(commitment.measure, filled, progress.asOf) === true) overdue++
    }
    const commitments = charged.any.size
    const share = commitments === 0 ? 0 : (states.get(DONE) ?? 0) / commitments
    yield { name, commitments, states, share, overdue: progress.asOf === null ? null : overdue }
  }
}
