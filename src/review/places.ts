import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Pieces } from './data.ts'

/** Where the values of a measure stand, by their pointers; an indicator that a heading names stands in that heading. */
export function placesOf({ places }: PolicyDocument, measure: Measure): Record<string, Pieces> {
  const own = places?.[measure.id] ?? {}
  const { indicator, title, path } = measure
  if (indicator === null || own['indicator'] !== undefined) return own
  const headings: [pointer: string, text: string | null][] = [
    ['title', title],
    ...path.map((text, i): [string, string] => [`path/${i}`, text]).reverse(),
  ]
  const heading = headings.find(([, text]) => text?.includes(indicator) === true)
  const at = heading === undefined ? undefined : own[heading[0]]
  return at === undefined ? own : { ...own, indicator: at }
}
