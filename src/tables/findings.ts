import type { Extent, Finding } from '../schema/finding.ts'
import type { Span } from '../text/span.ts'

/** Longest piece of a cell that a message shows. */
const SHOWN = 20

export const shown = (span: Span | string): string => {
  const value = typeof span === 'string' ? span : span.value
  const clean = value.slice(0, SHOWN * 2).replace(/\s+/g, ' ')
  return clean.length > SHOWN ? `${clean.slice(0, SHOWN)}…` : clean
}

export const extentOf = (span: Span): Extent | null => (span.start < 0 ? null : { from: span.start, to: span.end })

const capture = (rule: string, severity: Finding['severity'], at: Extent | null, zh: string, en: string): Finding => ({
  rule: `table/${rule}`,
  severity,
  origin: 'capture',
  message: { zh, en },
  at,
})

export const rowRealigned = (at: Extent, moves: string): Finding =>
  capture(
    'row-realigned',
    'warning',
    at,
    `本行单元格错列，已按内容归位：${moves}`,
    `Cells stood in wrong columns and were put back by content: ${moves}`,
  )

export const rowWide = (at: Extent, cells: number, columns: number): Finding =>
  capture(
    'row-wide',
    'warning',
    at,
    `本行有${cells}个单元格，表格只有${columns}栏；多出的内容并入末栏`,
    `The row has ${cells} cells and the table ${columns} columns; what is over was joined to the last one`,
  )

export const rowShort = (at: Extent, cells: number, columns: number): Finding =>
  capture(
    'row-short',
    'info',
    at,
    `本行只有${cells}个单元格，表格有${columns}栏；缺的按空格计`,
    `The row has only ${cells} cells of ${columns} columns; the missing ones count as empty`,
  )

export const cellMissing = (at: Extent, column: string): Finding =>
  capture(
    'cell-missing',
    'info',
    at,
    `“${column}”一栏为空，而同表其他行都有内容`,
    `${column} is empty here, though other rows of the table fill it`,
  )

export const cellUnlikely = (at: Extent | null, column: string, value: string): Finding =>
  capture(
    'cell-unlikely',
    'warning',
    at,
    `“${column}”一栏的内容“${shown(value)}”与同栏其他行不是一类`,
    `“${shown(value)}” is unlike the other cells of ${column}`,
  )

export function filledDown(at: Extent, columns: string, values: readonly string[]): Finding {
  const [zh, en] = [
    values.map((value) => `“${shown(value)}”`).join('、'),
    values.map((value) => `“${shown(value)}”`).join(', '),
  ]
  return capture(
    'filled-down',
    'info',
    at,
    `“${columns}”为空，按合并单元格取上一行的${zh}`,
    `${columns} is empty; read as a merged cell with the row above: ${en}`,
  )
}

export const filledUp = (at: Extent, column: string, value: string): Finding =>
  capture(
    'filled-up',
    'warning',
    at,
    `“${column}”为空，按居中印出的合并单元格取下方的“${shown(value)}”`,
    `${column} is empty; read as a merged cell whose text “${shown(value)}” is printed in its middle, below`,
  )

export const rejoined = (at: Extent | null, columns: string): Finding =>
  capture(
    'cell-rejoined',
    'info',
    at,
    `本行是上一行的续文（${columns}），已并入上一行`,
    `This row continues the row above (${columns}) and was joined to it`,
  )

export const rowTorn = (at: Extent): Finding =>
  capture(
    'row-torn',
    'info',
    at,
    '本行是上一行单元格内的换行，已并入上一行',
    'A line break inside a cell had torn this row; it was joined to the one above',
  )

export const lineUnplaced = (at: Extent, line: Span): Finding =>
  capture(
    'line-unplaced',
    'warning',
    at,
    `表格行之间的“${shown(line)}”不属于任何一行`,
    `“${shown(line)}” between the rows belongs to none of them`,
  )

export const reprintDiffers = (
  at: Extent | null,
  column: string,
  kept: Span,
  other: Span,
  severity: Finding['severity'],
): Finding => ({
  ...capture(
    'reprint-differs',
    severity,
    at,
    `“${column}”重复印出时文字不同：“${shown(other)}”，取首次印出的“${shown(kept)}”`,
    `${column} is printed again with other characters: “${shown(other)}”; the first reading “${shown(kept)}” was kept`,
  ),
  related: [{ message: { zh: '首次印出', en: 'first reading' }, at: extentOf(kept) }],
})

export const numberInferred = (at: Extent, value: number): Finding =>
  capture(
    'number-lost',
    'warning',
    at,
    `序号缺失，按前后行推定为${value}`,
    `The sequence number is lost; inferred from the neighbours: ${value}`,
  )

export const numberLost = (at: Extent, from: number, to: number): Finding =>
  capture(
    'number-lost',
    'warning',
    at,
    `${from}与${to}之间的序号缺失，无法确定属于哪一行`,
    `A number between ${from} and ${to} is lost and no row can be told to be its own`,
  )

export const headerMissing = (at: Extent | null): Finding => ({
  ...capture(
    'header-missing',
    'info',
    at,
    '表格没有表头，各栏含义按内容推定',
    'The table has no header; its columns were read from their cells',
  ),
  origin: 'parser',
})

export const columnRepeated = (at: Extent | null, title: string): Finding =>
  capture('column-repeated', 'info', at, `有两栏同名“${title}”`, `Two columns are called ${title}`)

export const columnUnnamed = (at: Extent | null, title: string): Finding =>
  capture(
    'column-unnamed',
    'info',
    at,
    `有内容的一栏没有名称，记作“${title}”`,
    `A column with content has no name; it is called ${title}`,
  )
