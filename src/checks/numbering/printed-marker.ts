import { readEnumerator } from '../../text/enumerator.ts'
import type { Subject } from '../subject.ts'

/** 2.3 · 12. · ２、 in half width */
const ARABIC = /^(?:[0-9]{1,2}[.])?([0-9]{1,3})[.、 ]/

/**
 * Whether a marker of this style and value stands in the source between two offsets, at the start of a line or a
 * sentence: then the document has the number, and the parser took it for something else.
 */
export function standsBetween(subject: Subject, style: string, value: number, from: number, to: number): boolean {
  if (subject.text === null || to <= from) return false
  const text = subject.text.slice(from, to)
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && !opensSentence(text[i - 1] as string)) continue
    const head = text.slice(i, i + 24).replace(/^[\s\u3000*#-]{1,8}/, '')
    if (Number(ARABIC.exec(head.normalize('NFKC'))?.[1]) === value) return true
    const marker = readEnumerator(head)
    if (marker !== null && marker.value === value && (style === 'plain' || marker.style === style)) return true
  }
  return false
}

// markup ends before a line of HTML begins
const opensSentence = (char: string): boolean => '\n\r\t。；：！？|>'.includes(char)
