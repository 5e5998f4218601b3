import type { PolicyDocument } from '../schema/document.ts'
import type { Extent } from '../schema/finding.ts'
import type { Position } from '../schema/position.ts'
import { isBlank } from '../text/space.ts'
import { extentsOf, firstOf } from './place.ts'

/** One line of the source, its line end and markup left out. */
export interface SourceLine {
  text: string
  /** Where a character of it stands in the source. */
  offsetAt: (index: number) => number
}

/** The text that a document was made of, and what is read of it where its lines hold markup. */
export interface SourceText {
  text: string
  lines?: readonly SourceLine[] | undefined
}

const MARKUP = '*#\\'
const isDropped = (char: string): boolean => MARKUP.includes(char) || isBlank(char)

interface Squeezed {
  position: Position
  chars: string
  offsets: number[]
}

/** Where characters [from, to) of a line stand in the source. */
export const extentIn = ({ offsetAt }: SourceLine, from: number, to: number): Extent => ({
  from: offsetAt(from),
  to: offsetAt(to - 1) + 1,
})

/** What the rules look at: a document and, where it is at hand, the text that it was made of. */
export class Subject {
  readonly document: PolicyDocument
  /** The decoded source; null for a document that came as JSON. */
  readonly text: string | null
  private known: readonly SourceLine[] | null
  private last: Squeezed | null = null

  constructor(document: PolicyDocument, source: SourceText | null) {
    this.document = document
    this.text = source?.text ?? null
    this.known = source?.lines ?? null
  }

  /** The lines of the source as they are read; none where it is not at hand. */
  get lines(): readonly SourceLine[] {
    this.known ??= linesOf(this.text ?? '')
    return this.known
  }

  /** Where words stand first in the source, white space and markup apart; null where they do not. */
  find(words: string): Extent | null {
    if (this.text === null) return null
    const direct = this.text.indexOf(words)
    if (direct >= 0) return { from: direct, to: direct + words.length }
    const start = { line: 1, column: 1, offset: 0 }
    const found = this.locate({ start, end: { ...start, offset: this.text.length } }, words)
    return found.to === this.text.length ? null : found
  }

  /** Where words of a field stand within the field's position; its first piece where they are not found. */
  locate(position: Position, words: string): Extent {
    const first = firstOf(position)
    if (this.text === null) return first
    const { chars, offsets } = this.squeezed(position, this.text)
    const wanted = [...words].filter((char) => !isDropped(char)).join('')
    const at = wanted === '' ? -1 : chars.indexOf(wanted)
    if (at < 0) return first
    return { from: offsets[at] as number, to: (offsets[at + wanted.length - 1] as number) + 1 }
  }

  /** The characters of a position and where each stands; kept for the next words of the same position. */
  private squeezed(position: Position, text: string): Squeezed {
    if (this.last?.position === position) return this.last
    const chars: string[] = []
    const offsets: number[] = []
    for (const { from, to } of extentsOf(position))
      for (let i = from; i < to; i++) {
        const char = text[i] ?? ' '
        if (isDropped(char)) continue
        chars.push(char)
        offsets.push(i)
      }
    this.last = { position, chars: chars.join(''), offsets }
    return this.last
  }
}

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (i < text.length && code !== 10 && code !== 13) continue
    const start = from
    if (i < text.length || i > from) lines.push({ text: text.slice(from, i), offsetAt: (index) => start + index })
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++
    from = i + 1
  }
  return lines
}
