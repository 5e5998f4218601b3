import { BENEFITS, GRANTS, STATUS, STRIVING } from '../lexicon/quantity-words.ts'
import { includesAny, wordBefore } from '../text/words.ts'
import { scanMentions } from './deadline-mention.ts'

/** What the judging of one phrase needs of the whole text; made once, so that the time stays linear. */
export interface Context {
  text: string
  /** 1 for characters that belong to a date, a title 《》, a quoted name “”, a document number 〔〕, a condition of who is paid. */
  mask: Uint8Array
  /** Whether the sentence at an offset only tells how things stand. */
  isStatus: (at: number) => boolean
}

const PAIRS: readonly (readonly [open: string, close: string, longest: number])[] = [
  ['《', '》', 120],
  ['“', '”', 40],
  ['〔', '〕', 10],
  ['【', '】', 20],
  ['「', '」', 40],
  ['[', ']', 10],
]
const SENTENCE_END = /[。；！？;\n]/g
const CLAUSE_END = /[，。；！？,;：:\n]/
const CLAUSE_WINDOW = 40
const SENTENCE_WINDOW = 200

export function contextOf(text: string): Context {
  const mask = new Uint8Array(text.length)
  for (const mention of scanMentions(text)) mask.fill(1, mention.start, mention.end)
  for (const [open, close, longest] of PAIRS) maskPairs(text, mask, open, close, longest)
  maskConditions(text, mask)
  return { text, mask, isStatus: statusOf(text) }
}

function maskPairs(text: string, mask: Uint8Array, open: string, close: string, longest: number): void {
  let end = -1
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    if (end < at) end = text.indexOf(close, at)
    if (end < 0) return
    if (end - at <= longest) mask.fill(1, at, end)
  }
}

/** One flag a sentence: 本地区网上可办率为95.48% tells, 力争网办率达到98% promises. */
function statusOf(text: string): (at: number) => boolean {
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index)
  ends.push(text.length)
  const flags = ends.map((end, i) => isStatusSentence(text.slice(i === 0 ? 0 : (ends[i - 1] as number), end)))
  return (at) => flags[firstAtLeast(ends, at)] ?? false
}

// 对总造价2000万元以上…的项目， / 凡年营业额3亿元以上的，
const RECIPIENT = /(?:^|[，。；;：:\n])(?:对于?|凡是?|符合)[^，。；;：:\n]{1,80}/g

/** The clauses that say who is paid, where their sentence pays. */
function maskConditions(text: string, mask: Uint8Array): void {
  if (!includesAny(text, GRANTS)) return
  for (const { index, 0: clause } of text.matchAll(RECIPIENT)) {
    const end = index + clause.length
    if (clause.includes('的') && includesAny(sentenceFrom(text, end), GRANTS)) mask.fill(1, index, end)
  }
}

function sentenceFrom(text: string, from: number): string {
  const rest = text.slice(from, from + SENTENCE_WINDOW)
  const end = rest.search(/[。；;\n]/)
  return end < 0 ? rest : rest.slice(0, end)
}

function isStatusSentence(sentence: string): boolean {
  return includesAny(sentence, STATUS) && !includesAny(sentence, STRIVING)
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) >= value) high = middle
    else low = middle + 1
  }
  return low
}

/** The words of the clause before an offset, 40 characters at most. */
export function clauseBefore(text: string, at: number): string {
  const from = Math.max(0, at - CLAUSE_WINDOW)
  for (let i = at - 1; i >= from; i--) if (CLAUSE_END.test(text[i] as string)) return text.slice(i + 1, at)
  return text.slice(from, at)
}

/** The words of the clause behind an offset. */
export function clauseBehind(text: string, at: number): string {
  const behind = text.slice(at, at + CLAUSE_WINDOW)
  const end = behind.search(CLAUSE_END)
  return end < 0 ? behind : behind.slice(0, end)
}

// 按比例就业 is what it is called, no share that is paid
const PROPORTION = /按比例(?=就业|安排|安置)/g

export const isBenefit = (clause: string): boolean => {
  const words = clause.includes('按比例') ? clause.replace(PROPORTION, '') : clause
  return includesAny(words, BENEFITS)
}

/** The word that ends last in the text, and where it stands. */
export function nearest(text: string, words: readonly string[]): { word: string; at: number } | null {
  for (let end = text.length; end > 0; end--) {
    const word = wordBefore(text, words, end)
    if (word !== undefined) return { word, at: end - word.length }
  }
  return null
}
