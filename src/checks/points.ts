import type { PolicyDocument } from '../schema/document.ts'
import type { Extent } from '../schema/finding.ts'
import type { Point, Position, Range } from '../schema/position.ts'
import { rangesOf } from './place.ts'

/** Offsets to lines and columns where the text is not at hand: by the positions that the document itself holds. */
export function rangesIn(document: PolicyDocument): (extent: Extent) => Range | null {
  const points = pointsOf(document)
  return ({ from, to }) => {
    const start = points.get(from)
    return start === undefined ? null : { start, end: points.get(to) ?? start }
  }
}

function pointsOf({
  measures,
  outline,
  indicators,
  tables,
  diagnostics,
  coverage,
}: PolicyDocument): Map<number, Point> {
  const points = new Map<number, Point>()
  const add = (position: Position | null): void => {
    for (const { start, end } of position === null ? [] : rangesOf(position))
      for (const point of [start, end]) points.set(point.offset, point)
  }
  for (const { position } of [...measures, ...outline, ...indicators, ...tables, ...coverage.unclaimed]) add(position)
  for (const { position, related } of diagnostics)
    for (const each of [position, ...related.map((one) => one.position)]) add(each)
  return points
}
