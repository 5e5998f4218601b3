import type { LedgerFile, LedgerRow } from './row.ts'

/** A ledger file as text: a row a line, keys in one order. */
export function writeLedger({ ledgerVersion, rows }: LedgerFile): string {
  const lines = rows.map((row) => `    ${JSON.stringify(tidied(row))}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{ "ledgerVersion": ${ledgerVersion},\n  "rows": ${list}\n}\n`
}

function tidied({ document, measure, print, status, progress, evidence, remark, file, row }: LedgerRow): LedgerRow {
  return { document, measure, print, status, progress, evidence, remark, file, row }
}
