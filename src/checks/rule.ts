import type { DiagnosticOrigin, Severity } from '../schema/diagnostic.ts'
import type { Extent, Message } from '../schema/finding.ts'
import type { Subject } from './subject.ts'

/** What a rule says of itself: `gongwen rules` lists it, `gongwen rules <id>` shows all of it. */
export interface RuleCard {
  /** room/name, as diagnostics carry it. */
  id: string
  /** As reported, unless the problem says otherwise or the configuration does. */
  severity: Severity
  origin: DiagnosticOrigin
  /** What it finds, in one line. */
  title: Message
  /** How it decides, and what to do about it. */
  explanation: Message
  /** Printed words that it reports, and the same as they should be. */
  example: { wrong: string; right: string }
}

/** A rule of the validator: a pure function from a document (and its source text) to problems. */
export interface Rule extends RuleCard {
  check: (subject: Subject) => Iterable<Problem>
  /** A finding of the parser at the same place, which this one says better. */
  supersedes?: string
}

/** What a rule found; the id and, unless given, severity and origin are stamped on it by `runRules`. */
export interface Problem {
  message: Message
  at: Extent | null
  severity?: Severity
  origin?: DiagnosticOrigin
  measure?: string | null
  /** What should stand at its place. */
  fix?: string
  related?: { message: Message; at: Extent | null; measure?: string | null }[]
}
