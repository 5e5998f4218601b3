import { Span } from './span.ts'

/**
 * Characters that are white space to this project: Unicode white space, U+3000, NBSP, and the invisible ones that
 * copying leaves behind (zero-width spaces and joiners, word joiner, soft hyphen, BOM, bidirectional and other controls).
 */
export const BLANK =
  '\\s\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff'

const blank = new RegExp(`[${BLANK}]`)
const blanks = new RegExp(`[${BLANK}]+`, 'g')

/** Printable ASCII and everything from U+3001 on, selectors and the byte-order mark aside, is no white space. */
export const isPlain = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) || (code > 0x3000 && (code < 0xfe00 || (code > 0xfe0f && code < 0xfeff)))

export const isBlank = (char: string): boolean => !isPlain(char.charCodeAt(0)) && blank.test(char)

const INVISIBLE =
  '\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff'
const invisible = new RegExp(`[${INVISIBLE}]`)
const invisibles = new RegExp(`[${INVISIBLE}]+`, 'g')

/** The span without characters that nobody sees: they would part a marker from its number, a label from its colon. */
export function visible(span: Span): Span {
  if (!invisible.test(span.value)) return span
  const parts: Span[] = []
  let from = 0
  for (const match of span.value.matchAll(invisibles)) {
    parts.push(span.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(span.slice(from))
  return Span.join(parts.filter((part) => part.length > 0))
}

let asked = ''
let answered = ''

/** The text without any white space. One rule after another asks it of the same line: the last answer is kept. */
export function squeeze(text: string): string {
  if (text === asked || text === answered) return answered
  asked = text
  answered = text.replace(blanks, '')
  return answered
}

/** Blanks that nobody types between two words: tabs, U+3000, no-break and thin spaces. */
const FILLING = /^[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/
const isDigit = (char: string | undefined): boolean => /[0-9０-９]/.test(char ?? '')

/** `9　5%`: the blanks [from, to) stand between the digits of one number; behind a year (2023　12项) they part two. */
export function fillsNumber(text: string, from: number, to: number): boolean {
  if (!isDigit(text[from - 1]) || !isDigit(text[to]) || !FILLING.test(text.slice(from, to))) return false
  const before = /[0-9０-９]{1,5}$/.exec(text.slice(Math.max(0, from - 5), from))?.[0].length ?? 0
  const behind = /^[0-9０-９]{1,5}/.exec(text.slice(to, to + 5))?.[0].length ?? 0
  return before <= 3 && behind <= 3
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/.test(char)

/**
 * The span as a value: no white space, except one space where it parts two Latin words or numbers
 * (`2023 年 6 月` → `2023年6月`, `APP Store` stays; `9　5%` is one number).
 */
export function tidy(span: Span): Span {
  const { value } = span
  if (!blank.test(value)) return span
  const parts: Span[] = []
  let from = 0
  for (const match of value.matchAll(blanks)) {
    const to = match.index
    const next = to + match[0].length
    if (to > from) parts.push(span.slice(from, to))
    if (isWord(value[to - 1]) && isWord(value[next]) && !fillsNumber(value, to, next)) {
      const space = match[0].search(/\s/)
      if (space >= 0) parts.push(spaceAt(span, to + space))
    }
    from = next
  }
  if (from === 0) return span
  parts.push(span.slice(from))
  return Span.join(parts.filter((part) => part.length > 0))
}

/** One space that stands for the white space character at `index`, whatever that is in the source. */
function spaceAt(span: Span, index: number): Span {
  const source = span.slice(index, index + 1)
  return source.value === ' ' ? source : new Span(' ', source.runs)
}
