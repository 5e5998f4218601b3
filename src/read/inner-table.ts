import type { Extent, Finding } from '../schema/finding.ts'

/** Parts the cells of a table that stands inside a cell. */
export const INNER = '｜'

export const innerTable = (at: Extent | null): Finding => ({
  rule: 'table/inner-table',
  severity: 'warning',
  origin: 'capture',
  message: {
    zh: '单元格内还有表格，其各行列为该单元格的文字，格间以“｜”分开',
    en: 'a table stands inside a cell: its rows were read as lines of the cell, their cells parted by bars',
  },
  at,
})
