import type { DocumentOutline } from '../outline/index.ts'
import type { Stretch } from '../outline/paragraph.ts'
import type { Extent } from '../schema/finding.ts'
import type { Span } from '../text/span.ts'
import type { Pieces } from './data.ts'

/** What stands in no paragraph and no cell: page numbers, repeated heads, markup. White space parts nothing. */
export function furnitureOf(text: string, { stretches }: DocumentOutline, repeated: readonly Extent[]): Pieces {
  const read = new Uint8Array(text.length)
  for (const stretch of stretches)
    for (const span of spansOf(stretch)) for (const { from, to } of span.runs) read.fill(1, from, to)
  for (const { from, to } of repeated) read.fill(0, from, to)
  const pieces: Pieces = []
  let open = false
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i] as string)) continue
    if (read[i] === 1) open = false
    else if (open) pieces[pieces.length - 1] = i + 1
    else {
      pieces.push(i, i + 1)
      open = true
    }
  }
  return pieces
}

const spansOf = (stretch: Stretch): Span[] =>
  stretch.type === 'grid' ? stretch.rows.flatMap(({ cells }) => cells.map(({ content }) => content)) : [stretch.raw]
