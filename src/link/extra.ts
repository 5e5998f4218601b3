import type { Entry, EntryRole } from '../fields/entry.ts'
import { findMeasurements } from '../fields/measurement.ts'
import { tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** A value of `extra`, or one of several under its label. */
export interface LabelledPart {
  label: string
  value: Span
}

const EXTRA_ROLES: ReadonlySet<EntryRole> = new Set(['other', 'goal', 'benchmark'])

/** Everything that stands beside a record and has no field of its own; a printed label stands before a made one. */
export function extraParts(
  problem: Span | null,
  entries: readonly Entry[],
  learned: ReadonlySet<string> = new Set(),
): LabelledPart[] {
  const printed = entries.flatMap(({ role, label, value }) =>
    EXTRA_ROLES.has(role) || learned.has(label) ? [{ label, value: tidy(value) }] : [],
  )
  const measured = problem === null ? [] : measurementsOf(problem)
  return [...measured.filter(({ label }) => !printed.some((part) => part.label === label)), ...printed]
}

const MEASUREMENT_LABELS = { status: '现状值', benchmark: '对照值' } as const

/** `网办率为80.36%，相较全国前沿（95%）…` in a problem: how things stand, and what they are held against. */
const measurementsOf = (problem: Span): LabelledPart[] =>
  findMeasurements(problem.value).map(({ kind, start, end }) => ({
    label: MEASUREMENT_LABELS[kind],
    value: problem.slice(start, end),
  }))

/** Values by label, those of one label joined; an own property whatever the label is. */
export function toExtra(parts: readonly LabelledPart[]): Record<string, string> {
  const extra: Record<string, string> = {}
  for (const { label, value } of parts) {
    const before = Object.hasOwn(extra, label) ? `${extra[label]}；` : ''
    Object.defineProperty(extra, label, {
      value: before + value.value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  return extra
}
