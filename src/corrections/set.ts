import { lastDay } from '../fields/deadline-resolve.ts'
import type { Measure } from '../schema/measure.ts'
import { isMember, segmentsOf } from './pointer.ts'
import type { Change } from './schema.ts'
import { isEqual, valueAt } from './values.ts'

/** Whether a change can be made: the parser says what the reviewer saw, or says already what it should. */
export function judge(measure: Measure, change: Change, added: number): 'applied' | 'obsolete' | 'conflict' {
  const segments = segmentsOf(change.at)
  if (isMember(segments)) return judgeMember(measure, segments, change, added)
  const now = change.at === 'commitment' ? true : valueAt(measure, segments)
  // of what is not there, no part can be set
  const whole = segments.length === 1 || valueAt(measure, segments.slice(0, -1)) !== null
  if (whole && isEqual(now, change.was)) return isEqual(now, change.to) ? 'obsolete' : 'applied'
  return isEqual(now, change.to) ? 'obsolete' : 'conflict'
}

/** `added`: how many members this measure's other changes put behind the list. */
function judgeMember(
  measure: Measure,
  segments: readonly string[],
  { was, to }: Change,
  added: number,
): 'applied' | 'obsolete' | 'conflict' {
  const list = valueAt(measure, segments.slice(0, -1))
  if (!Array.isArray(list)) return 'conflict'
  const index = Number(segments.at(-1))
  const now: unknown = list[index] ?? null
  const has = (value: unknown): boolean => list.some((member) => isEqual(member, value))
  if (was === null)
    return has(to) ? 'obsolete' : index >= list.length && index <= list.length + added ? 'applied' : 'conflict'
  if (isEqual(now, was)) return isEqual(was, to) ? 'obsolete' : 'applied'
  if (has(was)) return 'conflict'
  return to === null || has(to) ? 'obsolete' : 'conflict'
}

/** The measure with all changes made, in their order; each has been judged against the measure as it is. */
export function withChanges(measure: Measure, changes: readonly Change[]): Measure {
  // as JSON: a milestone may be the very object that the deadline is, and stays as it is printed
  const copy = JSON.parse(JSON.stringify(measure)) as Measure
  const gone: [list: unknown[], member: unknown][] = []
  for (const { at, to } of changes) {
    // the whole record: left out by whoever holds the list
    if (at === 'commitment') continue
    const segments = segmentsOf(at)
    const parent = valueAt(copy, segments.slice(0, -1)) as Record<string, unknown>
    const key = segments.at(-1) as string
    if (segments[0] === 'extra' && to === null) Reflect.deleteProperty(parent, key)
    else if (!isMember(segments)) put(parent, key, to)
    else if (to === null) gone.push([parent as unknown as unknown[], parent[key]])
    else {
      const list = parent as unknown as unknown[]
      list[Math.min(Number(key), list.length)] = to
    }
  }
  for (const [list, member] of gone) list.splice(list.indexOf(member), 1)
  return withDue(copy, changes)
}

function put(parent: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true })
}

/** A date that a reviewer sets is printed for him: its last day follows. */
function withDue(measure: Measure, changes: readonly Change[]): Measure {
  const set = new Set(changes.map(({ at }) => at))
  const { deadline } = measure
  if (deadline === null || !set.has('deadline/date')) return measure
  const { date } = deadline
  if (!set.has('deadline/due')) deadline.due = date === null ? null : lastDay(date)
  if (!set.has('deadline/inferred')) deadline.inferred = false
  return measure
}
