import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Pieces } from './data.ts'

/** Where the values of a measure stand, by their pointers. */
export const placesOf = ({ places }: PolicyDocument, { id }: Measure): Record<string, Pieces> => places?.[id] ?? {}
