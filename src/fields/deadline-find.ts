import {
  COMPLETIONS,
  EVENTS,
  NO_DEADLINE_BEFORE,
  NO_DEADLINE_BEHIND,
  PAST_BEHIND,
  PAST_CONDITIONS,
  PROMISES,
} from '../lexicon/deadline-words.ts'
import type { Deadline } from '../schema/deadline.ts'
import { type Folded, fold } from '../text/numeral.ts'
import { matchAt } from '../text/quantity.ts'
import { endsWithAny, includesAny, startsWithAny, wordAt } from '../text/words.ts'
import { type Mention, scanMentions } from './deadline-mention.ts'
import { partOf, type Stretch } from './deadline-part.ts'
import {
  type Carry,
  carryOf,
  type DatedMention,
  type DeadlineContext,
  type DeadlineProblem,
  resolveMention,
} from './deadline-resolve.ts'

export interface FoundDeadline {
  start: number
  end: number
  deadline: Deadline
  problems: DeadlineProblem[]
  /** What of the sentence it holds for; null where it is the whole, or where that cannot be told. */
  part: string | null
  /** Where that stands, in offsets into the text as given. */
  partAt: Stretch | null
}

// 印发之日起30日内, counted from the paper itself
const FROM_ISSUE = /(?:印发|发布|公布|下发|施行)之日起\d{1,3}个?(?:工作日|自然日|日|天|月)之?内/g
const RANGE = /[-~至到]/
const STOP = /[，。；、,;：:]/
const LONGEST_TITLE = 120

// every date has one of these, or is written with digits alone
const MAYBE_DATE = /[年月日季旬周末底初天前]|[0-9０-９][-./．／－][0-9０-９]/

/** The dates that a commitment's sentence sets for itself; names, periods, pasts and conditions are none. */
export function findDeadlines(text: string, context: DeadlineContext): FoundDeadline[] {
  if (!MAYBE_DATE.test(text)) return []
  const folded = fold(text)
  const { value } = folded
  const named = titleMask(value)
  const mentions = scanMentions(value)
  const accepted = mentions.filter((mention, i) => {
    return (
      !mention.recurring &&
      named[mention.start] !== 1 &&
      sets(value, mention, mentions[i - 1], mentions[i + 1], context)
    )
  })
  const found = [
    ...dated(folded, accepted, mentions, context, text),
    ...fromIssue(folded, text),
    ...fromEvents(folded, text),
  ]
  return found.sort((a, b) => a.start - b.start)
}

const EVENT_OPENS = new RegExp(`[${[...new Set(EVENTS.map((event) => event[0]))].join('')}]`, 'g')
const EVENT_TAIL = /(?:期间?|来临|到来|假期)?(?:之前|以前|前)(?![夕后期往来沿])/y
const CLAUSE_OPENS = /(?:^|[，。；、：:,;（(]|[于在]|力争|确保|争取|务必|须)$/

/** 春节前完成, 2024年汛期前建成: a day that no calendar of the paper gives. */
function fromEvents(folded: Folded, text: string): FoundDeadline[] {
  const { value } = folded
  if (!value.includes('前')) return []
  const found: FoundDeadline[] = []
  for (const { index } of value.matchAll(EVENT_OPENS)) {
    const event = wordAt(value, EVENTS, index)
    const tail = event === undefined ? null : matchAt(EVENT_TAIL, value, index + event.length)
    if (event === undefined || tail === null) continue
    const start = index - (/(?:\d{4}|今|明|次)年$/.exec(value.slice(Math.max(0, index - 5), index))?.[0].length ?? 0)
    const end = index + event.length + tail[0].length
    if (!CLAUSE_OPENS.test(value.slice(Math.max(0, start - 2), start)) || value[end] === '的') continue
    const none = { date: null, due: null, inferred: false }
    found.push({ ...place(folded, start, end, text, none), problems: ['event'], part: null, partAt: null })
  }
  return found
}

/** 1 for each character inside 《 》. */
function titleMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  let close = -1
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    if (close < at) close = text.indexOf('》', at)
    if (close < 0) break
    if (close - at <= LONGEST_TITLE) mask.fill(1, at, close)
  }
  return mask
}

/** Whether the sentence promises something by this date. */
function sets(
  text: string,
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  context: DeadlineContext,
): boolean {
  const { start, end } = mention
  const behind = text.slice(end, end + 16)
  if (next !== undefined && next.start - end === 1 && RANGE.test(text[end] as string)) return false
  if (endsWithAny(text, NO_DEADLINE_BEFORE, start) || startsWithAny(behind, NO_DEADLINE_BEHIND)) return false
  if (!mention.bounded && startsWithAny(behind, PAST_BEHIND)) return false
  if (isPast(text, mention, behind, context)) return false
  if (mention.torn === true) return mention.bounded || startsWithAny(behind, PROMISES)
  const ranged = previous !== undefined && start - previous.end === 1 && RANGE.test(text[previous.end] as string)
  // 每年4月1日至6月20日
  if (ranged && previous.recurring) return false
  // 年内占比保持95%: a period; 年内建成: a date
  if (text.endsWith('年内', end) || (!mention.bounded && mention.part !== 'end'))
    return isPromised(text, mention, behind, ranged, context)
  return mention.bounded || !text.slice(start, end).endsWith('下旬') || startsWithAny(behind, PROMISES)
}

/** 截至2022年底, 2022年底已…, 2015年底前建成的小区 */
function isPast(text: string, mention: Mention, behind: string, context: DeadlineContext): boolean {
  const clause = behind.slice(0, clauseLength(behind))
  if (startsWithAny(clause, PAST_CONDITIONS) || startsWithAny(clause, PAST_CONDITIONS, 1)) return true
  // 2015年以前积存的文件: a bare year that is over says which ones
  const bare = mention.month === null && mention.part === null
  if (bare && typeof mention.year === 'number' && mention.year < (context.year ?? 0)) return true
  if (!/截[至止]到?$/.test(text.slice(Math.max(0, mention.start - 3), mention.start))) return false
  return (
    /已|累计|共|现有/.test(text.slice(mention.end, mention.end + 40)) ||
    (typeof mention.year === 'number' && mention.year < (context.year ?? 0))
  )
}

function clauseLength(text: string): number {
  const stop = text.search(STOP)
  return stop < 0 ? text.length : stop
}

/** A date without 前 or 底: 6月完成, 于9月上线, 到2025年，…达到…; 2023年线上办电率 is a period. */
function isPromised(
  text: string,
  mention: Mention,
  behind: string,
  ranged: boolean,
  context: DeadlineContext,
): boolean {
  // 2023年6月至9月开展: a period that ends
  if (ranged) return mention.month !== null && startsWithAny(behind, PROMISES) && !/^.{1,6}[了过]/.test(behind)
  if (mention.month === null && mention.part === null) return isYearPromised(text, mention, behind, context)
  if (startsWithAny(behind, PROMISES)) return !/^.{1,6}了/.test(behind)
  const later = typeof mention.year !== 'number' || mention.year >= (context.year ?? mention.year)
  if (later && PLACE.includes(behind[0] ?? ' ')) return promisesThere(text.slice(mention.end, mention.end + 40))
  return later && /^[，,]/.test(behind) && mention.month !== null && startsWithAny(behind.slice(1), PROMISES)
}

/** 到2025年，…; 2024年竣工 */
function isYearPromised(text: string, mention: Mention, behind: string, context: DeadlineContext): boolean {
  if (/(?:^|[，。；、,;])[到至]$/.test(text.slice(Math.max(0, mention.start - 2), mention.start))) return true
  const later = typeof mention.year === 'number' && mention.year >= (context.year ?? mention.year)
  return later && startsWithAny(behind, COMPLETIONS) && !/^.{1,6}[了的率]/.test(behind)
}

const PLACE = '在对向'

/** 年内在规划选址、避灾点建设等领域|开展应用试点3个: where or for whom stands before what is promised. */
function promisesThere(behind: string): boolean {
  const clause = behind.slice(0, behind.search(/[，。；,;：:]|$/))
  return includesAny(clause, PROMISES) && !/[的了]/.test(clause)
}

/** The date that opens the period which a date ends: |2023年6月|至9月. */
function openingOf(text: string, mention: Mention, byEnd: ReadonlyMap<number, Mention>): Mention | null {
  const before = byEnd.get(mention.start - 1)
  return before !== undefined && RANGE.test(text[before.end] as string) ? before : null
}

function dated(
  folded: Folded,
  mentions: readonly Mention[],
  ranges: readonly Mention[],
  context: DeadlineContext,
  text: string,
): FoundDeadline[] {
  let carry: Carry | null = null
  const byEnd = new Map(ranges.map((mention) => [mention.end, mention]))
  return mentions.map((mention, i) => {
    const opening = openingOf(folded.value, mention, byEnd)
    const first = typeof opening?.year !== 'number' ? null : resolveMention(opening, context, carry)
    // 2023年6月至9月: the year is printed for both
    const result =
      first?.date != null ? resolveMention(mention, context, carryOf(first.date)) : withCarry(mention, context, carry)
    if (result.date !== null) carry = carryOf(result.date)
    const part = mentions.length > 1 ? partOf(folded.value, mention, mentions[i - 1], mentions[i + 1]) : null
    const { problems } = result
    return {
      ...place(folded, opening?.start ?? mention.start, mention.end, text, result),
      problems,
      part: part === null ? null : cut(folded, part.start, part.end, text),
      partAt: part === null ? null : printedAt(folded, part.start, part.end),
    }
  })
}

/** 2023年5月底前完成第一批，11月底前完成第二批: the year is carried on, and marked as not printed with its month. */
function withCarry(mention: Mention, context: DeadlineContext, carry: Carry | null): DatedMention {
  const carried = carry !== null && (mention.year === null || mention.year === 'following')
  const earlier = carried && typeof mention.month === 'number' && carry.month !== null && mention.month < carry.month
  const result = resolveMention(mention, context, earlier ? null : carry)
  if (!carried || result.inferred || result.date === null) return result
  return { ...result, inferred: true, problems: ['year-inferred', ...result.problems] }
}

function fromIssue(folded: Folded, text: string): FoundDeadline[] {
  if (!folded.value.includes('之日起')) return []
  return [...folded.value.matchAll(FROM_ISSUE)].map((match) => ({
    ...place(folded, match.index, match.index + match[0].length, text, { date: null, due: null, inferred: false }),
    problems: ['relative'],
    part: null,
    partAt: null,
  }))
}

function place(
  folded: Folded,
  from: number,
  to: number,
  text: string,
  dated: Omit<DatedMention, 'problems'>,
): Pick<FoundDeadline, 'start' | 'end' | 'deadline'> {
  const { date, due, inferred } = dated
  const { start, end } = printedAt(folded, from, to)
  return { start, end, deadline: { text: cut(folded, from, to, text), date, due, ongoing: false, inferred } }
}

/** Where folded characters stand in the text as given. */
const printedAt = ({ at }: Folded, from: number, to: number): Stretch => ({
  start: at[from] as number,
  end: (at[to - 1] as number) + 1,
})

/** The characters as printed, without blanks. */
function cut(folded: Folded, from: number, to: number, text: string): string {
  let value = ''
  for (let i = from; i < to; i++) value += folded.value[i] === ' ' ? ' ' : (text[folded.at[i] as number] as string)
  return value
}
