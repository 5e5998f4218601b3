import { isHeaderWord, roleOfWords } from '../tables/column-words.ts'
import { isRule } from '../text/page-marks.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Grid, Line, Row } from '../tree/nodes.ts'
import { partBodies } from './build.ts'
import { countOf } from './piece.ts'
import { streamAt } from './stream.ts'

/** Rows whose cells signs part on one line: `a | b | c |`, with no line of dashes that a markup would want. */
export interface SignRows {
  grid: Grid
  /** Index of the first node, and of the first one behind. */
  from: number
  to: number
  width: number
  /** Words for columns in the header. */
  known: number
  score: number
}

const SIGN = /[|｜]/
const LONGEST_HEAD = 20
/** What a cell that stands in its column is worth, and a word for a column. */
const PER_CELL = 0.7
const PER_WORD = 1.5
const ENTRY = 4

/** The next such table at or behind `start`. */
export function nextSignRows(nodes: readonly (Line | Grid)[], start: number): SignRows | null {
  for (let i = start; i < nodes.length; i++) {
    const table = readAt(nodes, i) ?? streamAt(nodes, i)
    if (table !== null) return table
  }
  return null
}

/** The header with the rows below it, up to a line that is none. */
function rowsBelow(
  nodes: readonly (Line | Grid)[],
  from: number,
  head: readonly Span[],
): { rows: Row[]; to: number; fitting: number } {
  const rows: Row[] = [{ ...rowOf(head), header: true }]
  let to = from + 1
  let fitting = 0
  for (let i = to; i < nodes.length; i++) {
    const node = nodes[i] as Line | Grid
    if (node.type === 'grid') break
    if (squeeze(node.content.value) === '') continue
    if (isDashes(node)) {
      to = i + 1
      continue
    }
    const cells = cellsAt(node)
    if (cells === null || cells.length < 2 || cells.length > head.length + 1) break
    rows.push(rowOf(cells))
    if (cells.length === head.length) fitting++
    to = i + 1
  }
  return { rows, to, fitting }
}

function readAt(nodes: readonly (Line | Grid)[], from: number): SignRows | null {
  const head = cellsAt(nodes[from])
  if (head === null || head.length < 2) return null
  const titles = head.map(({ value }) => squeeze(value))
  const known = titles.filter(isHeaderWord).length
  const named = known >= 2 && titles.every((title) => title.length <= LONGEST_HEAD && !/[。；]/.test(title))
  if (!named) return null
  const { rows, to, fitting } = rowsBelow(nodes, from, head)
  const counted =
    roleOfWords(titles[0] as string) === 'number' && countOf(squeeze(rows[1]?.cells[0]?.content.value ?? '')) !== null
  const score = fitting * head.length * PER_CELL + known * PER_WORD + (counted ? PER_WORD : 0) - ENTRY
  if (fitting * 2 < rows.length - 1 || rows.length < 2 || score <= 0) return null
  const [first, last] = [rows[0] as Row, rows.at(-1) as Row]
  return {
    grid: { type: 'grid', form: 'cells', rebuilt: true, from: first.from, to: last.to, rows },
    from,
    to,
    width: head.length,
    known,
    score,
  }
}

const isDashes = ({ content }: Line): boolean => isRule(content.value) || /^[|｜:\s-]{3,}$/.test(content.value)

/** The cells of a line; null where no sign stands in it. */
function cellsAt(node: Line | Grid | undefined): Span[] | null {
  if (node?.type !== 'line' || !SIGN.test(node.content.value)) return null
  const line = node.content.trim()
  const cells: Span[] = []
  let from = 0
  for (const { index } of line.value.matchAll(/[|｜]/g)) {
    cells.push(line.slice(from, index).trim())
    from = index + 1
  }
  if (from < line.length) cells.push(line.slice(from).trim())
  // | a | b |: the first sign opens the row
  if (SIGN.test(line.value[0] ?? '')) cells.shift()
  return cells
}

function rowOf(cells: readonly Span[]): Row {
  const filled = cells.filter(({ length }) => length > 0)
  const from = filled[0]?.start ?? 0
  return {
    from,
    to: filled.at(-1)?.end ?? from,
    cells: cells.map((content) => ({
      content: content.length === 0 ? Span.empty : partBodies(content),
      colSpan: 1,
      rowSpan: 1,
    })),
  }
}
