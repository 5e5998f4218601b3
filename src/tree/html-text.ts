import { Span } from '../text/span.ts'

/** A character reference: `&nbsp;`, `&#12288;`, `&#x3000;`, old pages leave the semicolon out. */
const REFERENCE = /&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});?/y

export const opaque = (value: string, from: number, to: number): Span =>
  new Span(value, [{ at: 0, length: value.length, from, to }])

/**
 * The value of a text node as a span into the source [from, to). References, and line ends that the parser made one
 * of, become runs that cannot be cut; a text that cannot be lined up with its source is one such run as a whole.
 */
export function textSpan(source: string, from: number, to: number, value: string): Span {
  if (to - from === value.length && source.startsWith(value, from)) return Span.of(source, from, to)
  const parts: Span[] = []
  let at = from
  let j = 0
  let plain = from
  while (at < to && j < value.length) {
    const step = source[at] === '&' || source[at] === '\r' ? special(source, at, to, value, j) : null
    if (step !== null) {
      if (at > plain) parts.push(Span.of(source, plain, at))
      if (step.value !== '') parts.push(opaque(step.value, at, step.to))
      at = step.to
      plain = at
      j += step.value.length
    } else if (source[at] === value[j]) {
      at++
      j++
    } else return opaque(value, from, to)
  }
  if (at > plain) parts.push(Span.of(source, plain, at))
  return j === value.length && at >= to ? Span.join(parts) : opaque(value, from, to)
}

/** What stands for one or two characters of the value; null where the character stands for itself. */
function special(
  source: string,
  at: number,
  end: number,
  value: string,
  j: number,
): { to: number; value: string } | null {
  if (source[at] === '\r') {
    const pair = source[at + 1] === '\n'
    return { to: at + (pair ? 2 : 1), value: '\n' }
  }
  REFERENCE.lastIndex = at
  const name = REFERENCE.exec(source)?.[0]
  if (name === undefined || at + name.length > end) return null
  const code = value.codePointAt(j)
  if (code === undefined) return null
  // `&amp;` alone stands for the character that it begins with
  if (value[j] === '&' && !/^&(?:amp;?|#38;?|#x26;?)$/i.test(name)) return null
  return { to: at + name.length, value: String.fromCodePoint(code) }
}

/** White space as a browser shows it: a stretch with a line end in it is one space, U+3000 and `&nbsp;` stay. */
export function collapse(span: Span): Span {
  const { value } = span
  if (!/[\n\r]/.test(value)) return span
  const parts: Span[] = []
  let from = 0
  for (const match of value.matchAll(/[ \t\n\r\f]+/g)) {
    if (!/[\n\r]/.test(match[0])) continue
    const to = match.index + match[0].length
    if (match.index > from) parts.push(span.slice(from, match.index))
    const gap = span.slice(match.index, to)
    parts.push(opaque(' ', gap.start, gap.end))
    from = to
  }
  if (from < value.length) parts.push(span.slice(from))
  return Span.join(parts)
}
