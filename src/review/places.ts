import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Pieces } from './data.ts'

/** Where the values of a measure stand, by their pointers. */
export function placesOf(document: PolicyDocument, { id }: Measure): Record<string, Pieces> {
  const { places } = document as { places?: Record<string, Record<string, Pieces>> }
  return places?.[id] ?? {}
}
