import type { OutlineNode } from '../outline/nest.ts'
import { tidy } from '../text/space.ts'
import { Span } from '../text/span.ts'

/** A heading as printed: number, the blank behind it where one is printed, title without its note. */
export function printedHeading(node: OutlineNode, title: Span): Span {
  if (node.enumerator === null) return title
  const marker = node.paragraph.raw.slice(0, node.enumerator.end)
  const blank = /[\s\u3000]$/.test(marker.value)
  return withBlank(tidy(marker), blank ? marker.slice(-1) : null, title)
}

/** A number and a title, one space for whatever blank is printed between them. */
export const withBlank = (number: Span, blank: Span | null, title: Span): Span =>
  Span.join([number, blank === null ? Span.empty : new Span(' ', blank.runs), title].filter(({ length }) => length > 0))
