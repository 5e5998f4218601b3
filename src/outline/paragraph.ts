import { type Enumerator, readEnumerator } from '../text/enumerator.ts'
import { tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { Grid } from '../tree/index.ts'
import type { Role } from './head/role.ts'

/** A paragraph: one or more lines that belong to one another, whatever pages and line ends stand between them. */
export interface Paragraph {
  type: 'paragraph'
  /** As printed, white space inside kept (lists are parted by it), the lines put together. */
  raw: Span
  /** `raw` as a value: no white space. */
  text: Span
  enumerator: Enumerator | null
  /** The number of a label line (`2.责任单位：…`), no part of `raw`. */
  number?: Span
  /** Depth of a heading by the markup: a hint. */
  depth: number | undefined
  /** A list's sign stood before it. */
  bullet: boolean
  /** A blank line stands before it. */
  blankBefore: boolean
  /** What it is in the head of its paper. */
  role?: Role
}

export type Stretch = Paragraph | Grid

export function toParagraph(raw: Span, hints: { depth?: number | undefined; blankBefore?: boolean } = {}): Paragraph {
  const trimmed = raw.trim()
  return {
    type: 'paragraph',
    raw: trimmed,
    text: tidy(trimmed),
    enumerator: readEnumerator(trimmed.value),
    depth: hints.depth,
    bullet: false,
    blankBefore: hints.blankBefore ?? false,
  }
}
