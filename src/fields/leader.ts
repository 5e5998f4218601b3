import { defaultLexicon } from '../lexicon/lexicon.ts'
import type { Leader } from '../schema/unit.ts'
import { squeeze, tidy } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { endsWithAny, longestFirst, wordBefore } from '../text/words.ts'
import { pairBrackets } from './units-bracket.ts'
import { isUnitName } from './units-shape.ts'

/** Offices that stand before or behind a person's name. */
const OFFICES =
  '书记 副书记 常委 县长 副县长 市长 副市长 区长 副区长 州长 副州长 旗长 副旗长 镇长 副镇长 乡长 副乡长 主任 副主任 局长 副局长 部长 副部长 主席 副主席 院长 副院长 检察长 副检察长 政委 大队长 支队长 党组成员 党组书记 秘书长 副秘书长 调研员 总经理 副总经理 经理 董事长 科长 副科长 股长 副股长 组长 副组长 委员 会长 副会长 主任委员 专员 所长 站长 校长 行长 副行长 总工程师 总规划师 四级调研员 三级调研员 二级调研员 一级调研员 二级巡视员 一级巡视员 四级主任科员 领导 同志 负责同志 主要负责人 主要领导'.split(
    ' ',
  )
const offices = longestFirst(OFFICES)
// a class of Unicode (\\p{Script=Han}) takes a millisecond to compile
const HAN = '(?:[〇\\u3400-\\u9fff\\uf900-\\ufaff]|[\\ud840-\\ud88f][\\udc00-\\udfff])'
const NAME = new RegExp(`^${HAN}{2,4}$|^${HAN}{1,8}[·•‧・]${HAN}{1,8}$`)
/** 县委, 县发改委 are as short as a name. */
const isName = (text: string): boolean =>
  NAME.test(text) &&
  !offices.includes(text) &&
  !/^[省市县区州旗镇乡].{0,3}(?:委|政府)$/.test(text) &&
  !defaultLexicon.departments.has(text) &&
  !isUnitName(text, defaultLexicon)
const NOTHING = /^(?:无|空|暂无|[-—–－/／\\.·*＊…_~]+)$/

/** A person, and where the name is printed. */
export interface FoundLeader {
  leader: Leader
  at: Span
}

/**
 * The persons that a label or a cell names, titles left aside.
 *
 *     胡 海、副县长吕东锦（常务）；罗晶 肖强
 *     ^^^^       ^^^^^^         ^^^^ ^^^^
 */
export const readLeaders = (span: Span, role: string): Leader[] => findLeaders(span, role).map(({ leader }) => leader)

/** The same with their places. */
export function findLeaders(span: Span, role: string): FoundLeader[] {
  const label = squeeze(role)
  const people = partsOf(withoutBrackets(span), SEPARATOR).flatMap(peopleOf)
  // 县委常委、副县长张三: the first piece is a title of the second
  const named = people.filter((person) => person.name !== null)
  const found = new Map<string, Span>()
  for (const at of named.length > 0 ? named.map((person) => person.name as Span) : people.map(({ text }) => text))
    if (!found.has(at.value)) found.set(at.value, at)
  return [...found].map(([name, at]) => ({ leader: { role: label, name }, at }))
}

interface Person {
  text: Span
  name: Span | null
}

const SEPARATOR = /[、，,；;/／。|]/

/** The stretches between separators of one character, empty ones left out. */
function partsOf(span: Span, separator: RegExp): Span[] {
  const parts: Span[] = []
  let from = 0
  for (let i = 0; i <= span.length; i++) {
    if (i < span.length && !separator.test(span.value[i] as string)) continue
    if (i > from) parts.push(span.slice(from, i))
    from = i + 1
  }
  return parts
}

function withoutBrackets(span: Span): Span {
  const { depth, unclosed } = pairBrackets(span.value)
  const end = unclosed[0] ?? span.length
  const kept: Span[] = []
  let from = 0
  for (let i = 0; i <= end; i++) {
    if (i < end && depth[i] === 0) continue
    if (i > from) kept.push(span.slice(from, i))
    from = i + 1
  }
  return Span.join(kept)
}

/** 罗晶 肖强 are two; 胡 海 is one, torn by a space that makes a short name as wide as a long one. */
function peopleOf(piece: Span): Person[] {
  const words: Span[] = []
  let open: Span[] = []
  for (const word of partsOf(piece, /\s/).map(tidy)) {
    if (word.length === 0) continue
    open.push(word)
    const whole = Span.join(open)
    if (whole.length < 2) continue
    words.push(whole)
    open = []
  }
  if (open.length > 0) words.push(Span.join([...words.splice(-1), ...open]))
  return words
    .filter(({ value }) => !NOTHING.test(value) && !/^[\d-]+$/.test(value))
    .map((text) => ({ text, name: nameIn(text) }))
}

/** The person's name beside offices; null where the words are an office alone. */
function nameIn(text: Span): Span | null {
  const bare = withoutNumber(text)
  const behind = afterOffice(bare)
  const name = behind.slice(0, beforeOffice(behind.value).length)
  return isName(name.value) ? name : null
}

/** 张三13800001111 → 张三 */
function withoutNumber(text: Span): Span {
  let end = text.length
  while (end > 0 && /[\d-]/.test(text.value[end - 1] as string)) end--
  return text.length - end >= 7 ? text.slice(0, end) : text
}

/** 县发改委主任王五 → 王五 */
function afterOffice(text: Span): Span {
  let end = text.length - 1
  while (end > 0 && !endsWithAny(text.value, offices, end)) end--
  return end > 0 && isName(beforeOffice(text.value.slice(end))) ? text.slice(end) : text
}

/** 张三副县长 → 张三; 李局长 stays, for 李 alone is no name. */
function beforeOffice(text: string): string {
  const office = wordBefore(text, offices)
  const name = office === undefined ? text : text.slice(0, -office.length)
  return isName(name) ? name : text
}
