import type { Entry } from '../fields/entry.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { Extents } from '../text/extents.ts'
import type { Span } from '../text/span.ts'
import type { Grid } from '../tree/index.ts'
import type { Decision } from './readings/classes.ts'
import type { Marker, RawRecord } from './record.ts'

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
  /** Paragraphs behind the last item that belong to no chapter: `本举措自2023年10月15日起施行。` */
  closing: Paragraph[]
  /** The headings over tables that stand in the body. */
  grids: Map<Grid, { path: readonly Span[]; section: string | null }>
  /** Source stretches that are in some field. */
  claimed: Extents
  /** What each item of the outline was taken for, in reading order. */
  decisions: Decision[]
}

export const nothingCollected = (): Collected => ({
  sections: [],
  indicators: [],
  records: [],
  conventions: [],
  closing: [],
  grids: new Map(),
  claimed: new Extents(),
  decisions: [],
})

export const UNIT_ROLES: ReadonlySet<string> = new Set(['lead', 'partner', 'responsible'])

export const hasUnits = (entries: readonly Entry[]): boolean => entries.some((entry) => UNIT_ROLES.has(entry.role))

/** The entries of a record and, role by role, those of its headings where it has none of its own. */
export function inherit(own: readonly Entry[], above: readonly Entry[]): Entry[] {
  // a note that names partners only leaves the heading's bodies in charge
  const charged = own.some((entry) => entry.role === 'lead' || entry.role === 'responsible')
  const lacks = charged ? null : hasUnits(own) ? new Set(['lead', 'responsible']) : UNIT_ROLES
  const inheritedUnits = lacks === null ? [] : above.filter((entry) => lacks.has(entry.role))
  const groups: ((entry: Entry) => boolean)[] = [
    (entry) => entry.role === 'leader',
    (entry) => entry.role === 'deadline',
  ]
  const others = groups.filter((group) => !own.some(group)).flatMap((group) => above.filter(group))
  return [...own, ...[...inheritedUnits, ...others].map((entry) => ({ ...entry, inherited: true }))]
}
