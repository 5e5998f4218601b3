import { traitOf } from '../tables/trait.ts'
import { Span } from '../text/span.ts'
import type { Cell, Grid, Row } from '../tree/nodes.ts'
import { ROW } from './align.ts'
import type { Column } from './model.ts'
import type { Piece } from './piece.ts'
import type { TableReading } from './reading.ts'

/** A share of cells that makes a rule. */
const USUAL = 0.75

/** The grid of a reading: its header, and a row for each of its rows. */
export function gridOf(reading: TableReading): Grid {
  const { header, columns } = reading
  const rows: Row[] = header === null ? [] : [{ ...rowOf(header.cells, () => false), header: true }]
  const none = header?.titles.slice(1).map(() => []) ?? []
  for (const cells of rowsOf(reading)) {
    const first = cells[0]?.[0]
    const groups = first === undefined ? undefined : reading.groups.get(first.content)
    for (const group of groups ?? []) rows.push(rowOf([[group], ...none], () => false))
    rows.push(rowOf(cells, (c) => (columns[c]?.wide ?? null) !== null))
  }
  const [first, last] = [rows[0] as Row, rows.at(-1) as Row]
  return { type: 'grid', form: 'cells', rebuilt: true, from: first.from, to: last.to, rows }
}

function rowsOf({ pieces, from, alignment, width }: TableReading): Piece[][][] {
  const { columns, moves, to } = alignment
  const rows: Piece[][][] = []
  for (let i = from; i < to; i++) {
    const move = moves[i - from]
    if (move === ROW || rows.length === 0) rows.push(Array.from({ length: width }, () => []))
    const cell = (rows.at(-1) as Piece[][])[columns[i - from] as number] as Piece[]
    cell.push(pieces[i] as Piece)
  }
  return rows
}

function rowOf(cells: readonly (readonly Piece[])[], wraps: (column: number) => boolean): Row {
  const pieces = cells.flat()
  const from = Math.min(...pieces.map(({ content }) => content.start))
  const to = Math.max(...pieces.map(({ content }) => content.end))
  return { from, to, cells: cells.map((cell, c) => cellOf(cell, wraps(c))) }
}

/** Lines of a cell one behind the other; a line's end stays where it parts two bodies. */
function cellOf(pieces: readonly Piece[], wraps: boolean): Cell {
  const parts: Span[] = []
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1]
    if (before !== undefined && isNewLine(before, piece, wraps))
      parts.push(Span.lineBreak(before.content.end, Math.max(before.content.end + 1, piece.content.start)))
    parts.push(partBodies(piece.content))
  })
  return { content: parts.length === 0 ? Span.empty : Span.join(parts), colSpan: 1, rowSpan: 1 }
}

function isNewLine(before: Piece, piece: Piece, wraps: boolean): boolean {
  if (before.edges.open) return false
  if (!piece.opens) return true
  if (before.edges.stop) return true
  const bodies = traitOf(before.content.value).kind === 'units' && traitOf(piece.content.value).kind === 'units'
  return bodies && !wraps
}

/** Columns whose cell in this row does not end as the others do: a text at no stop, a list inside a body's name. */
export function doubtsOf({ columns, header }: TableReading, row: Row): string[] {
  return row.cells.flatMap(({ content }, c) => {
    const column = columns[c] as Column
    if (content.length === 0 || column.wide === null) return []
    const { kind } = traitOf(content.value)
    const text = Math.exp(column.stop) * 0.5 >= USUAL && !/[。；！）]$/.test(content.value)
    const body = column.bodies && kind !== 'units' && kind !== 'mark' && kind !== 'ditto'
    return text || body ? [header?.titles[c] ?? `${c + 1}`] : []
  })
}

const BLANK = /(?<=[\u4e00-\u9fff）)])[ \u3000]{1,4}(?=[\u4e00-\u9fff])/g

/** `应急办 派出所`: a blank that parts two bodies does what a line's end does. */
export function partBodies(cell: Span): Span {
  const parts: Span[] = []
  let from = 0
  for (const { 0: blank, index } of cell.value.matchAll(BLANK)) {
    const [left, right] = [cell.value.slice(from, index), cell.value.slice(index + blank.length)]
    if (traitOf(left).kind !== 'units' || traitOf(right).kind !== 'units') continue
    const at = cell.offsetAt(index)
    parts.push(cell.slice(from, index), Span.lineBreak(at, at + 1))
    from = index + blank.length
  }
  return from === 0 ? cell : Span.join([...parts, cell.slice(from)])
}
