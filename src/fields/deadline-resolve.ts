import type { Mention } from './deadline-mention.ts'

/** What a reader of the value has to know about it; the room that builds findings words the messages. */
export type DeadlineProblem =
  | 'impossible' // 13月, 9月31日: no date
  | 'relative' // 本月底, 30个工作日内: counted from another day
  | 'event' // 全国两会召开前
  | 'year-inferred' // 6月底前: the year is the document's
  | 'year-unknown' // the same, and the document has none
  | 'bare-year' // 2023年: no more precise
  | 'vague' // 6月上旬, 年初: a part of it without a printed day
  | 'start' // 2023年6月起: a beginning, no end
  | 'immediate' // 立行立改
  | 'completed' // 已完成
  | 'unread' // words that are no known deadline
  | 'look-alike' // 2023年l0月底前, 2023年□月底前: a part of it cannot be read
  | 'plan-period' // “十四五”末: the last year of the plan

export interface DeadlineContext {
  /** The document's year, for 6月底前. */
  year: number | null
  /** The day of issue as precise as known, for 本月底 and 明年. */
  issuedOn?: string | null
}

/** A mention with its year found. */
export interface DatedMention {
  date: string | null
  due: string | null
  inferred: boolean
  problems: DeadlineProblem[]
}

/** A year that was printed before in the same text, and the month it stood with. */
export interface Carry {
  year: number
  month: number | null
}

export function carryOf(date: string): Carry {
  const [year = '', month] = date.split('-')
  return { year: Number(year), month: month === undefined ? null : Number(month) }
}

/** The date of a mention. `carry` gives the year to a part that leaves it out (2023年6月、9月). */
export function resolveMention(mention: Mention, context: DeadlineContext, carry: Carry | null): DatedMention {
  if (mention.torn === true) return none('look-alike')
  const { year, inferred, problems } = findYear(mention, context, carry)
  const month = findMonth(mention, context)
  if (month === 'unknown') return none('relative')
  if (isImpossible(mention.month, mention.day, year)) return none('impossible')
  if (year === null) return none(...problems, 'year-unknown')
  const rolled = typeof mention.month === 'string' && month !== null && month > 12
  const date = print(rolled ? year + 1 : year, rolled ? month - 12 : month, mention.day)
  if (mention.part === 'vague') problems.push('vague')
  if (month === null && mention.part === null && !mention.bounded && typeof mention.year === 'number')
    problems.push('bare-year')
  return { date, due: lastDay(date), inferred, problems }
}

const none = (...problems: DeadlineProblem[]): DatedMention => ({ date: null, due: null, inferred: false, problems })

interface FoundYear {
  year: number | null
  inferred: boolean
  problems: DeadlineProblem[]
}

function findYear(mention: Mention, context: DeadlineContext, carry: Carry | null): FoundYear {
  const issued = yearOf(context.issuedOn)
  if (typeof mention.year === 'number') {
    if (mention.plan === true) return { year: mention.year, inferred: true, problems: ['plan-period'] }
    return { year: mention.year, inferred: mention.short, problems: mention.short ? ['year-inferred'] : [] }
  }
  if (mention.year === null && typeof mention.month !== 'string' && carry !== null) {
    // 2023年11月至3月: the later month cannot lie before the earlier one
    const wraps = carry.month !== null && typeof mention.month === 'number' && mention.month < carry.month
    return { year: wraps ? carry.year + 1 : carry.year, inferred: wraps, problems: wraps ? ['year-inferred'] : [] }
  }
  if (mention.year === 'following' && carry !== null) return { year: carry.year + 1, inferred: false, problems: [] }
  const early = issued !== null && context.year === issued + 1 && isYetToCome(mention, context.issuedOn ?? '')
  return yearOfIssue(mention, early ? issued : context.year, issued)
}

/** 11月底前 in a paper of August for the year to come: this November. Late in the year such months are the next one's. */
function isYetToCome({ month }: Mention, issuedOn: string): boolean {
  const issued = Number(issuedOn.slice(5, 7))
  return issued > 0 && issued <= 10 && typeof month === 'number' && month >= issued
}

/** 6月底前: the document's year; 明年: that behind the year of issue. */
function yearOfIssue(mention: Mention, year: number | null, issued: number | null): FoundYear {
  const elided = mention.year === null && typeof mention.month !== 'string'
  const base = elided ? (year ?? issued) : (issued ?? year)
  if (base === null) return { year: null, inferred: false, problems: [] }
  const later = mention.year === 'next' || mention.year === 'following'
  return { year: base + (later ? 1 : 0), inferred: true, problems: ['year-inferred'] }
}

/** The month's number; 13 for 下月 in a December of issue; `unknown` for 本月 without a day of issue. */
function findMonth(mention: Mention, context: DeadlineContext): number | null | 'unknown' {
  if (typeof mention.month !== 'string') return mention.month
  const issued = /^\d{4}-(\d{2})/.exec(context.issuedOn ?? '')
  if (issued === null) return 'unknown'
  return Number(issued[1]) + (mention.month === 'next' ? 1 : 0)
}

const yearOf = (date: string | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null)

function isImpossible(month: Mention['month'], day: number | null, year: number | null): boolean {
  if (typeof month !== 'number') return false
  if (month < 1 || month > 12) return true
  // without a year 2月29日 may exist
  return day !== null && (day < 1 || day > daysIn(year ?? 2000, month))
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const two = (value: number): string => String(value).padStart(2, '0')

function print(year: number, month: number | null, day: number | null): string {
  if (month === null) return String(year)
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** The last day of a date as precise as printed. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  return `${year}-${month}-${day ?? two(daysIn(Number(year), Number(month)))}`
}
