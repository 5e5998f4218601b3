import type { ReviewedMeasure } from '../../data.ts'
import { STANDINGS } from '../words.ts'
import { type Entry, keyOf } from './dossier.ts'
import { dueOf, ROLES, type Role, standingsOf, topicOf, unitsIn } from './filter.ts'

type Current = (entry: Entry) => ReviewedMeasure

/** A bar of a chart: parts of it, and what it filters by. */
export interface Bar {
  key: string
  label: string
  parts: number[]
  total: number
  /** Said behind the total. */
  note?: string
}

const bar = (key: string, label: string, parts: number[]): Bar => ({
  key,
  label,
  parts,
  total: parts.reduce((sum, part) => sum + part, 0),
})

/** More months than this are shown as years. */
const MOST_MONTHS = 60

/** Records by the month in which they are due, months without any shown; then what goes on and what has no date. */
export function deadlineBars(entries: readonly Entry[], current: Current): { dated: Bar[]; other: Bar[] } {
  const by = counted(entries.map((entry) => dueOf(current(entry))))
  const months = [...by.keys()].filter((key) => /^\d/.test(key)).sort()
  const dated = monthsBetween(months[0], months.at(-1)).map((month) => bar(month, month, [by.get(month) ?? 0]))
  return { dated, other: ['ongoing', 'undated'].map((key) => bar(key, key, [by.get(key) ?? 0])) }
}

function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return []
  const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const [from, to] = [numberOf(first), numberOf(last)]
  // years far apart are misprints: their months alone
  if (to - from > MOST_MONTHS * 10) return [first, last]
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const month = from + i
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** The bodies that have most to do, by role. */
export function unitBars(entries: readonly Entry[], current: Current, most = 20): Bar[] {
  const by = new Map<string, Record<Role, number>>()
  for (const entry of entries) {
    const measure = current(entry)
    for (const role of ROLES)
      for (const name of new Set(measure[role].map((unit) => unit.name))) {
        const counts = by.get(name) ?? { leads: 0, partners: 0, responsible: 0 }
        by.set(name, counts)
        counts[role]++
      }
  }
  return [...by]
    .map(([name, counts]) =>
      bar(
        name,
        name,
        ROLES.map((role) => counts[role]),
      ),
    )
    .sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1))
    .slice(0, most)
}

export const KIND_ORDER = ['measure', 'rectification', 'action', 'safeguard'] as const

export function kindBars(entries: readonly Entry[], current: Current): Bar[] {
  const by = new Map<string, number[]>()
  for (const entry of entries) {
    const parts = by.get(entry.document.id) ?? KIND_ORDER.map(() => 0)
    by.set(entry.document.id, parts)
    const kind = KIND_ORDER.indexOf(current(entry).kind)
    parts[kind] = (parts[kind] as number) + 1
  }
  return [...by].map(([id, parts]) => bar(id, id, parts))
}

export const STATE_ORDER = ['checked', 'open'] as const

export function progressBars(entries: readonly Entry[], states: (entry: Entry) => string[]): Bar[] {
  const by = new Map<string, number[]>()
  for (const entry of entries) {
    const parts = by.get(entry.document.id) ?? [0, 0]
    by.set(entry.document.id, parts)
    const at = states(entry).includes('checked') ? 0 : 1
    parts[at] = (parts[at] as number) + 1
  }
  return [...by].map(([id, parts]) => bar(id, id, parts))
}

export const STANDING_ORDER = ['ledgerDone', 'overdue', 'notOverdue'] as const

/** Commitments once each: of two prints that name each other, the one that comes first. */
function once(entries: readonly Entry[]): Entry[] {
  const keys = new Set(entries.map(({ key }) => key))
  const before = new Set<string>()
  return entries.filter(({ key, document, measure }) => {
    const twin = measure.counterpart === null ? '' : keyOf(document.id, measure.counterpart)
    before.add(key)
    return !(keys.has(twin) && before.has(twin))
  })
}

/** Records by their state in the ledger, each commitment once. */
export function standingBars(entries: readonly Entry[], current: Current, asOf: string | null): Bar[] {
  const by = counted(once(entries).flatMap((entry) => standingsOf(current(entry), asOf)))
  return Object.keys(STANDINGS).flatMap((key) => (by.has(key) ? [bar(key, key, [by.get(key) ?? 0])] : []))
}

/** How far the bodies are that have most to do: done, overdue, the rest; each commitment once. */
export function shareBars(
  entries: readonly Entry[],
  current: Current,
  { asOf, most = 20 }: { asOf: string | null; most?: number },
): Bar[] {
  const by = new Map<string, number[]>()
  for (const entry of once(entries)) {
    const measure = current(entry)
    const states = standingsOf(measure, asOf)
    const part = states.includes('overdue') ? 1 : states.includes('已办结') ? 0 : 2
    for (const name of new Set(unitsIn(measure, ''))) {
      const parts = by.get(name) ?? STANDING_ORDER.map(() => 0)
      by.set(name, parts)
      parts[part] = (parts[part] as number) + 1
    }
  }
  return [...by]
    .map(([name, parts]) => bar(name, name, parts))
    .sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1))
    .slice(0, most)
}

/** How many records each county has on each indicator; indicators of most counties first. */
export function topicRows(
  entries: readonly Entry[],
  counties: readonly string[],
  current: Current,
): { topic: string; counts: number[] }[] {
  const by = new Map<string, number[]>()
  for (const entry of entries) {
    const topic = topicOf(current(entry))
    const county = counties.indexOf(entry.document.county ?? entry.document.id)
    if (county < 0) continue
    const counts = by.get(topic) ?? counties.map(() => 0)
    by.set(topic, counts)
    counts[county] = (counts[county] as number) + 1
  }
  const weight = ({ counts }: { counts: number[] }): number =>
    counts.filter((count) => count > 0).length * 1e6 + counts.reduce((sum, count) => sum + count, 0)
  return [...by].map(([topic, counts]) => ({ topic, counts })).sort((a, b) => weight(b) - weight(a))
}

function counted(keys: readonly string[]): Map<string, number> {
  const by = new Map<string, number>()
  for (const key of keys) by.set(key, (by.get(key) ?? 0) + 1)
  return by
}
