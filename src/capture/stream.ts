import { isHeaderWord, roleOfWords } from '../tables/column-words.ts'
import type { ColumnRole } from '../tables/task-table.ts'
import { type Kind, traitOf } from '../tables/trait.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Cell, Grid, Line, Row } from '../tree/nodes.ts'
import { partBodies } from './build.ts'
import type { SignRows } from './rows.ts'

/** A sign behind every cell: `序号 |`, `主要任务 |`, `|` for an empty one, whatever the lines. */

const SIGN = /[|｜]/
const ENDS = /[|｜]\s*$/
/** Lines of one cell that no sign closes. */
const MOST_LINES = 12
const WIDEST = 14
/** Rows' worth of cells behind the last row that fits: more of them, and cells are merged. */
const MOST_LEFT = 2
const LONGEST_TITLE = 20
/** What a row that opens with a number is worth, and a word for a column. */
const PER_ROW = 3
const PER_WORD = 1.5
const ENTRY = 4

/** A cell as printed: its lines, and the node that closes it. */
interface StreamCell {
  parts: readonly Span[]
  text: string
  at: number
}

/** The table whose header begins at a line, where its cells fall into rows of one width that each open with a number. */
export function streamAt(nodes: readonly (Line | Grid)[], from: number): SignRows | null {
  const first = nodes[from]
  if (first?.type !== 'line' || !ENDS.test(first.content.value) || !isNumberHead(first.content.value)) return null
  const cells = cellsFrom(nodes, from)
  const width = cells.findIndex(({ text }, i) => i > 0 && isOrdinal(text))
  if (width < 3 || width > WIDEST) return null
  const titles = cells.slice(0, width).map(({ text }) => text)
  const known = titles.filter(isHeaderWord).length
  if (known < 2 || titles.some((title) => title.length > LONGEST_TITLE || /[。；]/.test(title))) return null
  const fitting = rowsThatFit(cells, width)
  const left = cells.length - (fitting + 1) * width
  if (fitting < 2 || left > MOST_LEFT * width) return null
  if (titles.some((title, c) => isShifted(title, columnOf(cells, width, c, fitting)))) return null
  return { from, ...tableOf(cells.slice(0, (fitting + 1) * width), width, known, fitting) }
}

const isNumberHead = (line: string): boolean => roleOfWords(squeeze(line.split(SIGN)[0] ?? '')) === 'number'

/** 1, 12., （三）, 四: what a row opens with. */
const isOrdinal = (text: string): boolean =>
  /^[（(]?(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3})[）)]?[.、．]?$/.test(text)

/** How many rows follow the header, each with its number in the first cell and no other number where a row would open. */
function rowsThatFit(cells: readonly StreamCell[], width: number): number {
  let rows = 0
  while ((rows + 1) * width < cells.length && isOrdinal(cells[(rows + 1) * width]?.text ?? '')) rows++
  return rows
}

const columnOf = (cells: readonly StreamCell[], width: number, column: number, rows: number): string[] =>
  Array.from({ length: rows }, (_, r) => cells[(r + 1) * width + column]?.text ?? '').filter((text) => text !== '')

const KIND_OF: Partial<Record<ColumnRole, Kind>> = {
  lead: 'units',
  partner: 'units',
  responsible: 'units',
  leader: 'person',
  deadline: 'date',
}
const KINDS = new Set(Object.values(KIND_OF))

/** 分管领导 over bodies: cells that are merged were left out, and the others stand one column off. */
function isShifted(title: string, cells: readonly string[]): boolean {
  const kind = KIND_OF[roleOfWords(title) ?? 'other']
  const others = cells.map((text) => traitOf(text).kind).filter((one) => KINDS.has(one) && one !== kind)
  return kind !== undefined && others.length * 2 > cells.length
}

function cellsFrom(nodes: readonly (Line | Grid)[], from: number): StreamCell[] {
  const cells: StreamCell[] = []
  let open: Span[] = []
  for (let at = from; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.type !== 'line') break
    const pieces = splitAtSigns(node.content)
    pieces.forEach((piece, i) => {
      if (piece.length > 0) open.push(piece)
      if (i === pieces.length - 1) return
      cells.push(toCell(open, at))
      open = []
    })
    if (open.length > MOST_LINES) break
  }
  // the page ends inside a cell
  if (open.length > 0 && open.length <= MOST_LINES) cells.push(toCell(open, nodes.length - 1))
  return cells
}

const toCell = (parts: readonly Span[], at: number): StreamCell => ({
  parts,
  text: squeeze(parts.map(({ value }) => value).join('')),
  at,
})

/** The pieces between the signs of a line; behind the last sign stands what is still open. */
function splitAtSigns(content: Span): Span[] {
  const pieces: Span[] = []
  let from = 0
  for (const { index } of content.value.matchAll(/[|｜]/g)) {
    pieces.push(content.slice(from, index).trim())
    from = index + 1
  }
  return [...pieces, content.slice(from).trim()]
}

function tableOf(cells: readonly StreamCell[], width: number, known: number, fitting: number): Omit<SignRows, 'from'> {
  const rows: Row[] = []
  for (let at = 0; at < cells.length; at += width) {
    const row = rowOf(cells.slice(at, at + width), width)
    rows.push(at === 0 ? { ...row, header: true } : row)
  }
  const [first, last] = [rows[0] as Row, rows.at(-1) as Row]
  const grid: Grid = { type: 'grid', form: 'cells', rebuilt: true, from: first.from, to: last.to, rows }
  return {
    grid,
    to: (cells.at(-1) as StreamCell).at + 1,
    width,
    known,
    score: fitting * PER_ROW + known * PER_WORD - ENTRY,
  }
}

function rowOf(cells: readonly StreamCell[], width: number): Row {
  const spans = cells.flatMap(({ parts }) => parts)
  const contents = Array.from({ length: width }, (_, c): Cell => {
    const lines = (cells[c]?.parts ?? []).flatMap((part, i, all) =>
      i === 0 ? [partBodies(part)] : [Span.lineBreak((all[i - 1] as Span).end, part.start), partBodies(part)],
    )
    return { content: lines.length === 0 ? Span.empty : Span.join(lines), colSpan: 1, rowSpan: 1 }
  })
  return { from: spans[0]?.start ?? 0, to: spans.at(-1)?.end ?? 0, cells: contents }
}
