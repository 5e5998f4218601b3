import { shown } from '../labels.ts'
import type { Cell, Column, Table } from '../table.ts'
import { dayCell } from './dates.ts'
import type { Layout, SheetCell } from './layout.ts'

/** Widths of columns by what they are called; others fit their header. */
const WIDTHS: Record<string, number> = {
  text: 60,
  message: 60,
  problem: 40,
  title: 34,
  path: 34,
  source: 34,
  document: 26,
  id: 22,
  leads: 20,
  partners: 22,
  responsible: 22,
  name: 22,
  goal: 30,
  measure: 16,
  rule: 24,
  sha256: 20,
  due: 12,
}

const width = ({ name, title }: Column): number => WIDTHS[name] ?? Math.max(10, title.length * 2 + 3)

/** A table as a sheet with Chinese or English headers. */
export const layoutOf = ({ columns }: Table, headers: 'zh' | 'en'): Layout => ({
  columns: columns.map((column) => ({ title: headers === 'en' ? column.name : column.title, width: width(column) })),
})

export const sheetCells = ({ columns }: Table, row: readonly Cell[], headers: 'zh' | 'en'): SheetCell[] =>
  row.map((cell, i) => {
    const column = columns[i]
    if (column === undefined) return cell
    return column.type === 'date' && typeof cell === 'string' ? dayCell(cell) : shown(cell, column, headers)
  })
