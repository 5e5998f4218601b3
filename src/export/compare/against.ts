import type { Held, Judgement, MetricPair, Pair } from '../../compare/against.ts'
import { type Commitment, deadlineOf, textOf } from '../../compare/commitment.ts'
import type { Side } from '../../compare/side.ts'
import type { Message } from '../../schema/finding.ts'
import type { Files } from '../format.ts'
import { escaped } from '../formats/markdown.ts'
import { metricText, placeOf, told } from './cells.ts'
import { markdownTable, type PlainGrid, rounded, writeBook, writeCsv } from './grid.ts'

export interface AgainstOptions {
  excel: boolean
  /** The reader's language. */
  say: (message: Message) => string
}

type WriteHeld = (held: readonly Held[], files: Files, options: AgainstOptions) => void | Promise<void>

/** How documents held against another are written, one line a format. */
export const againstFormats: Record<string, WriteHeld> = {
  csv: (held, files, options) => {
    for (const grid of gridsOf(held, options)) writeCsv(grid, files, options.excel)
  },
  xlsx: (held, files, options) => writeBook('against.xlsx', gridsOf(held, options), files),
  markdown: (held, files, options) => {
    const out = files.file('against.md')
    for (const piece of againstMarkdown(held, options)) out.write(piece)
  },
  json: (held, files) => {
    const out = files.file('against.json')
    for (const piece of againstJson(held)) out.write(piece)
  },
}

const W = {
  title: { zh: '对照', en: 'Held against another plan' },
  judgements: { zh: '结论', en: 'Findings' },
  pairs: { zh: '对应的举措', en: 'Measures that answer each other' },
  metrics: { zh: '目标对照', en: 'Targets on one thing' },
  leftOther: { zh: '对方没有对应的举措', en: 'Only in the other plan' },
  leftOwn: { zh: '本文件没有对应的举措', en: 'Only in this plan' },
  severity: { zh: '级别', en: 'Severity' },
  rule: { zh: '规则', en: 'Rule' },
  message: { zh: '说明', en: 'Finding' },
  own: { zh: '本文件', en: 'Own text' },
  ownPlace: { zh: '本文件出处', en: 'Own place' },
  other: { zh: '对方', en: 'Other text' },
  otherPlace: { zh: '对方出处', en: 'Other place' },
  score: { zh: '相似度', en: 'Likeness' },
  margin: { zh: '差距', en: 'Margin' },
  ownDeadline: { zh: '本文件时限', en: 'Own deadline' },
  otherDeadline: { zh: '对方时限', en: 'Other deadline' },
  metric: { zh: '计量', en: 'Metric' },
  unit: { zh: '单位', en: 'Unit' },
  verdict: { zh: '比较', en: 'Verdict' },
  near: { zh: '最接近的一条', en: 'Nearest' },
  measure: { zh: '举措', en: 'Measure' },
  units: { zh: '责任单位', en: 'Units' },
  deadline: { zh: '时限', en: 'Deadline' },
  place: { zh: '出处', en: 'Place' },
} satisfies Record<string, Message>

const SEVERITIES: Record<Judgement['severity'], Message> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}
const RANK: Record<Judgement['severity'], number> = { error: 0, warning: 1, info: 2 }

function verdictOf({ less }: MetricPair): Message {
  if (less === null) return { zh: '总量，不比较', en: 'a sum: not compared' }
  return less ? { zh: '低于对方', en: 'asks for less' } : { zh: '不低于对方', en: 'asks for no less' }
}

type Cells = (string | number | null)[]

interface Column {
  title: Message
  width: number
}

function* rowsOf(held: readonly Held[], each: (one: Held) => Iterable<Cells>): Generator<Cells> {
  for (const one of held) yield* each(one)
}

function gridsOf(held: readonly Held[], { say }: AgainstOptions): PlainGrid[] {
  const grid = (name: string, title: Message, columns: Column[], each: (one: Held) => Iterable<Cells>): PlainGrid => ({
    name: `against-${name}`,
    title: say(title),
    columns: columns.map((column) => ({ title: say(column.title), width: column.width })),
    rows: { [Symbol.iterator]: () => rowsOf(held, each) },
  })
  const place = (title: Message): Column => ({ title, width: 22 })
  return [
    grid(
      'findings',
      W.judgements,
      [
        { title: W.severity, width: 8 },
        { title: W.rule, width: 20 },
        { title: W.message, width: 36 },
        { title: W.own, width: 44 },
        place(W.ownPlace),
        { title: W.other, width: 44 },
        place(W.otherPlace),
      ],
      (one) => judged(one).map((judgement) => judgementCells(one, judgement, say)),
    ),
    grid(
      'measures',
      W.pairs,
      [
        { title: W.score, width: 8 },
        { title: W.margin, width: 8 },
        { title: W.own, width: 58 },
        { title: W.ownDeadline, width: 16 },
        place(W.ownPlace),
        { title: W.other, width: 58 },
        { title: W.otherDeadline, width: 16 },
        place(W.otherPlace),
      ],
      (one) => one.pairs.map((pair) => pairCells(one, pair)),
    ),
    grid(
      'targets',
      W.metrics,
      [
        { title: W.metric, width: 36 },
        { title: W.unit, width: 10 },
        { title: W.own, width: 40 },
        { title: W.other, width: 40 },
        { title: W.verdict, width: 16 },
        place(W.ownPlace),
        place(W.otherPlace),
      ],
      (one) => one.metrics.map((pair) => metricCells(one, pair, say)),
    ),
    ...leftGrids(grid),
  ]
}

type MakeGrid = (name: string, title: Message, columns: Column[], each: (one: Held) => Iterable<Cells>) => PlainGrid

const leftGrids = (grid: MakeGrid): PlainGrid[] => [
  grid(
    'left-other',
    W.leftOther,
    [
      { title: W.measure, width: 70 },
      { title: W.units, width: 24 },
      { title: W.deadline, width: 16 },
      { title: W.place, width: 22 },
      { title: W.near, width: 50 },
      { title: W.score, width: 8 },
    ],
    ({ own, other, left }) =>
      left.other.map(({ commitment, near }) => [
        ...leftCells(other, commitment),
        near === null ? null : `${textOf(near.commitment.measure)}（${placeOf(own.document.id, near.commitment)}）`,
        near === null ? null : rounded(near.score),
      ]),
  ),
  grid(
    'left-own',
    W.leftOwn,
    [
      { title: W.measure, width: 90 },
      { title: W.units, width: 30 },
      { title: W.deadline, width: 20 },
      { title: W.place, width: 24 },
    ],
    ({ own, left }) => left.own.map((commitment) => leftCells(own, commitment)),
  ),
]

function leftCells(side: Side, commitment: Commitment): Cells {
  const { text, units, deadline, place } = told(side, commitment)
  return [text, units, deadline, place]
}

/** Errors first; within one severity in their order. */
const judged = ({ judgements }: Held): Judgement[] => judgements.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])

function judgementCells(held: Held, judgement: Judgement, say: AgainstOptions['say']): Cells {
  const { severity, rule, message, own, other } = judgement
  return [
    say(SEVERITIES[severity]),
    rule,
    say(message),
    own === null ? null : textOf(own.measure),
    own === null ? held.own.document.id : placeOf(held.own.document.id, own),
    other === null ? null : textOf(other.measure),
    other === null ? held.other.document.id : placeOf(held.other.document.id, other),
  ]
}

const pairCells = (held: Held, { own, other, score, margin }: Pair): Cells => [
  rounded(score),
  rounded(margin),
  textOf(own.measure),
  deadlineOf(own)?.text ?? null,
  placeOf(held.own.document.id, own),
  textOf(other.measure),
  deadlineOf(other)?.text ?? null,
  placeOf(held.other.document.id, other),
]

const metricCells = (held: Held, pair: MetricPair, say: AgainstOptions['say']): Cells => [
  pair.own.name,
  pair.own.unit,
  metricText(pair.own, held.own.year),
  metricText(pair.other, held.other.year),
  say(verdictOf(pair)),
  placeOf(held.own.document.id, pair.commitments.own),
  placeOf(held.other.document.id, pair.commitments.other),
]

/** What was found, then what it was found by. */
export function* againstMarkdown(held: readonly Held[], options: AgainstOptions): Generator<string> {
  const { say } = options
  yield `# ${say(W.title)}\n`
  for (const one of held) {
    yield `\n${escaped(headline(one, say))}\n`
  }
  for (const grid of gridsOf(held, options)) yield* markdownTable(grid)
}

function headline({ relation, own, other, pairs, left, judgements }: Held, say: AgainstOptions['say']): string {
  const count = (severity: Judgement['severity']): number =>
    judgements.filter((judgement) => judgement.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  const as =
    relation === 'superior' ? { zh: '上级文件', en: 'superior plan' } : { zh: '上年文件', en: "last year's plan" }
  return say({
    zh: `${own.document.id} 对照${as.zh} ${other.document.id}：对应 ${pairs.length} 对，对方未对应 ${left.other.length} 条，本文件未对应 ${left.own.length} 条；错误 ${errors} 个，警告 ${warnings} 个`,
    en: `${own.document.id} against the ${as.en} ${other.document.id}: ${pairs.length} pairs, ${left.other.length} of the other and ${left.own.length} of its own without a partner; ${errors} errors, ${warnings} warnings`,
  })
}

/** For programs: ids instead of texts, messages in both languages. */
export function* againstJson(held: readonly Held[]): Generator<string> {
  yield '{"againstVersion":1,"documents":['
  for (const [index, one] of held.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(heldJson(one))}`
  yield '\n]}\n'
}

const idOf = (commitment: Commitment | null): string | null => commitment?.measure.id ?? null

const heldJson = (held: Held): object => ({
  relation: held.relation,
  own: { id: held.own.document.id, name: held.own.name, year: held.own.year },
  other: { id: held.other.document.id, name: held.other.name, year: held.other.year },
  findings: judged(held).map(({ rule, severity, message, own, other }) => ({
    rule,
    severity,
    message,
    own: idOf(own),
    other: idOf(other),
  })),
  repeats: held.repeats,
  pairs: held.pairs.map(({ own, other, score, margin, repeated }) => ({
    own: idOf(own),
    other: idOf(other),
    score: rounded(score),
    margin: rounded(margin),
    repeated,
  })),
  targets: held.metrics.map(({ own, other, commitments, less }) => ({
    metric: own.name,
    unit: own.unit,
    mode: own.mode,
    own: { measure: idOf(commitments.own), ...own.target },
    other: { measure: idOf(commitments.other), ...other.target },
    less,
  })),
  left: {
    own: held.left.own.map(idOf),
    other: held.left.other.map(({ commitment, near }) => ({
      measure: idOf(commitment),
      near: near === null ? null : { measure: idOf(near.commitment), score: rounded(near.score) },
    })),
  },
})
