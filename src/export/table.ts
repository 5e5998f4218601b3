import type { PolicyDocument } from '../schema/document.ts'
import type { Message } from '../schema/finding.ts'

export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** A value of a table; a date is YYYY-MM-DD. Lists are joined, see `joined`. */
export type Cell = string | number | boolean | null

export interface Column {
  /** Name in files with English headers, and in queries. */
  name: string
  /** Its Chinese header. */
  title: string
  type: CellType
  /** What the reader must know beyond the title. */
  note?: Message
  /** Never empty. */
  required?: true
  /** The only values there are. */
  values?: readonly string[]
  /** Their Chinese words. */
  labels?: Readonly<Record<string, string>>
  /** What each value looks like, as a regular expression. */
  pattern?: string
}

export interface ForeignKey {
  columns: readonly string[]
  table: string
  keys: readonly string[]
}

/** One table of an export: what its columns are and the rows that a document gives it. */
export interface Table {
  name: string
  title: string
  columns: readonly Column[]
  primaryKey: readonly string[]
  foreignKeys: readonly ForeignKey[]
  rows: (document: PolicyDocument) => Iterable<Cell[]>
}

/** Lists are one cell; the mark is the one that the documents themselves use between long items. */
export const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('；'))

export const LIST = { zh: '多个值以“；”分隔', en: 'several values are joined with ；' } as const

/** A date of which a year, a month or a day is printed. */
export const PARTIAL = {
  type: 'string',
  pattern: '\\d{4}(-\\d{2}){0,2}',
  note: { zh: '按原文精度', en: 'as precise as printed' },
} as const

/** The column that every table but the documents begins with. */
export const ofDocument: Column = { name: 'document', title: '文件标识', type: 'string', required: true }

export const toDocuments: ForeignKey = { columns: ['document'], table: 'documents', keys: ['id'] }

export const toOffices: ForeignKey = { columns: ['document', 'office'], table: 'offices', keys: ['document', 'name'] }

export const toMeasures: ForeignKey = { columns: ['document', 'measure'], table: 'measures', keys: ['document', 'id'] }
