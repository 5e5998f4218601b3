import type { Lexicon } from '../lexicon/lexicon.ts'
import {
  COLLECTIVE_ENDS,
  COLLECTIVE_HEADS,
  COLLECTIVE_WORDS,
  FIRM_SUFFIXES,
  KINDS,
  LEVEL_TRAPS,
  OWN_HEADS,
  UNIT_SUFFIXES,
} from '../lexicon/units.ts'
import { endsWithAny, includesAny, startsWithAny } from '../text/words.ts'
import { isClose, pairBrackets } from './units-bracket.ts'

const LONGEST_NAME = 40
// words of a sentence, which no name of a body holds
const SENTENCE =
  /[“”"《》。：:；;？?！!%％]|的|应当|必须|根据|负责|以及|包括|包含|以上|以下|如果|等等|亲自|设在|设于|(?!^)由/
const NOT_FIRST =
  /^(?:含|如|即|包|原|除|见|注|不含|不包|限|详|参见|以下|以上|附|简称|例如|尤其|特别|其中|谁|对|向|将|与|为|在|从|组建|设立|成立|撤销|筹建|新建|挂牌)/

/** The name without a bracket at its end: 县政府办（大数据管理中心） → 县政府办. */
export function withoutBracket(name: string): string {
  if (!isClose(name.at(-1))) return name
  const from = pairBrackets(name).partner[name.length - 1] as number
  return from > 0 ? name.slice(0, from) : name
}

/** The text ends as a body's name does. */
export const endsLikeUnit = (text: string): boolean => endsWithAny(text, UNIT_SUFFIXES)

/** 各乡镇, 县直有关单位, 相关采购单位, 15项指标责任单位: a name for many bodies. */
export function isCollective(name: string): boolean {
  return (
    startsWithAny(name, COLLECTIVE_HEADS) || endsWithAny(name, COLLECTIVE_ENDS) || includesAny(name, COLLECTIVE_WORDS)
  )
}

/** A name of a kind alone (街道, 部门): it names somebody only beside others. */
export const isKind = (name: string): boolean => KINDS.has(name)

/** The text has the shape of a body's name. Weak: it asks that something else says so too (a role word, a list). */
export function isUnitLike(text: string, lexicon: Lexicon): boolean {
  const name = withoutBracket(text)
  if (name.length < 2 || name.length > LONGEST_NAME) return false
  if (lexicon.departments.has(name)) return true
  if (isKind(name) || SENTENCE.test(name) || NOT_FIRST.test(name)) return false
  return endsLikeUnit(name)
}

// 各乡镇, 各有关部门; 相关企业 are nobody's name
const MANY = /(?:部门|单位|乡镇|镇街|街道|街办|镇|乡|政府|管委会|县区|区县|县|市|区|地区|园区|开发区|银行)$/
// 县委, 县级人民政府: who is above, not who answers
const ABOVE = /^[省市县区州镇乡级（）()、]*(?:委|党委|人民政府|政府|人大|政协)$/

/** The text is a body's name by its shape alone: with a level, a known chain above it, or a name for many. */
export function isUnitName(text: string, lexicon: Lexicon): boolean {
  const name = withoutBracket(text)
  if (!isUnitLike(name, lexicon)) return false
  if (lexicon.departments.has(name)) return false
  if (/^(?:各|有关|相关)/.test(name)) return name.length >= 3 && MANY.test(name)
  if (ABOVE.test(name)) return false
  if (/^省.+[^大]厅$/.test(name)) return true
  if (!endsWithAny(name, FIRM_SUFFIXES) && !hasKnownEnd(name, lexicon)) return false
  return levelOf(name, lexicon) !== '' || startsWithAny(name, OWN_HEADS) || /^团.委$/.test(name)
}

/** A known department behind a level or a place: 县住建局, 西湖公安局. */
function hasKnownEnd(name: string, lexicon: Lexicon): boolean {
  for (let from = 1; from < name.length - 1; from++) if (lexicon.departments.has(name.slice(from))) return true
  return false
}

const LEVELS = '省市县区州盟旗镇乡'
const isLevel = (char: string | undefined): boolean => char !== undefined && char !== '' && LEVELS.includes(char)

const traps = new RegExp([...LEVEL_TRAPS].sort((a, b) => b.length - a.length).join('|'), 'g')

/** Where a level's sign is only a part of another word (市场, 园区), a mark stands instead. */
function maskTraps(name: string): string {
  return name.replace(traps, (trap) => '□'.repeat(trap.length))
}

/**
 * The level or place that a body's name begins with; '' where it has none.
 *
 *     县发改委 → 县    市县政府办 → 市县    南昌市西湖区财政局 → 南昌市西湖区    市场监管局 → ''
 */
export function levelOf(name: string, lexicon: Lexicon): string {
  if (lexicon.departments.has(name)) return ''
  const inner = /^团([省市县区州旗])委$/.exec(name)
  if (inner !== null) return inner[1] ?? ''
  // behind the level 市 the known name goes on: 市市场监管局, 市政务服务中心
  const first = isLevel(name[0]) && lexicon.departments.has(name.slice(1)) ? 1 : 0
  if (first === 1) return name.slice(0, 1)
  const masked = maskTraps(name)
  if (isLevel(masked[0])) return isLevel(masked[1]) && name.length > 3 ? name.slice(0, 2) : name.slice(0, 1)
  return placeOf(name, masked)
}

/** 铜鼓县, 南昌市西湖区 at the head of a name. */
function placeOf(name: string, masked: string): string {
  let end = 0
  for (let i = 1; i < Math.min(masked.length - 1, 12); i++)
    if (isLevel(masked[i]) && i - end >= 1 && i - end <= 7) end = i + 1
  return end === 0 ? '' : name.slice(0, end)
}
