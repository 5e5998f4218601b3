import type { OutlineNode } from '../outline/nest.ts'
import { tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** A heading as printed: number, the blank behind it where one is printed, title without its note. */
export function printedHeading(node: OutlineNode, title: Span): string {
  if (node.enumerator === null) return title.value
  const raw = node.paragraph.raw.value
  const marker = tidy(node.paragraph.raw.slice(0, node.enumerator.end)).value
  const blank = /[\s\u3000]$/.test(raw.slice(0, node.enumerator.end)) ? ' ' : ''
  return `${marker}${blank}${title.value}`
}
