import type { ReviewedMeasure } from '../../data.ts'
import type { Entry } from './dossier.ts'
import { dueOf, ROLES, type Role, topicOf } from './filter.ts'

type Current = (entry: Entry) => ReviewedMeasure

/** A bar of a chart: parts of it, and what it filters by. */
export interface Bar {
  key: string
  label: string
  parts: number[]
  total: number
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
