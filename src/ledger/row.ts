import type { FILLED_IN, LEDGER_STATES } from '../export/ledger/columns.ts'

/** Version of the ledger file; raised with every change that a reader of it could notice. */
export const LEDGER_VERSION = 1

/** What can be filled in of a commitment, null where it is not. */
export interface Said extends Record<Exclude<keyof typeof FILLED_IN, 'status'>, string | null> {
  status: (typeof LEDGER_STATES)[number] | null
}

/** One commitment as it was filled in: a commitment that is printed twice has one row. */
export interface LedgerRow extends Said {
  document: string
  measure: string
  print: string
  /** The returned file by its base name, and the row in it, from 1 as office programs count. */
  file: string
  row: number
}

/** What the offices filled into the ledgers that were sent to them. */
export interface LedgerFile {
  ledgerVersion: typeof LEDGER_VERSION
  rows: LedgerRow[]
}
