import type { EditableField, Pieces, ReviewedDecision, ReviewedMeasure } from '../../data.ts'

export type Field = EditableField
export type Values = Pick<ReviewedMeasure, Field>
export type Decision = ReviewedDecision

/** What the page lets people correct. */
export const EDITABLE: readonly Field[] = [
  'kind',
  'number',
  'title',
  'indicator',
  'leads',
  'partners',
  'responsible',
  'deadline',
  'milestones',
  'targets',
  'counterpart',
]

export type Decisions = ReadonlyMap<string, Decision>

export const UNDECIDED: Decision = { checked: false, none: false, note: '', values: {}, places: {}, other: [] }

export const isDecided = ({ checked, none, note, values, other }: Decision): boolean =>
  checked || none || note !== '' || Object.keys(values).length > 0 || other.length > 0

/** The same decisions with another one on a record. */
export function withDecision(decisions: Decisions, key: string, decision: Decision): Decisions {
  const next = new Map(decisions)
  if (isDecided(decision)) next.set(key, decision)
  else next.delete(key)
  return next
}

/** A decision with a field set; what is again as the parser read it is no correction. */
export function withValue<F extends Field>(
  decision: Decision,
  measure: ReviewedMeasure,
  field: F,
  value: Values[F],
): Decision {
  const others = Object.entries(decision.values).filter(([other]) => other !== field)
  const own = same(value, measure[field]) ? [] : [[field, value] as const]
  return { ...decision, values: Object.fromEntries([...others, ...own]) }
}

/** The measure as people left it, with the places of what they put in. */
export function corrected(measure: ReviewedMeasure, decision: Decision | undefined): ReviewedMeasure {
  if (decision === undefined || Object.keys(decision.values).length === 0) return measure
  const fields = Object.keys(decision.values) as Field[]
  const untouched = Object.entries(measure.places).filter(([pointer]) => !fields.some((field) => isOf(pointer, field)))
  const places = Object.fromEntries(untouched)
  for (const field of fields) {
    for (const [pointer, text] of textsOf(field, decision.values[field])) {
      const at = decision.places[`${field}:${text}`] ?? printedAt(measure, field, text)
      if (at !== undefined) places[pointer] = at
    }
  }
  return { ...measure, ...decision.values, places }
}

/** The printed texts of a field and the pointers to them. */
export function textsOf(field: Field, value: Values[Field] | undefined): [pointer: string, text: string][] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value))
    return value.map((item, i) => [`${field}/${i}`, 'deadline' in item ? item.deadline.text : item.text])
  return [[field, typeof value === 'string' ? value : value.text]]
}

/** Where the parser found the same text in the same field. */
function printedAt(measure: ReviewedMeasure, field: Field, text: string): Pieces | undefined {
  const found = textsOf(field, measure[field]).find(([, own]) => own === text)
  return found === undefined ? undefined : measure.places[found[0]]
}

const isOf = (pointer: string, field: string): boolean => pointer === field || pointer.startsWith(`${field}/`)

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** How many decisions two sets do not share. */
export function unshared(a: Decisions, b: Decisions): number {
  let count = 0
  for (const [key, decision] of a) if (!same(decision, b.get(key))) count++
  for (const key of b.keys()) if (!a.has(key)) count++
  return count
}
