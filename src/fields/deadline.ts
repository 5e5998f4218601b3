import { COMPLETED, FILLERS, IMMEDIATE, RELATIVE, STANDING, STANDING_ALONE } from '../lexicon/deadline-words.ts'
import type { Deadline } from '../schema/deadline.ts'
import { fold } from '../text/numeral.ts'
import { matchAt } from '../text/quantity.ts'
import { includesAny, longestFirst, wordAt } from '../text/words.ts'
import { type Mention, scanMentions } from './deadline-mention.ts'
import {
  type Carry,
  carryOf,
  type DatedMention,
  type DeadlineContext,
  type DeadlineProblem,
  resolveMention,
} from './deadline-resolve.ts'

export { type FoundDeadline, findDeadlines } from './deadline-find.ts'
export type { DeadlineContext, DeadlineProblem } from './deadline-resolve.ts'

export interface ReadDeadline {
  deadline: Deadline
  problems: DeadlineProblem[]
}

// 2023-06-30 00:00:00, as a spreadsheet prints a date
const CLOCK = /(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/
// 2023-2025, 2024: a column of years leaves 年 to its head
const YEARS = /^20\d{2}(?:\s?[-—–－~～至]{1,2}\s?20\d{2})?$/
// 6月1日25:00, 6月1日9:75: no time of a day
const WRONG_CLOCK = /日[T ]?(?:(?:2[5-9]|[3-9]\d)[:：时点]|\d{1,2}[:：][6-9]\d)/
const NOTHING = /^(?:[-—/\\、。.·*＊]+|无|空|null|N\/A)?$/i
// 印发之日起30日内, 10个工作日内, 一个月内
const RELATIVE_SPAN = /之日起|之后|[日天月周年时]之?[内后]|以?内$|工作日/
const EVENT = /[^目当提此从以日]前(?:完成|落实|办结)?$|(?:结束|完成|召开|到位|竣工)后$/

/** The deadline that a cell, a label line or a note's last field is; null where it says nothing. */
export function parseDeadline(text: string, context: DeadlineContext): ReadDeadline | null {
  const printed = asPrinted(text)
  if (NOTHING.test(printed)) return null
  const folded = fold(printed.replace(CLOCK, '').replace(YEARS, (years) => years.replace(/\d{4}/g, '$&年'))).value
  const mentions = scanMentions(folded)
  const last = resolveLast(mentions, context)
  const words = last === null ? ALWAYS : STANDING
  const ongoing = mentions.some((mention) => mention.recurring) || includesAny(folded, words)
  if (last === null) return undated(printed, folded, ongoing)
  const { date, due, inferred, problems } = last
  if (WRONG_CLOCK.test(folded))
    return read(printed, { date: null, due: null, inferred: false, problems: ['impossible'] }, ongoing)
  if (endsInEvent(folded, mentions))
    return read(printed, { date: null, due: null, inferred: false, problems: ['event'] }, ongoing)
  // 2023年6月起长期坚持: a beginning is no last day
  if (begins(folded, mentions))
    return read(printed, { date: null, due: null, inferred: false, problems: ['start'] }, true)
  return read(printed, { date, due, inferred, problems }, ongoing)
}

/** Without blanks and without the stop that ends it. */
function asPrinted(text: string): string {
  const { value, at } = fold(text)
  const chars = at.map((index, i) => (value[i] === ' ' ? ' ' : (text[index] as string)))
  return chars.join('').replace(/[。；;，,、]$/, '')
}

function read(text: string, dated: DatedMention, ongoing: boolean): ReadDeadline {
  const { date, due, inferred, problems } = dated
  return { deadline: { text, date, due, ongoing, inferred }, problems }
}

/** The last date of several (2022年底-2023年6月, 6月、9月), its year carried from the ones before it. */
function resolveLast(mentions: readonly Mention[], context: DeadlineContext): DatedMention | null {
  let carry: Carry | null = null
  let last: DatedMention | null = null
  let inferred = false
  for (const mention of mentions) {
    if (mention.recurring) continue
    last = resolveMention(mention, context, carry)
    if (mention.year !== null) inferred = false
    if (last.inferred) inferred = true
    else if (inferred && last.date !== null) last = { ...last, inferred, problems: ['year-inferred', ...last.problems] }
    carry = last.date === null ? carry : carryOf(last.date)
  }
  return last
}

/** 2025年春节前: the year alone would be a day that nobody printed. */
function endsInEvent(text: string, mentions: readonly Mention[]): boolean {
  const last = mentions.filter((mention) => !mention.recurring).at(-1)
  if (last === undefined || last.torn || last.month !== null || last.day !== null || last.part !== null || last.bounded)
    return false
  return /^[\u4e00-\u9fff]{1,10}[^底末年]之?前/.test(text.slice(last.end))
}

/** 2023年6月起, with nothing dated behind it. */
function begins(text: string, mentions: readonly Mention[]): boolean {
  const last = mentions.filter((mention) => !mention.recurring).at(-1)
  return last !== undefined && !last.bounded && /^(?:起|开始|以后|之后|后)/.test(text.slice(last.end, last.end + 2))
}

function undated(printed: string, folded: string, ongoing: boolean): ReadDeadline {
  const problem = ongoing ? null : undatedProblem(folded)
  return read(printed, { date: null, due: null, inferred: false, problems: problem === null ? [] : [problem] }, ongoing)
}

function undatedProblem(text: string): DeadlineProblem {
  if (includesAny(text, COMPLETED)) return 'completed'
  if (includesAny(text, IMMEDIATE)) return 'immediate'
  if (RELATIVE_SPAN.test(text) || includesAny(text, RELATIVE)) return 'relative'
  // a date that is torn (l0月底前) is no event
  return EVENT.test(text) && !/\d/.test(text) ? 'event' : 'unread'
}

/** A deadline without a label is short. */
const LONGEST = 40
const GAPS = [' ', ...FILLERS]
const ALWAYS = [...STANDING, ...STANDING_ALONE]
const WORDS = longestFirst([...ALWAYS, ...IMMEDIATE, ...COMPLETED, ...GAPS])
const TIME_OF_EVENT =
  /(?:召开|开始|结束|开学|节|元旦|汛期|雨季|采暖季|采暖期|供暖季|供暖期|供暖|学期|春耕|秋收|春运|投产|竣工|验收|会|到来|来临|之日起.{1,12}[日月天]之?内)(?:之?前|以前)?(?:完成|落实)?$/

// 2023-2025年: the first year of a range
const RANGE_YEAR = /\d{4}(?=[-~至到]\d{4})/y
const SPAN = /^(?:\d+|[一二两三四五六七八九十]+)个?(?:工作日|自然日|月|年|天|日|周|星期)之?内(?:完成|办结|整改到位)?$/

/** Whether a short text without a label (a note's last field, brackets behind a title) is a deadline. */
export function isDeadlineText(text: string): boolean {
  const { value } = fold(text)
  if (value === '' || value.length > LONGEST) return false
  const mentions = scanMentions(value)
  let time = mentions.length > 0
  for (let at = 0; at < value.length; ) {
    const end = mentions.find(({ start }) => start === at)?.end
    const word = end === undefined ? (wordAt(value, WORDS, at) ?? matchAt(RANGE_YEAR, value, at)?.[0]) : undefined
    if (end === undefined && word === undefined) return isEvent(value) || (value.includes('内') && SPAN.test(value))
    if (word !== undefined && !GAPS.includes(word)) time = true
    at = end ?? at + (word as string).length
  }
  return time
}

const isEvent = (text: string): boolean =>
  text.length <= 20 && /前(?:完成|落实)?$|之日起/.test(text) && TIME_OF_EVENT.test(text)
