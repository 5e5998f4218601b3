import { LineIndex } from '../read/index.ts'
import type { Diagnostic } from '../schema/diagnostic.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import type { Range } from '../schema/position.ts'
import { rangesIn } from './points.ts'
import { runRules } from './run.ts'
import type { SourceText } from './subject.ts'

/**
 * What a careful reader would find wrong in a document, beside what the parser said already (`document.diagnostics`).
 * With the decoded text of the source the rules that look at its lines run as well, and places are exact.
 */
export function validate(document: PolicyDocument, text: string | null = null): Diagnostic[] {
  const lines = text === null ? null : new LineIndex(text)
  const toRange = lines === null ? rangesIn(document) : (extent: Extent): Range => lines.range(extent)
  const rangeOf = (at: Extent | null): Range | null => (at === null ? null : toRange(at))
  return runRules(document, sourceOf(document, text)).map(
    ({ rule, severity, origin, message, at, related, measure, fix }) => ({
      rule,
      severity,
      origin,
      message: message.zh,
      position: rangeOf(at),
      related: (related ?? []).map((other) => ({
        message: other.message.zh,
        position: rangeOf(other.at),
        measure: other.measure ?? null,
      })),
      measure: measure ?? null,
      ...fixOf(fix, toRange),
    }),
  )
}

/** Lines of HTML hold more markup than words: without the reading of it they are left alone. */
const sourceOf = ({ source }: PolicyDocument, text: string | null): SourceText | null =>
  text === null ? null : { text, ...(source.format === 'html' && { lines: [] }) }

const fixOf = (fix: Finding['fix'], toRange: (extent: Extent) => Range | null): Pick<Diagnostic, 'fix'> => {
  const at = fix === undefined ? null : toRange(fix.at)
  return fix === undefined || at === null ? {} : { fix: { at, to: fix.to } }
}
