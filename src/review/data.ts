import type { Filled } from '../export/ledger/filled.ts'
import type { DiagnosticOrigin, Severity } from '../schema/diagnostic.ts'
import type { Message } from '../schema/finding.ts'
import type { Measure, Step } from '../schema/measure.ts'

/** Flat pairs of offsets `[from, to, from, to, …]` in UTF-16 units of the document's text. */
export type Pieces = number[]

/** Everything that the page shows; it stands in the page compressed. */
export interface ReviewData {
  /** Language that the page opens in. */
  language: 'zh' | 'en'
  documents: ReviewedDocument[]
  /** What each rule looks for, by its id; only rules that found something. */
  rules: Record<string, Message>
  /** Indicators over counties, with the targets that are on one metric. */
  comparison: ReviewedComparison
  /** Where offices filled in a ledger, or a day was named on which it is looked at. */
  standing?: { asOf: string | null }
  /** Corrections files that the page goes on with: about no measure of these documents. */
  left: { documents: Record<string, unknown>; corrections: { document: string; measure: string; print: string }[] }
}

/** What people decided on one record. */
export interface ReviewedDecision {
  checked: boolean
  /** It is no commitment at all. */
  none: boolean
  note: string
  values: Partial<Pick<ReviewedMeasure, EditableField>>
  /** Where values stand that were taken from the source, by field and text. */
  places: Record<string, Pieces>
  /** Changes of a corrections file that the page does not show, and keeps. */
  other: object[]
}

/** What the page lets people correct. */
export type EditableField =
  | 'kind'
  | 'number'
  | 'title'
  | 'indicator'
  | 'leads'
  | 'partners'
  | 'responsible'
  | 'deadline'
  | 'milestones'
  | 'targets'
  | 'counterpart'

export interface ReviewedDocument {
  id: string
  name: string
  sha256: string
  format: string
  title: string | null
  kind: string | null
  county: string | null
  text: string
  /** Non-blank characters: all, in a field, page furniture. */
  characters: number
  claimed: number
  ignored: number
  unclaimed: Pieces
  furniture: Pieces
  measures: ReviewedMeasure[]
  tables: ReviewedTable[]
  findings: ReviewedFinding[]
}

/** A measure with offsets for positions. */
export interface ReviewedMeasure extends Omit<Measure, 'position' | 'steps'> {
  steps: Omit<Step, 'position'>[]
  at: Pieces
  line: number | null
  /** Short hash of what is printed, by which a correction finds its measure again. */
  print: string
  /** The indicator under which counties are compared. */
  topic: string | null
  /** Where each value stands, by its pointer (`title`, `leads/0`, `extra/预期目标`). */
  places: Record<string, Pieces>
  /** What offices filled in of it. */
  filled?: Filled
  /** What a corrections file says of it. */
  decision?: ReviewedDecision
}

/** A task table as a grid. */
export interface ReviewedTable {
  id: string
  title: string | null
  columns: { title: string; role: string }[]
  rows: ReviewedRow[]
}

export interface ReviewedRow {
  /** The measure that the row became. */
  measure: string | null
  at: Pieces
  /** Its cells stand in other columns than printed. */
  moved: boolean
  /** One a column; null is an empty cell. */
  cells: (ReviewedCell | null)[]
}

export interface ReviewedCell {
  at: Pieces
  /** Where it is not simply what stands at its place. */
  text?: string
  /** Filled down from a merged cell. */
  filled?: true
}

export interface ReviewedFinding {
  rule: string
  severity: Severity
  origin: DiagnosticOrigin
  message: Message
  at: Pieces
  measure: string | null
  related: { message: Message; at: Pieces; measure: string | null }[]
}

export interface ReviewedComparison {
  counties: string[]
  /** Targets on one metric: what each county promises, in the order of `counties`. */
  metrics: { topic: string; label: string; unit: string; promised: (string | null)[] }[]
}
