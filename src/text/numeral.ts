import { BLANK, fillsNumber, isBlank } from './space.ts'

/**
 * Numbers as these documents print them: 100, １００, 1,000.5, 一百零五, 两百, 二〇二三, 壹佰, 廿五, 1.5万.
 * A closed grammar: what it does not know is null, never a guess.
 */

/** A text with digits in half width and without blanks; `at[i]` is where its character i stood in the original. */
export interface Folded {
  value: string
  at: readonly number[]
}

/** Signs that are the same to a reader of numbers: dashes of a range, tildes. */
const SIGNS: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  ー: '-',
  '﹪': '%',
  '＜': '<',
  '﹤': '<',
  '＞': '>',
  '﹥': '>',
  '≦': '≤',
  '⩽': '≤',
  '≧': '≥',
  '⩾': '≥',
  '○': '〇',
  '◯': '〇',
}

const isAscii = (char: string | undefined): boolean => char !== undefined && /[0-9A-Za-z]/.test(char)

/** Full-width letters, digits and the signs of numbers as half-width ones; ， ： （ ） keep their Chinese form. */
function foldChar(char: string): string {
  const code = char.charCodeAt(0)
  const letter =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  if (letter || char === '％' || char === '．' || char === '／' || char === '＋')
    return String.fromCharCode(code - 0xfee0)
  return SIGNS[char] ?? char
}

/** １，０００: a comma between full-width digits; between half-width ones it parts a list. */
const isFullComma = (text: string, at: number): boolean =>
  text[at] === '，' && /[０-９]/.test(text[at - 1] ?? '') && /[０-９]/.test(text[at + 1] ?? '')

/** Anything that folding would change. */
const UNFOLDED = new RegExp(`[${BLANK}０-９Ａ-Ｚａ-ｚ％．／＋${Object.keys(SIGNS).join('').replace('-', '\\-')}]`)

const places: number[] = []

/** 0, 1, 2 … up to `length` at least; one array for all texts that stay as they are. */
function identity(length: number): readonly number[] {
  while (places.length <= length) places.push(places.length)
  return places
}

/** Half width, no blanks save one space between two Latin words or numbers (`5 10` is not 510). */
export function fold(text: string): Folded {
  if (!UNFOLDED.test(text)) return { value: text, at: identity(text.length) }
  const chars: string[] = []
  const at: number[] = []
  let gap = -1
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (char > '\x20' && char < '\x7f' ? false : isBlank(char)) {
      if (gap < 0) gap = i
      continue
    }
    const folded = isFullComma(text, i) ? ',' : foldChar(char)
    if (gap >= 0 && isAscii(chars.at(-1)) && isAscii(folded) && parts(text, gap, i)) {
      chars.push(' ')
      at.push(gap)
    }
    gap = -1
    chars.push(folded)
    at.push(i)
  }
  return { value: chars.join(''), at }
}

/** Whether the blanks [from, to) part two words; those inside a number (9　5%) do not, behind a year (2023　12项) they do. */
function parts(text: string, from: number, to: number): boolean {
  if (!/\s/.test(text.slice(from, to))) return false
  return !fillsNumber(text, from, to)
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  兩: 2,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const GROUPS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 }

/** Characters a Chinese numeral can be made of, for patterns. */
export const HAN_DIGITS = '零〇一二三四五六七八九两'
export const HAN_NUMERAL = `${HAN_DIGITS}十百千廿卅`

/** Longest numeral that is read: 9,007,199,254,740,991 and its commas. */
const LONGEST = 24

/** Digits that a number of the machine keeps: with more, a fraction is no more as printed. */
const EXACT_DIGITS = 15

/** The number that the whole text is, or null. */
export function parseNumeral(text: string): number | null {
  const value = fold(text).value.replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (value === '' || value.length > LONGEST) return null
  return arabic(value) ?? digitString(value) ?? chinese(value)
}

/** The value of an enumerator, 1 to 999 (一 … 一百二十, 12, １２), or null. */
export function parseOrdinal(text: string): number | null {
  const value = parseNumeral(text)
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 999 ? value : null
}

/** `1,000.5`, `12`, `1.5万`: the point is moved in the text, so that 0.07万 is 700 and not 700.0000000000001. */
function arabic(text: string): number | null {
  const match = /^(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?([十百千]?)([万亿]{0,2})$/.exec(text)
  if (match === null) return null
  const [, whole = '', fraction = '', unit = '', group = ''] = match
  if (`${whole.replace(/[,，]/g, '')}${fraction.slice(1)}`.replace(/^0+/, '').length > EXACT_DIGITS && fraction !== '')
    return null
  const shift = Math.log10(UNITS[unit] ?? 1) + [...group].reduce((sum, char) => sum + (GROUPS[char] ?? 0), 0)
  return exact(Number(`${whole.replace(/[,，]/g, '')}${fraction}e${Math.round(shift)}`))
}

/** 二〇二三, 一二, 二0二三: digits one by one. One digit alone is left to `chinese`. */
function digitString(text: string): number | null {
  if (text.length < 2) return null
  let value = 0
  for (const char of text) {
    const digit = char === '0' ? 0 : DIGITS[char]
    if (digit === undefined || char === '两') return null
    value = value * 10 + digit
  }
  return exact(value)
}

const exact = (value: number): number | null => (Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null)

/** 二十万, 一百零五, 三千二百万, 一万亿: split at the last 亿 and 万, each stretch between read by `section`. */
function chinese(text: string): number | null {
  let rest = text
  let value = 0
  for (const names of ['亿億', '万萬']) {
    const at = lastIndexOfAny(rest, names)
    if (at < 0) continue
    const head = names.startsWith('亿') ? chinese(rest.slice(0, at)) : section(rest.slice(0, at), value > 0)
    if (head === null || head === 0) return null
    value += head * 10 ** (GROUPS[rest[at] as string] ?? 0)
    const short = rest.length === at + 2 ? (DIGITS[rest[at + 1] as string] ?? 0) : 0
    // 一万二 is 12000, 一万零二 is 10002
    if (short > 0) return exact(value + short * 10 ** ((GROUPS[rest[at] as string] ?? 1) - 1))
    rest = rest.slice(at + 1)
  }
  if (rest === '') return value > 0 ? exact(value) : null
  const tail = section(rest, value > 0)
  return tail === null ? null : exact(value + tail)
}

function lastIndexOfAny(text: string, names: string): number {
  for (let i = text.length - 1; i >= 0; i--) if (names.includes(text[i] as string)) return i
  return -1
}

/** 零 stands inside a number, or alone; at the start only of a part of one (一万零五). */
const mayBeZero = (text: string, at: number, inner: boolean): boolean =>
  text.length === 1 || (at < text.length - 1 && (at > 0 || inner))

/** A number below 10000: 一百零五, 两百, 十二, 一百二 (120). Units must fall; 零 only where a place is skipped. */
function section(text: string, inner: boolean): number | null {
  if (text === '') return null
  let value = 0
  let last = 10000
  let zero = false
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS[text[i] as string]
    if (digit === 0) {
      if (zero || !mayBeZero(text, i, inner)) return null
      zero = true
      continue
    }
    const unit = UNITS[text[digit === undefined ? i : i + 1] ?? '']
    if (digit === undefined && unit !== 10) return null
    if (unit === undefined) {
      if (i !== text.length - 1) return null
      return value + (digit ?? 0) * (value > 0 && !zero ? last / 10 : 1)
    }
    if (unit >= last) return null
    value += (digit ?? 1) * unit
    last = unit
    zero = false
    if (digit !== undefined) i++
  }
  return value
}
