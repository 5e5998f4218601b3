import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Inspected, inspectSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { Measure } from '../../src/schema/measure.ts'

/** A file through all rooms. */
export const parseFile = async (path: string): Promise<Inspected> => parseBytes(readFileSync(path), basename(path))

export const parseBytes = async (bytes: Uint8Array, name: string): Promise<Inspected> =>
  inspectSource(await readSource(bytes, name))

/** What must not change when only the form of a file changes. */
export const meaning = (measure: Measure): unknown[] => [
  measure.kind,
  measure.origin,
  measure.number?.value ?? null,
  measure.title,
  measure.text,
  measure.problem,
  measure.leads.map(({ name }) => name),
  measure.partners.map(({ name }) => name),
  measure.responsible.map(({ name }) => name),
  measure.deadline && [measure.deadline.date, measure.deadline.ongoing],
  measure.targets.map(({ comparator, value, unit }) => [comparator, value, unit]),
]
