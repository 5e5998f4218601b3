import type { Finding } from '../schema/finding.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { isPageNumber, isRule } from '../text/page-marks.ts'
import { squeeze, visible } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Cell, Grid, Line, Root, Row } from './nodes.ts'
import { LinesRow, readWrapped, type WrappedRows } from './wrapped-rows.ts'

/** A stretch of the source that is markup, or a character reference with what it stands for. */
export interface Markup {
  from: number
  to: number
  /** The text in its place; none for plain markup. */
  value?: string
}

/** What a markup language says of a text, in reading order. */
export interface Annotations {
  markup: Markup[]
  /** Heading depth by the offset of the line's start. */
  depths: Map<number, number>
  /** Starts of lines into which bold text runs on. */
  runsOn: Set<number>
  /** Starts of lines whose bullet is markup. */
  bullets: Set<number>
  /** Tables that the language itself marks up. */
  grids: Grid[]
  /** What a reader is told: what is struck, what has no end. */
  findings: Finding[]
}

export const noAnnotations: Annotations = {
  markup: [],
  depths: new Map(),
  runsOn: new Set(),
  bullets: new Set(),
  grids: [],
  findings: [],
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/**
 * The text as lines and grids. Neighbouring lines of tab-separated cells become one grid, their tabs kept; a line
 * without tabs between two rows belongs to the grid (a cell's text that ran on).
 */
export function buildRoot(text: string, annotations: Annotations): Root {
  const children: (Line | Grid)[] = []
  const cursor = new MarkupCursor(text, annotations.markup)
  const grids = annotations.grids[Symbol.iterator]()
  let grid = grids.next().value as Grid | undefined
  for (const line of eachLine(text)) {
    while (grid !== undefined && grid.to <= line.from) grid = grids.next().value as Grid | undefined
    if (grid !== undefined && line.from >= grid.from) {
      if (children.at(-1) !== grid) children.push(grid)
      continue
    }
    const printed = cursor.contentOf(line.from, line.end)
    const content = withoutBullet(printed)
    const depth = annotations.depths.get(line.from)
    children.push({
      type: 'line',
      from: line.from,
      to: line.to,
      content,
      ...(depth === undefined ? {} : { depth }),
      ...(content === printed && !annotations.bullets.has(line.from) ? {} : { bullet: true }),
      ...(annotations.runsOn.has(line.from) ? { runsOn: true } : {}),
      ...(text[line.end] === '\f' ? { pageEnd: true } : {}),
    })
  }
  return { type: 'root', children: gatherRows(children) }
}

/** `● 完成茶企SC认证15家。`: the sign opens an item and is no part of it. */
function withoutBullet(content: Span): Span {
  const match = /^[ \t\u3000]{0,8}[●■◆▪•○◇□➢►★][ \t\u3000]{0,4}(?=[^\s])/.exec(content.value)
  return match === null ? content : content.slice(match[0].length)
}

function* eachLine(text: string): Generator<{ from: number; end: number; to: number }> {
  let from = 0
  for (const match of text.matchAll(LINE_END)) {
    const to = match.index + match[0].length
    yield { from, end: match.index, to }
    from = to
  }
  if (from < text.length) yield { from, end: text.length, to: text.length }
}

/** Cuts markup out of lines; lines must be asked for in order. */
class MarkupCursor {
  private next = 0
  private readonly text: string
  private readonly markup: Markup[]

  constructor(text: string, markup: Markup[]) {
    this.text = text
    this.markup = markup
  }

  contentOf(from: number, to: number): Span {
    const parts: Span[] = []
    let at = from
    while (this.next < this.markup.length && (this.markup[this.next] as Markup).to <= from) this.next++
    for (let i = this.next; i < this.markup.length; i++) {
      const mark = this.markup[i] as Markup
      if (mark.from >= to) break
      if (mark.from > at) parts.push(Span.of(this.text, at, mark.from))
      if (mark.value !== undefined) {
        parts.push(new Span(mark.value, [{ at: 0, length: mark.value.length, from: mark.from, to: mark.to }]))
      }
      at = Math.max(at, mark.to)
    }
    if (at < to) parts.push(Span.of(this.text, at, to))
    return parts.length === 0 ? Span.empty : visible(Span.join(parts))
  }
}

const isEmpty = (line: Line): boolean => squeeze(line.content.value) === ''

const isPageMark = (line: Line): boolean => isPageNumber(line.content.value) || isRule(line.content.value)

/** 附件2 alone: what follows is another table. */
const ANNEX = /^[ \u3000]{0,8}附[ \u3000]{0,4}[件表][ \u3000]{0,4}[0-9一二三四五六七八九十]{0,3}[：:]?[ \u3000]{0,8}$/

/** How many tabs part cells: those behind the first character that is no white space, or leading empty cells. */
function isRow(line: Line): boolean {
  const { value } = line.content
  if (!value.includes('\t') || isEmpty(line)) return false
  const tabs = value.split('\t').length - 1
  // 填报单位：县民政局 ⇥ 填报时间：2024年7月12日
  const cells = value.split('\t').filter((cell) => cell.trim() !== '')
  if (cells.every((cell) => /^[ \u3000]{0,8}[\u4e00-\u9fff]{2,8}[：:]/.test(cell))) return false
  const inner = value.trim().includes('\t')
  return inner || tabs >= 2
}

/** Runs of tab-separated lines to grids; a lone pair of words with a tab between them stays a line. */
function gatherRows(nodes: (Line | Grid)[]): (Line | Grid)[] {
  const gathered: (Line | Grid)[] = []
  // tabs of a wrapped row, while the table may go on behind a page's end
  let tabs: number | null = null
  for (let i = 0; i < nodes.length; ) {
    const node = nodes[i] as Line | Grid
    const wrapped: WrappedRows | null = node.type === 'line' && isRow(node) ? readWrapped(nodes, i, tabs) : null
    if (wrapped !== null) {
      gathered.push(toGrid(wrapped.rows))
      ;({ end: i, tabs } = wrapped)
      continue
    }
    if (!isBetweenPages(node)) tabs = null
    const end = rowsEnd(nodes, i)
    if (end === i) gathered.push(nodes[i++] as Line | Grid)
    else {
      gathered.push(toGrid((nodes.slice(i, end) as Line[]).map((line) => [line])))
      i = end
    }
  }
  return gathered
}

function rowsEnd(nodes: (Line | Grid)[], start: number): number {
  let end = start
  let last = start
  for (let i = start; i < nodes.length; i++) {
    const node = nodes[i] as Line | Grid
    if (node.type === 'grid') break
    if (isRow(node)) {
      last = i + 1
      end = last
    } else if (isEmpty(node) || isPageMark(node) || ANNEX.test(node.content.value) || i - last >= 3 || end === start)
      break
  }
  const first = nodes[start] as Line | Grid
  if (end === start + 1 && (goesOn(nodes[start - 1], first as Line) || isTornByTabs(first as Line))) return start
  end = withLastGroup(nodes, start, end)
  const isLonePair = end === start + 1 && first.type === 'line' && first.content.value.trim().split('\t').length < 3
  return isLonePair && !/\t.*\t/.test((first as Line).content.value) ? start : end
}

/**
 * A group row as the last line of its page belongs to the table that goes on below: `二、建设高标准农田` / `—1—` / the
 * header again.
 */
function withLastGroup(nodes: (Line | Grid)[], start: number, end: number): number {
  if (!isGroupLine(nodes[end])) return end
  let below = end + 1
  while (below < end + 8 && isBetweenPages(nodes[below])) below++
  const [header, again] = [nodes[start], nodes[below]]
  const repeats = header?.type === 'line' && again?.type === 'line' && isRow(again) && isSameLine(header, again)
  return repeats && nodes.slice(end + 1, below).some(endsPage) ? end + 1 : end
}

function isGroupLine(node: Line | Grid | undefined): boolean {
  if (node?.type !== 'line' || isEmpty(node) || isPageMark(node)) return false
  const text = node.content.value.trim()
  return text.length <= LONGEST_GROUP && readEnumerator(text) !== null && !/[。；：:]$/.test(text)
}

const isBetweenPages = (node: Line | Grid | undefined): boolean =>
  node?.type === 'line' && (isEmpty(node) || isPageMark(node))

const endsPage = (node: Line | Grid): boolean => node.type === 'line' && (isPageMark(node) || node.pageEnd === true)

const LONGEST_GROUP = 40
const isSameLine = (a: Line, b: Line): boolean => squeeze(a.content.value) === squeeze(b.content.value)

/** `配合单位：县商务局、` / `⇥⇥县消防救援大队`: tabs indent the rest of the line above. */
const goesOn = (above: Line | Grid | undefined, line: Line): boolean =>
  above?.type === 'line' && !isEmpty(above) && !isPageMark(above) && !line.content.value.trim().includes('\t')

/** `达到9⇥5%以上。（责任单位：县⇥发改委）`: a tab inside brackets, or inside a figure, on a line alone parts no cells. */
function isTornByTabs({ content: { value } }: Line): boolean {
  let open = 0
  for (let at = 0; at < value.length; at++) {
    const char = value[at] as string
    if ('（(【'.includes(char)) open++
    else if ('）)】'.includes(char)) open = Math.max(0, open - 1)
    else if (char === '\t' && open > 0) return true
  }
  return false
}

function toGrid(printed: Line[][]): Grid {
  const rows: Row[] = printed.map((lines) => (lines.length > 1 ? new LinesRow(lines) : new TabRow(lines[0] as Line)))
  return { type: 'grid', form: 'tabs', from: (rows[0] as Row).from, to: (rows.at(-1) as Row).to, rows }
}

/** A line of cells, cut whenever they are asked for: of 100,000 rows they are ten times as large as the lines. */
class TabRow implements Row {
  readonly from: number
  readonly to: number
  private readonly content: Span

  constructor({ from, to, content }: Line) {
    this.from = from
    this.to = to
    this.content = content
  }

  get cells(): Cell[] {
    let from = 0
    return this.content.value.split('\t').map((value) => {
      const content = this.content.slice(from, from + value.length).trim()
      from += value.length + 1
      return { content, colSpan: 1, rowSpan: 1 }
    })
  }
}
