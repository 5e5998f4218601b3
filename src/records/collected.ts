import type { Span } from '../text/span.ts'
import type { Entry, Marker, RawRecord } from './record.ts'

/** A section before its spans are turned into strings. */
export interface RawSection {
  id: string
  parent: string | null
  level: number
  number: Marker | null
  title: Span
  text: Span[]
  /** What was read for the section: its head and prose. */
  spans: Span[]
}

/** A heading (or a measure's head) that names an indicator. */
export interface RawIndicator {
  id: string
  number: Marker | null
  name: string
  key: string | null
  entries: Entry[]
  goal: Span | null
  spans: Span[]
}

/** All that the records room made of a document. */
export interface Collected {
  sections: RawSection[]
  indicators: RawIndicator[]
  records: RawRecord[]
  /** Rules stated once: 列第一位者为牵头单位，下同. */
  conventions: Span[]
  /** Source stretches that are in some field. */
  claimed: Span[]
}

export const nothingCollected = (): Collected => ({
  sections: [],
  indicators: [],
  records: [],
  conventions: [],
  claimed: [],
})

const UNIT_ROLES = new Set(['lead', 'partner', 'responsible'])

export const hasUnits = (entries: readonly Entry[]): boolean => entries.some((entry) => UNIT_ROLES.has(entry.role))

/** The entries of a record and, role by role, those of its headings where it has none of its own. */
export function inherit(own: readonly Entry[], above: readonly Entry[]): Entry[] {
  const groups: ((entry: Entry) => boolean)[] = [
    (entry) => UNIT_ROLES.has(entry.role),
    (entry) => entry.role === 'leader',
    (entry) => entry.role === 'deadline',
  ]
  const inherited = groups
    .filter((group) => !own.some(group))
    .flatMap((group) => above.filter(group))
    .map((entry) => ({ ...entry, inherited: true }))
  return [...own, ...inherited]
}
