import { defaultLexicon } from '../lexicon/lexicon.ts'
import type { Leader } from '../schema/unit.ts'
import { isBlank, squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
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

/**
 * The persons that a label or a cell names, titles left aside.
 *
 *     胡 海、副县长吕东锦（常务）；罗晶 肖强
 *     ^^^^       ^^^^^^         ^^^^ ^^^^
 */
export function readLeaders(span: Span, role: string): Leader[] {
  const label = squeeze(role)
  const pieces = withoutBrackets(span.value).split(/[、，,；;/／。|]/)
  const people = pieces.flatMap(peopleOf)
  // 县委常委、副县长张三: the first piece is a title of the second
  const named = people.filter((person) => person.name !== null)
  const names = named.length > 0 ? named.map((person) => person.name as string) : people.map((person) => person.text)
  return [...new Set(names)].map((name) => ({ role: label, name }))
}

interface Person {
  text: string
  name: string | null
}

function withoutBrackets(text: string): string {
  const { depth, unclosed } = pairBrackets(text)
  const end = unclosed[0] ?? text.length
  let kept = ''
  for (let i = 0; i < end; i++) kept += depth[i] === 0 ? (text[i] as string) : ''
  return kept
}

/** 罗晶 肖强 are two; 胡 海 is one, torn by a space that makes a short name as wide as a long one. */
function peopleOf(piece: string): Person[] {
  const words: string[] = []
  let open = ''
  for (const word of wordsOf(piece)) {
    open += word
    if (open.length < 2) continue
    words.push(open)
    open = ''
  }
  if (open !== '') words.push((words.pop() ?? '') + open)
  return words
    .filter((word) => !NOTHING.test(word) && !/^[\d-]+$/.test(word))
    .map((text) => ({ text, name: nameIn(text) }))
}

function wordsOf(piece: string): string[] {
  const words: string[] = []
  let open = ''
  for (const char of piece) {
    if (!isBlank(char)) open += char
    else if (/\s/.test(char) && open !== '') {
      words.push(open)
      open = ''
    }
  }
  if (open !== '') words.push(open)
  return words
}

/** The person's name beside offices; null where the words are an office alone. */
function nameIn(text: string): string | null {
  const bare = withoutNumber(text)
  const behind = afterOffice(bare)
  const name = beforeOffice(behind)
  return isName(name) ? name : null
}

/** 张三13800001111 → 张三 */
function withoutNumber(text: string): string {
  let end = text.length
  while (end > 0 && /[\d-]/.test(text[end - 1] as string)) end--
  return text.length - end >= 7 ? text.slice(0, end) : text
}

/** 县发改委主任王五 → 王五 */
function afterOffice(text: string): string {
  let end = text.length - 1
  while (end > 0 && !endsWithAny(text, offices, end)) end--
  return end > 0 && isName(beforeOffice(text.slice(end))) ? text.slice(end) : text
}

/** 张三副县长 → 张三; 李局长 stays, for 李 alone is no name. */
function beforeOffice(text: string): string {
  const office = wordBefore(text, offices)
  const name = office === undefined ? text : text.slice(0, -office.length)
  return isName(name) ? name : text
}
