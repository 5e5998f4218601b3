import { HAN_DIGITS, parseNumeral } from '../text/numeral.ts'
import { matchAt } from '../text/quantity.ts'
import { remembered } from '../text/remembered.ts'

/** The year as printed: a number, or a word that counts from the document's year. */
export type PrintedYear = number | 'this' | 'next' | 'following' | null

/** A date as it stands in a folded text, before the year that it leaves out is found. */
export interface Mention {
  start: number
  end: number
  year: PrintedYear
  /** The year is printed with two digits (23年6月). */
  short: boolean
  /** Months as printed, 13 included; `this` and `next` count from the day of issue (本月底). */
  month: number | 'this' | 'next' | null
  day: number | null
  /** 底, 末, 内: the end of what is printed; 初, 上旬, 中旬, 年中: a part of it that has no printed day. */
  part: 'end' | 'vague' | null
  /** 前, 以前, 之内 … behind it. */
  bounded: boolean
  /** 每季度, 每月25日前: comes again and again. */
  recurring: boolean
  /** 2023年l0月, 2023年□月: a part of it cannot be read, so none of it is. */
  torn?: true
  /** “十四五”末: the end of a five-year plan. */
  plan?: true
}

const HAN_NUMBER = '[一二三四五六七八九十廿卅]'
const SMALL = `(?:\\d{1,2}|${HAN_NUMBER}{1,3})`

// 2023年, 二〇二三年, 2023年度; 23年 only before a month or 底
const YEAR = new RegExp(`(?:(\\d{4})|([${HAN_DIGITS}0]{4}))年度?`, 'y')
const SHORT_YEAR = /(\d{2})年(?=\d{1,2}月|[底末])/y
const YEAR_WORD = /(今年|本年度?|当年|明年|来年|次年|翌年)度?/y
// 2023.6.30, 2023-06-30, 2023/6, 2023.06.30日
const DIGIT_DATE = /(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?(?![\d%]|\.\d)[日号]?/y
const COMPACT_DATE = /(20\d{2})(\d{2})(\d{2})(?!\d)/y
// 6月, 12月份, 六月
const MONTH = new RegExp(`(${SMALL})月份?`, 'y')
const MONTH_WORD = /(本月|当月|下个?月)份?/y
const DAY = new RegExp(`(${SMALL})[日号]`, 'y')
// 第二季度, 二季度, 2季度, Q2
const QUARTER = /第?([一二三四1-4])季度?|[Qq]([1-4])(?!\d)/y
const HALF = /([上下])半年/y
// 年底, 年末, 年内; bare only with 底 末 内 终 初 中
const YEAR_PART = /年([底末内终初中])/y
const END_PART = /[底末终](?!端|层)/y
const VAGUE_PART = /初(?![步期次])|[上中]旬/y
const LATE_PART = /下旬/y
// 前, but not 前50名 and 前三
const BOUND =
  /之前|以前|之内|以内|内(?![部容外地设])|止|前(?![\d一二三四五六七八九十几列茅沿期提置往来述款台者端后景言身])/y
const FIRM_BOUND = /之?前|以前/y
const CYCLE =
  /每(?:个?(?:半年|年度?|学期|学年|季度?|月|周|日|天|星期)|[两一二三]个?(?:月|年|周|季度))|[一半两](?:月|季度?|周|年|旬)一/y

// l0月, 2O23年6月, 二O二三年六月, 202年6月: letters for digits, or digits that are not all there
const LOOK_ALIKE = /[lIiOo|丨ニ]/
const TORN =
  /(?:[\dlIiOo|丨ニ〇零一二三四五六七八九]{3,5}年)?(?:[\dlIiOo|丨]{1,3}|[一二三四五六七八九十ニ]{1,3})月(?:[\dlIiOo|丨ニ]{1,3}[日号])?[底末初]?/y
const LONGEST_TORN = 14
const SHORT_OF_DIGITS = /^(?:\d{3}|\d{5})年/
// 2023年□月底前, 2023年月底前, 2023年6月 日前: what should say which is no number; 2023年每月 is one
const NO_MONTH =
  /[^\d一二三四五六七八九十，。；、,;：:（）()《》每各当本逐按隔同全数整年月日上下]?月(?=[底末初前，。；、,;）)]|$)/y
const NO_DAY = /(?:[^\d，。；、,;：:（）()\u4e00-\u9fff]|[\dlIiOo|丨]{1,3})?日(?=[前内])/y
const PLAN = /[“"「]?十([二三四五六七])五[”"」]?(?:规划|时期|期间|规划期)?(?:之?末|期末|底)(?!端|层|期)/y

const digits = /\d/
// what all of these begin with: most characters of a text begin no date, and are looked at once only
const OPENS = new RegExp(
  `[\\d${HAN_DIGITS}一二三四五六七八九十廿卅两半每今本当明来次翌第上中下年底末终初QqlIOoニ|“"「]`,
  'g',
)

/** All dates of a folded text, in reading order, none inside another. Linear: each step looks at a bounded stretch. */
export const scanMentions = remembered((text: string): readonly Mention[] => {
  const found: Mention[] = []
  let at = 0
  for (let open = matchAt(OPENS, text, 0); open !== null; open = matchAt(OPENS, text, at)) {
    at = open.index + 1
    if (digits.test(open[0]) && digits.test(text[open.index - 1] ?? '')) continue
    const mention = readMention(text, open.index)
    if (mention === null) continue
    found.push(mention)
    at = mention.end
  }
  return found
})

function readMention(text: string, at: number): Mention | null {
  const opening = text[at] as string
  if ('“"「'.includes(opening)) return readPlan(text, at)
  if (LOOK_ALIKE.test(opening)) return readTorn(text, at)
  return (
    readCycle(text, at) ??
    (opening === '十' ? readPlan(text, at) : null) ??
    readTorn(text, at) ??
    readDigitDate(text, at) ??
    readYear(text, at) ??
    readPart(text, at, empty(at))
  )
}

/** “十四五”末: the last year of the plan. */
function readPlan(text: string, at: number): Mention | null {
  const plan = matchAt(PLAN, text, at)
  if (plan === null) return null
  const year = 1955 + 5 * (10 + (parseNumeral(plan[1] ?? '') ?? 0))
  return withTail(text, { ...empty(at), end: at + plan[0].length, year, part: 'end', plan: true })
}

/** A date with letters for digits, or digits that are not all there, is read as no date at all. */
function readTorn(text: string, at: number): Mention | null {
  if (!LOOK_ALIKE.test(text.slice(at, at + LONGEST_TORN)) && !SHORT_OF_DIGITS.test(text.slice(at, at + 6))) return null
  const torn = matchAt(TORN, text, at)
  if (torn === null || !(LOOK_ALIKE.test(torn[0]) || SHORT_OF_DIGITS.test(torn[0]))) return null
  if (/[A-Za-z]/.test(text[at - 1] ?? '')) return null
  return withTail(text, { ...empty(at), end: at + torn[0].length, torn: true })
}

/** Behind a year or a month whose month or day is no number: 2023年□月底前. The whole is one date that is not read. */
function tornBehind(text: string, base: Mention, pattern: RegExp): Mention | null {
  const behind = text.slice(base.end, base.end + LONGEST_TORN)
  if (!/[月日]/.test(behind)) return null
  const torn = LOOK_ALIKE.test(behind) ? matchAt(TORN, text, base.end) : null
  const letters = torn !== null && LOOK_ALIKE.test(torn[0]) ? torn[0] : undefined
  const rest = letters ?? matchAt(pattern, text, base.end)?.[0]
  if (rest === undefined) return null
  return withTail(text, { ...base, year: null, month: null, day: null, end: base.end + rest.length, torn: true })
}

function empty(start: number): Mention {
  return {
    start,
    end: start,
    year: null,
    short: false,
    month: null,
    day: null,
    part: null,
    bounded: false,
    recurring: false,
  }
}

/** `每月25日前`, `每季度末`, `一月一调度`: the date inside belongs to the cycle. */
function readCycle(text: string, at: number): Mention | null {
  const cycle = matchAt(CYCLE, text, at)
  if (cycle === null) return null
  const base = { ...empty(at), end: at + cycle[0].length, recurring: true }
  const inner = matchAt(DAY, text, base.end) ?? matchAt(MONTH, text, base.end)
  const rest = inner === null ? base : { ...base, end: base.end + inner[0].length }
  const day = inner === null ? null : matchAt(DAY, text, rest.end)
  return withTail(text, day === null ? rest : { ...rest, end: rest.end + day[0].length })
}

/** `2023-06-30`, `2023.6`, `20230630` */
function readDigitDate(text: string, at: number): Mention | null {
  const match = matchAt(DIGIT_DATE, text, at) ?? matchAt(COMPACT_DATE, text, at)
  if (match === null) return null
  const compact = match[4] === undefined && match[0].length === 8 && !/[./-]/.test(match[0])
  const [year, month, day] = compact ? [match[1], match[2], match[3]] : [match[1], match[3], match[4]]
  // 2021-23 and 1998.5 in a code: only years of our time are dates
  if (!plausible(Number(year)) || text[at + match[0].length] === '年') return null
  return withTail(text, {
    ...empty(at),
    end: at + match[0].length,
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
  })
}

/** `2023年6月底前`, `二〇二三年底`, `明年二季度`, `2023年` */
function readYear(text: string, at: number): Mention | null {
  const full = matchAt(YEAR, text, at)
  const short = full === null ? matchAt(SHORT_YEAR, text, at) : null
  const word = full === null && short === null ? matchAt(YEAR_WORD, text, at) : null
  const match = full ?? short ?? word
  if (match === null) return null
  const year = full ? parseNumeral(full[1] ?? full[2] ?? '') : short ? 2000 + Number(short[1]) : yearWord(match[0])
  if (typeof year === 'number' && !plausible(year)) return null
  const base = { ...empty(at), end: at + match[0].length, year, short: short !== null }
  return tornBehind(text, base, NO_MONTH) ?? readPart(text, base.end, base) ?? withTail(text, withYearPart(text, base))
}

function yearWord(word: string): 'this' | 'next' | 'following' {
  if (/^[次翌]/.test(word)) return 'following'
  return /^[明来]/.test(word) ? 'next' : 'this'
}

const plausible = (year: number): boolean => year >= 1949 && year <= 2099

/** 2023年|底, 2023年|末, 2023年|初; 今年|年底 */
function withYearPart(text: string, base: Mention): Mention {
  // 2023年内
  if (text[base.end] === '内' && !/[部容外地设]/.test(text[base.end + 1] ?? ''))
    return { ...base, end: base.end + 1, part: 'end', bounded: true }
  const word = matchAt(YEAR_PART, text, base.end)
  const at = word === null ? base.end : base.end + 1
  const end = matchAt(END_PART, text, at)
  if (end !== null) return { ...base, end: at + 1, part: 'end' }
  const vague = matchAt(/初(?![步期次])|中(?=前|完成|$|[，。；、])/y, text, at)
  return vague === null ? base : { ...base, end: at + 1, part: 'vague' }
}

/** The part of a year: 6月30日, 6月底, 二季度末, 上半年, 年底. `base` carries the year before it, if any. */
function readPart(text: string, at: number, base: Mention): Mention | null {
  return (
    readMonth(text, at, base) ??
    readQuarter(text, at, base) ??
    (base.year === null ? readYearEnd(text, at, base) : null)
  )
}

function readMonth(text: string, at: number, base: Mention): Mention | null {
  const word = base.year === null ? matchAt(MONTH_WORD, text, at) : null
  if (word !== null) {
    const month = word[0].startsWith('下') ? 'next' : 'this'
    return withTail(text, withMonthPart(text, { ...base, month, end: at + word[0].length }))
  }
  const match = matchAt(MONTH, text, at)
  if (match === null) return null
  const month = parseNumeral(match[1] ?? '')
  if (month === null || (base.year === null && countsMonths(text, at))) return null
  const end = at + match[0].length
  const day = matchAt(DAY, text, end)
  if (day === null)
    return tornBehind(text, { ...base, end }, NO_DAY) ?? withTail(text, withMonthPart(text, { ...base, month, end }))
  return withTail(text, { ...base, month, day: parseNumeral(day[1] ?? ''), end: end + day[0].length })
}

/** 十一月 begins at 十, not at 一; 近三月 counts; l0月 is torn; before 二O二三年|六月 stands a year that is not read. */
function countsMonths(text: string, at: number): boolean {
  return at > 0 && /[\d.一二三四五六七八九十百第近前满年lIOo|]/.test(text[at - 1] as string)
}

function withMonthPart(text: string, base: Mention): Mention {
  const end = matchAt(END_PART, text, base.end) ?? matchAt(LATE_PART, text, base.end)
  if (end !== null) return { ...base, end: base.end + end[0].length, part: 'end' }
  const vague = matchAt(VAGUE_PART, text, base.end)
  return vague === null ? base : { ...base, end: base.end + vague[0].length, part: 'vague' }
}

/** 二季度末 is its last month, 下半年 too. */
function readQuarter(text: string, at: number, base: Mention): Mention | null {
  const quarter = matchAt(QUARTER, text, at)
  const half = quarter === null ? matchAt(HALF, text, at) : null
  const match = quarter ?? half
  if (match === null || (base.year === null && /[一二两三四\d个每]/.test(text[at - 1] ?? ''))) return null
  const month = quarter ? 3 * (parseNumeral(quarter[1] ?? quarter[2] ?? '') ?? 0) : half?.[1] === '上' ? 6 : 12
  const end = at + match[0].length
  const part = matchAt(END_PART, text, end)
  return withTail(text, { ...base, month, end: part === null ? end : end + 1, part: part === null ? null : 'end' })
}

/** 年底前, 年内, 年初: the document's year. */
function readYearEnd(text: string, at: number, base: Mention): Mention | null {
  const match = matchAt(YEAR_PART, text, at)
  if (match === null || /[\d两几半多百十每一二三四五六七八九这去]/.test(text[at - 1] ?? '')) return null
  const [, sign = ''] = match
  if (sign === '中' && !/^(?:前|完成|$|[，。；、])/.test(text.slice(at + 2, at + 4))) return null
  if (sign === '终' && !/^(?:前|完成|$|[，。；、])/.test(text.slice(at + 2, at + 4))) return null
  if (sign === '内') return { ...base, end: at + 2, part: 'end', bounded: true }
  return withTail(text, { ...base, end: at + 2, part: sign === '初' || sign === '中' ? 'vague' : 'end' })
}

// 5月15日（星期五）前
const WEEKDAY = /[（(](?:星期|周|礼拜)[一二三四五六日天][）)]/y

function withTail(text: string, base: Mention): Mention {
  const weekday = base.day === null ? null : matchAt(WEEKDAY, text, base.end)
  const at = base.end + (weekday?.[0].length ?? 0)
  // 6月底前三批完成: behind 底, 末 and a day 前 is always the bound
  const firm = base.part !== null || base.day !== null ? matchAt(FIRM_BOUND, text, at) : null
  const bound = firm ?? matchAt(BOUND, text, at)
  return bound === null ? base : { ...base, end: at + bound[0].length, bounded: true }
}
