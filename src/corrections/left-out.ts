import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import { squeeze } from '../text/space.ts'

/**
 * A document without measures that are no commitments. Their texts are in no field any more: coverage lists them, so
 * that its sum stays exact.
 */
export function withoutMeasures(document: PolicyDocument, ids: ReadonlySet<string>): PolicyDocument {
  if (ids.size === 0) return document
  const kept = document.measures.filter(({ id }) => !ids.has(id))
  const lost = document.measures.filter(
    (measure) => ids.has(measure.id) && !kept.some((one) => one.text === measure.text),
  )
  const { coverage, places } = document
  const listed = lost.map(({ text, position }) => ({ text, position }))
  return {
    ...document,
    measures: kept.map((one) =>
      one.counterpart !== null && ids.has(one.counterpart) ? { ...one, counterpart: null } : one,
    ),
    coverage: {
      ...coverage,
      claimed: coverage.claimed - lost.reduce((sum, measure) => sum + printed(measure), 0),
      unclaimed: [...coverage.unclaimed, ...listed].sort((a, b) => startOf(a) - startOf(b)),
    },
    ...(places !== undefined && { places: Object.fromEntries(Object.entries(places).filter(([id]) => !ids.has(id))) }),
  }
}

const printed = ({ text }: Measure): number => squeeze(text).length

const startOf = ({ position }: PolicyDocument['coverage']['unclaimed'][number]): number =>
  (Array.isArray(position) ? position[0] : position)?.start.offset ?? 0
