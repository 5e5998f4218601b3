import type { Severity } from '../schema/diagnostic.ts'
import type { Message } from '../schema/finding.ts'
import { fold } from '../text/numeral.ts'
import { lessThan } from './ambition.ts'
import { type Commitment, deadlineOf, textOf } from './commitment.ts'
import { Likeness } from './likeness.ts'
import { BARS, barFor, matchesOf } from './matching.ts'
import { isRelative, type Metric, sameMetric } from './metric.ts'
import type { Relation } from './relation.ts'
import { metricsIn, type Side } from './side.ts'

/** A commitment of ours and the one that it answers. */
export interface Pair {
  own: Commitment
  other: Commitment
  score: number
  margin: number
  /** The same words, years apart. */
  repeated: boolean
}

/** Two figures on the same thing. */
export interface MetricPair {
  own: Metric
  other: Metric
  commitments: { own: Commitment; other: Commitment }
  /** Ours asks for less; null where a county's sum stands against its city's. */
  less: boolean | null
}

/** What a reader of both is to know. */
export interface Judgement {
  rule: string
  severity: Severity
  message: Message
  own: Commitment | null
  other: Commitment | null
}

export interface Held {
  relation: Relation
  own: Side
  other: Side
  pairs: Pair[]
  metrics: MetricPair[]
  judgements: Judgement[]
  /** Without a partner, on either side; `near` is the most like one of the other side, where one comes near. */
  left: {
    own: Commitment[]
    other: { commitment: Commitment; near: { commitment: Commitment; score: number } | null }[]
  }
  /** How much of ours stands word for word in the other. */
  repeats: { commitments: number; characters: number; of: { commitments: number; characters: number } }
}

/** A document held against the plan of the level above it, or against the one of the year before. */
export function holdAgainst(own: Side, other: Side, relation: Relation): Held {
  const { pairs, left } = paired(own, other)
  const metrics = metricPairs(own, other, pairs, relation)
  const repeats = repeatsOf(own, pairs)
  const held = { relation, own, other, pairs, metrics, left, repeats }
  const judgements = relation === 'superior' ? judgedBySuperior(held) : judgedByLastYear(held)
  return { ...held, judgements }
}

type Unjudged = Omit<Held, 'judgements'>

function paired(own: Side, other: Side): Pick<Held, 'pairs' | 'left'> {
  const count = own.commitments.length
  const likeness = new Likeness(
    [...own.contents, ...other.contents],
    [...own.contents.map(() => 0), ...other.contents.map(() => 1)],
  )
  const indices = other.contents.map((_, index) => count + index)
  const { matches, doubtful } = matchesOf(likeness, indices)
  const at = (index: number): Commitment =>
    (index < count ? own.commitments[index] : other.commitments[index - count]) as Commitment
  const pairs = matches.map(({ one, other: index, score, margin }) => pairOf(at(index), at(one), score, margin))
  const left: Held['left'] = { own: [], other: [] }
  const answering = new Set(matches.map(({ one }) => one))
  for (const index of indices) {
    const near = doubtful.get(index)
    const commitment = at(index)
    if (answering.has(index)) continue
    // one commitment of ours may answer two of theirs
    if (near !== undefined && near.score >= Math.max(BARS.sure, barFor(likeness, index, near.other)))
      pairs.push(pairOf(at(near.other), commitment, near.score, 0))
    else
      left.other.push({
        commitment,
        near: near === undefined ? null : { commitment: at(near.other), score: near.score },
      })
  }
  const answered = new Set(pairs.map((pair) => pair.own))
  left.own = own.commitments.filter((commitment) => !answered.has(commitment))
  const order = new Map(own.commitments.map((commitment, index) => [commitment, index]))
  pairs.sort((a, b) => (order.get(a.own) as number) - (order.get(b.own) as number))
  return { pairs, left }
}

const pairOf = (own: Commitment, other: Commitment, score: number, margin: number): Pair => ({
  own,
  other,
  score,
  margin,
  repeated: wordsOf(own) === wordsOf(other),
})

/** The words alone: a year that went on by one is no other word. */
const wordsOf = ({ measure }: Commitment): string =>
  fold(textOf(measure))
    .value.replace(/20\d{2}(?=年)/g, '')
    .replace(/[，。；：、“”"',.;:]/g, '')

function repeatsOf(own: Side, pairs: readonly Pair[]): Held['repeats'] {
  const sizeOf = (list: Iterable<Commitment>): Held['repeats']['of'] => {
    const all = [...list]
    return { commitments: all.length, characters: all.reduce((sum, { measure }) => sum + textOf(measure).length, 0) }
  }
  const repeated = new Set(pairs.filter((pair) => pair.repeated).map((pair) => pair.own))
  return { ...sizeOf(repeated), of: sizeOf(own.commitments) }
}

/** Figures on one thing: first those of commitments that answer each other, then the others that are named in full. */
function metricPairs(own: Side, other: Side, pairs: readonly Pair[], relation: Relation): MetricPair[] {
  const taken = new Set<Metric>()
  const found: MetricPair[] = []
  const known = new Map<Commitment, Metric[]>()
  const of = (side: Side, commitment: Commitment): Metric[] => {
    const metrics = known.get(commitment) ?? metricsIn(side, commitment)
    known.set(commitment, metrics)
    return metrics
  }
  const join = (ours: Commitment, theirs: Commitment, isPaired: boolean): void => {
    for (const metric of of(own, ours)) {
      if (taken.has(metric)) continue
      const same = of(other, theirs).find((each) => !taken.has(each) && sameMetric(metric, each, isPaired))
      if (same === undefined) continue
      taken.add(metric)
      taken.add(same)
      found.push({
        own: metric,
        other: same,
        commitments: { own: ours, other: theirs },
        less: isLess(metric, same, relation),
      })
    }
  }
  for (const pair of pairs) join(pair.own, pair.other, true)
  const named = new Map<string, Commitment[]>()
  for (const theirs of other.commitments)
    for (const { key } of of(other, theirs)) if (key !== null) named.set(key, [...(named.get(key) ?? []), theirs])
  for (const ours of own.commitments)
    for (const { key } of of(own, ours)) for (const theirs of named.get(key ?? '') ?? []) join(ours, theirs, false)
  return found
}

function isLess(own: Metric, other: Metric, relation: Relation): boolean | null {
  if (relation === 'superior' && !isRelative(own)) return null
  const less = lessThan(own, other)
  return less === null ? null : less > 0
}

function judgedBySuperior({ pairs, metrics, left }: Unjudged): Judgement[] {
  const missing = left.other.filter(({ commitment }) => commitment.measure.kind !== 'safeguard')
  return [
    ...missing.map(({ commitment, near }) => (near === null ? missed(commitment) : unsure(commitment, near))),
    ...metrics.filter(({ less }) => less === true).map((pair) => lower(pair, 'superior/lower', 'error')),
    ...pairs.flatMap(later),
  ]
}

const missed = (other: Commitment): Judgement => ({
  rule: 'superior/missing',
  severity: 'error',
  message: { zh: '上级的举措在本文件中没有对应', en: 'a measure of the superior plan has no counterpart' },
  own: null,
  other,
})

const unsure = (other: Commitment, near: { commitment: Commitment; score: number }): Judgement => ({
  rule: 'superior/unsure',
  severity: 'warning',
  message: {
    zh: `上级的举措没有确切的对应，最接近的一条相似度 ${near.score.toFixed(2)}`,
    en: `no sure counterpart of a measure of the superior plan; the nearest is ${near.score.toFixed(2)} alike`,
  },
  own: near.commitment,
  other,
})

function lower({ own, other, commitments }: MetricPair, rule: string, severity: Severity): Judgement {
  const than = rule.startsWith('superior') ? { zh: '上级', en: 'the superior plan' } : { zh: '上年', en: 'last year' }
  return {
    rule,
    severity,
    message: {
      zh: `${own.name ?? ''}：本文件“${own.target.text}”，低于${than.zh}的“${other.target.text}”`,
      en: `${own.name ?? ''}: '${own.target.text}' asks for less than '${other.target.text}' of ${than.en}`,
    },
    own: commitments.own,
    other: commitments.other,
  }
}

function later({ own, other }: Pair): Judgement[] {
  const [ours, theirs] = [deadlineOf(own), deadlineOf(other)]
  if (ours?.due == null || theirs?.due == null || ours.due <= theirs.due) return []
  const message = {
    zh: `时限“${ours.text}”（${ours.due}）晚于上级的“${theirs.text}”（${theirs.due}）`,
    en: `the deadline '${ours.text}' (${ours.due}) is later than '${theirs.text}' (${theirs.due}) of the superior plan`,
  }
  return [{ rule: 'superior/later', severity: 'error', message, own, other }]
}

function judgedByLastYear({ own, pairs, metrics, repeats }: Unjudged): Judgement[] {
  return [
    ...pairs.flatMap((pair) => kept(pair, own.year)),
    ...metrics.filter(({ less }) => less === true).map((pair) => lower(pair, 'last-year/lower', 'warning')),
    ...(repeats.commitments > 0 ? [repeated(repeats)] : []),
  ]
}

/** The day of last year still stands there, though our year has begun. */
function kept({ own, other }: Pair, year: number | null): Judgement[] {
  const [ours, theirs] = [deadlineOf(own), deadlineOf(other)]
  if (ours?.due == null || ours.due !== theirs?.due || year === null || Number(ours.due.slice(0, 4)) >= year) return []
  const message = {
    zh: `时限“${ours.text}”仍是上年的日期（${ours.due}）`,
    en: `the deadline '${ours.text}' is last year's (${ours.due})`,
  }
  return [{ rule: 'last-year/deadline', severity: 'error', message, own, other }]
}

function repeated({ commitments, characters, of }: Held['repeats']): Judgement {
  const share = (part: number, whole: number): string => `${((part / Math.max(1, whole)) * 100).toFixed(1)}%`
  return {
    rule: 'last-year/repeated',
    severity: 'info',
    message: {
      zh: `与上年逐字相同（年份除外）的举措 ${commitments} 条，占 ${of.commitments} 条的 ${share(commitments, of.commitments)}；字数占 ${share(characters, of.characters)}`,
      en: `${commitments} of ${of.commitments} measures (${share(commitments, of.commitments)}; ${share(characters, of.characters)} of the characters) repeat last year's word for word, years aside`,
    },
    own: null,
    other: null,
  }
}
