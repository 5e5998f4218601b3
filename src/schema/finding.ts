import type { DiagnosticOrigin, Severity } from './diagnostic.ts'

/** A message in both languages; the data carry the Chinese one, the terminal the reader's. */
export interface Message {
  zh: string
  en: string
}

/** A stretch of the source, by offsets. */
export interface Extent {
  from: number
  to: number
}

/** A diagnostic before its offsets are turned into positions. Rooms return them, nothing is thrown. */
export interface Finding {
  rule: string
  severity: Severity
  origin: DiagnosticOrigin
  message: Message
  at: Extent | null
  related?: { message: Message; at: Extent | null; measure?: string | null }[]
  measure?: string | null
  /** What should stand at a place, where the rule knows it. */
  fix?: { at: Extent; to: string }
}
