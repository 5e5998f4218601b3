import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Position } from '../schema/position.ts'
import { rangesOf } from './place.ts'

/** Measures that are filled in alike: those of the body, by kind, and the rows of each appendix. */
export function groupsOf({ measures }: PolicyDocument): Measure[][] {
  const groups = new Map<string, Measure[]>()
  for (const measure of measures) {
    const key =
      measure.origin === 'table' ? `table ${measure.section ?? measure.path[0] ?? ''}` : `body ${measure.kind}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [measure])
    else group.push(measure)
  }
  return [...groups.values()]
}

/** Whether the parser said already that cells of a row are missing or stand elsewhere. */
export function toldOfRows({ diagnostics }: PolicyDocument): (position: Position) => boolean {
  const lines = new Set(
    diagnostics.flatMap(({ rule, position }) =>
      rule.startsWith('table/') && position !== null ? rangesOf(position).map(({ start }) => start.line) : [],
    ),
  )
  return (position) => rangesOf(position).some(({ start }) => lines.has(start.line))
}
