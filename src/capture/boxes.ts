import { traitOf } from '../tables/trait.ts'
import { Span } from '../text/span.ts'
import type { Cell, Grid, Line, Row } from '../tree/nodes.ts'

/** A table drawn with the characters of boxes: ┌┬┐ over │, ├┼┤ and └┴┘. */
export interface Box {
  grid: Grid
  /** Index of its first node, and of the first one behind. */
  from: number
  to: number
  width: number
  /** Lines that are rules, and lines whose cells stand below the bars of the others. */
  rules: number
  fitting: number
}

const isBoxChar = (code: number): boolean => code >= 0x2500 && code <= 0x257f
const BARS = '│┃║'
const RULE = /^[\s\u2500-\u257f-]+$/

/** The line begins with such a character: asked of every line. */
const isDrawn = (node: Line | Grid | undefined): node is Line => {
  if (node?.type !== 'line') return false
  const { value } = node.content
  return isBoxChar(value.charCodeAt(0)) || (/^[\s\u3000]/.test(value) && isBoxChar(value.trimStart().charCodeAt(0)))
}

const isRuleLine = ({ content }: Line): boolean => RULE.test(content.value) && /[─━═┄┈-]/.test(content.value)

/** The next such table at or behind `start`. */
export function nextBox(nodes: readonly (Line | Grid)[], start: number): Box | null {
  for (let i = start; i < nodes.length; i++) {
    if (!isDrawn(nodes[i])) continue
    let to = i
    while (isDrawn(nodes[to]) || (isBlank(nodes[to]) && isDrawn(nodes[to + 1]))) to++
    const box = readBox(nodes, i, to)
    if (box !== null) return box
    i = to
  }
  return null
}

const isBlank = (node: Line | Grid | undefined): boolean => node?.type === 'line' && node.content.value.trim() === ''

function readBox(nodes: readonly (Line | Grid)[], from: number, to: number): Box | null {
  const lines = nodes.slice(from, to).filter((node): node is Line => isDrawn(node))
  const rules = lines.filter(isRuleLine).length
  const widths = lines.filter((line) => !isRuleLine(line)).map((line) => cellsAt(line).length)
  const width = usual(widths)
  const fitting = widths.filter((one) => one === width).length
  if (rules < 2 || width < 2 || fitting < 2 || fitting * 4 < widths.length * 3) return null
  const rows = rowsOf(lines, width, rules)
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined || rows.length < 2) return null
  const grid: Grid = {
    type: 'grid',
    form: 'cells',
    rebuilt: true,
    from: first.from,
    to: last.to,
    rows: [{ ...first, header: true }, ...rows.slice(1)],
  }
  return { grid, from, to, width, rules, fitting }
}

function usual(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/** Between two rules the lines of a row stand cell by cell; where no rules part the rows, each line is one. */
function rowsOf(lines: readonly Line[], width: number, rules: number): Row[] {
  const parted = rules > 3 || lines.length - rules <= rules
  const rows: Row[] = []
  let open: Span[][] | null = null
  const close = (): void => {
    if (open !== null) rows.push(toRow(open))
    open = null
  }
  for (const line of lines) {
    if (isRuleLine(line)) {
      close()
      continue
    }
    const cells = cellsAt(line)
    if (!parted && rows.length > 0 && (cells[0]?.length ?? 0) > 0) close()
    open ??= Array.from({ length: width }, () => [])
    for (const [x, cell] of cells.entries()) if (cell.length > 0) open[Math.min(x, width - 1)]?.push(cell)
  }
  close()
  return rows.filter(({ cells }) => cells.some(({ content }) => content.length > 0))
}

function cellsAt({ content }: Line): Span[] {
  const cells: Span[] = []
  const line = content.trim()
  let from = 0
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && !BARS.includes(line.value[i] as string)) continue
    cells.push(line.slice(from, i).trim())
    from = i + 1
  }
  // the bars at both ends
  if (BARS.includes(line.value[0] as string)) cells.shift()
  if (BARS.includes(line.value.at(-1) as string)) cells.pop()
  return cells.map((cell) => (RULE.test(cell.value) ? Span.empty : cell))
}

function toRow(columns: readonly (readonly Span[])[]): Row {
  const all = columns.flat()
  return {
    from: Math.min(...all.map(({ start }) => start)),
    to: Math.max(...all.map(({ end }) => end)),
    cells: columns.map(cellOf),
  }
}

const isBody = ({ value }: Span): boolean => traitOf(value).kind === 'units'

/** The lines of a cell one behind the other; a line's end stays between two bodies. */
function cellOf(lines: readonly Span[]): Cell {
  const parts = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    const parted = before !== undefined && isBody(before) && isBody(line)
    return parted ? [Span.lineBreak(before.end, line.start), line] : [line]
  })
  return { content: parts.length === 0 ? Span.empty : Span.join(parts), colSpan: 1, rowSpan: 1 }
}
