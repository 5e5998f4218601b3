import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Condition } from './where.ts'

/**
 * The document with the measures that meet all conditions, null where none does. Its other parts are those of the
 * whole document, except for diagnostics that speak of a measure left out.
 */
export function select(document: PolicyDocument, conditions: readonly Condition[]): PolicyDocument | null {
  if (conditions.length === 0) return document
  const measures = document.measures.filter((measure) => conditions.every((meets) => meets(measure, document)))
  return measures.length === 0 ? null : narrowed(document, measures)
}

export function narrowed(document: PolicyDocument, measures: Measure[]): PolicyDocument {
  if (measures.length === document.measures.length) return document
  const kept = new Set(measures.map(({ id }) => id))
  const diagnostics = document.diagnostics.filter(({ measure }) => measure === null || kept.has(measure))
  return { ...document, measures, diagnostics }
}
