import { HAN_NUMERAL, parseNumeral } from '../text/numeral.ts'
import { matchAt, parseDecimal, QUANTITY_OPENS, quantityAt } from '../text/quantity.ts'
import { wordAt } from '../text/words.ts'
import { MAGNITUDE, UNITS } from './target-unit.ts'

/** A number in a folded text, its unit not yet read. */
export interface NumberToken {
  start: number
  end: number
  value: number | [number, number]
  /** Written in characters (两百); 一个 and 三项 mostly count what is, so these need more to be a promise. */
  han: boolean
  /** Unit that the number's own form brings: % of 百分之九十五; `` for 三分之二; null where the unit follows. */
  unit: string | null
  /** 亿 of 3亿5000万: it opens the unit that follows. */
  magnitude: string
}

const SHARES: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }
const PART = `(?:[${HAN_NUMERAL}]{1,8}(?:点[零一二三四五六七八九]{1,6})?|\\d{1,8}(?:\\.\\d{1,6})?)`
const SHARE = new RegExp(`([百千万])分之(${PART})(?:[-~至到](?:\\1分之)?(${PART}))?`, 'y')
// 九成五, 九成半
const TENTHS = /([一二三四五六七八九\d])成([一二三四五六七八九\d半])(?![十百千个\d])/y
const FRACTION = /([二三四五六七八九十])分之([一二三四五六七八九])/y
const HALF = /一半|半(?=个?工作日|个?小时|天|日内)/y
const SLASH = /(\d)\/(\d)(?![\d/])/y
// 一 only between figures: 80%一85%
const DASH = /[-~至到]{1,2}|(?<=[\d%‰])一(?=\d)/y
// 三四家, 二三十家
const PAIR = /([一二三四五六七八])([二三四五六七八九])([十百千]?)(?![一二三四五六七八九十百千万亿点])/y
const HANS = '零一二三四五六七八九'
/** Units that are counted off: 一、二期 are two of them. */
const ORDINAL = /^[期批届轮级号类条款章节]/

// what a number begins with
const OPENS = new RegExp(`[${QUANTITY_OPENS}半]`)

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

const readToken = (text: string, at: number): NumberToken | null => readShare(text, at) ?? readRange(text, at)

/** 百分之九十五, 千分之三至五, 九成五, 三分之二, 3/4, 一半, 半天 */
function readShare(text: string, at: number): NumberToken | null {
  const next = text[at + 1]
  // one character tells: most numbers are no shares, and patterns cost more than they
  if (next === '分') return readHundredths(text, at) ?? readFraction(text, at)
  if (next === '成') return readTenths(text, at)
  return next === '/' || text[at] === '半' || next === '半' ? readFraction(text, at) : null
}

function readHundredths(text: string, at: number): NumberToken | null {
  const share = matchAt(SHARE, text, at)
  if (share === null) return null
  const [printed, base = '', part = '', second] = share
  const low = parseDecimal(part)
  const high = second === undefined ? null : parseDecimal(second)
  if (low === null) return null
  const value: NumberToken['value'] = high !== null && low < high ? [low, high] : low
  return token(at, printed, value, true, SHARES[base] ?? '')
}

function readTenths(text: string, at: number): NumberToken | null {
  const tenths = matchAt(TENTHS, text, at)
  if (tenths === null) return null
  const [printed, whole = '', part = ''] = tenths
  const digit = part === '半' ? 5 : parseNumeral(part)
  return token(at, printed, Number(`${parseNumeral(whole)}.${digit}`), true, '成')
}

function readFraction(text: string, at: number): NumberToken | null {
  const fraction = matchAt(FRACTION, text, at)
  if (fraction !== null) {
    const value = (parseNumeral(fraction[2] ?? '') ?? NaN) / (parseNumeral(fraction[1] ?? '') ?? NaN)
    return token(at, fraction[0], value < 1 ? value : null, true, '')
  }
  const slash = matchAt(SLASH, text, at)
  if (slash !== null) {
    const [whole, part] = [Number(slash[1]), Number(slash[2])]
    return token(at, slash[0], whole < part ? whole / part : null, false, '')
  }
  const half = matchAt(HALF, text, at)
  return half === null ? null : token(at, half[0], 0.5, true, half[0] === '一半' ? '' : null)
}

const token = (
  start: number,
  text: string,
  value: NumberToken['value'] | null,
  han: boolean,
  unit: string | null,
): NumberToken | null =>
  value === null || Number.isNaN(value) ? null : { start, end: start + text.length, value, han, unit, magnitude: '' }

/** `5`, `5-6`, `3至5`, `10万元-20万元`, `5、6`, `三四`, `两百` */
function readRange(text: string, at: number): NumberToken | null {
  const pair = readPair(text, at)
  if (pair !== null) return pair
  const first = readNumber(text, at)
  if (first === null) return null
  const next = secondOf(text, first)
  if (next === null || isDigit(text[next.end])) return first
  return { ...first, end: next.end, value: [first.value as number, next.value as number], han: false }
}

/** The second number of a range; the unit may stand behind both: 5‰-8‰, 10万-20万元. */
function secondOf(text: string, first: NumberToken): NumberToken | null {
  const magnitude = matchAt(MAGNITUDE, text, first.end)?.[0] ?? ''
  const at = first.end + magnitude.length
  for (const unit of [`${magnitude}${wordAt(text, UNITS, at) ?? ''}`, magnitude, '']) {
    const dash = matchAt(DASH, text, first.end + unit.length)
    const second = dash === null ? null : readNumber(text, first.end + unit.length + dash[0].length)
    if (second !== null) return rises(first, second) && text.startsWith(unit, second.end) ? second : null
  }
  return readNeighbour(text, first)
}

const rises = (first: NumberToken, second: NumberToken): boolean =>
  second.han === first.han &&
  second.magnitude === first.magnitude &&
  typeof first.value === 'number' &&
  typeof second.value === 'number' &&
  first.value < second.value

/** 5、6家 is five or six: neighbours without a unit between them. 一、二期 and 1、2、3家 are lists. */
function readNeighbour(text: string, first: NumberToken): NumberToken | null {
  if (text[first.end] !== '、' || '、第'.includes(text[first.start - 1] ?? ' ')) return null
  const second = readNumber(text, first.end + 1)
  // 一、二次, 一二线: ordinals; one or two is 一两
  if (second === null || !rises(first, second) || '、'.includes(text[second.end] ?? ' ') || text[second.start] === '二')
    return null
  const step = 10 ** Math.floor(Math.log10(first.value as number))
  const near = (second.value as number) - (first.value as number) === step && (first.value as number) % step === 0
  const separately = text.slice(Math.max(0, first.start - 20), first.start).includes('分别')
  return near && !separately && isCounted(text, second.end) ? second : null
}

function readPair(text: string, at: number): NumberToken | null {
  if (!HANS.includes(text[at + 1] ?? ' ') || HANS.includes(text[at - 1] ?? ' ')) return null
  const pair = matchAt(PAIR, text, at)
  if (pair === null) return null
  const [printed, one = '', two = '', unit = ''] = pair
  const [low, high] = [HANS.indexOf(one), HANS.indexOf(two)]
  if (high !== low + 1 || two === '二' || !isCounted(text, at + printed.length)) return null
  const scale = { 十: 10, 百: 100, 千: 1000 }[unit] ?? 1
  return token(at, printed, [low * scale, high * scale], false, null)
}

const isCounted = (text: string, at: number): boolean => {
  const unit = wordAt(text, UNITS, at + (matchAt(MAGNITUDE, text, at)?.[0].length ?? 0))
  return unit !== undefined && !ORDINAL.test(unit)
}

/** A number that is too long, in no order, or left open (数十) has no value, and what follows it is not read as another one. */
function readNumber(text: string, at: number): NumberToken | null {
  const quantity = quantityAt(text, at)
  if (quantity === null) return null
  return { start: at, unit: null, ...quantity, han: quantity.han || Number.isNaN(quantity.value) }
}

/** 5km, 20m²: a unit in letters, and no letter behind it. */
function isLatinUnit(text: string, at: number): boolean {
  const unit = wordAt(text, UNITS, at)
  return unit !== undefined && !/[A-Za-z0-9]/.test(text[at + unit.length] ?? '')
}

/** 6+1, 5G, 1+N, A4: signs and letters on a number make it a name. */
function isPartOfName(text: string, { start, end, value }: NumberToken): boolean {
  if (Number.isNaN(value)) return true
  const before = text[start - 1] ?? ''
  const behind = text[end] ?? ''
  const named = /[+A-Za-z:]/.test(behind) && !isLatinUnit(text, end)
  return /[+A-Za-z#.:-]/.test(before) || named || (behind === '.' && isDigit(text[end + 1]))
}
