/** Digits without a break, and whether they go on with those before: 138 1234 5678 is three pieces of one number. */
export interface Piece {
  from: number
  to: number
  digits: string
  joined: boolean
}

/** A stretch of a text. */
export interface Stretch {
  from: number
  to: number
}

const DASHES = '‐‑‒–—―−﹣－'
// what stands between the parts of one number; a tab parts cells
const BETWEEN = /^[ \u00a0\u2002-\u200b\u3000()·-]{1,3}$/

/** Half-width forms of digits, letters, dashes and brackets, one for one: offsets stay true. */
export function half(text: string): string {
  return text.replace(/[\uff01-\uff5e‐‑‒–—―−﹣]/g, (char) =>
    DASHES.includes(char) ? '-' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )
}

/** The digits of a text in half width. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const { index: from, 0: digits } of text.matchAll(/[0-9]+/g)) {
    const last = pieces.at(-1)
    const joined = last !== undefined && from - last.to <= 3 && BETWEEN.test(text.slice(last.to, from))
    pieces.push({ from, to: from + digits.length, digits, joined })
  }
  return pieces
}

/** A number as it can be printed: the lengths of its pieces, and what its digits must be. */
export interface Shape {
  lengths: readonly number[]
  digits: RegExp
}

/** The pieces from `at` on as a number of one of the shapes; the longest printing first. */
export function shapedAt(pieces: readonly Piece[], at: number, shapes: readonly Shape[]): Stretch | null {
  for (const { lengths, digits } of shapes) {
    const parts = pieces.slice(at, at + lengths.length)
    const fits = lengths.every((length, i) => parts[i]?.digits.length === length && (i === 0 || parts[i].joined))
    if (fits && digits.test(parts.map((part) => part.digits).join('')))
      return { from: (parts[0] as Piece).from, to: (parts.at(-1) as Piece).to }
  }
  return null
}

/** An amount: 13800000000元, 13812345678.5 */
export const isAmount = (text: string, to: number): boolean =>
  /^(?:\.[0-9]|[ 余多]?[元万亿千百%‰㎡户人件个项吨亩])/.test(text.slice(to, to + 2))
