import type { Measure } from '../../schema/measure.ts'
import { type FILLED_IN, type LEDGER_STATES, SETTLED } from './columns.ts'

export type LedgerState = (typeof LEDGER_STATES)[number]

/** What can be filled in of a commitment, null where it is not. */
export interface Filled extends Record<Exclude<keyof typeof FILLED_IN, 'status'>, string | null> {
  status: LedgerState | null
}

/** Whether its day has passed and nothing says that it no longer counts; null where no day was named. */
export function isOverdue(
  { deadline }: Pick<Measure, 'deadline'>,
  filled: Filled | null,
  asOf: string | null,
): boolean | null {
  if (asOf === null) return null
  const due = deadline?.due ?? null
  return due !== null && due < asOf && !SETTLED.has(filled?.status ?? '待办理')
}
