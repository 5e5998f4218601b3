import { rangesOf } from '../checks/place.ts'
import { rangesIn } from '../checks/points.ts'
import type { Diagnostic } from '../schema/diagnostic.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import type { Position, Range } from '../schema/position.ts'
import type { Loaded } from './load-work.ts'
import type { Placed } from './reporters/reporter.ts'

type ToRange = (extent: Extent) => Range | null

/** Findings with the lines and columns of their places. */
export function placed(findings: readonly Finding[], toRange: ToRange): Placed[] {
  const range = (extent: Extent | null): Range | null => (extent === null ? null : toRange(extent))
  return findings.map(({ rule, severity, origin, message, at, related, measure, fix }) => ({
    rule,
    severity,
    origin,
    message,
    range: range(at),
    measure: measure ?? null,
    related: (related ?? []).map((other) => ({
      message: other.message,
      range: range(other.at),
      measure: other.measure ?? null,
    })),
    ...fixOf(fix, range),
  }))
}

function fixOf(fix: Finding['fix'], range: (extent: Extent | null) => Range | null): Pick<Placed, 'fix'> {
  const place = fix === undefined ? null : range(fix.at)
  return fix === undefined || place === null ? {} : { fix: { range: place, to: fix.to } }
}

/** Offsets to lines and columns: by the text; for JSON by the positions that the document itself holds. */
export function rangesFor({ document, parsed }: Loaded): ToRange {
  if (parsed !== null) return (extent) => parsed.source.lines.range(extent)
  return rangesIn(document)
}

/** A diagnostic of a document as the finding that it was; JSON holds its Chinese message only. */
export function toFinding(diagnostic: Diagnostic): Finding {
  const { rule, severity, origin, message, position, related, measure } = diagnostic
  return {
    rule,
    severity,
    origin,
    message: { zh: message, en: message },
    at: extentOf(position),
    measure,
    related: related.map((other) => ({
      message: { zh: other.message, en: other.message },
      at: extentOf(other.position),
      measure: other.measure,
    })),
  }
}

function extentOf(position: Position | null): Extent | null {
  const [range] = position === null ? [] : rangesOf(position)
  return range === undefined ? null : { from: range.start.offset, to: range.end.offset }
}
