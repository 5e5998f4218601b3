import type { Point, Position } from '../schema/position.ts'

/** Where something begins; the first piece where it is in pieces. */
export function startOf(position: Position | null): Point | null {
  if (position === null) return null
  return (Array.isArray(position) ? position[0]?.start : position.start) ?? null
}

export const lineOf = (position: Position | null): number | null => startOf(position)?.line ?? null
