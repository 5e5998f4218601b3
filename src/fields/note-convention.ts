import type { Span } from '../text/span.ts'
import { includesAny } from '../text/words.ts'
import type { Entry } from './entry.ts'
import { splitUnits } from './units-split.ts'

const FIRST =
  /第一[位个名家者的]|第一(?:责任)?(?:单位|部门)[为是]|[排列]名?在?第一|首位|首个|之首|最前|列首|在前|居前|打头/
// the mark was lost with the print: who leads is not to be told
const MARKED = /加粗|标注?[★*▲△●]|带[★*▲△●]/
const ROLE = /牵头|主办|(?:责任|负责)(?:单位|部门)|负总责/
// 下同, 不再一一列出, 各乡镇均为责任单位
const RULE_WORDS = ['下同', '不再', '均为']
const RULE =
  /^下同$|不再(?:一一|逐一|逐项|单独|重复)?(?:列出|列明|赘述|列举|注明|单列)|均为(?:责任|牵头|配合|落实|实施)(?:单位|主体)/

/** A clause that states a rule for the notes of the whole document: 列第一位者为牵头单位. */
export const isConvention = (clause: string): boolean =>
  (includesAny(clause, RULE_WORDS) && RULE.test(clause)) ||
  // 以上任务均需各乡镇落实
  (clause.includes('均需') && clause.endsWith('落实')) ||
  (clause.length <= 40 && ROLE.test(clause) && (FIRST.test(clause) || MARKED.test(clause)))

/** The clause only goes with a rule before it: 下同, 不再列出. */
export const isConventionTail = (clause: string): boolean => /^(?:以)?下同$|^(?:以下)?不再/.test(clause)

/** The rule says that the first of a list leads. */
export const firstLeads = (convention: string): boolean => FIRST.test(convention) && /牵头|主办/.test(convention)

/** 其余为配合单位: what the rule says of those behind the first. */
const OTHERS_JOIN = /(?:其余|其他|其它|后面|之后)[^，,。；;]{0,8}?(?:配合|协办|协同|参与|参加|协助)/

/** The role of the bodies behind the first, by the rules of a document. */
export const roleOfOthers = (conventions: readonly string[]): 'partner' | 'responsible' =>
  conventions.some((rule) => OTHERS_JOIN.test(rule)) ? 'partner' : 'responsible'

const PIECE = /[^。；;（）()\n]{6,60}/g
// `…为牵头单位；其余为配合单位`
const GOES_ON = /^[；;。](?:其余|其他|其它)[^。；;，,（）()\n]{2,16}/

/** Rules in running text: `…分解如下（列第一位的为牵头单位，其他为责任单位）。` */
export const findConventions = (text: Span): Span[] =>
  [...text.value.matchAll(PIECE)].flatMap(({ 0: piece, index }) =>
    isConvention(piece) && firstLeads(piece) && /为(?:总)?(?:牵头|主办)/.test(piece)
      ? [text.slice(index, behindRule(text.value, index + piece.length))]
      : [],
  )

const behindRule = (text: string, end: number): number =>
  end + (GOES_ON.exec(text.slice(end, end + 20))?.[0].length ?? 0)

const IN_BRACKETS = /[（(]([^（()）]{4,40})[）)]/

/** A column's head states a rule for its cells: 责任单位（排首位的为牵头单位）. */
export function ruleOfHeader(header: Span): Span | null {
  const inside = IN_BRACKETS.exec(header.value)
  const rule = inside?.[1] ?? ''
  if (inside === null || !isConvention(rule) || !firstLeads(rule)) return null
  return header.slice(inside.index + 1, inside.index + 1 + rule.length)
}

/** A document's rule applied: the first body of each list of responsible ones leads, an only one too. */
export function leadFirst(entries: readonly Entry[], others: 'partner' | 'responsible' = 'responsible'): Entry[] {
  if (entries.some((entry) => entry.role === 'lead')) return [...entries]
  return entries.flatMap((entry) => {
    const [first, second] = entry.role === 'responsible' ? splitUnits(entry.value) : []
    if (first === undefined) return [entry]
    if (second === undefined) return [{ ...entry, role: 'lead' as const }]
    const from = entry.value.value.indexOf(first.value)
    const rest = entry.value.value.indexOf(second.value, from + first.length)
    return [
      { ...entry, role: 'lead' as const, value: first },
      { ...entry, role: others, value: entry.value.slice(rest) },
    ]
  })
}
