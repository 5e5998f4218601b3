import type { Extent } from '../schema/finding.ts'
import type { Position } from '../schema/position.ts'
import type { Span } from '../text/span.ts'
import type { Pieces } from './data.ts'

export const piecesOf = (position: Position): Pieces =>
  (Array.isArray(position) ? position : [position]).flatMap(({ start, end }) => [start.offset, end.offset])

export const ofExtent = (extent: Extent | null): Pieces => (extent === null ? [] : [extent.from, extent.to])

export const ofSpan = ({ runs }: Span): Pieces => runs.flatMap(({ from, to }) => [from, to])
