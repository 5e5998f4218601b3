import { currentLexicon } from '../lexicon/current.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isBlank, squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { endsWithAny } from '../text/words.ts'
import { isClose, isOpen, pairBrackets } from './units-bracket.ts'
import { opensOthers, withLevels } from './units-coordinated.ts'
import { joinsWords, partsAt } from './units-join.ts'

const SEPARATORS = '、，,；;。｡､﹑'
const isSeparator = (char: string): boolean => SEPARATORS.includes(char)
// 无, /, — fill a cell that names nobody
const NOTHING = /^(?:无|略|空|暂无|同上|〃|[-—–－/／\\.·*＊…_~]+|\d+)$/
const ENUMERATOR = /^(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳])/
// …、县交通运输局等相关部门按职责分工负责: what is said of the list, not one of it
const CHARGES = ['负责', '落实', '配合']
const LIST_TAIL =
  /(?:等(?:有关|相关|各)?(?:职能)?(?:部门和单位|单位和部门|部门|单位)?)?(?:按照?|依据?|根据)?(?:各自|其)?(?:职责|职能)?(?:范围|分工)?(?:共同|具体|分别|分工)?(?:负责|落实|配合)$/
const AND_OTHERS = /等(?:\d{1,2}[个家])?(?:有关|相关|各)?(?:职能|成员)?(?:部门和单位|单位和部门|部门单位|部门|单位)?$/

/**
 * The members of a list of bodies, white space trimmed and 等 left out; their spans still hold white space inside,
 * which the reader of names drops.
 *
 *     县政府办（大数据管理中心）、县发改委和县财政局等
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^ ^^^^^^^^
 */
export function splitUnits(span: Span, lexicon: Lexicon = currentLexicon()): Span[] {
  const list = stripOuter(span.trim())
  const members: Span[] = []
  for (const [from, to] of withGovernments(list.value, withLevels(list.value, separated(list.value))))
    for (const part of partsAt(list.value, from, to, lexicon)) {
      const member = cleaned(list, part)
      if (member !== null) members.push(member)
    }
  return members
}

/** Stretches between separators that stand in no brackets. */
function separated(text: string): [number, number][] {
  const { depth } = pairBrackets(text)
  const parts: [number, number][] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (depth[i] !== 0 || !(isSeparator(char) || joinsWords(text, i) || opensNumber(text, i) || opensOthers(text, i)))
      continue
    if (i > from) parts.push([from, i])
    from = i + 1
  }
  if (from < text.length) parts.push([from, text.length])
  return parts
}

// a line that begins with 2、 begins a member
const opensNumber = (text: string, at: number): boolean =>
  text[at] === '\n' && /^\s?\d{1,2}[、.．]/.test(text.slice(at + 1, at + 6))

/** 各乡镇党委、政府 are one. */
function withGovernments(text: string, parts: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = []
  for (const [from, to] of parts) {
    const last = joined.at(-1)
    const party = last !== undefined && PARTY.test(text.slice(Math.max(last[0], last[1] - 12), last[1]))
    if (party && GOVERNMENT.test(text.slice(from, Math.min(to, from + 20)))) last[1] = to
    else joined.push([from, to])
  }
  return joined
}

const PARTY = /党(?:工)?委(?:（[^（）]{1,6}）)?$/
const GOVERNMENT = /^(?:人民政府|政府|办事处)(?:（[^（）]{1,6}）)?$/

function stripOuter(span: Span): Span {
  const { value } = span
  if (value.length < 2 || !isOpen(value[0]) || !isClose(value.at(-1))) return span
  return pairBrackets(value).partner[0] === value.length - 1 ? span.slice(1, value.length - 1) : span
}

function cleaned(list: Span, [start, stop]: [number, number]): Span | null {
  const { value } = list
  let from = start
  let to = stop
  while (from < to && isBlank(value[from] as string)) from++
  while (to > from && isBlank(value[to - 1] as string)) to--
  const number = ENUMERATOR.exec(value.slice(from, Math.min(to, from + 6)))
  if (number !== null) from += number[0].length
  while (from < to && isBlank(value[from] as string)) from++
  to = withoutTail(value, from, to)
  if (from >= to || NOTHING.test(squeeze(value.slice(from, Math.min(to, from + 20))))) return null
  return list.slice(from, to)
}

const andOthers = (text: string): RegExpExecArray | null => (text.includes('等') ? AND_OTHERS.exec(text) : null)

/** The end of a member without 等部门 and 按职责分工负责 behind it. */
function withoutTail(value: string, from: number, to: number): number {
  const tail = value.slice(Math.max(from, to - 30), to)
  const match = (endsWithAny(tail, CHARGES) ? LIST_TAIL.exec(tail) : null) ?? andOthers(tail)
  let end = match === null ? to : to - match[0].length
  const rest = value.slice(Math.max(from, end - 30), end)
  const others = andOthers(rest)
  if (others !== null) end -= others[0].length
  while (end > from && isBlank(value[end - 1] as string)) end--
  return end
}
