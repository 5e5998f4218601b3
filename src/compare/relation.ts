import type { PolicyDocument } from '../schema/document.ts'
import { yearOf } from './period.ts'

/** superior: the plan of the level above, which ours carries out; last-year: our own plan of the time before. */
export const relations = ['superior', 'last-year'] as const
export type Relation = (typeof relations)[number]

/** How a document stands to the one that it is held against, by places and years; null where they do not tell. */
export function relationOf(own: PolicyDocument, other: PolicyDocument): Relation | null {
  const [here, there] = [own.metadata.jurisdiction, other.metadata.jurisdiction]
  if (here === null || there === null) return null
  if (here.parents.includes(there.name) || isWithin(here.code, there.code)) return 'superior'
  const same = here.code !== null && there.code !== null ? here.code === there.code : here.name === there.name
  const [now, then] = [yearOf(own), yearOf(other)]
  return same && now !== null && then !== null && then < now ? 'last-year' : null
}

/** 360724 lies in 360700, which lies in 360000. */
function isWithin(code: string | null, above: string | null): boolean {
  if (code === null || above === null || code === above) return false
  const stem = above.endsWith('0000') ? above.slice(0, 2) : above.endsWith('00') ? above.slice(0, 4) : above
  return code.startsWith(stem)
}
