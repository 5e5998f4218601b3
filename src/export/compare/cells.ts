import { type Commitment, deadlineOf, textOf } from '../../compare/commitment.ts'
import type { Metric } from '../../compare/metric.ts'
import type { Side } from '../../compare/side.ts'
import type { Message } from '../../schema/finding.ts'
import { chargedWith } from '../office.ts'
import { lineOf } from '../place.ts'

/** What tables say of a commitment, each cell by itself. */
export interface Told {
  text: string
  units: string
  targets: string
  deadline: string | null
  /** `work-points:94` */
  place: string
}

export function told({ document }: Side, commitment: Commitment): Told {
  const { measure, twin } = commitment
  const units = chargedWith(measure)
  return {
    text: textOf(measure),
    units: (units.length === 0 && twin !== null ? chargedWith(twin) : units).join('；'),
    targets: measure.targets.map(({ text }) => text).join('；'),
    deadline: deadlineOf(commitment)?.text ?? null,
    place: placeOf(document.id, commitment),
  }
}

export function placeOf(id: string, { measure }: Commitment): string {
  const line = lineOf(measure.position)
  return line === null ? id : `${id}:${line}`
}

/** All of it in one cell: the text first, then what belongs to it on lines of its own. */
export function stacked(cells: Told, say: (message: Message) => string): string {
  const { text, units, targets, deadline, place } = cells
  const lines = [
    [say({ zh: '单位', en: 'units' }), units],
    [say({ zh: '目标', en: 'targets' }), targets],
    [say({ zh: '时限', en: 'deadline' }), deadline ?? ''],
    [say({ zh: '出处', en: 'place' }), place],
  ].flatMap(([label, value]) => (value === '' ? [] : [`〔${label}〕${value}`]))
  return [text, ...lines].join('\n')
}

/** The name can reach into the target: 城镇新增就业 and 新增就业1500人 are 城镇新增就业1500人. */
export function metricText({ name, target: { text }, ahead }: Metric, year: number | null): string {
  const when = ahead === 0 || year === null ? '' : `（${year + ahead}年）`
  if (name === null) return text + when
  for (let length = Math.min(name.length, text.length); length > 0; length--)
    if (name.endsWith(text.slice(0, length))) return name + text.slice(length) + when
  return `${name} ${text}${when}`
}
