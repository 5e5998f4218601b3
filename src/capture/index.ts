import type { Finding } from '../schema/finding.ts'
import type { Grid, Line, Root, Row } from '../tree/nodes.ts'
import { type Box, nextBox } from './boxes.ts'
import { doubtsOf, gridOf } from './build.ts'
import { headingFreed, listFreed, rowDoubtful, tableRestored, tableUnread, tableUnsure } from './findings.ts'
import { unflatten } from './flat.ts'
import { freeLists } from './listed.ts'
import { isLoneHeader, isSpacedHeader, type Mode, type Piece, piecesOf } from './piece.ts'
import type { Repair } from './repair.ts'
import { nextSignRows, type SignRows } from './rows.ts'
import { type Found, findTables, isBlankHeader, lastPiece, mayHoldTable } from './tables.ts'
import { freeHeadings } from './trailing.ts'

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
  const { nodes, freed } = freeHeadings(withTables(withBoxes(root, undone), undone).children)
  for (const line of freed) tellFreed(undone, line)
  const { root: whole, repairs, findings } = unflatten({ ...root, children: nodes })
  // only then is it plain whether any line is numbered
  const lists = freeLists(whole.children)
  for (const items of lists.freed) tellList(undone, items)
  return {
    root: { ...whole, children: lists.nodes },
    repairs: [...undone.repairs, ...repairs],
    findings: [...undone.findings, ...findings],
  }
}

function tellFreed({ repairs, findings }: Undone, { from, content }: Line): void {
  const at = { from, to: from + content.length }
  repairs.push({
    kind: 'heading',
    at,
    hypothesis: 'a heading that counts on',
    score: 3,
    margin: 3,
    second: 'end of the paragraph',
  })
  findings.push(headingFreed(at, content.value.slice(0, 20)))
}

function tellList({ repairs, findings }: Undone, items: readonly Line[]): void {
  const [first, last] = [items[0] as Line, items.at(-1) as Line]
  repairs.push({
    kind: 'list',
    at: { from: first.from, to: last.to },
    hypothesis: `list of ${items.length} items that count up`,
    score: items.length,
    margin: items.length - 1,
    second: 'one paragraph',
  })
  findings.push(listFreed({ from: first.from, to: first.from + 1 }, items.length))
}

type Undone = Pick<Captured, 'repairs' | 'findings'>

function withTables(printed: Root, undone: Undone): Root {
  if (!mayHoldTable(printed.children)) return printed
  const root = withSignRows(printed, undone)
  const children: (Line | Grid)[] = []
  let from = 0
  for (let at = 0; at <= root.children.length; at++) {
    const node = root.children[at]
    if (node !== undefined && (node.type !== 'grid' || isLoneHeader(node))) continue
    for (const one of stretch(root.children, from, at, undone)) children.push(one)
    if (node !== undefined) children.push(node)
    from = at + 1
  }
  return { ...root, children }
}

/** Tables drawn with the characters of boxes. */
function withBoxes(root: Root, undone: Undone): Root {
  const children: (Line | Grid)[] = []
  let next = 0
  for (let box = nextBox(root.children, 0); box !== null; box = nextBox(root.children, box.to)) {
    for (; next < box.from; next++) children.push(root.children[next] as Line | Grid)
    children.push(box.grid)
    next = box.to
    tellBox(undone, box)
  }
  return next === 0 ? root : { ...root, children: [...children, ...root.children.slice(next)] }
}

function tellBox({ repairs, findings }: Undone, { grid, width, rules, fitting }: Box): void {
  const [first] = grid.rows as [Row]
  const hypothesis = `table drawn with ${rules} rules, ${width} columns`
  const at = { from: grid.from, to: grid.to }
  repairs.push({ kind: 'box', at, hypothesis, score: rules + fitting, margin: rules + fitting, second: 'paragraphs' })
  const place = { from: first.from, to: first.to }
  findings.push(tableRestored(place, width, grid.rows.length - 1, first.cells[0]?.content.value ?? ''))
}

/** Rows whose cells signs part on one line are tables, and nothing need be guessed of them. */
function withSignRows(root: Root, undone: Undone): Root {
  const children: (Line | Grid)[] = []
  let next = 0
  for (let rows = nextSignRows(root.children, 0); rows !== null; rows = nextSignRows(root.children, rows.to)) {
    for (; next < rows.from; next++) children.push(root.children[next] as Line | Grid)
    children.push(rows.grid)
    next = rows.to
    tellRows(undone, rows)
  }
  return next === 0 ? root : { ...root, children: [...children, ...root.children.slice(next)] }
}

function tellRows({ repairs, findings }: Undone, { grid, width, known, score }: SignRows): void {
  const [first] = grid.rows as [Row]
  const at = { from: first.from, to: first.to }
  const hypothesis = `rows of ${width} cells parted by signs, ${known} words for columns`
  repairs.push({
    kind: 'pipe-rows',
    at: { from: grid.from, to: grid.to },
    hypothesis,
    score,
    margin: score,
    second: 'paragraphs',
  })
  findings.push(tableRestored(at, width, grid.rows.length - 1, first.cells[0]?.content.value ?? ''))
}

/** The lines between two grids. */
function stretch(nodes: readonly (Line | Grid)[], from: number, to: number, undone: Undone): (Line | Grid)[] {
  const lines = nodes.slice(from, to)
  if (!mayHoldTable(lines)) return lines
  const mode = modeOf(lines)
  const { found, missed } = findTables(piecesOf(nodes, from, to, mode, mode === 'blanks' && areSpaced(lines)), mode)
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
    const head = restOf(nodes[first.at] as Line | Grid, 0, first.content.start)
    if (head !== null) out.push(head)
    const grid = gridOf(reading)
    out.push(grid)
    tell(undone, one, grid)
    const tail = restOf(nodes[last.at] as Line | Grid, last.content.end, Number.POSITIVE_INFINITY)
    if (tail !== null) out.push(tail)
    next = last.at + 1
  }
  for (; next < to; next++) out.push(nodes[next] as Line)
  return out
}

/** What a line prints beside the cells that were taken from it, between two offsets; no sign between cells is text. */
function restOf(node: Line | Grid, from: number, to: number): Line | null {
  if (node.type === 'grid') return null
  const { content } = node
  let [start, end] = [0, content.length]
  while (start < end && content.offsetAt(start) < from) start++
  while (end > start && content.offsetAt(end - 1) >= to) end--
  const rest = content.slice(start, end).trim()
  if (/^[|｜\s]*$/.test(rest.value)) return null
  return { ...node, content: rest, from: rest.start, to: rest.end }
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

function modeOf(lines: readonly (Line | Grid)[]): Mode {
  const texts = lines.flatMap((line) => (line.type === 'line' ? [line.content.value] : []))
  if (texts.some((text) => /[|｜]\s*$/.test(text))) return 'signs'
  return texts.some(isBlankHeader) ? 'blanks' : 'lines'
}

/** The header's words make more sense where only single blanks part them. */
const areSpaced = (lines: readonly (Line | Grid)[]): boolean =>
  lines.some((line) => line.type === 'line' && isBlankHeader(line.content.value) && isSpacedHeader(line.content))

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
