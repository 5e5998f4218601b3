import { fold, HAN_DIGITS, parseNumeral } from '../text/numeral.ts'

/** A line's date of issue [成文日期], or of printing [印发日期] where `printed`. */
export interface FoundDate {
  /** YYYY-MM-DD, as precise as printed; null where the calendar has no such day (2月30日). */
  date: string | null
  printed: boolean
  start: number
  end: number
}

// 二O二三年, 二0二三年: typed or read with the letter or the Arabic nought
const YEAR = `\\d{4}|[${HAN_DIGITS}0Oo]{4}`
const PART = `\\d{1,2}|[一二三四五六七八九十廿卅〇零]{1,3}`
// 2023年6月2日, 二〇二三年六月二日印发, 2023年 月 日 (a draft's blank)
const DATE = new RegExp(`(${YEAR})年(?:(${PART})?月(?:(${PART})?[日号])?)(印发|印制|印)?$`)
const LABEL = /^(?:成文|发文|印发)(?:日期|时间)[:：]/
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The date that a line is, alone or behind the name of the body that signs. */
export function readIssuedOn(line: string): FoundDate | null {
  if (line.length > 200) return null
  const { value: folded, at } = fold(line)
  const value = folded.replace(/[）)]$/, '')
  const match = DATE.exec(value)
  if (match === null) return null
  const [whole, year = '', month, day, print] = match
  const before = value.slice(0, match.index)
  const label = LABEL.exec(before)?.[0]
  const alone = before === (value.length < folded.length ? folded[0] : '') || label === before
  const printed = print !== undefined || label?.startsWith('印发') === true
  if (!alone && !isSigner(line.slice(0, at[match.index]), print !== undefined)) return null
  const length = whole.length - (print ?? '').length
  const end = (at[match.index + length - 1] as number) + 1
  return { date: isoDate(year, month, day), printed, start: at[match.index] as number, end }
}

/** `中共…委办公室      `: a name set apart from the date by a blank, no sentence; 印发 needs no blank. */
function isSigner(before: string, printed: boolean): boolean {
  const name = before.trim()
  if (printed && /[室委局府办会院处。]$/.test(name)) return true
  return before !== before.trimEnd() && name.length <= 60 && /^[\u3400-\u9fff\s（）()]+$/.test(name)
}

function isoDate(year: string, month: string | undefined, day: string | undefined): string | null {
  const y = parseNumeral(year.replace(/[Oo]/g, '0'))
  const m = month === undefined ? null : parseNumeral(month)
  const d = day === undefined ? null : parseNumeral(day)
  if (y === null || y < 1949 || y > 2099) return null
  if (month === undefined) return `${y}`
  if (m === null || m < 1 || m > 12) return null
  if (day === undefined) return `${y}-${pad(m)}`
  const last = m === 2 && !isLeap(y) ? 28 : (DAYS[m - 1] ?? 0)
  return d === null || d < 1 || d > last ? null : `${y}-${pad(m)}-${pad(d)}`
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const pad = (value: number): string => String(value).padStart(2, '0')
