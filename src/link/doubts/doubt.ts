import type { Extent, Finding, Message } from '../../schema/finding.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Position } from '../../schema/position.ts'
import type { Section } from '../../schema/section.ts'

/** What a reading is judged by: its own records and headings, and the text that they were read from. */
export interface Reading {
  measures: readonly Measure[]
  outline: readonly Section[]
  text: string
  /** Labels that a finding has told of already: their values stand in `extra`, or in the role that the paper gives them. */
  told: ReadonlySet<string>
  /** Lines whose ends were lost and guessed. */
  flat: readonly Extent[]
}

/** A place that a doubt leads to. */
export interface Spot {
  at: Extent
  measure: string | null
  words: string
}

export function extentOf(position: Position): Extent {
  const ranges = Array.isArray(position) ? position : [position]
  return { from: ranges[0]?.start.offset ?? 0, to: ranges.at(-1)?.end.offset ?? 0 }
}

export const spotOf = (measure: Measure, words: string): Spot => ({
  at: extentOf(measure.position),
  measure: measure.id,
  words: words.length > 30 ? `${words.slice(0, 30)}…` : words,
})

/** One finding for all places of a cause: the first is its own, the others stand beside it. */
export function doubt(
  rule: string,
  spots: readonly Spot[],
  message: (words: string, count: number) => Message,
): Finding[] {
  const [first, ...others] = spots
  if (first === undefined) return []
  return [
    {
      rule,
      severity: 'warning',
      origin: 'parser',
      message: message(first.words, spots.length),
      at: first.at,
      measure: first.measure,
      related: others.map(({ at, measure, words }) => ({
        message: { zh: `“${words}”`, en: `'${words}'` },
        at,
        measure,
      })),
    },
  ]
}

export const hasUnits = ({ leads, partners, responsible }: Measure): boolean =>
  leads.length + partners.length + responsible.length > 0

/** How often each key occurs. */
export function tally(keys: Iterable<string>): Map<string, number> {
  const times = new Map<string, number>()
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  return times
}
