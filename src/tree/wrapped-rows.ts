import { isPageNumber, isRule } from '../text/page-marks.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Cell, Grid, Line, Row } from './nodes.ts'

/**
 * Rows whose cells go over several lines, as a text processor pastes a table: tabs part the cells, line ends stand
 * inside them. A row is as many lines as hold the tabs of the header.
 *
 *     1⇥高标准农田建后管护不到位。抽
 *     查发现部分项目区沟渠淤塞。⇥1.开展全面排查。
 *     2.修复损坏泵站14座。⇥县农业农村局
 *     冯井镇⇥2024年9月
 *     底前
 */
export interface WrappedRows {
  rows: Line[][]
  /** Index of the first node behind them. */
  end: number
  /** Tabs of a row. */
  tabs: number
}

type Node = Line | Grid

const LEAST_TABS = 3
const MOST_LINES = 80
/** Lines looked at to see whether another row follows. */
const REACH = 12
const LONGEST_HEAD = 14

/**
 * The rows from `start` on, where every one of them has the header's tabs and some go over lines; null otherwise.
 * `known`: the tabs of a row, on a page behind the one that prints the header.
 */
export function readWrapped(nodes: readonly Node[], start: number, known: number | null): WrappedRows | null {
  const first = nodes[start] as Node
  if (first.type === 'grid' || (known === null && !isHeader(first))) return null
  const tabs = known ?? tabsOf(first)
  const rows: Line[][] = known === null ? [[first]] : []
  let end = start + rows.length
  for (let row = takeRow(nodes, end, tabs); row !== null; row = takeRow(nodes, end, tabs)) {
    rows.push(row)
    end += row.length
  }
  // a line behind a whole row may be anything; one within a row is its cell's
  const broken = rows.filter((row) => row.length > 1 && tabsOf(row[0] as Line) < tabs).length
  const least = known === null ? 2 : 1
  return broken >= least && broken * 3 >= rows.length ? { rows, end, tabs } : null
}

const tabsOf = (line: Line): number => line.content.value.split('\t').length - 1

function isHeader(line: Line): boolean {
  const cells = line.content.value.split('\t').map((cell) => squeeze(cell))
  return (
    cells.length > LEAST_TABS &&
    cells.every((cell) => cell !== '' && cell.length <= LONGEST_HEAD && !/[。；]/.test(cell))
  )
}

const isPlain = (node: Node | undefined): node is Line =>
  node?.type === 'line' &&
  squeeze(node.content.value) !== '' &&
  !isPageNumber(node.content.value) &&
  !isRule(node.content.value)

function takeRow(nodes: readonly Node[], start: number, tabs: number): Line[] | null {
  const group = nodes[start]
  if (isPlain(group) && tabsOf(group) === 0) return isGroup(group) ? [group] : null
  const row: Line[] = []
  let count = 0
  while (count < tabs) {
    const node = nodes[start + row.length]
    if (!isPlain(node) || isGroup(node) || row.length > MOST_LINES) return null
    count += tabsOf(node)
    row.push(node)
  }
  if (count > tabs) return null
  for (let more = restOf(nodes, start + row.length, row); more > 0; more--) row.push(nodes[start + row.length] as Line)
  return row
}

/** How many lines go on with the row's last cell: all up to the next row; behind the last row, those of an open cell. */
function restOf(nodes: readonly Node[], from: number, row: readonly Line[]): number {
  let lines = 0
  while (lines < REACH && isPlain(nodes[from + lines]) && isInside(nodes[from + lines] as Line)) lines++
  const next = nodes[from + lines]
  if (lines < REACH && isPlain(next)) return lines
  const last = (row.at(-1) as Line).content.value.split('\t').at(-1) as string
  return lines > 0 && isOpen(last) ? openLines(nodes, from, lines, squeeze(last).length) : 0
}

const isInside = (line: Line): boolean => tabsOf(line) === 0 && !isGroup(line)

/** 二、创新驱动: a row of one cell, which orders the rows below it. */
function isGroup(line: Line): boolean {
  const text = line.content.value.trim()
  return tabsOf(line) === 0 && GROUP.test(text) && text.length <= LONGEST_GROUP && !/[。；：:，,、]$/.test(text)
}

const LONGEST_GROUP = 40
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/

const isOpen = (text: string): boolean => squeeze(text) !== '' && !/[。；]$/.test(text.trim())

function openLines(nodes: readonly Node[], from: number, lines: number, width: number): number {
  for (let taken = 0; taken < lines; taken++) {
    const text = (nodes[from + taken] as Line).content.value
    if (squeeze(text).length > width + 2) return taken
    if (!isOpen(text)) return taken + 1
  }
  return lines
}

/** A row over several lines; their ends stay in the cells. */
export class LinesRow implements Row {
  readonly from: number
  readonly to: number
  private readonly lines: readonly Line[]

  constructor(lines: readonly Line[]) {
    this.from = (lines[0] as Line).from
    this.to = (lines.at(-1) as Line).to
    this.lines = lines
  }

  get cells(): Cell[] {
    const cells: Span[][] = [[]]
    this.lines.forEach(({ content, from: start }, at) => {
      if (at > 0) (cells.at(-1) as Span[]).push(Span.lineBreak(start - 1, start))
      let from = 0
      content.value.split('\t').forEach((value, i) => {
        if (i > 0) cells.push([])
        ;(cells.at(-1) as Span[]).push(content.slice(from, from + value.length))
        from += value.length + 1
      })
    })
    return cells.map((parts) => ({ content: Span.join(parts).trim(), colSpan: 1, rowSpan: 1 }))
  }
}
