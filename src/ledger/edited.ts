import type { CellValue } from 'hucre/xlsx'
import { type Commitment, commitmentsOf } from '../export/commitment.ts'
import { FILLED_IN, KEYS } from '../export/ledger/columns.ts'
import { fixedColumns, ledgerCells, WORDS } from '../export/ledger/rows.ts'
import { daysSince1900 } from '../export/xlsx/dates.ts'
import type { SheetCell } from '../export/xlsx/layout.ts'
import { squeeze } from '../text/space.ts'
import type { Known } from './known.ts'
import type { Returned } from './sheets.ts'

/** What nobody reads back: what is filled in, the keys, and what only says where a row stood. */
const UNREAD: ReadonlySet<string> = new Set([
  '序号',
  '原编号',
  '行',
  '合并说明',
  '标识',
  ...Object.values(FILLED_IN),
  ...Object.values(KEYS),
])

/** Titles of the columns of a row that say something else than the document. */
export function editedColumns(row: Returned, { document }: Known, commitment: Commitment): string[] {
  const cells = ledgerCells(0, document, asExported(row, commitment, document))
  return fixedColumns.flatMap(({ title }, i) => {
    const now = UNREAD.has(title) ? undefined : row.cell(title)
    return now === undefined || isSame(cells[i] ?? null, now) ? [] : [title]
  })
}

/** Where only one of two prints was exported, the row says nothing of the other. */
function asExported(row: Returned, commitment: Commitment, document: Known['document']): Commitment {
  if (commitment.twin === null || row.twin !== '') return commitment
  const { main, twin } = commitment
  const [alone] = commitmentsOf({ ...document, measures: [twin.id === row.measure ? twin : main] })
  return alone ?? commitment
}

/** Whether a row's hidden ids belong to other words than those that stand in it. */
export function isOfAnother(row: Returned, known: Known, commitment: Commitment): boolean {
  const words = row.cell(WORDS)
  if (typeof words !== 'string') return false
  const same = known.withWords(words)
  return same.size > 0 && !same.has(commitment)
}

function isSame(written: SheetCell, now: CellValue): boolean {
  if (typeof written === 'object' && written !== null && 'days' in written) return daysOf(now) === written.days
  const words = squeeze(String(now ?? ''))
  // ■ stands for what --redact left out; a text that was cut says so at its end
  if (words.includes('■') || words.endsWith('（已截断）')) return true
  return words === squeeze(wordsOf(written))
}

function wordsOf(cell: SheetCell): string {
  if (typeof cell !== 'object') return String(cell)
  return cell !== null && 'text' in cell ? cell.text : ''
}

function daysOf(value: CellValue): number | null {
  if (value instanceof Date) return Math.round(daysSince1900(value.getTime()))
  return typeof value === 'number' ? value : null
}
