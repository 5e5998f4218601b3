import type { PolicyDocument } from '../schema/document.ts'
import type { Message } from '../schema/finding.ts'
import type { Progress } from './ledger/progress.ts'

/** A file that is being written, from its beginning to its end. */
export interface FileOut {
  write: (chunk: string | Uint8Array) => void
}

/** Where a format puts its files; it never sees a file system. */
export interface Files {
  file: (name: string) => FileOut
}

export interface FormatOptions {
  /** Headers of tables. */
  headers: 'zh' | 'en'
  /** For Excel: a byte-order mark and marks on what it would misread. */
  excel: boolean
  /** Texts as they are, whatever a spreadsheet would run. */
  raw: boolean
  /** Days before a due date on which a calendar reminds of it. */
  alarms: readonly number[]
  /** Columns of the measures, in the order wanted; null: all. */
  columns: readonly string[] | null
  /** The group that this writer gets, as a part of file names; null: everything. */
  part: string | null
  /** Names of all groups, complete when everything has been added. */
  parts: readonly string[]
  /** What offices filled into the ledger, where it came back or a day was named. */
  progress?: Progress | undefined
  /** Something that the user should know of what was written. */
  warn: (document: string, message: Message) => void
}

/** The measures of one group in one document. */
export interface Share {
  /** The group's name, unique and safe in file names. */
  part: string
  /** The group's name for readers. */
  label: string
  document: PolicyDocument
}

/** Takes documents one by one, so that a run of any size fits. */
export interface Writer {
  add: (document: PolicyDocument, shares: readonly Share[]) => void
  end: () => void | Promise<void>
}

export interface Format {
  name: string
  title: Message
  /** Groups are sheets of its one file, instead of a file each. */
  sheets?: true
  open: (files: Files, options: FormatOptions) => Writer | Promise<Writer>
}

/** `measures.csv`, of a group `measures-县发改委.csv`. */
export const fileName = (base: string, part: string | null, ending: string): string =>
  `${base}${part === null ? '' : `-${part}`}.${ending}`
