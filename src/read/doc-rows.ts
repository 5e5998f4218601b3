import { signedAt, sprmsOf, wordAt } from './doc-sprms.ts'
import type { CellEdge, RowEdges } from './word-table.ts'

const TABLE = 0xd608
const MERGE = 0x5624
const DOWN = 0xd62b
const HEADER = 0x3404
const CELL_SIZE = 20
/** Word's own limit is 63. */
const MOST_CELLS = 255

const FIRST_ACROSS = 1
const MORE_ACROSS = 2
const DOWNWARD = 0x20
const DOWN_FIRST = 0x40

/** What the properties of a row's last paragraph say of its cells; null where they say nothing. */
export function rowEdges(bytes: Uint8Array, from: number, to: number): RowEdges | null {
  let edges: RowEdges | null = null
  let header = false
  for (const { code, at, length } of sprmsOf(bytes, from, to)) {
    if (code === TABLE) edges = readTable(bytes, at, length)
    else if (code === HEADER) header = bytes[at] !== 0
    else if (code === MERGE && edges !== null) mergeCells(edges, bytes[at] ?? 0, bytes[at + 1] ?? 0)
    else if (code === DOWN && edges !== null) {
      const cell = edges.cells[bytes[at] ?? 0]
      const how = bytes[at + 1] ?? 0
      if (cell !== undefined) cell.down = how === 0 ? undefined : how === 1 ? 'more' : 'first'
    }
  }
  return edges === null ? null : { ...edges, header }
}

function readTable(bytes: Uint8Array, at: number, length: number): RowEdges {
  const count = Math.min(MOST_CELLS, bytes[at] ?? 0, Math.max(0, (length - 3) >> 1))
  const described = at + 1 + (count + 1) * 2
  const cells = Array.from({ length: count }, (_, i): CellEdge => {
    const place = described + i * CELL_SIZE
    const flags = place + 2 <= at + length ? wordAt(bytes, place) : 0
    return {
      right: signedAt(bytes, at + 1 + (i + 1) * 2),
      across: (flags & FIRST_ACROSS) !== 0 ? 'first' : (flags & MORE_ACROSS) !== 0 ? 'more' : undefined,
      down: (flags & DOWNWARD) === 0 ? undefined : (flags & DOWN_FIRST) === 0 ? 'more' : 'first',
    }
  })
  return { left: signedAt(bytes, at + 1), cells, header: false }
}

function mergeCells(edges: RowEdges, first: number, end: number): void {
  edges.cells.forEach((cell, i) => {
    if (i >= first && i < end) cell.across = i === first ? 'first' : 'more'
  })
}
