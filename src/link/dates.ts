import { type DeadlineContext, type FoundDeadline, findDeadlines } from '../fields/deadline.ts'
import type { Deadline } from '../schema/deadline.ts'
import type { Span } from '../text/span.ts'

/** A deadline and what of the sentence it holds for, each with the span that it was read from. */
export interface Dated {
  deadline: Deadline
  at: Span
  part: string | null
  partAt: Span | null
}

/** The deadline that a whole value is. */
export const wholeDate = (deadline: Deadline, value: Span): Dated => ({
  deadline,
  at: withoutStop(value.trim()),
  part: null,
  partAt: null,
})

/** The stop that ends a value is no part of its deadline's text. */
const withoutStop = (span: Span): Span => (/[。；;，,、]$/.test(span.value) ? span.slice(0, -1) : span)

/** A date that a text sets for itself. */
export const sentenceDate = ({ deadline, start, end, part, partAt }: FoundDeadline, text: Span): Dated => ({
  deadline,
  at: text.slice(start, end),
  part,
  partAt: partAt === null ? null : text.slice(partAt.start, partAt.end),
})

/** `完成时限：2023年5月底前完成第一批，11月底前完成第二批`: one printed value, several dates. */
export function stagedDates(values: readonly Span[], context: DeadlineContext): Dated[] {
  const dates = values.flatMap((value) => findDeadlines(value.value, context).map((date) => sentenceDate(date, value)))
  return dates.length > values.length ? dates : []
}

/** The latest dated one; where none is dated, the last. */
export function lastDated(dates: readonly Dated[]): Dated | null {
  const latest = dates.reduce<Dated | null>((best, next) => (isLater(next, best) ? next : best), null)
  return latest ?? dates.at(-1) ?? null
}

function isLater({ deadline: { due } }: Dated, best: Dated | null): boolean {
  return due !== null && (best === null || due >= (best.deadline.due as string))
}
