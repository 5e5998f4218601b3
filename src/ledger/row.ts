import type { Filled } from '../export/ledger/filled.ts'

/** Version of the ledger file; raised with every change that a reader of it could notice. */
export const LEDGER_VERSION = 1

/** One commitment as it was filled in: a commitment that is printed twice has one row. */
export interface LedgerRow extends Filled {
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
