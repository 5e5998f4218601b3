import { HAN_NUMERAL, parseNumeral } from '../text/numeral.ts'
import { matchAt } from './deadline-mention.ts'

/** A number in a folded text, its unit not yet read. */
export interface NumberToken {
  start: number
  end: number
  value: number | [number, number]
  /** Written in characters (两百); 一个 and 三项 mostly count what is, so these need more to be a promise. */
  han: boolean
  /** Unit that the number's own form brings: % of 百分之九十五; `` for 三分之二; null where the unit follows. */
  unit: string | null
}

// 1,000 and 1 000
const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const HAN = new RegExp(`[${HAN_NUMERAL}]+(?:点[零一二三四五六七八九]+)?`, 'y')
const PERCENT = new RegExp(`百分之([${HAN_NUMERAL}]+(?:点[零一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)`, 'y')
const FRACTION = /([二三四五六七八九十])分之([一二三四五六七八九])/y
const HALF = /一半|半(?=个?工作日|个?小时|天|日内)/y
const SLASH = /(\d)\/(\d)(?![\d/])/y
const RANGE = /[-~至到]/
// 3%-5%, 10万元至20万元: the unit stands twice
const INNER_UNIT = /(?:%|[百千万亿]?(?:元|个|家|项|名|人|天|件)|[万亿])?[-~至到]/y

// what a number begins with
const OPENS = new RegExp(`[\\d${HAN_NUMERAL}半]`)

/** All numbers of a text, ranges as one. */
export function scanNumbers(text: string): NumberToken[] {
  const found: NumberToken[] = []
  let at = 0
  while (at < text.length) {
    const token = OPENS.test(text[at] as string) && starts(text, at) ? readToken(text, at) : null
    if (token !== null && !isPartOfName(text, token)) found.push(token)
    at = token === null ? at + 1 : token.end
  }
  return found
}

const ALPHANUMERIC = /[0-9A-Za-z.]/

/** Not inside a number or a name; behind `1 0` a space parts no two numbers (1 00项 is not 0). */
const starts = (text: string, at: number): boolean =>
  at === 0 || !isDigit(text[at]) || !(ALPHANUMERIC.test(text[at - 1] as string) || /\d /.test(text.slice(at - 2, at)))
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

function readToken(text: string, at: number): NumberToken | null {
  return readShare(text, at) ?? readRange(text, at)
}

/** 百分之九十五, 三分之二, 3/4, 一半, 半天 */
function readShare(text: string, at: number): NumberToken | null {
  const percent = matchAt(PERCENT, text, at)
  if (percent !== null) return token(at, percent[0], decimal(percent[1] ?? ''), true, '%')
  const fraction = matchAt(FRACTION, text, at)
  if (fraction !== null) {
    const value = (parseNumeral(fraction[2] ?? '') ?? NaN) / (parseNumeral(fraction[1] ?? '') ?? NaN)
    return token(at, fraction[0], value < 1 ? value : null, true, '')
  }
  const slash = matchAt(SLASH, text, at)
  if (slash !== null)
    return token(
      at,
      slash[0],
      Number(slash[1]) < Number(slash[2]) ? Number(slash[1]) / Number(slash[2]) : null,
      false,
      '',
    )
  const half = matchAt(HALF, text, at)
  return half === null ? null : token(at, half[0], 0.5, true, half[0] === '一半' ? '' : null)
}

function token(
  start: number,
  text: string,
  value: number | null,
  han: boolean,
  unit: string | null,
): NumberToken | null {
  return value === null || Number.isNaN(value) ? null : { start, end: start + text.length, value, han, unit }
}

/** `5`, `5-6`, `3至5`, `10万元-20万元`, `两百` */
function readRange(text: string, at: number): NumberToken | null {
  const first = readNumber(text, at)
  if (first === null) return null
  const inner = matchAt(INNER_UNIT, text, first.end)
  const second = inner === null || !RANGE.test(inner[0]) ? null : readNumber(text, first.end + inner[0].length)
  const bothKnown =
    second !== null && typeof second.value === 'number' && typeof first.value === 'number' && second.han === first.han
  if (!bothKnown || (first.value as number) >= (second.value as number) || isDigit(text[second.end])) return first
  return { ...first, end: second.end, value: [first.value as number, second.value as number] }
}

function readNumber(text: string, at: number): NumberToken | null {
  const arabic = matchAt(ARABIC, text, at)
  if (arabic !== null)
    return token(at, arabic[0], parseNumeral(arabic[0].replaceAll(' ', '')), false, null) ?? unreadable(at, arabic[0])
  const han = matchAt(HAN, text, at)
  if (han === null) return null
  const [printed] = han
  // 三五家 is no 35
  const digits = printed.length > 1 && !/[十百千廿卅点]/.test(printed)
  return token(at, printed, digits ? null : decimal(printed), true, null) ?? unreadable(at, printed)
}

/** A number that is too long or in no order has no value, and what follows it is not read as another one. */
const unreadable = (start: number, text: string): NumberToken => ({
  start,
  end: start + text.length,
  value: NaN,
  han: true,
  unit: null,
})

/** 九十五点五, 95.5 */
function decimal(text: string): number | null {
  const [whole = '', fraction] = text.split('点')
  const value = parseNumeral(whole)
  if (value === null || fraction === undefined) return value
  const digits = [...fraction].map((digit) => parseNumeral(digit) ?? '').join('')
  return Number(`${value}.${digits}`)
}

/** 6+1, 5G, 1+N, A4: signs and letters on a number make it a name. */
function isPartOfName(text: string, { start, end, value }: NumberToken): boolean {
  if (Number.isNaN(value)) return true
  const before = text[start - 1] ?? ''
  const behind = text[end] ?? ''
  return /[+A-Za-z#.:-]/.test(before) || /[+A-Za-z:]/.test(behind) || (behind === '.' && isDigit(text[end + 1]))
}
