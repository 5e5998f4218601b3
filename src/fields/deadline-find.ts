import type { Deadline } from '../schema/deadline.ts'
import type { DeadlineContext, DeadlineProblem } from './deadline-resolve.ts'

export interface FoundDeadline {
  start: number
  end: number
  deadline: Deadline
  problems: DeadlineProblem[]
  part: string | null
}

/** The dates that a commitment's sentence sets for itself. */
export function findDeadlines(_text: string, _context: DeadlineContext): FoundDeadline[] {
  return []
}
