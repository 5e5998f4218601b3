import type { Comparison, Entry, Row, TargetRow } from '../../compare/counties.ts'
import type { Metric } from '../../compare/metric.ts'
import type { Side } from '../../compare/side.ts'
import type { Files } from '../format.ts'
import { escaped } from '../formats/markdown.ts'
import { metricText, stacked, told } from './cells.ts'
import { type Grid, markdownTable, type PlainGrid, rounded, writeBook, writeCsv } from './grid.ts'

export interface CompareOptions {
  excel: boolean
}

type WriteComparison = (comparison: Comparison, files: Files, options: CompareOptions) => void | Promise<void>

/** How a comparison of counties is written, one line a format. */
export const comparisonFormats: Record<string, WriteComparison> = {
  csv: (comparison, files, { excel }) => {
    for (const grid of [measuresTable(comparison), targetsTable(comparison)]) writeCsv(grid, files, excel)
  },
  xlsx: (comparison, files) => writeBook('comparison.xlsx', pages(comparison), files),
  markdown: (comparison, files) => {
    const out = files.file('comparison.md')
    for (const piece of comparisonMarkdown(comparison)) out.write(piece)
  },
  json: (comparison, files) => {
    const out = files.file('comparison.json')
    for (const piece of comparisonJson(comparison)) out.write(piece)
  },
}

export const NO_INDICATOR = '（无指标）'

/** Everything, a column each, for those who go on working with it. */
const measuresTable = ({ sides, rows }: Comparison): PlainGrid => ({
  name: 'comparison-measures',
  title: '举措对比',
  columns: [
    { title: '指标', width: 16 },
    { title: '次序', width: 6 },
    ...sides.flatMap(({ name }) => [
      { title: `${name} 举措`, width: 44 },
      { title: `${name} 单位`, width: 18 },
      { title: `${name} 目标`, width: 16 },
      { title: `${name} 时限`, width: 14 },
      { title: `${name} 出处`, width: 18 },
      { title: `${name} 相似度`, width: 8 },
    ]),
  ],
  rows: {
    *[Symbol.iterator]() {
      for (const [index, { indicator, entries }] of rows.entries())
        yield [indicator ?? NO_INDICATOR, index + 1, ...sides.flatMap((_, side) => entryCells(entries.get(side)))]
    },
  },
})

function entryCells(entry: Entry | undefined): (string | number | null)[] {
  if (entry === undefined) return [null, null, null, null, null, null]
  const { text, units, targets, deadline, place } = told(entry.side, entry.commitment)
  return [text, units, targets, deadline, place, entry.score === null ? null : rounded(entry.score)]
}

export const targetsTable = ({ sides, targets }: Pick<Comparison, 'sides' | 'targets'>): PlainGrid => ({
  name: 'comparison-targets',
  title: '目标对比',
  columns: [
    { title: '指标', width: 16 },
    { title: '计量', width: 24 },
    { title: '单位', width: 10 },
    ...sides.map(({ name }) => ({ title: name, width: 40 })),
  ],
  rows: { [Symbol.iterator]: () => targetRows(sides, targets) },
})

function* targetRows(sides: readonly Side[], targets: Iterable<TargetRow>): Generator<(string | null)[]> {
  for (const { indicator, name, unit, metrics } of targets)
    yield [
      indicator ?? NO_INDICATOR,
      name ?? '（未写明）',
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
function pages(comparison: Comparison): Grid[] {
  const { sides, rows, targets } = comparison
  const shared = targets.filter(({ metrics }) => isShared(metrics))
  const parts = Array.from({ length: Math.ceil(sides.length / ON_A_PAGE) }, (_, i) => i * ON_A_PAGE)
  return [
    ...parts.map((from) => sharedPage(sides, rows, from)),
    { ...targetsTable({ ...comparison, targets: shared }), title: '目标对比' },
    alonePage(sides, rows),
    { ...aloneTargets(comparison), title: '其他目标' },
  ]
}

function sharedPage(sides: readonly Side[], rows: readonly Row[], from: number): Grid {
  const here = sides.slice(from, from + ON_A_PAGE).map((side, i) => ({ side, index: from + i }))
  return {
    name: 'measures',
    title: from === 0 ? '举措对比' : `举措对比 ${from / ON_A_PAGE + 1}`,
    columns: [
      { title: '指标', width: 14 },
      { title: '相似度', width: 8 },
      ...here.map(({ side }) => ({ title: side.name, width: Math.floor(PAGE_WIDTH / here.length) })),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const { indicator, entries } of rows) {
          if (!isShared(entries) || !here.some(({ index }) => entries.has(index))) continue
          const cells = here.map(({ index }) => {
            const entry = entries.get(index)
            return entry === undefined ? null : stacked(told(entry.side, entry.commitment))
          })
          yield [indicator ?? NO_INDICATOR, leastAlike(entries), ...cells]
        }
      },
    },
  }
}

function leastAlike(entries: ReadonlyMap<number, Entry>): number {
  return rounded(Math.min(...[...entries.values()].map(({ score }) => score ?? 1)))
}

const alonePage = (sides: readonly Side[], rows: readonly Row[]): PlainGrid => ({
  name: 'alone',
  title: '没有对应的举措',
  columns: [
    { title: '地方', width: 14 },
    { title: '指标', width: 16 },
    { title: '举措', width: 80 },
    { title: '单位', width: 24 },
    { title: '时限', width: 18 },
    { title: '出处', width: 24 },
  ],
  rows: {
    *[Symbol.iterator]() {
      for (const [side] of sides.entries())
        for (const { indicator, entries } of rows) {
          const entry = entries.get(side)
          if (entry === undefined || isShared(entries)) continue
          const { text, units, deadline, place } = told(entry.side, entry.commitment)
          yield [entry.side.name, indicator ?? NO_INDICATOR, text, units, deadline, place]
        }
    },
  },
})

const aloneTargets = ({ sides, targets }: Comparison): PlainGrid => ({
  name: 'alone-targets',
  title: '没有对应的目标',
  columns: [
    { title: '地方', width: 14 },
    { title: '指标', width: 16 },
    { title: '计量', width: 40 },
    { title: '单位', width: 10 },
    { title: '目标', width: 60 },
  ],
  rows: {
    *[Symbol.iterator]() {
      for (const [index, side] of sides.entries())
        for (const { indicator, name, unit, metrics } of targets)
          if (!isShared(metrics) && metrics.has(index))
            yield [side.name, indicator ?? NO_INDICATOR, name ?? '（未写明）', unit, promised(side, metrics.get(index))]
    },
  },
})

/** A table an indicator with a column a county, the targets lined up, then what has no partner. */
export function* comparisonMarkdown(comparison: Comparison): Generator<string> {
  const { sides, rows, targets } = comparison
  yield `# 各地对比：${sides.map(({ name }) => escaped(name)).join('、')}\n`
  let title: string | null = null
  for (const { indicator, entries } of rows) {
    if (!isShared(entries)) continue
    const own = indicator ?? NO_INDICATOR
    if (own !== title) {
      yield `\n## ${escaped(own)}\n\n| 相似度 | ${sides.map(({ name }) => escaped(name)).join(' | ')} |\n`
      yield `|${' --- |'.repeat(sides.length + 1)}\n`
    }
    title = own
    yield `| ${leastAlike(entries).toFixed(2)} | ${sides.map((_, side) => markdownCell(entries.get(side))).join(' | ')} |\n`
  }
  yield* markdownTable(targetsTable({ ...comparison, targets: targets.filter(({ metrics }) => isShared(metrics)) }))
  yield* markdownTable(alonePage(sides, rows))
  yield* markdownTable(aloneTargets(comparison))
}

function markdownCell(entry: Entry | undefined): string {
  if (entry === undefined) return ''
  const { text, targets, deadline } = told(entry.side, entry.commitment)
  const notes = [targets === '' ? null : `目标：${targets}`, deadline === null ? null : `时限：${deadline}`]
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
