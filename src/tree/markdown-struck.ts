import { leftOut } from '../read/index.ts'
import type { Finding } from '../schema/finding.ts'
import { Span } from '../text/span.ts'
import type { Markup } from './lines.ts'

/** `~~…~~` on one line, as GFM has it: no blank inside the marks; a range (5~~8) has figures on both sides of one. */
const STRUCK = /(?<![~\\])~~(?![~\s])([^~\n]{1,2000})(?<![\s\\])~~(?!~)/g

/** Struck text of a Markdown text, as markup that is left out, and what a reader is told of it. */
export function struckText(text: string): { markup: Markup[]; findings: Finding[] } {
  if (!text.includes('~~')) return { markup: [], findings: [] }
  const struck = [...text.matchAll(STRUCK)].map(({ 0: printed, 1: words = '', index }) => ({
    words,
    from: index,
    to: index + printed.length,
  }))
  const [first] = struck
  const at = first === undefined ? null : { from: first.from, to: first.to }
  return {
    markup: struck.map(({ from, to }) => ({ from, to })),
    findings: [
      ...leftOut(
        'struck',
        struck.map(({ words }) => words),
        at,
      ),
    ],
  }
}

/** A cell without its struck words. */
export function withoutStruck(cell: Span): Span {
  if (!cell.value.includes('~~')) return cell
  const parts: Span[] = []
  let from = 0
  for (const match of cell.value.matchAll(STRUCK)) {
    parts.push(cell.slice(from, match.index))
    from = match.index + match[0].length
  }
  return Span.join([...parts, cell.slice(from)].filter(({ length }) => length > 0))
}
