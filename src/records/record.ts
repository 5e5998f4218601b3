import type { Extent } from '../schema/finding.ts'
import type { MeasureKind } from '../schema/measure.ts'
import type { Span } from '../text/span.ts'

/** What a labelled value of a record means. `other` goes to `extra` under its label. */
export type EntryRole =
  | 'lead'
  | 'partner'
  | 'responsible'
  | 'leader'
  | 'deadline'
  | 'indicator'
  | 'benchmark'
  | 'goal'
  | 'other'

/** A value that stands beside a commitment: a note, a label line, a table cell. */
export interface Entry {
  role: EntryRole
  /** The label as printed (责任单位, 责任县领导), or the words that gave the role (牵头, 负责). */
  label: string
  value: Span
  /** The value holds for this record though it stands elsewhere: a heading's note, a merged cell. */
  inherited: boolean
}

/** A number and, unless it was inferred, what was printed. */
export interface Marker {
  text: Span | null
  value: number
}

/** One commitment before its strings are turned into values. */
export interface RawRecord {
  id: string
  kind: MeasureKind
  origin: 'body' | 'table'
  number: Marker | null
  /** Headings above, as printed. */
  path: string[]
  /** Id of the section it stands in. */
  section: string | null
  title: Span | null
  text: Span
  problem: Span | null
  steps: RawStep[]
  entries: Entry[]
  /** Source stretches of the whole record, in reading order. */
  extents: Extent[]
}

export interface RawStep {
  marker: string | null
  text: Span
  entries: Entry[]
}
