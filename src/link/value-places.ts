import type { EntryRole } from '../fields/entry.ts'
import { findLeaders } from '../fields/leader.ts'
import { findTargets } from '../fields/target.ts'
import type { RawRecord } from '../records/record.ts'
import type { Span } from '../text/span.ts'
import type { Dated } from './dates.ts'
import type { LabelledPart } from './extra.ts'
import type { Places } from './place.ts'

/** What was read for a record, each with the spans that it was cut from. */
export interface Cut {
  own: Dated | null
  milestones: readonly Dated[]
  extra: readonly LabelledPart[]
  /** Of each step, the deadline that holds. */
  steps: readonly (Span | null)[]
  /** The bodies of a role, in the order in which the record lists them. */
  units: (entries: RawRecord['entries'], role: EntryRole) => Span[]
}

const ROLES = [
  ['leads', 'lead'],
  ['partners', 'partner'],
  ['responsible', 'responsible'],
] as const

/** Where each printed value of a record stands, by its pointer; what is printed nowhere has no entry. */
export function valuePlaces(record: RawRecord, cut: Cut, places: Places): Record<string, number[]> {
  const found: Record<string, number[]> = {}
  for (const [pointer, spans] of spansOf(record, cut)) {
    const flat = places.flat(spans)
    if (flat.length > 0) found[pointer] = flat
  }
  return found
}

function* spansOf(record: RawRecord, cut: Cut): Generator<[string, readonly Span[]]> {
  const { entries, number, path, problem, text, title } = record
  if (number?.text) yield ['number', [number.text]]
  for (const [i, heading] of path.entries()) yield [`path/${i}`, [heading]]
  const indicator = entries.find(({ role }) => role === 'indicator')
  // a heading that names one has no label
  if (indicator !== undefined && indicator.label !== '') yield ['indicator', [indicator.value]]
  if (title !== null) yield ['title', [title]]
  yield ['text', [text]]
  if (problem !== null) yield ['problem', [problem]]
  yield* unitsOf(entries, cut, '')
  for (const [i, { at }] of leadersOf(record).entries()) yield [`leaders/${i}`, [at]]
  if (cut.own !== null) yield ['deadline', [cut.own.at]]
  for (const [i, { at, partAt }] of cut.milestones.entries()) {
    yield [`milestones/${i}`, [at]]
    if (partAt !== null) yield [`milestones/${i}/part`, [partAt]]
  }
  for (const [i, { start, end }] of findTargets(text.value).entries()) yield [`targets/${i}`, [text.slice(start, end)]]
  yield* extrasOf(cut.extra)
  yield* stepsOf(record, cut)
}

function* unitsOf(entries: RawRecord['entries'], cut: Cut, before: string): Generator<[string, Span[]]> {
  for (const [list, role] of ROLES)
    for (const [i, span] of cut.units(entries, role).entries()) yield [`${before}${list}/${i}`, [span]]
}

const leadersOf = ({ entries }: RawRecord) =>
  entries.filter(({ role }) => role === 'leader').flatMap(({ value, label }) => findLeaders(value, label))

/** Values under one label are one string: its place is all of theirs. */
function* extrasOf(parts: readonly LabelledPart[]): Generator<[string, Span[]]> {
  const labels = new Map<string, Span[]>()
  for (const { label, value } of parts) {
    const spans = labels.get(label)
    if (spans === undefined) labels.set(label, [value])
    else spans.push(value)
  }
  for (const [label, spans] of labels) yield [`extra/${escaped(label)}`, spans]
}

function* stepsOf({ steps }: RawRecord, cut: Cut): Generator<[string, Span[]]> {
  for (const [i, { marker, text, entries }] of steps.entries()) {
    const before = `steps/${i}/`
    if (marker !== null) yield [`${before}marker`, [marker]]
    yield [`${before}text`, [text]]
    yield* unitsOf(entries, cut, before)
    const deadline = cut.steps[i] ?? null
    if (deadline !== null) yield [`${before}deadline`, [deadline]]
  }
}

/** A key of an object as a part of a JSON pointer. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
