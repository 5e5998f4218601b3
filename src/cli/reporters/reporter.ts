import type { DiagnosticOrigin, Severity } from '../../schema/diagnostic.ts'
import type { Message } from '../../schema/finding.ts'
import type { Range } from '../../schema/position.ts'
import type { Palette } from '../colour.ts'
import type { Language } from '../language.ts'

/** A finding with the lines and columns of its place. */
export interface Placed {
  rule: string
  severity: Severity
  origin: DiagnosticOrigin
  message: Message
  range: Range | null
  measure: string | null
  related: { message: Message; range: Range | null; measure: string | null }[]
  /** What should stand at a place, where the rule knows it. */
  fix?: { range: Range; to: string }
}

/** One document and what is wrong with it. */
export interface Checked {
  /** The input as it was given: a path, or - . */
  label: string
  document: string
  findings: Placed[]
  /** The line of the source in which a place begins, without its end; null where the source is not at hand. */
  lineOf: (range: Range) => string | null
}

export interface Summary {
  documents: number
  counts: Record<Severity, number>
  /** Found, and known by the baseline. */
  known: number
  /** Found, and of a severity that is not shown. */
  hidden: number
  /** Left out by the configuration, with a reason. */
  suppressed: number
  /** Entries of the baseline that nothing met. */
  gone: number
}

export interface ReporterOptions {
  language: Language
  paint: Palette
  version: string
}

/** Writes what was found, document by document. */
export interface Reporter {
  begin?: () => Iterable<string>
  document: (checked: Checked) => Iterable<string>
  end?: (summary: Summary) => Iterable<string>
}
