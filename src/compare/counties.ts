import type { PolicyDocument } from '../schema/document.ts'
import type { Commitment } from './commitment.ts'
import { Likeness } from './likeness.ts'
import { BARS, barFor } from './matching.ts'
import { type Metric, sameMetric } from './metric.ts'
import { goalsIn, metricsIn, type Side, sideOf } from './side.ts'

/** A commitment of one county, and how like the first one of its row it is. */
export interface Entry {
  side: Side
  commitment: Commitment
  /** null for the first of a row. */
  score: number | null
}

/** Commitments of several counties on the same matter, one each; or one that has no partner. */
export interface Row {
  indicator: string | null
  /** By the number of the side. */
  entries: ReadonlyMap<number, Entry>
}

/** Targets of several counties on the same thing; or those of one. */
export interface TargetRow {
  indicator: string | null
  /** What is measured; null where the text does not say it. */
  name: string | null
  unit: string
  metrics: ReadonlyMap<number, Metric[]>
}

export interface Comparison {
  sides: readonly Side[]
  rows: readonly Row[]
  targets: readonly TargetRow[]
}

/** Documents of several counties side by side: commitments by what they say, targets by what they measure. */
export class Gathering {
  private readonly sides: Side[] = []

  add(document: PolicyDocument): void {
    this.sides.push(sideOf(document))
  }

  end(): Comparison {
    const sides = withOwnNames(this.sides)
    return { sides, rows: rowsOf(sides), targets: targetRowsOf(sides) }
  }
}

/** Two documents of one county are told apart by their ids. */
export function withOwnNames(sides: readonly Side[]): Side[] {
  const count = (name: string): number => sides.filter((side) => side.name === name).length
  return sides.map((side) => (count(side.name) > 1 ? { ...side, name: `${side.name} ${side.document.id}` } : side))
}

interface Member {
  side: number
  commitment: Commitment
}

function rowsOf(sides: readonly Side[]): Row[] {
  const members: Member[] = sides.flatMap(({ commitments }, side) =>
    commitments.map((commitment) => ({ side, commitment })),
  )
  const likeness = new Likeness(
    sides.flatMap(({ contents }) => contents),
    members.map(({ side }) => side),
  )
  const rows = joined(members, likeness).map((list) => rowOf(list, { sides, members, likeness }))
  return ordered(rows)
}

/** Groups of members, one of each side: the most alike are joined first, a group with another where all are alike. */
function joined(members: readonly Member[], likeness: Likeness): number[][] {
  const groups = new Map<number, number[]>(members.map((_, index) => [index, [index]]))
  for (const { one, other, score } of pairsOf(members, likeness)) {
    const [a, b] = [groups.get(one) as number[], groups.get(other) as number[]]
    if (a === b || score < barFor(likeness, one, other)) continue
    const sides = new Set(a.map((index) => (members[index] as Member).side))
    if (b.some((index) => sides.has((members[index] as Member).side))) continue
    if (a.length + b.length > 2 && !a.every((x) => b.every((y) => likeness.score(x, y) >= BARS.inRow))) continue
    const all = [...a, ...b].sort((x, y) => x - y)
    for (const index of all) groups.set(index, all)
  }
  return [...new Set(groups.values())]
}

interface Joint {
  one: number
  other: number
  score: number
}

/** Pairs that may stand in one row; of those that are not alike for sure, only such as no other pair comes near. */
function pairsOf(members: readonly Member[], likeness: Likeness): Joint[] {
  const near = members.map((_, one) => likeness.near(one))
  const sideAt = (index: number): number => (members[index] as Member).side
  const second = (one: number, other: number): number =>
    near[one]?.find(({ index }) => index !== other && sideAt(index) === sideAt(other))?.score ?? 0
  const pairs = near.flatMap((list, one) =>
    list.filter(({ index }) => index > one).map(({ index, score }) => ({ one, other: index, score })),
  )
  return pairs
    .filter(
      ({ one, other, score }) =>
        score >= BARS.sure || score - Math.max(second(one, other), second(other, one)) >= BARS.margin,
    )
    .sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
}

interface Known {
  sides: readonly Side[]
  members: readonly Member[]
  likeness: Likeness
}

function rowOf(list: readonly number[], { sides, members, likeness }: Known): Row {
  const first = list[0] as number
  const entries = new Map<number, Entry>()
  for (const index of list) {
    const { side, commitment } = members[index] as Member
    const score = index === first ? null : likeness.score(first, index)
    entries.set(side, { side: sides[side] as Side, commitment, score })
  }
  const named = list.flatMap((index) => members[index]?.commitment.indicator?.name ?? [])
  return { indicator: named[0] ?? null, entries }
}

/** By indicator, in the order in which they come first; what several counties have, first; what has none, last. */
function ordered(rows: readonly Row[]): Row[] {
  const ranks = new Map<string, { rank: number; name: string | null }>()
  const ranked = rows.map((row) => {
    const key = keyOf(row.entries, row.indicator)
    if (key === null) return { row, rank: rows.length }
    const known = ranks.get(key) ?? { rank: ranks.size, name: row.indicator }
    ranks.set(key, known)
    return { row: { ...row, indicator: known.name }, rank: known.rank }
  })
  const alone = ({ row }: { row: Row }): number => (row.entries.size > 1 ? 0 : 1)
  return ranked.sort((a, b) => a.rank - b.rank || alone(a) - alone(b)).map(({ row }) => row)
}

/** The indicator by its key: 开办企业 and 企业开办 are one. */
function keyOf(entries: ReadonlyMap<number, Entry>, name: string | null): string | null {
  for (const { commitment } of entries.values())
    if (commitment.indicator !== null && commitment.indicator.name === name) return commitment.indicator.key ?? name
  return name
}

interface Placed {
  side: number
  indicator: string | null
  metric: Metric
}

/** The targets of all sides, those of several first. */
export function targetRowsOf(sides: readonly Side[]): TargetRow[] {
  const placed = sides.flatMap((side, index) => [
    ...goalsIn(side).flatMap(({ name, metrics }) =>
      metrics.map((metric) => ({ side: index, indicator: name, metric })),
    ),
    ...side.commitments.flatMap((commitment) =>
      metricsIn(side, commitment).map((metric) => ({
        side: index,
        indicator: commitment.indicator?.name ?? null,
        metric,
      })),
    ),
  ])
  const names = new Map<string, string>()
  for (const { indicator, metric } of placed)
    if (indicator !== null && !names.has(metric.topic ?? '')) names.set(metric.topic ?? '', indicator)
  return groupsOf(placed)
    .map((group) => targetRow(group, names))
    .sort((a, b) => Math.min(2, b.metrics.size) - Math.min(2, a.metrics.size))
}

/** Those on one thing together; looked for among those of one name only. */
function groupsOf(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  const byName = new Map<string, Placed[][]>()
  for (const one of placed) {
    const named = byName.get(one.metric.key ?? '') ?? []
    const group = named.find(([first]) => first !== undefined && sameMetric(first.metric, one.metric, false))
    if (group !== undefined) {
      group.push(one)
      continue
    }
    const own = [one]
    groups.push(own)
    named.push(own)
    // what has no name is like nothing
    if (one.metric.key !== null) byName.set(one.metric.key, named)
  }
  return groups
}

function targetRow(group: readonly Placed[], names: ReadonlyMap<string, string>): TargetRow {
  const { metric } = group[0] as Placed
  const metrics = new Map<number, Metric[]>()
  for (const { side, metric: own } of group) metrics.set(side, [...(metrics.get(side) ?? []), own])
  const topic = group.find((one) => one.metric.topic !== null)?.metric.topic ?? ''
  return { indicator: names.get(topic) ?? null, name: metric.name, unit: metric.unit, metrics }
}
