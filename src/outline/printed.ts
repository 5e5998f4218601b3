import { Span } from '../text/span.ts'
import type { Grid } from '../tree/index.ts'
import type { Row } from '../tree/nodes.ts'
import type { Stretch } from './paragraph.ts'

/** A line that people read: its characters, and where each stands in the source. */
export interface PrintedLine {
  text: string
  offsetAt: (index: number) => number
}

/** What is read of a source: its paragraphs, torn lines joined, and its rows with tabs between the cells. */
export function printedLines(stretches: readonly Stretch[], source: string): PrintedLine[] {
  return stretches.flatMap((stretch) => (stretch.type === 'grid' ? rowsOf(stretch, source) : [lineOf(stretch.raw)]))
}

const lineOf = (span: Span): PrintedLine => ({ text: span.value, offsetAt: (index) => span.offsetAt(index) })

/** Rows of tabs stand in the source as they are read: there may be a hundred thousand of them. */
const rowsOf = ({ form, rows }: Grid, source: string): PrintedLine[] =>
  rows.map((row) => (form === 'tabs' ? lineOf(Span.of(source, row.from, row.to)) : cellsOf(row)))

function cellsOf({ cells }: Row): PrintedLine {
  const pieces = cells.map(({ content }) => content.trim()).filter(({ length }) => length > 0)
  return lineOf(Span.join(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [tabAt(piece.start), piece]))))
}

const tabAt = (offset: number): Span => new Span('\t', [{ at: 0, length: 1, from: offset, to: offset }])
