import { AGAINST, MEASURED, ONLY } from '../lexicon/quantity-words.ts'
import { fold } from '../text/numeral.ts'
import { endsWithAny, includesAny } from '../text/words.ts'
import { type Context, contextOf } from './target-context.ts'
import { isAttribute } from './target-judge.ts'
import { type ListedPhrase, phrasesOf } from './target-list.ts'

/** A value that a problem states: how things stand, or what they are held against. `text` is the clause up to it. */
export interface Measurement {
  kind: 'status' | 'benchmark'
  text: string
  /** Offsets into the text as given. */
  start: number
  end: number
}

const CLAUSE_END = /[，。；！？,;：:\n]/
const LONGEST_CLAUSE = 80
const LONGEST_REST = 20
const LONGEST_NOUN = 10
const OPEN = /[（(]/
const CLOSE: Readonly<Record<string, string>> = { '（': '）', '(': ')' }

/**
 * The values in the text of a problem, in reading order.
 * `网上办理率为80.36%，相较全国前沿（95%）仍有提升空间。`: status `网上办理率为80.36%`, benchmark `相较全国前沿（95%）`.
 */
export function findMeasurements(text: string): Measurement[] {
  if (!/[0-9０-９%％]|百分之/.test(text)) return []
  const folded = fold(text)
  const { value } = folded
  const context = contextOf(value)
  const phrases = phrasesOf(value)
  const found: Measurement[] = []
  let taken = 0
  for (const phrase of phrases) {
    const from = Math.max(taken, clauseStart(value, phrase.start))
    const kind = kindOf(context, phrase, from)
    if (kind === null) continue
    taken = endOf(value, phrase, from)
    const [start, end] = [folded.at[from] as number, (folded.at[taken - 1] as number) + 1]
    found.push({ kind, text: text.slice(start, end), start, end })
  }
  return found
}

function kindOf(context: Context, phrase: ListedPhrase, from: number): Measurement['kind'] | null {
  const { text } = context
  if (context.mask[phrase.number.start] === 1 || isAttribute(text, phrase)) return null
  const clause = text.slice(from, phrase.start)
  const against = includesAny(clause, AGAINST)
  const open = openBracket(clause)
  // 退税时间为2.37周(包含15天固定等待期): a remark is no value; 与前沿城市相比（登记费为0） is one
  if (open >= 0 && !against) return null
  if (!isValue(phrase, clause, against)) return null
  return against ? 'benchmark' : 'status'
}

/** Rates and sizes always; times, counts and bare numbers where words measure: 仅建成3个, 停电时间为8.015小时/户. */
function isValue({ kind, number, prefix, suffix }: ListedPhrase, clause: string, against: boolean): boolean {
  // 50万元以下工程项目: which ones, not how much
  if (kind === 'size' && suffix !== null) return false
  if (kind === 'rate' || (kind === 'size' && !number.han)) return true
  if (number.han || kind === 'period') return false
  if (includesAny(clause, ONLY) || endsWithAny(clause, MEASURED)) return kind !== 'none'
  if (against && (kind === 'time' || OPEN.test(clause.at(-1) ?? ''))) return kind !== 'none'
  return prefix !== null && (against || MEASURED.some((noun) => clause.slice(-LONGEST_NOUN).includes(noun)))
}

/** Offset of the bracket that a clause leaves open, or -1. */
function openBracket(clause: string): number {
  const at = Math.max(clause.lastIndexOf('（'), clause.lastIndexOf('('))
  return at < 0 || clause.indexOf(CLOSE[clause[at] as string] as string, at) >= 0 ? -1 : at
}

/** Where the clause begins that ends at an offset. */
function clauseStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_CLAUSE)
  for (let i = at - 1; i >= from; i--) if (CLAUSE_END.test(text[i] as string)) return i + 1
  return from
}

/** Behind the value, with the bracket that it stands in. */
function endOf(text: string, { end }: ListedPhrase, from: number): number {
  const open = openBracket(text.slice(from, end))
  if (open < 0) return end
  const rest = text.slice(end, end + LONGEST_REST)
  const close = rest.indexOf(CLOSE[text[from + open] as string] as string)
  return close < 0 || CLAUSE_END.test(rest.slice(0, close)) ? end : end + close + 1
}
