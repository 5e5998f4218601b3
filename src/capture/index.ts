import type { Finding } from '../schema/finding.ts'
import type { Grid, Line, Root, Row } from '../tree/nodes.ts'
import { doubtsOf, gridOf } from './build.ts'
import { rowDoubtful, tableRestored, tableUnread, tableUnsure } from './findings.ts'
import { unflatten } from './flat.ts'
import { type Piece, piecesOf } from './piece.ts'
import type { Repair } from './repair.ts'
import { type Found, findTables, lastPiece, mayHoldTable } from './tables.ts'

export type { Repair } from './repair.ts'

/** A tree with what its capture did undone. */
export interface Captured {
  root: Root
  repairs: Repair[]
  findings: Finding[]
}

/** Lines to what the printed paper had: tables that were written down cell by cell, texts whose line ends were lost. */
export function undoCapture(root: Root): Captured {
  const undone: Undone = { repairs: [], findings: [] }
  const { root: whole, findings } = unflatten(withTables(root, undone))
  return { root: whole, repairs: undone.repairs, findings: [...undone.findings, ...findings] }
}

type Undone = Pick<Captured, 'repairs' | 'findings'>

function withTables(root: Root, undone: Undone): Root {
  if (!mayHoldTable(root.children)) return root
  const children: (Line | Grid)[] = []
  let from = 0
  for (let at = 0; at <= root.children.length; at++) {
    const node = root.children[at]
    if (node !== undefined && node.type !== 'grid') continue
    for (const one of stretch(root.children, from, at, undone)) children.push(one)
    if (node !== undefined) children.push(node)
    from = at + 1
  }
  return { ...root, children }
}

/** The lines between two grids. */
function stretch(nodes: readonly (Line | Grid)[], from: number, to: number, undone: Undone): (Line | Grid)[] {
  const lines = nodes.slice(from, to)
  if (!mayHoldTable(lines)) return lines
  const signs = lines.some((line) => line.type === 'line' && /[|｜]\s*$/.test(line.content.value))
  const pieces = piecesOf(nodes, from, to, signs ? 'signs' : 'lines')
  const { found, missed } = findTables(pieces, signs ? 'signs' : 'lines')
  for (const { header } of missed) {
    if (header === null) continue
    const [first, last] = [header.cells[0]?.[0] as Piece, header.cells.at(-1)?.at(-1) as Piece]
    undone.findings.push(tableUnread({ from: first.content.start, to: last.content.end }, header.titles))
  }
  const out: (Line | Grid)[] = []
  let next = from
  for (const one of found) {
    const { reading } = one
    const first = (reading.header?.cells[0]?.[0] ?? reading.pieces[reading.from]) as Piece
    const last = lastPiece(reading)
    for (; next < first.at; next++) out.push(nodes[next] as Line)
    const line = nodes[first.at] as Line
    const before = first.content.start - line.content.start
    const head = before > 0 ? line.content.slice(0, line.content.value.indexOf(first.content.value)).trim() : null
    if (head !== null && head.length > 0) out.push({ ...line, content: head, to: first.content.start })
    const grid = gridOf(reading)
    out.push(grid)
    tell(undone, one, grid)
    next = last.at + 1
  }
  for (; next < to; next++) out.push(nodes[next] as Line)
  return out
}

/** Readings that are no better than this over the second best are doubtful. */
const SURE_SCORE = 6
const SURE_MARGIN = 1

function tell({ repairs, findings }: Undone, found: Found, grid: Grid): void {
  const repair = repairOf(found, grid)
  const { reading } = found
  const rows = grid.rows.filter(({ header }) => header !== true)
  const first = grid.rows[0] as Row
  const at = { from: first.from, to: first.to }
  repairs.push(repair)
  findings.push(tableRestored(at, reading.width, rows.length, reading.header?.titles[0] ?? ''))
  if (repair.score < SURE_SCORE || repair.margin < SURE_MARGIN)
    findings.push(tableUnsure(at, reading.width, repair.second))
  for (const row of rows) {
    const titles = doubtsOf(reading, row)
    if (titles.length > 0) findings.push(rowDoubtful({ from: row.from, to: row.from + 1 }, titles))
  }
}

function repairOf({ reading, second }: Found, grid: Grid): Repair {
  return {
    kind: 'table',
    at: { from: grid.from, to: grid.to },
    hypothesis: `table of ${reading.width} columns, ${reading.rows} rows`,
    score: reading.score,
    margin: reading.score - second.score,
    second: second.width === null ? 'paragraphs' : `table of ${second.width} columns`,
  }
}
