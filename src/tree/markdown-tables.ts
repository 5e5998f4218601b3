import { checkHtml } from '../read/html.ts'
import type { Limits } from '../read/index.ts'
import type { Finding } from '../schema/finding.ts'
import { Span } from '../text/span.ts'
import { pieceOf } from './html-blocks.ts'
import { TABLE } from './html-names.ts'
import { descendants, type Element, type HtmlParser, loadParser } from './html-parse.ts'
import { readTable } from './html-table.ts'
import type { Grid } from './nodes.ts'
import { tablePlaces, unclosedTable } from './table-tags.ts'

/** Tables that are HTML inside another text (`<table>…</table>`, as OCR and converters write them), as grids. */
export async function htmlTables(text: string, limits: Limits): Promise<{ grids: Grid[]; findings: Finding[] }> {
  const parser = await loadParser()
  const grids: Grid[] = []
  const findings: Finding[] = []
  for (const place of tablePlaces(text)) {
    if (!place.closed) findings.push(unclosedTable(place))
    const from = lineStart(text, place.from)
    const to = lineEnd(text, place.to)
    const grid = isAlone(text, from, place, to) ? tableAt(text, place, parser, limits) : null
    if (grid !== null) grids.push({ ...grid, from, to })
  }
  return { grids, findings }
}

/** Nothing but tags stands beside it on its lines: a line is a line or a part of a table. */
function isAlone(text: string, from: number, place: { from: number; to: number }, to: number): boolean {
  const beside = text.slice(from, place.from) + text.slice(place.to, to)
  return beside.length < 2000 && beside.replace(/<[^<>]*>/g, '').trim() === ''
}

function tableAt(
  text: string,
  { from, to }: { from: number; to: number },
  parser: HtmlParser,
  limits: Limits,
): Grid | null {
  try {
    const html = text.slice(from, to)
    checkHtml(html, limits)
    const table = descendants(parser.fragment(html), TABLE)[0] as Element | undefined
    const grid = table === undefined ? null : readTable(table, pieceOf(text, from)).grid
    return grid === null ? null : { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(plain) })) }
  } catch {
    // built to break a parser: it stays text
    return null
  }
}

/** Bold marks inside a cell are Markdown's, not the paper's. */
function plain<T extends { content: Span }>(cell: T): T {
  const { content } = cell
  if (!content.value.includes('**')) return cell
  const parts: Span[] = []
  let from = 0
  for (const match of content.value.matchAll(/\*{2,3}/g)) {
    parts.push(content.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(content.slice(from))
  return { ...cell, content: Span.join(parts.filter((part) => part.length > 0)) }
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
