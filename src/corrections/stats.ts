import { segmentsOf } from './pointer.ts'
import type { Correction } from './schema.ts'

/** Of one field: how many records a reviewer looked at, and in how many it was right. */
export interface FieldStats {
  field: string
  records: number
  right: number
}

/** Fields in the order of the schema; the steps as one. */
const FIELDS = [
  'commitment',
  'kind',
  'number',
  'indicator',
  'title',
  'text',
  'problem',
  'steps',
  'leads',
  'partners',
  'responsible',
  'leaders',
  'deadline',
  'milestones',
  'targets',
  'extra',
  'counterpart',
]

/**
 * How often the parser was right, field by field: over the records that were checked, and those in which the field was
 * corrected though the record is not checked yet.
 */
export function statsOf(corrections: readonly Correction[]): FieldStats[] {
  const records = new Map<string, { checked: boolean; wrong: Set<string> }>()
  for (const { document, measure, print, checked, set } of corrections) {
    const key = JSON.stringify([document, measure, print])
    const record = records.get(key) ?? { checked: false, wrong: new Set<string>() }
    record.checked ||= checked
    for (const { at } of set) record.wrong.add(segmentsOf(at)[0] ?? '')
    records.set(key, record)
  }
  const all = [...records.values()]
  return FIELDS.map((field) => {
    const seen = all.filter(({ checked, wrong }) => checked || wrong.has(field))
    return { field, records: seen.length, right: seen.filter(({ wrong }) => !wrong.has(field)).length }
  })
}
