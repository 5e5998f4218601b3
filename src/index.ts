/**
 * The public API. Nothing else of this package is to be relied upon.
 *
 * ```ts
 * import { parse } from 'gongwen'
 * const document = await parse(await readFile('plan.txt'), { name: 'plan.txt' })
 * ```
 */
import type { ExportOptions } from './export/memory.ts'
import { type ParseOptions, parseSource } from './pipeline.ts'
import { type ReadOptions, readSource } from './read/index.ts'
import type { PolicyDocument } from './schema/document.ts'

export { validate } from './checks/validate.ts'
export type { LimitName, LimitValues } from './read/index.ts'
export { InputError } from './read/index.ts'
export type { Deadline, Milestone } from './schema/deadline.ts'
export type { Diagnostic } from './schema/diagnostic.ts'
export type { Coverage, PolicyDocument, Source } from './schema/document.ts'
export type { Indicator } from './schema/indicator.ts'
export type { Measure, MeasureKind, Step } from './schema/measure.ts'
export type { Annex, Contact, DocumentNumber, Jurisdiction, Metadata, Reference } from './schema/metadata.ts'
export type { Point, Position, Range } from './schema/position.ts'
export type { Section } from './schema/section.ts'
export type { Table } from './schema/table.ts'
export type { Target } from './schema/target.ts'
export type { Leader, Unit } from './schema/unit.ts'
export { SCHEMA_VERSION } from './schema/version.ts'
export type { ExportOptions, ParseOptions, ReadOptions }

/**
 * A file's bytes (or a text) to its structured data.
 *
 * `name` is the file's base name: it gives the document's id and helps to tell the format. Throws InputError where the
 * bytes are no text, cannot be decoded or are too large; any text gives a document.
 */
export async function parse(
  input: Uint8Array | string,
  options: ParseOptions & ReadOptions & { name?: string } = {},
): Promise<PolicyDocument> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const source = await readSource(bytes, options.name ?? 'document.txt', options)
  return (await parseSource(source, options)).document
}

/**
 * Documents as the files of a format (csv, xlsx, json, ndjson, markdown, html, docx, parquet, sqlite, ics): bytes by file name. The
 * ids of the documents become file names.
 */
export async function exportDocuments(
  documents: Iterable<PolicyDocument> | AsyncIterable<PolicyDocument>,
  format: string,
  options: ExportOptions = {},
): Promise<Map<string, Uint8Array>> {
  // the libraries of the formats are loaded by those who export
  const { exportInMemory } = await import('./export/memory.ts')
  return exportInMemory(documents, format, options)
}
