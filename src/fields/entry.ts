import type { LabelRole } from '../lexicon/labels.ts'
import type { Span } from '../text/span.ts'

/** What a labelled value of a record means. `other` goes to `extra` under its label. */
export type EntryRole = LabelRole

/** A value that stands beside a commitment: a note, a label line, a table cell. */
export interface Entry {
  role: EntryRole
  /** The label as printed (责任单位, 责任县领导), or the words that gave the role (牵头, 负责). */
  label: string
  value: Span
  /** The value holds for this record though it stands elsewhere: a heading's note, a merged cell. */
  inherited: boolean
  /** No list knows the label. */
  strange?: true
}
