import { isDeadlineText } from '../fields/deadline.ts'
import type { Entry } from '../fields/entry.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'

const PERIOD = /^([^。（(]{2,24})[（(]([^（()）]{2,40})[）)]/

/**
 * The period in a stage's head, whose end is the stage's deadline, and the head without it; null where it has none.
 *
 *     动员部署阶段（2024年4月至5月）。召开动员大会。
 *                  ^^^^^^^^^^^^^
 */
export function stagePeriod(head: Span): { head: Span; entry: Entry } | null {
  const match = PERIOD.exec(head.value)
  if (match === null || !isDeadlineText(squeeze(match[2] ?? ''))) return null
  const from = (match[1] as string).length
  const to = match[0].length
  const value = head.slice(from + 1, to - 1).trim()
  return {
    head: Span.join([head.slice(0, from), head.slice(to)]),
    entry: { role: 'deadline', label: '', value, inherited: false },
  }
}
