import { isOverdue } from '../../../export/ledger/filled.ts'
import type { ReviewedMeasure } from '../../data.ts'
import type { Entry } from './dossier.ts'
import { foldedQuery } from './search.ts'

export const STATES = ['open', 'checked', 'corrected', 'none', 'doubtful'] as const
export const ROLES = ['leads', 'partners', 'responsible'] as const
export type Role = (typeof ROLES)[number]

/** What a reader narrows the records down by; '' is no limit. Also what stands in the address. */
export interface Filter {
  document: string
  county: string
  kind: string
  origin: string
  indicator: string
  unit: string
  role: string
  /** Earliest and latest day, YYYY-MM-DD; `due` is a month, `ongoing` or `undated`. */
  from: string
  to: string
  due: string
  rule: string
  state: string
  /** A state of the ledger, `blank` or `overdue`. */
  standing: string
  query: string
}

export const NO_FILTER: Filter = {
  document: '',
  county: '',
  kind: '',
  origin: '',
  indicator: '',
  unit: '',
  role: '',
  from: '',
  to: '',
  due: '',
  rule: '',
  state: '',
  standing: '',
  query: '',
}

export const FILTER_KEYS = Object.keys(NO_FILTER) as (keyof Filter)[]

/** What the filter asks of a record beside what the parser made of it. */
export interface Seen {
  measure: ReviewedMeasure
  /** What people decided: some of STATES. */
  states: () => readonly string[]
  hay: (entry: Entry) => string
  /** The day on which the ledger is looked at. */
  asOf: string | null
}

/** How it stands in the ledger: its state or `blank`, and `overdue` where its day has passed. */
export function standingsOf(measure: ReviewedMeasure, asOf: string | null): string[] {
  const filled = measure.filled ?? null
  const late = isOverdue(measure, filled, asOf) === true
  return [filled?.status ?? 'blank', ...(late ? ['overdue'] : [])]
}

type Test = (wanted: string, entry: Entry, seen: Seen, filter: Filter) => boolean

export const unitsIn = (measure: ReviewedMeasure, role: string): string[] =>
  ROLES.filter((one) => role === '' || one === role).flatMap((one) => measure[one].map(({ name }) => name))

/** Due in a month, goes on for ever, or has no date. */
export function dueOf({ deadline }: ReviewedMeasure): string {
  if (deadline?.due != null) return deadline.due.slice(0, 7)
  return deadline?.ongoing === true ? 'ongoing' : 'undated'
}

export const topicOf = ({ topic, indicator }: ReviewedMeasure): string => topic ?? indicator ?? ''

const TESTS: Record<keyof Filter, Test> = {
  document: (wanted, { document }) => document.id === wanted,
  county: (wanted, { document }) => document.county === wanted,
  kind: (wanted, _, { measure }) => measure.kind === wanted,
  origin: (wanted, _, { measure }) => measure.origin === wanted,
  indicator: (wanted, _, { measure }) => topicOf(measure) === wanted || measure.indicator === wanted,
  unit: (wanted, _, { measure }, { role }) => unitsIn(measure, role).includes(wanted),
  role: (wanted, _, { measure }) => unitsIn(measure, wanted).length > 0,
  from: (wanted, _, { measure: { deadline } }) => deadline?.due != null && deadline.due >= wanted,
  to: (wanted, _, { measure: { deadline } }) => deadline?.due != null && deadline.due <= wanted,
  due: (wanted, _, { measure }) => dueOf(measure) === wanted,
  rule: (wanted, { reasons }) => reasons.some(({ finding, kind }) => (finding?.rule ?? kind) === wanted),
  state: (wanted, { score }, { states }) => (wanted === 'doubtful' ? score > 0 : states().includes(wanted)),
  standing: (wanted, _, { measure, asOf }) => standingsOf(measure, asOf).includes(wanted),
  query: (wanted, entry, { hay }) => hay(entry).includes(foldedQuery(wanted)),
}

/** Whether a record meets the filter. The text is looked at last: it takes longest. */
export function meetsFilter(filter: Filter, entry: Entry, seen: Seen): boolean {
  for (const key of FILTER_KEYS) {
    const wanted = filter[key]
    if (wanted !== '' && !TESTS[key](wanted, entry, seen, filter)) return false
  }
  return true
}
