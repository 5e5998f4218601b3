import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import { namesUnit } from './units/named.ts'

/** What a plan asks of whom and by when, in numbers: no alarm, a report. */
export interface Profile {
  measures: number
  withoutUnit: number
  withoutDeadline: number
  withoutTarget: number
  /** 持续推进, 适时, 尽快 and no date. */
  vague: number
  /** Measures per unit, the busiest first. */
  load: { unit: string; measures: number }[]
  /** Days that most deadlines fall on. */
  days: { due: string; measures: number }[]
}

const VAGUE = /持续|长期|适时|尽快|尽早|择机|常态化/
const SHOWN = 10

export function profileOf({ measures }: PolicyDocument): Profile {
  const own = measures.filter(
    ({ kind, origin, counterpart }) => kind !== 'safeguard' && (origin === 'body' || counterpart === null),
  )
  return {
    measures: own.length,
    withoutUnit: own.filter((measure) => !namesUnit(measure)).length,
    withoutDeadline: own.filter(({ deadline }) => deadline === null).length,
    withoutTarget: own.filter(({ targets }) => targets.length === 0).length,
    vague: own.filter(({ deadline, text }) => deadline?.due == null && VAGUE.test(`${deadline?.text ?? ''}${text}`))
      .length,
    load: counted(own.flatMap(unitsOf)).map(([unit, count]) => ({ unit, measures: count })),
    days: counted(own.flatMap(({ deadline }) => deadline?.due ?? [])).map(([due, count]) => ({ due, measures: count })),
  }
}

const unitsOf = ({ leads, partners, responsible }: Measure): string[] => [
  ...new Set([...leads, ...partners, ...responsible].map(({ name }) => name)),
]

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHOWN)
}
