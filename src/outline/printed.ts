import { Span } from '../text/span.ts'
import type { Row } from '../tree/nodes.ts'
import type { Stretch } from './paragraph.ts'

/** A line that people read: its characters, and where each stands in the source. */
export interface PrintedLine {
  text: string
  offsetAt: (index: number) => number
}

/** What is read of a source whose lines hold markup: its paragraphs, and its rows with tabs between the cells. */
export function printedLines(stretches: readonly Stretch[]): PrintedLine[] {
  return stretches.flatMap((stretch) => (stretch.type === 'grid' ? stretch.rows.map(rowLine) : [lineOf(stretch.raw)]))
}

const lineOf = (span: Span): PrintedLine => ({ text: span.value, offsetAt: (index) => span.offsetAt(index) })

function rowLine({ cells }: Row): PrintedLine {
  const pieces = cells.flatMap(({ content }) => {
    const one = content.trim()
    return one.length === 0 ? [] : [one]
  })
  const parts = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [tabAt(piece.start), piece]))
  return lineOf(Span.join(parts))
}

const tabAt = (offset: number): Span => new Span('\t', [{ at: 0, length: 1, from: offset, to: offset }])
