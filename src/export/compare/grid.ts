import type { Measure } from '../../schema/measure.ts'
import { chargedWith } from '../office.ts'
import type { Compared, Comparison, CountyMetric, Entry } from './gather.ts'
import { baseUnit } from './metric.ts'

/** A table for people: rows of text, one group of columns a county. */
export interface Grid {
  /** Base of its file's name. */
  name: string
  title: string
  columns: { title: string; width: number }[]
  rows: Iterable<(string | number | null)[]>
}

export const measuresGrid = ({ counties, indicators }: Comparison): Grid => ({
  name: 'comparison-measures',
  title: '举措对比',
  columns: [
    { title: '指标', width: 16 },
    { title: '次序', width: 6 },
    ...counties.flatMap((county) => [
      { title: `${county} 举措`, width: 44 },
      { title: `${county} 单位`, width: 18 },
      { title: `${county} 目标`, width: 16 },
      { title: `${county} 时限`, width: 14 },
      { title: `${county} 出处`, width: 18 },
    ]),
  ],
  rows: { [Symbol.iterator]: () => measureRows(counties, indicators) },
})

function* measureRows(counties: string[], indicators: Compared[]): Generator<(string | number | null)[]> {
  for (const { name, entries } of indicators) {
    const longest = Math.max(0, ...[...entries.values()].map((list) => list.length))
    for (let i = 0; i < longest; i++)
      yield [name, i + 1, ...counties.flatMap((county) => entryCells(entries.get(county)?.[i]))]
  }
}

function entryCells(entry: Entry | undefined): (string | null)[] {
  if (entry === undefined) return [null, null, null, null, null]
  const { measure, document, line } = entry
  return [
    textOf(measure),
    chargedWith(measure).join('；'),
    measure.targets.map(({ text }) => text).join('；'),
    measure.deadline?.text ?? null,
    `${document}${line === null ? '' : `:${line}`}`,
  ]
}

/** The title unless the text opens with it, and the text. */
export const textOf = ({ title, text }: Measure): string =>
  title === null || text.startsWith(title) ? text : `${title}：${text}`

export const targetsGrid = ({ counties, indicators }: Comparison): Grid => ({
  name: 'comparison-targets',
  title: '目标对比',
  columns: [
    { title: '指标', width: 16 },
    { title: '计量', width: 24 },
    { title: '单位', width: 10 },
    ...counties.map((county) => ({ title: county, width: 40 })),
  ],
  rows: { [Symbol.iterator]: () => targetRows(counties, indicators) },
})

function* targetRows(counties: string[], indicators: Compared[]): Generator<(string | null)[]> {
  for (const { name, metrics } of indicators) {
    for (const { label, unit, members } of linedUp(metrics))
      yield [name, label, unit, ...counties.map((county) => promised(members, county))]
  }
}

interface SameMetric {
  /** What all of them count, as far as they say it in the same words. */
  label: string
  unit: string
  members: CountyMetric[]
}

/** Targets on the same metric together; those that several counties set come first. */
function linedUp(metrics: readonly CountyMetric[]): SameMetric[] {
  const groups = new Map<string, SameMetric>()
  for (const metric of metrics) {
    const unit = baseUnit(metric.target.unit)
    const key = `${metric.core}\n${unit}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { label: metric.phrase, unit, members: [metric] })
    else {
      group.label = commonEnd(group.label, metric.phrase)
      group.members.push(metric)
    }
  }
  const shared = ({ members, label }: SameMetric): number =>
    label !== '' && members.some(({ county }) => county !== members[0]?.county) ? 0 : 1
  return [...groups.values()].sort((a, b) => shared(a) - shared(b))
}

function commonEnd(a: string, b: string): string {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return a.slice(a.length - length)
}

/** The phrase can reach into the target: 城镇新增就业 and 新增就业1500人 are 城镇新增就业1500人. */
function withTarget(phrase: string, text: string): string {
  for (let length = Math.min(phrase.length, text.length); length > 0; length--) {
    if (phrase.endsWith(text.slice(0, length))) return phrase + text.slice(length)
  }
  return `${phrase} ${text}`.trim()
}

/** `企业开办一日办结率 达到98%以上；…`, without repetitions. */
function promised(members: readonly CountyMetric[], county: string): string | null {
  const own = members.filter((one) => one.county === county)
  const texts = new Set(own.map(({ phrase, target }) => withTarget(phrase, target.text)))
  return texts.size === 0 ? null : [...texts].join('；')
}
