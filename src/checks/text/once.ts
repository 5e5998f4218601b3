import type { Extent, Message } from '../../schema/finding.ts'
import type { Problem } from '../rule.ts'

/** A place and the words around it. */
export interface Seen {
  at: Extent
  around: string
}

/** Places that a finding shows beside its first. */
const SHOWN = 200

/** What is printed in many places is told once, at the first of them. */
export function* once(found: readonly Seen[], say: (count: number, around: string) => Message): Generator<Problem> {
  const [first, ...more] = found
  if (first === undefined) return
  yield {
    message: say(found.length, first.around),
    at: first.at,
    related: more.slice(0, SHOWN).map(({ at, around }) => ({ message: { zh: `“${around}”`, en: `'${around}'` }, at })),
  }
}
