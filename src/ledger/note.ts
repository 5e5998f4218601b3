import { LEDGER } from '../export/xlsx/ledger.ts'
import type { Message } from '../schema/finding.ts'

/** Something to be told of a returned ledger: of a row, or of the whole file. */
export interface LedgerNote {
  /** The file as the reader named it. */
  label: string
  /** Null for the whole file. */
  row: number | null
  /** The sheet, unless it is the ledger itself. */
  sheet?: string | undefined
  severity: 'warning' | 'info'
  message: Message
  /** What somebody filled in was not taken. */
  unapplied: boolean
}

type Place = Pick<LedgerNote, 'label' | 'row' | 'sheet'>
type Tell = (place: Place, zh: string, en: string) => LedgerNote

const telling =
  (severity: LedgerNote['severity'], unapplied: boolean): Tell =>
  ({ label, row, sheet }, zh, en) => ({ label, row, sheet, severity, message: { zh, en }, unapplied })

/** Not taken. */
export const refused = telling('warning', true)

/** Taken, and worth a look. */
export const doubted = telling('warning', false)

/** As it should be, and good to know. */
export const noted = telling('info', false)

/** Where it is, for readers: the file, and the row in its sheet. */
export function placeOf({ label, row, sheet }: Place): string {
  if (row === null) return label
  return sheet === undefined || sheet === LEDGER ? `${label}:${row}` : `${label}:${sheet}!${row}`
}
