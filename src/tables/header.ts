import type { Span } from '../text/span.ts'
import { headerKey, isHeaderWord, roleOfWords } from './column-words.ts'
import { distance } from './likeness.ts'
import { isCovered, type SheetRow } from './sheet.ts'
import type { ColumnRole } from './task-table.ts'
import { traitOf } from './trait.ts'

/** Titles of a table's columns as printed, one or two rows of them. */
export interface Header {
  columns: { title: string; cells: Span[] }[]
  /** Each header row's words, to know it again on the next page. */
  printed: string[][]
  /** How many rows it takes. */
  height: number
}

/** A header of more columns is no header. */
const WIDEST_HEADER = 200
const LONGEST_WORD = 30
const DATA_KINDS = new Set(['number', 'date', 'prose', 'numbered', 'amount', 'ditto'])

/** The filled cells that the row itself prints, those from column `from` on. */
export const ownCells = (row: SheetRow, from = 0): Span[] =>
  row.cells.filter((cell, x) => x >= from && cell.length > 0 && !isCovered(row, x))

/** Cells that no header has: numbers, dates, sentences. */
function looksLikeData(cells: readonly Span[]): boolean {
  return cells.some((cell) => cell.length > LONGEST_WORD || DATA_KINDS.has(traitOf(cell.value).kind))
}

const isShort = (cells: readonly Span[]): boolean =>
  cells.every(({ length, value }) => length <= 16 && !/[。；，]/.test(value))

const PERIOD = /^(?:20\d\d年?|[一二三四]季度|[上下]半年)$/

/** `first`: nothing of the table is known yet, so weaker signs will do. `names` are further header words. */
export function isHeaderRow(row: SheetRow, first: boolean, names: ReadonlySet<string>): boolean {
  if (row.cells.length > WIDEST_HEADER && !row.declared) return false
  const cells = ownCells(row)
  if (cells.length < 2) return false
  // what a table was put together from says what its header is, years and all
  if (row.declared && row.rebuilt) return true
  const known = cells.filter(({ value }) => isHeaderWord(value) || names.has(headerKey(value))).length
  // 序号 | 项目名称 | … | 2024年计划投资 | …: behind 序号 a column may be named by its year
  const counted = roleOfWords(cells[0]?.value ?? '') === 'number'
  if (looksLikeData(cells)) return known >= 3 && (known * 5 >= cells.length * 4 || (first && counted && isShort(cells)))
  if (row.declared) return true
  if (known * 5 >= cells.length * 3 && known >= (first ? 2 : 3)) return true
  return first && known >= 1 && cells.length >= 3 && cells.every(({ length }) => length <= 10)
}

/** The header that starts at `index`: one row, or two where the second names parts of the first. */
export function readHeader(rows: readonly SheetRow[], index: number): Header {
  const top = rows[index] as SheetRow
  const below = rows[index + 1]
  const two = below !== undefined && below.page === top.page && isSecondRow(top, below)
  const used = two ? [top, below] : [top]
  const width = Math.min(WIDEST_HEADER, Math.max(...used.map((row) => lastFilled(row) + 1)))
  const columns = Array.from({ length: width }, (_, x) => columnOf(used, x))
  // an absurdly wide header: its last column takes what is over, so that nothing is lost
  columns.at(-1)?.cells.push(...used.flatMap((row) => ownCells(row, width)))
  return {
    columns,
    printed: used.map((row) => ownCells(row).map(({ value }) => headerKey(value))),
    height: used.length,
  }
}

function lastFilled(row: SheetRow): number {
  for (let x = row.cells.length - 1; x >= 0; x--) if (filledAt(row, x)) return x
  return -1
}

/**
 * 序号 | 任务 | 责任分工 |          | 时限
 *      |      | 牵头单位 | 配合单位 |
 */
function isSecondRow(top: SheetRow, below: SheetRow): boolean {
  const cells = ownCells(below)
  // 年度目标 over 2024年 | 2025年: the parts of a header may be years, where merged cells of the row above stand beside them
  const named = cells.filter(({ value }) => !PERIOD.test(value))
  if (
    cells.length === 0 ||
    looksLikeData(named) ||
    (named.length === 0 && !below.declared && below.covered?.includes('row') !== true) ||
    cells.length >= ownCells(top).length + 4
  )
    return false
  if (below.declared && top.declared) return true
  const words = cells.filter(({ value }) => isHeaderWord(value)).length
  const newNames = cells.filter((cell) => !ownCells(top).some((other) => other.value === cell.value))
  const spanned = top.covered?.includes('column') === true || below.covered?.includes('row') === true
  const gaps = top.cells.some((cell, x) => cell.length === 0 && filledAt(below, x))
  if (newNames.length === 0 || !(spanned || gaps)) return false
  return words * 2 >= cells.length || (spanned && cells.length >= 2)
}

const filledAt = (row: SheetRow, x: number): boolean => (row.cells[x]?.length ?? 0) > 0

function columnOf(rows: readonly SheetRow[], x: number): Header['columns'][number] {
  const upper = upperAt(rows, x)
  const below = rows[1]
  const leaf = below === undefined || isCovered(below, x) ? undefined : below.cells[x]
  const cells = [upper, leaf].filter((cell): cell is Span => cell !== undefined && cell.length > 0)
  const titles = cells.map((cell) => oneLine(cell.value))
  if (titles.length < 2) return { title: titles[0] ?? '', cells }
  // a part that says what it is stands alone (牵头单位); 自评 under 得分 does not
  const alone = roleOfWords(titles[1] as string) !== null
  return { title: alone ? (titles[1] as string) : titles.join('/'), cells }
}

const oneLine = (title: string): string => title.replace(/\s+/g, ' ')

/** The upper header cell over column x; over an empty place with a name below, the cell to its left. */
function upperAt(rows: readonly SheetRow[], x: number): Span | undefined {
  const top = rows[0] as SheetRow
  if (filledAt(top, x)) return top.cells[x]
  if (rows.length < 2 || !filledAt(rows[1] as SheetRow, x)) return undefined
  for (let left = x - 1; left >= 0; left--) {
    if (!filledAt(rows[1] as SheetRow, left)) return undefined
    if (filledAt(top, left)) return top.cells[left]
  }
  return undefined
}

/** The row prints a header's words again, with some tolerance for lost cells and misread characters. */
export function repeatsHeader(row: SheetRow, header: Header): boolean {
  if (row.cells.length > WIDEST_HEADER) return false
  const words = ownCells(row).map(({ length, value }) => (length > 60 ? '' : headerKey(value)))
  // a page's first row may be a header with every word misread; inside a page that is not worth the search
  const some = row.top || words.some((word) => word !== '' && header.printed.some((printed) => printed.includes(word)))
  return some && words.length > 0 && header.printed.some((printed) => likeWords(words, printed))
}

function likeWords(words: readonly string[], printed: readonly string[]): boolean {
  if (printed.length === 0 || Math.abs(words.length - printed.length) > Math.max(2, printed.length / 2)) return false
  const common = commonInOrder(words, printed)
  const longest = Math.max(words.length, printed.length)
  return longest <= 2 ? common === longest : common * 4 >= longest * 3
}

/** Length of the longest common subsequence of header words. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  const others = b.map(asWord)
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a.map(asWord)) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) {
      const equal = sameWord(word, others[j - 1] as Word) ? (row[j - 1] as number) + 1 : 0
      next.push(Math.max(equal, row[j] as number, next[j - 1] as number))
    }
    row = next
  }
  return row[b.length] as number
}

interface Word {
  text: string
  role: ColumnRole | null
}

const asWord = (text: string): Word => ({ text, role: roleOfWords(text) })

function sameWord(a: Word, b: Word): boolean {
  if (a.text === b.text) return true
  const longest = Math.max(a.text.length, b.text.length)
  // 配合单位 and 牵头单位 differ in two characters too, but both are known words
  if (longest < 3 || (a.role !== null && b.role !== null && a.role !== b.role)) return false
  return distance(a.text, b.text, 2) <= Math.max(1, Math.floor(longest / 3))
}
