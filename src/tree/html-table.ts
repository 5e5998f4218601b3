import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { flatText } from './html-article.ts'
import { blocksOf } from './html-blocks.ts'
import { CELLS, ROWS, TABLE } from './html-names.ts'
import { childrenOf, descendants, type Element, isElement, type Nodes, offsetsOf } from './html-parse.ts'
import type { Cell, Grid, Row } from './nodes.ts'

/** A row's own cells. */
const cellsOf = (row: Element): Element[] =>
  childrenOf(row).filter((child): child is Element => isElement(child) && CELLS.has(child.tagName))

const rowsOf = (table: Element): Element[] => descendants(table, ROWS, TABLE).filter((row) => cellsOf(row).length > 0)

const filled = (cell: Element): boolean => squeeze(flatText(cell)) !== ''

/**
 * A table of data, not one that only lays the page out: its rows have several cells, and no cell holds another table
 * or most of the text in paragraphs.
 */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table)
  const wide = rows.filter((row) => cellsOf(row).filter(filled).length > 1)
  if (wide.length === 0) return rows.some((row) => cellsOf(row).some((cell) => numberOf(cell, 'rowSpan') > 1))
  const inner = descendants(table, TABLE, TABLE)
  const length = squeeze(flatText(table)).length
  if (inner.reduce((sum, one) => sum + squeeze(flatText(one)).length, 0) > length / 2) return false
  return rows.length > 3 || !rows.some((row) => cellsOf(row).some((cell) => isPageLike(cell, length)))
}

/** A cell with the whole article in it. */
function isPageLike(cell: Element, length: number): boolean {
  const own = squeeze(flatText(cell)).length
  const paragraphs = childrenOf(cell).filter((child) => isElement(child) && /^(?:p|div|br|h[1-6])$/.test(child.tagName))
  return own > length * 0.7 && own > 400 && paragraphs.length > 4
}

function numberOf(cell: Element, name: 'rowSpan' | 'colSpan'): number {
  const value = Number(cell.properties[name] ?? 1)
  return Number.isInteger(value) && value >= 0 ? value : 1
}

/** A table as a grid, its captions apart. */
export function readTable(table: Element, source: string, base: number): { captions: Element[]; grid: Grid | null } {
  const captions = childrenOf(table).filter(
    (child): child is Element => isElement(child) && child.tagName === 'caption',
  )
  const rows = rowsOf(table).flatMap((row) => readRow(row, source, base) ?? [])
  const from = rows[0]?.from
  const to = rows.at(-1)?.to
  const grid: Grid | null =
    from === undefined || to === undefined ? null : { type: 'grid', form: 'html', from, to, rows }
  return { captions, grid }
}

function readRow(row: Element, source: string, base: number): Row | null {
  const elements = cellsOf(row)
  const cells = elements.map((cell) => readCell(cell, source, base))
  const places = [row, ...elements].flatMap((one) => offsetsOf(one) ?? [])
  if (places.length === 0) return null
  const header = elements.every((cell) => cell.tagName === 'th')
  return {
    from: base + Math.min(...places.map((place) => place.from)),
    to: base + Math.max(...places.map((place) => place.to)),
    cells,
    ...(header ? { header: true } : {}),
  }
}

function readCell(cell: Element, source: string, base: number): Cell {
  return {
    content: cellText(cell, source, base),
    colSpan: Math.max(1, numberOf(cell, 'colSpan')),
    rowSpan: numberOf(cell, 'rowSpan'),
  }
}

/** The lines of a cell one under the other; a table inside it as lines too. */
function cellText(cell: Nodes, source: string, base: number): Span {
  const lines: Span[] = []
  for (const block of blocksOf(cell, source, base)) {
    if (block.type === 'text') lines.push(block.content)
    else for (const row of block.rows) lines.push(...row.cells.map(({ content }) => content))
  }
  const parts: Span[] = []
  for (const line of lines.filter(({ length }) => length > 0)) {
    const last = parts.at(-1)
    if (last !== undefined) parts.push(Span.lineBreak(last.end, Math.max(last.end, line.start)))
    parts.push(line)
  }
  return Span.join(parts)
}
