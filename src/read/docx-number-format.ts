/** The numbers of Word's lists as they are printed (ECMA-376, ST_NumberFormat). */

const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

/** A number in one of Word's formats; '' for bullets and for what is not known. */
export function formatNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return ''
  const write = FORMATS[format]
  return write === undefined ? String(value) : write(value)
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  bullet: () => '',
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  chineseCounting: (value) => counting(value),
  chineseCountingThousand: (value) => counting(value),
  japaneseCounting: (value) => counting(value),
  taiwaneseCounting: (value) => counting(value),
  taiwaneseCountingThousand: (value) => counting(value),
  koreanCounting: (value) => counting(value),
  ideographDigital: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (value) => counting(value, LEGAL, '拾佰仟'),
  ideographLegalTraditional: (value) => counting(value, LEGAL, '拾佰仟'),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  lowerLetter: (value) => letter(value, 0x61),
  upperLetter: (value) => letter(value, 0x41),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
}

const enclosed = (value: number, first: number, most: number): string =>
  value >= 1 && value <= most ? String.fromCharCode(first + value - 1) : String(value)

/** 十一, 二十, 一百零五; legal: 壹拾壹. */
function counting(value: number, digits = DIGITS, units = '十百千'): string {
  if (value === 0) return digits === DIGITS ? '零' : (digits[0] as string)
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      gap ||= text !== ''
      continue
    }
    const bare = digit === 1 && place === 1 && text === '' && digits === DIGITS
    text += `${gap ? '零' : ''}${bare ? '' : digits[digit]}${place > 0 ? units[place - 1] : ''}`
    gap = false
  }
  return text
}

/** a … z, aa, bb … as Word counts on. */
const letter = (value: number, first: number): string =>
  value < 1 ? '' : String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)))

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [size, sign] of signs) for (; rest >= size; rest -= size) text += sign
  return text
}
