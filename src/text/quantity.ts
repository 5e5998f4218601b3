import { HAN_NUMERAL, parseNumeral } from './numeral.ts'

/**
 * A number with the magnitudes inside it: 两万三千, 3亿5000万, 1万2千. A magnitude at the end alone (二十|万元) is the
 * unit's. `value` is exact; NaN where the words have no exact value (数十亿, 十几).
 */
export interface Quantity {
  end: number
  value: number
  /** 亿 of 3亿5000万, whose value is then 3.5; else empty. */
  magnitude: string
  han: boolean
}

// 1,000 and 1 000
const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const MIXED = /(\d{1,12})([亿万千])(\d{1,4})([万千百])(?:(\d{1,4})([千百]))?(?![\d.])/y
const HAN = new RegExp(`[${HAN_NUMERAL}]+(?:点[零一二三四五六七八九]+)?`, 'y')
const GROUPED = new RegExp(`[${HAN_NUMERAL}]{1,8}(?:[万亿]{1,2}[${HAN_NUMERAL}]{1,8}){1,2}[万亿]?`, 'y')
const SHIFT: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }
// 数十, 几百: how many is left open
const OPEN_BEFORE = '数几'
const UNITS = /[十百千]/
// 超百家, 突破千亿元, 突破万人
const ROUND = /[百千](?![一二三四五六七八九十百千\d分])|[万亿](?![一二三四五六七八九十百千万亿\d分])/y
const REACHED = /(?:超|超过|突破|达|达到|不少于|不低于|至少)$/
/** What a quantity begins with. */
export const QUANTITY_OPENS = `\\d${HAN_NUMERAL}万亿`

/** A sticky pattern's match at `at`, a global one's from there on; or null. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The number that begins at `at`; null where none does. */
export function quantityAt(text: string, at: number): Quantity | null {
  return arabicAt(text, at) ?? hanAt(text, at)
}

function arabicAt(text: string, at: number): Quantity | null {
  const printed = matchAt(ARABIC, text, at)?.[0]
  if (printed === undefined) return null
  const plain = { end: at + printed.length, value: parseNumeral(printed.replaceAll(' ', '')) ?? NaN, magnitude: '' }
  const mixed = SHIFT[text[plain.end] ?? ''] === undefined ? null : mixedAt(text, at)
  // 20几家
  if (mixed === null && text[plain.end] === '几') return { ...plain, end: plain.end + 1, value: NaN, han: false }
  return { ...(mixed ?? plain), han: Number.isNaN(plain.value) }
}

/** 3亿5000万 is 3.5亿, 1万2千 is 12000. */
function mixedAt(text: string, at: number): Omit<Quantity, 'han'> | null {
  const match = matchAt(MIXED, text, at)
  if (match === null) return null
  const groups = [match[1], match[3], match[5]].flatMap((digits, i) =>
    digits === undefined ? [] : [{ digits, magnitude: match[2 * i + 2] as string }],
  )
  const falls = groups.every(({ digits, magnitude }, i) => {
    const above = groups[i - 1]
    return above === undefined || digits.length + shiftOf(magnitude) <= shiftOf(above.magnitude)
  })
  const total = groups.reduce((sum, { digits, magnitude }) => sum + Number(`${digits}e${shiftOf(magnitude)}`), 0)
  return falls ? scaled(at + match[0].length, total, groups.at(-1)?.magnitude ?? '', groups[0]?.magnitude ?? '') : null
}

const shiftOf = (magnitude: string): number => SHIFT[magnitude] ?? 0

/** Behind 万 the largest magnitude is the unit's (3.5亿元), behind 千 and 百 the number is whole (12000人). */
function scaled(end: number, total: number, last: string, first: string): Omit<Quantity, 'han'> {
  if (!Number.isSafeInteger(total)) return { end, value: NaN, magnitude: '' }
  return last === '万' || last === '亿'
    ? { end, value: Number(`${total}e-${shiftOf(first)}`), magnitude: first }
    : { end, value: total, magnitude: '' }
}

function hanAt(text: string, at: number): Quantity | null {
  const round = SHIFT[text[at] ?? ''] === undefined ? null : matchAt(ROUND, text, at)
  if (round !== null) return roundAt(text, at, round[0])
  const printed = matchAt(HAN, text, at)?.[0]
  if (printed === undefined) return null
  const end = at + printed.length
  const grouped = text[end] === '万' || text[end] === '亿' ? groupedAt(text, at) : null
  if (text[end] === '几') return { end: end + 1, value: NaN, magnitude: '', han: true }
  const open = UNITS.test(printed[0] as string) && OPEN_BEFORE.includes(text[at - 1] ?? ' ')
  if (grouped !== null) return { ...grouped, han: true, ...(open ? { value: NaN } : {}) }
  return { end, value: open ? NaN : hanValue(printed), magnitude: '', han: true }
}

/** 超百家 is more than 100; 百家争鸣 and 千家万户 count nothing. */
function roundAt(text: string, at: number, printed: string): Quantity {
  const reached = REACHED.test(text.slice(Math.max(0, at - 3), at))
  const magnitude = shiftOf(printed) > 3 ? printed : ''
  const value = magnitude === '' ? 10 ** shiftOf(printed) : 1
  return { end: at + 1, value: reached ? value : NaN, magnitude, han: !reached }
}

/** 两万三千, 一亿五千万; 一万一 (is it 11000?) has no value. */
function groupedAt(text: string, at: number): Omit<Quantity, 'han'> | null {
  const printed = matchAt(GROUPED, text, at)?.[0]
  if (printed === undefined) return null
  const end = at + printed.length
  const tail = /[^万亿]{0,8}$/.exec(printed)?.[0] ?? ''
  const short = tail.length === 1 || (tail !== '' && !/[十百千零〇]/.test(tail))
  const total = short ? NaN : (parseNumeral(printed) ?? NaN)
  return scaled(end, total, printed.at(-1) as string, /[万亿]/.exec(printed)?.[0] ?? '')
}

/** 九十五点五, 二〇; 三五 is no 35, and has no value. */
function hanValue(printed: string): number {
  const digits = printed.length > 1 && !/[十百千廿卅点零〇]/.test(printed)
  return digits ? NaN : (parseDecimal(printed) ?? NaN)
}

/** 九十五点五, 95.5 */
export function parseDecimal(text: string): number | null {
  const [whole = '', fraction] = text.split('点')
  const value = whole === '百' ? 100 : parseNumeral(whole)
  if (value === null || fraction === undefined) return value
  const digits = [...fraction].map((digit) => parseNumeral(digit) ?? '').join('')
  return Number(`${value}.${digits}`)
}
