import type { Extent } from '../schema/finding.ts'
import type { Position, Range } from '../schema/position.ts'

/** The pieces of a position as offsets. */
export const extentsOf = (position: Position): Extent[] => rangesOf(position).map(toExtent)

export const rangesOf = (position: Position): Range[] => (Array.isArray(position) ? position : [position])

const toExtent = ({ start, end }: Range): Extent => ({ from: start.offset, to: end.offset })

/** Where a position begins. */
export const startOf = (position: Position): number => rangesOf(position)[0]?.start.offset ?? 0

/** The first piece of a position. */
export const firstOf = (position: Position): Extent => extentsOf(position)[0] ?? { from: 0, to: 0 }
