import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'

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
