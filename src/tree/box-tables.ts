import { Span } from '../text/span.ts'
import type { Cell, Grid, Row } from './nodes.ts'

/** `┌──┬──┐` and `├──┼──┤` between rows. */
const RULE = /^[\s\u3000]*[\u2500-\u257f][\u2500-\u257f\s\u3000]*$/
const BARS = '│┃║'
const BAR = /[│┃║]/
const FRAMED = /^[\s\u3000]*[│┃║].*[│┃║][\s\u3000]*$/

interface PrintedLine {
  from: number
  /** Behind the last character, and behind its line end. */
  end: number
  to: number
}

/** Tables that are drawn with lines (│ and ─), as grids; a row between two rules is one, however many lines it takes. */
export function boxTables(text: string): Grid[] {
  if (!BAR.test(text)) return []
  const grids: Grid[] = []
  let open: PrintedLine[] = []
  const close = (): void => {
    const grid = toGrid(text, open)
    if (grid !== null) grids.push(grid)
    open = []
  }
  for (const line of linesOf(text)) {
    const printed = text.slice(line.from, line.end)
    if (isDrawn(printed)) open.push(line)
    else close()
  }
  close()
  return grids
}

const isDrawn = (line: string): boolean => (RULE.test(line) && !BAR.test(line) ? true : FRAMED.test(line))

function* linesOf(text: string): Generator<PrintedLine> {
  let from = 0
  for (const match of text.matchAll(/\r\n|[\n\r]/g)) {
    const to = match.index + match[0].length
    yield { from, end: match.index, to }
    from = to
  }
  if (from < text.length) yield { from, end: text.length, to: text.length }
}

function toGrid(text: string, lines: readonly PrintedLine[]): Grid | null {
  const groups: PrintedLine[][] = [[]]
  for (const line of lines) {
    if (BAR.test(text.slice(line.from, line.end))) (groups.at(-1) as PrintedLine[]).push(line)
    else groups.push([])
  }
  const filled = groups.filter((group) => group.length > 0)
  // one rule, under the head: each line is a row
  const printed = filled.length > 2 ? filled : filled.flatMap((group) => group.map((line) => [line]))
  const rows = printed.map((group) => toRow(text, group))
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || rows.length < 2 || rows.every(({ cells }) => cells.length < 2))
    return null
  return {
    type: 'grid',
    form: 'pipes',
    from: first.from,
    to: last.to,
    rows: [{ ...(rows[0] as Row), header: true }, ...rows.slice(1)],
  }
}

/** The cells of a row, those of its lines put together column by column. */
function toRow(text: string, lines: readonly PrintedLine[]): Row {
  const cells: Span[][] = []
  for (const { from, end } of lines)
    cellsOf(text, from, end).forEach((cell, column) => {
      const above = cells[column]
      if (above === undefined) cells[column] = [cell]
      else above.push(cell)
    })
  const [first, last] = [lines[0] as PrintedLine, lines.at(-1) as PrintedLine]
  return { from: first.from, to: last.to, cells: cells.map(joined) }
}

function joined(parts: readonly Span[]): Cell {
  const filled = parts.filter(({ length }) => length > 0)
  return { content: filled.length === 0 ? Span.empty : Span.join(filled), colSpan: 1, rowSpan: 1 }
}

function cellsOf(text: string, from: number, end: number): Span[] {
  const cells: Span[] = []
  let start = -1
  for (let at = from; at < end; at++) {
    if (!BARS.includes(text[at] as string)) continue
    if (start >= 0) cells.push(Span.of(text, start, at).trim())
    start = at + 1
  }
  return cells
}
