import { TIME_UNITS } from '../lexicon/quantity-words.ts'
import type { Target } from '../schema/target.ts'
import { foldedName, nameOf } from './metric-name.ts'
import { FALLS, METRIC_CARRIED, METRIC_NOUNS, PER_HEAD, RISES } from './metric-words.ts'

/** level: where it is to stand; flow: how many are to be made; rise, fall: by how much it is to change. */
export type Mode = 'level' | 'flow' | 'rise' | 'fall'

/** A target with what it measures. Two are on the same thing only where all of it agrees (`sameMetric`). */
export interface Metric {
  target: Target
  /** 企业开办一日办结率, with all that narrows it; null where the text does not say it. */
  name: string | null
  /** The name, as names that mean the same share it. */
  key: string | null
  /** What it is of: the indicator that it stands under. */
  topic: string | null
  /** Without the magnitude: 人 of 万人. */
  unit: string
  mode: Mode
  /** The year that is named with it, in years after the document's own. */
  ahead: number
  /** The figure in `unit`; of a range both ends. */
  low: number
  high: number
}

export interface Setting {
  topic: string | null
  /** The year that the document is for. */
  year: number | null
  /** The county's own name. */
  place: string | null
}

const CLAUSE = new Set('，。；：？！,;:?!\n\t')
const SENTENCE = new Set('。；？！;?!\n')
const REACH = 60
const BEHIND = 24

interface Placed {
  target: Target
  /** Where the text of the target begins, its number begins, and it ends. */
  start: number
  number: number
  end: number
}

/** The targets of a text with what they measure, in their order; linear. */
export function metricsOf(text: string, targets: readonly Target[], setting: Setting): Metric[] {
  const { topic, year, place: county } = setting
  const metrics: Metric[] = []
  const places = placesOf(text, targets)
  for (const [i, place] of places.entries()) {
    const { name, mode } = readName({ text, places, county }, i, metrics[i - 1] ?? null)
    const key = name === null ? null : foldedName(name, kindOf(place.target.unit))
    const { target } = place
    const { unit, factor } = baseOf(target.unit)
    const [low, high] = Array.isArray(target.value) ? target.value : [target.value, target.value]
    const ahead = yearsAhead(text, place, year)
    const scale = (value: number): number => Number((value * factor).toPrecision(12))
    metrics.push({ target, name, key, topic, unit, mode, ahead, low: scale(low), high: scale(high) })
  }
  return metrics
}

function placesOf(text: string, targets: readonly Target[]): Placed[] {
  let from = 0
  return targets.map((target) => {
    const found = text.indexOf(target.text, from)
    const at = found >= 0 ? found : text.indexOf(target.text)
    if (at < 0) return { target, start: -1, number: -1, end: -1 }
    from = Math.max(from, at + target.text.length)
    return { target, start: at, number: at + numberIn(target.text), end: at + target.text.length }
  })
}

/** 新增停车位860个、充电桩120个 counts what stands before its last number. */
function numberIn(text: string): number {
  const from = text.search(/、[^、\d０-９]{1,30}[\d０-９]/) + 1
  const at = text.slice(from).search(/[\d０-９]|百分之|[两一二三四五六七八九十]+[\u3400-\u9fff]/)
  return at < 0 ? 0 : from + at
}

interface Reading {
  text: string
  places: readonly Placed[]
  county: string | null
}

interface NameAndMode {
  name: string | null
  mode: Mode
}

function readName(reading: Reading, index: number, last: Metric | null): NameAndMode {
  const { text, places } = reading
  const place = places[index] as Placed
  if (place.start < 0) return { name: null, mode: 'level' }
  if (place.target.text.startsWith('前')) return { name: '排名', mode: 'level' }
  const previous = index === 0 ? null : (places[index - 1] as Placed)
  const floor = previous === null || previous.end > place.number ? 0 : Math.max(0, previous.end)
  const start = clauseStart(text, place.number, floor)
  const { name, mode } = readClause(reading, index, start)
  if (previous === null) return { name, mode }
  const before = text.slice(start, place.number)
  if (name === null && last !== null && carriesOn(text, before, previous, start)) return { name: last.name, mode }
  const incomplete = isChained(text, previous, place) && !kindOf(place.target.unit).counts && !endsInNoun(name)
  return { name: incomplete ? null : name, mode }
}

/** What the words of the target's own clause say. */
function readClause({ text, places, county }: Reading, index: number, start: number): NameAndMode {
  const { target, number, end } = places[index] as Placed
  const before = text.slice(start, number).replace(/^[、和及与]/, '')
  const { counts } = kindOf(target.unit)
  const { name, made } = nameOf({
    before: sharedName(text, places, index) ?? subjectBefore(text, start) + before,
    behind: behindOf(text, end, places[index + 1]?.start),
    counts,
    place: county,
  })
  const flows = counts && (isAdded(before) || (made && !isLevel(before)))
  return { name, mode: changeIn(before) ?? (flows ? 'flow' : 'level') }
}

/** 单电源16个工作日、双电源26个工作日: the second says what it is of, not what is measured. */
const endsInNoun = (name: string | null): boolean => METRIC_NOUNS.some((noun) => name?.endsWith(noun))

/** 对低风险项目，审批时间不超过10个工作日: the clause before says what the figure is of. */
function subjectBefore(text: string, start: number): string {
  if (text[start - 1] !== '，' && text[start - 1] !== ',') return ''
  const from = clauseStart(text, start - 1, 0)
  return /^(?:对于?|针对)(.{2,30})$/.exec(text.slice(from, start - 1))?.[1] ?? ''
}

/** 台区平均停电时长5.99小时，同比下降30% is about one thing; a bare 达到1.2亿美元 behind 增长10%, too. */
function carriesOn(text: string, before: string, previous: Placed, start: number): boolean {
  const between = text.slice(previous.end, start)
  if (previous.end < 0 || between.length > 1 || [...between].some((char) => SENTENCE.has(char))) return false
  const words = before.replace(/^[，,]/, '')
  return METRIC_CARRIED.some((word) => words.startsWith(word)) || words.length <= 4
}

/** Where the clause begins; what stands in brackets belongs to it. */
function clauseStart(text: string, at: number, floor: number): number {
  let start = at
  let depth = 0
  while (start > floor && at - start < REACH) {
    const char = text[start - 1] as string
    if (char === '）' || char === ')') depth++
    else if (char === '（' || char === '(') depth--
    if (depth < 0 || (depth === 0 && CLAUSE.has(char))) break
    start--
  }
  return start
}

function behindOf(text: string, end: number, next: number | undefined): string {
  let to = end
  const limit = Math.min(end + BEHIND, next !== undefined && next >= end ? next : text.length)
  while (to < limit && !CLAUSE.has(text[to] as string) && !'、（('.includes(text[to] as string)) to++
  return to === end + BEHIND ? '' : text.slice(end, to).replace(/[和及与]$/, '')
}

/** 低压、10千伏、35千伏及以上工程审批时间分别 压减到5个、7个、10个工作日: each figure is of one item of the list. */
function sharedName(text: string, places: readonly Placed[], index: number): string | null {
  let first = index
  while (first > 0 && isListed(text, places[first - 1] as Placed, places[first] as Placed)) first--
  let last = index
  while (last + 1 < places.length && isListed(text, places[last] as Placed, places[last + 1] as Placed)) last++
  const head = places[first] as Placed
  const start = clauseStart(text, head.number, 0)
  const clause = text.slice(start, head.number)
  const at = clause.lastIndexOf('分别')
  if (last === first || at < 0) return null
  const items = clause.slice(0, at).split(/[、和]/)
  if (items.length !== last - first + 1) return ''
  const final = items.at(-1) as string
  const size = /^\d{1,6}[\u3400-\u9fff]{1,2}(?:及以[上下])?/.exec(final)?.[0]
  const item = items[index - first] as string
  // where the items end is known by their measure; otherwise only the last one is whole
  if (size === undefined) return index === last ? final : ''
  return index === last ? final : item + final.slice(size.length)
}

const isListed = (text: string, one: Placed, next: Placed): boolean =>
  one.end >= 0 && next.start >= one.end && /^[、和，]{0,2}$/.test(text.slice(one.end, next.number))

const isChained = (text: string, one: Placed, next: Placed): boolean =>
  one.end >= 0 && next.start >= one.end && '、和及'.includes(text[one.end] ?? ' ')

const TIMES: ReadonlySet<string> = new Set(TIME_UNITS)
const isRate = (unit: string): boolean => /^(?:%|‰|‱|成|个?百分点)$/.test(unit)
const isTime = (unit: string): boolean => TIMES.has(unit) || unit === '个月' || unit === '年'
const kindOf = (unit: string): { counts: boolean; time: boolean } => ({
  counts: !isRate(unit) && !isTime(unit),
  time: isTime(unit),
})
const isAdded = (before: string): boolean => /新增|净增|新建|新开工|新引进/.test(before)
const isLevel = (before: string): boolean =>
  /(?:达到?|保持在?|稳定在|维持在|控制在|增[加长]?[到至]|提[高升][到至])$/.test(before)

function changeIn(before: string): Mode | null {
  const words = (list: readonly string[]): boolean => list.some((word) => before.endsWith(word))
  const bare = before.replace(/(?:不低于|不少于|不超过|超过|约|达到?|均|分别)$/, '')
  if (words(RISES) || RISES.some((word) => bare.endsWith(word))) return 'rise'
  return words(FALLS) || FALLS.some((word) => bare.endsWith(word)) ? 'fall' : null
}

const MAGNITUDES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
const SAME_UNIT: Readonly<Record<string, string>> = {
  个工作日: '工作日',
  个小时: '小时',
  户: '家',
  自然日: '天',
  日: '天',
}

/** 万人 counts what 人 counts, ten thousand at a time. */
function baseOf(unit: string): { unit: string; factor: number } {
  const magnitude = /^[十百千万亿]{1,4}(?=.|$)/.exec(unit)?.[0] ?? ''
  const rest = unit.slice(magnitude.length)
  // 千米, 千瓦, 百分点 are units of their own
  if (magnitude !== '' && /^(?:米|瓦|瓦时|克|伏安?|分点)$/.test(rest)) return { unit, factor: 1 }
  const factor = [...magnitude].reduce((product, char) => product * (MAGNITUDES[char] as number), 1)
  return { unit: SAME_UNIT[rest] ?? rest, factor }
}

function yearsAhead(text: string, { number }: Placed, year: number | null): number {
  if (year === null || number < 0) return 0
  let start = number
  while (start > 0 && number - start < REACH * 2 && !SENTENCE.has(text[start - 1] as string)) start--
  const years = [...text.slice(start, number).matchAll(/(20\d{2})年/g)]
  const named = years.at(-1)?.[1]
  return named === undefined ? 0 : Number(named) - year
}

/** From so many characters on a name says itself what it is of. */
const WHOLE = 8

/** Whether two targets are on the same thing; `paired`: they stand in commitments that answer each other. */
export function sameMetric(one: Metric, other: Metric, paired: boolean): boolean {
  return (
    one.key !== null &&
    one.key === other.key &&
    one.unit === other.unit &&
    one.mode === other.mode &&
    one.ahead === other.ahead &&
    sameTopic(one, other, paired)
  )
}

function sameTopic(one: Metric, other: Metric, paired: boolean): boolean {
  if (paired) return true
  if (one.topic !== null && other.topic !== null) return one.topic === other.topic
  return (one.key ?? '').length >= WHOLE
}

/** Whether a county's figure can be held against that of the city above it: rates and times can, sums cannot. */
export const isRelative = ({ unit, mode, name }: Metric): boolean =>
  isRate(unit) || isTime(unit) || mode === 'rise' || mode === 'fall' || PER_HEAD.some((word) => name?.includes(word))
