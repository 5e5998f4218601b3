import type { Entry } from '../fields/entry.ts'
import type { Extent } from '../schema/finding.ts'
import type { MeasureKind } from '../schema/measure.ts'
import type { Span } from '../text/span.ts'

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
  /** Headings above, as printed; one list for all records under the same heading. */
  path: readonly Span[]
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
  marker: Span | null
  text: Span
  entries: Entry[]
}
