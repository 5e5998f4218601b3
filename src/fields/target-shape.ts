import { DONE_BEHIND, FOUND, REACHED_BEHIND, SERVED } from '../lexicon/quantity-words.ts'
import type { Comparator } from '../schema/target.ts'
import { endsWithAny, includesAny } from '../text/words.ts'
import { clauseBefore, clauseBehind } from './target-context.ts'
import type { ListedPhrase } from './target-list.ts'

/** What a phrase promises; `start` may lie before the phrase where its verb does (新增|贷款|10亿元). */
export interface Verdict {
  comparator: Comparator
  start: number
}

/** Counts that are promised by where they stand in their clause, whatever its verb. */

export const equal = (start: number): Verdict => ({ comparator: '=', start })

/** 完善候车亭4座，: a count behind a whole clause closes it. 选派50名干部: behind one word it opens it. */
export function judgeShape(
  text: string,
  { start, end, number, kind, unit }: ListedPhrase,
  clause: string,
): Verdict | null {
  if (number.han || (unit.endsWith('元') && clause.includes('每')) || clause.endsWith('各')) return null
  if (isStated(text, start)) return null
  const closes = end >= text.length || CLOSING.test(text[end] as string)
  if (closes) return BEHIND_CLAUSE.test(clause) && !endsWithAny(clause, FOUND) ? equal(start) : null
  const named = TASKS.test(text.slice(end, end + TASKS_WINDOW))
  return kind === 'count' && ONE_WORD.test(clause) && !NO_VERB.test(clause) && !named ? equal(start) : null
}

const STATED_WINDOW = 60
// 全县现有水库12座、山塘300口, 去年查出8家，已关停2家: what there is and what was, until this year is spoken of
const STATED = /现有|共有|原有|尚有|去年|上年|已(?!经济)/
const NOW = /今年|本年|年内|下一步|力争|计划|继续/

/** The sentence up to the count tells how things stand. */
function isStated(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - STATED_WINDOW), start)
  const sentence = before.slice(Math.max(...['。', '；', ';', '\n'].map((stop) => before.lastIndexOf(stop))) + 1)
  const at = sentence.search(STATED)
  return at >= 0 && !NOW.test(sentence.slice(at))
}

const BEHIND_CLAUSE = /[\u4e00-\u9fff]{3}[）)”]?$/
const TASKS_WINDOW = 8
// 抓好39项重点改革任务落实: how many a list has
const TASKS = /^[\u4e00-\u9fff]{0,4}(?:任务|工作|举措|措施|指标|要求)/
const ONE_WORD = /^[\u4e00-\u9fff]{2}$/
// 县内3家, 剩余9户, 洪江3个: where and which, no verb
const NO_VERB =
  /^[全我本其上下现已每各共仅由对在将从按经约近原该此另还也]|[内外中里有的个和及与或各以于为是余县市区镇乡村州省之等家托批]$/
const CLOSING = /[，。；、,;)）\n]/

/** 路口增设导视牌: what is done to them, not what they did before (完成改造的小区). */
const isDone = (behind: string): boolean => !behind.includes('的') && includesAny(behind, DONE_BEHIND)

/** 免费为64万名孕妇提供产前筛查, 对248座危桥进行全面改造: those for whom, or to whom, the clause does it. */
export function judgeServed(text: string, { number, kind, end }: ListedPhrase): Verdict | null {
  if (kind !== 'count' && kind !== 'size') return null
  if (!FOR_WHOM.test(clauseBefore(text, number.start))) return null
  const behind = clauseBehind(text, end)
  return !behind.includes('的') && includesAny(behind, SERVED) ? equal(number.start) : null
}

const FOR_WHOM = /^(?:免费)?[为对]$/

/** 将10个事项纳入…; 5-6项指标进入…: first in its clause, its verb behind. */
export function judgeSubject(text: string, { start, end }: ListedPhrase, clause: string): Verdict | null {
  const behind = clauseBehind(text, end)
  if (!/^(?:将|把|力争|确保|争取)?$/.test(clause)) return null
  const opens = start === 0 || /[。；;\n]/.test(text[start - 1] as string)
  const done = REACHED_BEHIND.some((word) => behind.includes(word)) || (opens && isDone(behind))
  return done ? equal(start) : null
}
