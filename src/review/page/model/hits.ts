import type { Pieces, ReviewedDocument } from '../../data.ts'
import { folded } from './search.ts'

/** A text as it is searched, and where each of its characters stands. */
interface Folded {
  text: string
  offsets: Int32Array
}

const known = new WeakMap<ReviewedDocument, Folded>()

/** At most this many hits are marked. */
const MOST = 500

/** Where words stand in the source, white space and the width of characters aside. */
export function hitsIn(document: ReviewedDocument, query: string): Pieces {
  const wanted = folded(query)
  if (wanted === '') return []
  const { text, offsets } = foldedText(document)
  const pieces: Pieces = []
  for (
    let at = text.indexOf(wanted);
    at >= 0 && pieces.length < MOST * 2;
    at = text.indexOf(wanted, at + wanted.length)
  )
    pieces.push(offsets[at] as number, (offsets[at + wanted.length - 1] as number) + 1)
  return pieces
}

function foldedText(document: ReviewedDocument): Folded {
  const before = known.get(document)
  if (before !== undefined) return before
  const parts: string[] = []
  const offsets: number[] = []
  for (let i = 0; i < document.text.length; i++) {
    const code = document.text.charCodeAt(i)
    // Chinese characters, and letters without a form of their own, are as they are
    const part = code >= 0x4e00 && code <= 0x9fff ? (document.text[i] as string) : folded(document.text[i] as string)
    parts.push(part)
    for (let n = 0; n < part.length; n++) offsets.push(i)
  }
  const made = { text: parts.join(''), offsets: Int32Array.from(offsets) }
  known.set(document, made)
  return made
}
