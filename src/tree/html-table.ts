import { INNER } from '../read/index.ts'
import { isControlLine } from '../text/page-controls.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { flatText } from './html-article.ts'
import { blocksOf, type Piece } from './html-blocks.ts'
import { isHidden, isStruck } from './html-furniture.ts'
import { CELLS, ROWS, TABLE } from './html-names.ts'
import { childrenOf, descendants, type Element, isElement, offsetsOf } from './html-parse.ts'
import { opaque } from './html-text.ts'
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
  if (rows.every((row) => cellsOf(row).every((cell) => isControl(squeeze(flatText(cell)))))) return false
  const wide = rows.filter((row) => cellsOf(row).filter(filled).length > 1)
  if (wide.length === 0) return rows.some((row) => cellsOf(row).some((cell) => numberOf(cell, 'rowSpan') > 1))
  const inner = descendants(table, TABLE, TABLE)
  const length = squeeze(flatText(table)).length
  if (inner.reduce((sum, one) => sum + squeeze(flatText(one)).length, 0) > length / 2) return false
  if (rows.some((row) => isArticleRow(row, length))) return false
  return rows.length > 3 || !rows.some((row) => cellsOf(row).some((cell) => isPageLike(cell, length)))
}

/** `发布时间：2026-03-06` beside `浏览次数：`: a table of controls alone. */
const isControl = (text: string): boolean => text === '' || isControlLine(text)

/** A row of one filled cell, with most of the table's text in paragraphs: the rows around it are its title and controls. */
function isArticleRow(row: Element, length: number): boolean {
  const cells = cellsOf(row).filter(filled)
  const [only] = cells
  if (only === undefined || cells.length > 1) return false
  return squeeze(flatText(only)).length > length * 0.6 && paragraphsOf(only) > 3
}

/** Lines of a cell: its innermost paragraphs and breaks. */
function paragraphsOf(cell: Element): number {
  const blocks = descendants(cell, PARAGRAPHS).filter((one) => one.tagName === 'br' || filled(one))
  return blocks.length
}

const PARAGRAPHS = new Set(['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section'])

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
export function readTable(table: Element, piece: Piece): { captions: Element[]; grid: Grid | null } {
  const captions = childrenOf(table).filter(
    (child): child is Element => isElement(child) && child.tagName === 'caption',
  )
  const rows = rowsOf(table).flatMap((row) => (isGone(row, piece) ? [] : (readRow(row, piece) ?? [])))
  const from = rows[0]?.from
  const to = rows.at(-1)?.to
  const grid: Grid | null =
    from === undefined || to === undefined ? null : { type: 'grid', form: 'html', from, to, rows }
  return { captions, grid }
}

/** A row that is hidden or struck out, by itself or cell by cell. */
function isGone(row: Element, piece: Piece): boolean {
  const hidden = (element: Element): boolean => isHidden(element) && !piece.revealed.has(element)
  const why = hidden(row) ? 'hidden' : isStruck(row) ? 'struck' : null
  if (why !== null) piece.gone(why, row)
  return why !== null
}

function readRow(row: Element, piece: Piece): Row | null {
  const elements = cellsOf(row)
  const cells = elements.map((cell) => readCell(cell, piece))
  const places = [row, ...elements].flatMap((one) => offsetsOf(one) ?? [])
  if (places.length === 0) return null
  const header = elements.every((cell) => cell.tagName === 'th')
  return {
    from: piece.base + Math.min(...places.map((place) => place.from)),
    to: piece.base + Math.max(...places.map((place) => place.to)),
    cells,
    ...(header ? { header: true } : {}),
  }
}

function readCell(cell: Element, piece: Piece): Cell {
  return {
    content: cellText(cell, piece),
    colSpan: Math.max(1, numberOf(cell, 'colSpan')),
    rowSpan: numberOf(cell, 'rowSpan'),
  }
}

/** The lines of a cell one under the other; of a table inside it each row is a line, its cells parted by bars. */
function cellText(cell: Element, piece: Piece): Span {
  const lines: Span[] = []
  for (const block of blocksOf(cell, piece)) {
    if (block.type === 'text') lines.push(block.content)
    else {
      piece.gone('inner', cell)
      for (const row of block.rows) lines.push(barred(row))
    }
  }
  const parts: Span[] = []
  for (const line of lines.filter(({ length }) => length > 0)) {
    const last = parts.at(-1)
    if (last !== undefined) parts.push(Span.lineBreak(last.end, Math.max(last.end, line.start)))
    parts.push(line)
  }
  return Span.join(parts)
}

function barred(row: Row): Span {
  const parts: Span[] = []
  for (const { content } of row.cells) {
    const last = parts.at(-1)
    if (last !== undefined && content.length > 0) parts.push(opaque(INNER, last.end, Math.max(last.end, content.start)))
    if (content.length > 0) parts.push(content)
  }
  return Span.join(parts)
}
