import type { Comparison, Entry, Row, TargetRow } from '../../compare/counties.ts'
import type { Metric } from '../../compare/metric.ts'
import type { Side } from '../../compare/side.ts'
import type { Message } from '../../schema/finding.ts'
import type { Files } from '../format.ts'
import { escaped } from '../formats/markdown.ts'
import { metricText, stacked, told } from './cells.ts'
import { type Grid, markdownTable, type PlainGrid, rounded, writeBook, writeCsv } from './grid.ts'

type Say = (message: Message) => string

export interface CompareOptions {
  excel: boolean
  /** The reader's language. */
  say: Say
}

type WriteComparison = (comparison: Comparison, files: Files, options: CompareOptions) => void | Promise<void>

/** How a comparison of counties is written, one line a format. */
export const comparisonFormats: Record<string, WriteComparison> = {
  csv: (comparison, files, { excel, say }) => {
    for (const grid of [measuresTable(comparison, say), targetsTable(comparison, say)]) writeCsv(grid, files, excel)
  },
  xlsx: (comparison, files, { say }) => writeBook('comparison.xlsx', pages(comparison, say), files),
  markdown: (comparison, files, { say }) => {
    const out = files.file('comparison.md')
    for (const piece of comparisonMarkdown(comparison, say)) out.write(piece)
  },
  json: (comparison, files) => {
    const out = files.file('comparison.json')
    for (const piece of comparisonJson(comparison)) out.write(piece)
  },
}

export const NO_INDICATOR = '（无指标）'

const W = {
  title: { zh: '各地对比', en: 'Side by side' },
  and: { zh: '、', en: ', ' },
  measures: { zh: '举措对比', en: 'Measures' },
  targets: { zh: '目标对比', en: 'Targets' },
  alone: { zh: '没有对应的举措', en: 'Measures without a partner' },
  aloneTargets: { zh: '没有对应的目标', en: 'Targets without a partner' },
  otherTargets: { zh: '其他目标', en: 'Other targets' },
  indicator: { zh: '指标', en: 'Indicator' },
  noIndicator: { zh: NO_INDICATOR, en: '(no indicator)' },
  order: { zh: '次序', en: 'Row' },
  county: { zh: '地方', en: 'Place' },
  measure: { zh: '举措', en: 'measure' },
  units: { zh: '单位', en: 'units' },
  goals: { zh: '目标', en: 'targets' },
  deadline: { zh: '时限', en: 'deadline' },
  place: { zh: '出处', en: 'place' },
  likeness: { zh: '相似度', en: 'Likeness' },
  metric: { zh: '计量', en: 'Metric' },
  unit: { zh: '单位', en: 'Unit' },
  unsaid: { zh: '（未写明）', en: '(not said)' },
  colon: { zh: '：', en: ': ' },
} satisfies Record<string, Message>

/** Everything, a column each, for those who go on working with it. */
const measuresTable = ({ sides, rows }: Comparison, say: Say): PlainGrid => ({
  name: 'comparison-measures',
  title: say(W.measures),
  columns: [
    { title: say(W.indicator), width: 16 },
    { title: say(W.order), width: 6 },
    ...sides.flatMap(({ name }) => [
      { title: `${name} ${say(W.measure)}`, width: 44 },
      { title: `${name} ${say(W.units)}`, width: 18 },
      { title: `${name} ${say(W.goals)}`, width: 16 },
      { title: `${name} ${say(W.deadline)}`, width: 14 },
      { title: `${name} ${say(W.place)}`, width: 18 },
      { title: `${name} ${say(W.likeness)}`, width: 8 },
    ]),
  ],
  rows: {
    *[Symbol.iterator]() {
      for (const [index, { indicator, entries }] of rows.entries())
        yield [indicator ?? say(W.noIndicator), index + 1, ...sides.flatMap((_, side) => entryCells(entries.get(side)))]
    },
  },
})

function entryCells(entry: Entry | undefined): (string | number | null)[] {
  if (entry === undefined) return [null, null, null, null, null, null]
  const { text, units, targets, deadline, place } = told(entry.side, entry.commitment)
  return [text, units, targets, deadline, place, entry.score === null ? null : rounded(entry.score)]
}

export const targetsTable = ({ sides, targets }: Pick<Comparison, 'sides' | 'targets'>, say: Say): PlainGrid => ({
  name: 'comparison-targets',
  title: say(W.targets),
  columns: [
    { title: say(W.indicator), width: 16 },
    { title: say(W.metric), width: 24 },
    { title: say(W.unit), width: 10 },
    ...sides.map(({ name }) => ({ title: name, width: 40 })),
  ],
  rows: { [Symbol.iterator]: () => targetRows(sides, targets, say) },
})

function* targetRows(sides: readonly Side[], targets: Iterable<TargetRow>, say: Say): Generator<(string | null)[]> {
  for (const { indicator, name, unit, metrics } of targets)
    yield [
      indicator ?? say(W.noIndicator),
      name ?? say(W.unsaid),
      unit,
      ...sides.map((side, i) => promised(side, metrics.get(i))),
    ]
}

/** `企业开办一日办结率 达到98%以上；…`, without repetitions. */
function promised({ year }: Side, metrics: readonly Metric[] | undefined): string | null {
  if (metrics === undefined) return null
  return [...new Set(metrics.map((metric) => metricText(metric, year)))].join('；')
}

/** More counties than this side by side cannot be read on a page. */
const ON_A_PAGE = 5
/** Of all columns with texts together, in digits. */
const PAGE_WIDTH = 170

const isShared = ({ size }: ReadonlyMap<number, unknown>): boolean => size > 1

/** Sheets that are read on paper: what several counties have, side by side; then what one alone has. */
function pages(comparison: Comparison, say: Say): Grid[] {
  const { sides, rows, targets } = comparison
  const shared = targets.filter(({ metrics }) => isShared(metrics))
  const parts = Array.from({ length: Math.ceil(sides.length / ON_A_PAGE) }, (_, i) => i * ON_A_PAGE)
  return [
    ...parts.map((from) => sharedPage(sides, rows, { from, say })),
    targetsTable({ ...comparison, targets: shared }, say),
    alonePage(sides, rows, say),
    { ...aloneTargets(comparison, say), title: say(W.otherTargets) },
  ]
}

function sharedPage(sides: readonly Side[], rows: readonly Row[], { from, say }: { from: number; say: Say }): Grid {
  const here = sides.slice(from, from + ON_A_PAGE).map((side, i) => ({ side, index: from + i }))
  return {
    name: 'measures',
    title: from === 0 ? say(W.measures) : `${say(W.measures)} ${from / ON_A_PAGE + 1}`,
    columns: [
      { title: say(W.indicator), width: 14 },
      { title: say(W.likeness), width: 8 },
      ...here.map(({ side }) => ({ title: side.name, width: Math.floor(PAGE_WIDTH / here.length) })),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const { indicator, entries } of rows) {
          if (!isShared(entries) || !here.some(({ index }) => entries.has(index))) continue
          const cells = here.map(({ index }) => {
            const entry = entries.get(index)
            return entry === undefined ? null : stacked(told(entry.side, entry.commitment), say)
          })
          yield [indicator ?? say(W.noIndicator), leastAlike(entries), ...cells]
        }
      },
    },
  }
}

function leastAlike(entries: ReadonlyMap<number, Entry>): number {
  return rounded(Math.min(...[...entries.values()].map(({ score }) => score ?? 1)))
}

const alonePage = (sides: readonly Side[], rows: readonly Row[], say: Say): PlainGrid => ({
  name: 'alone',
  title: say(W.alone),
  columns: [
    { title: say(W.county), width: 14 },
    { title: say(W.indicator), width: 16 },
    { title: say(W.measure), width: 80 },
    { title: say(W.units), width: 24 },
    { title: say(W.deadline), width: 18 },
    { title: say(W.place), width: 24 },
  ],
  rows: {
    *[Symbol.iterator]() {
      for (const [side] of sides.entries())
        for (const { indicator, entries } of rows) {
          const entry = entries.get(side)
          if (entry === undefined || isShared(entries)) continue
          const { text, units, deadline, place } = told(entry.side, entry.commitment)
          yield [entry.side.name, indicator ?? say(W.noIndicator), text, units, deadline, place]
        }
    },
  },
})

const aloneTargets = ({ sides, targets }: Comparison, say: Say): PlainGrid => ({
  name: 'alone-targets',
  title: say(W.aloneTargets),
  columns: [
    { title: say(W.county), width: 14 },
    { title: say(W.indicator), width: 16 },
    { title: say(W.metric), width: 40 },
    { title: say(W.unit), width: 10 },
    { title: say(W.goals), width: 60 },
  ],
  rows: {
    *[Symbol.iterator]() {
      for (const [index, side] of sides.entries())
        for (const { indicator, name, unit, metrics } of targets)
          if (!isShared(metrics) && metrics.has(index))
            yield [
              side.name,
              indicator ?? say(W.noIndicator),
              name ?? say(W.unsaid),
              unit,
              promised(side, metrics.get(index)),
            ]
    },
  },
})

/** A table an indicator with a column a county, the targets lined up, then what has no partner. */
export function* comparisonMarkdown(comparison: Comparison, say: Say): Generator<string> {
  const { sides, rows, targets } = comparison
  yield `# ${say(W.title)}${say(W.colon)}${sides.map(({ name }) => escaped(name)).join(say(W.and))}\n`
  let title: string | null = null
  for (const { indicator, entries } of rows) {
    if (!isShared(entries)) continue
    const own = indicator ?? say(W.noIndicator)
    if (own !== title) {
      yield `\n## ${escaped(own)}\n\n| ${say(W.likeness)} | ${sides.map(({ name }) => escaped(name)).join(' | ')} |\n`
      yield `|${' --- |'.repeat(sides.length + 1)}\n`
    }
    title = own
    yield `| ${leastAlike(entries).toFixed(2)} | ${sides.map((_, side) => markdownCell(entries.get(side), say)).join(' | ')} |\n`
  }
  yield* markdownTable(
    targetsTable({ ...comparison, targets: targets.filter(({ metrics }) => isShared(metrics)) }, say),
  )
  yield* markdownTable(alonePage(sides, rows, say))
  yield* markdownTable(aloneTargets(comparison, say))
}

function markdownCell(entry: Entry | undefined, say: Say): string {
  if (entry === undefined) return ''
  const { text, targets, deadline } = told(entry.side, entry.commitment)
  const notes = [
    targets === '' ? null : `${say(W.goals)}${say(W.colon)}${targets}`,
    deadline === null ? null : `${say(W.deadline)}${say(W.colon)}${deadline}`,
  ]
  return [escaped(text), ...notes.filter((note) => note !== null).map((note) => `_${escaped(note)}_`)].join('<br>')
}

/** The same for programs: rows with the ids of their measures, targets with what they measure. */
export function* comparisonJson({ sides, rows, targets }: Comparison): Generator<string> {
  const documents = sides.map(({ document, name, year }) => ({ id: document.id, name, year }))
  yield `{"comparisonVersion":1,"documents":${JSON.stringify(documents)},"rows":[`
  for (const [index, { indicator, entries }] of rows.entries())
    yield `${index === 0 ? '' : ','}\n${JSON.stringify({ indicator, entries: [...entries].map(entryJson) })}`
  yield '\n],"targets":['
  for (const [index, row] of targets.entries())
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(targetJson(row, sides))}`
  yield '\n]}\n'
}

const entryJson = ([index, { side, commitment, score }]: [number, Entry]): object => ({
  document: side.document.id,
  side: index,
  measure: commitment.measure.id,
  twin: commitment.twin?.id ?? null,
  score: score === null ? null : rounded(score),
})

const targetJson = ({ indicator, name, unit, metrics }: TargetRow, sides: readonly Side[]): object => ({
  indicator,
  metric: name,
  unit,
  targets: [...metrics].flatMap(([side, list]) =>
    list.map(({ target, mode, ahead, low, high }) => ({
      document: sides[side]?.document.id,
      text: target.text,
      comparator: target.comparator,
      value: low === high ? low : [low, high],
      mode,
      ahead,
    })),
  ),
})
