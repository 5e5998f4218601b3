import { divisionAt } from '../lexicon/divisions.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { BRANCH_SUFFIXES, ELIDED_SUFFIXES, INNER_LEVEL, OWN_HEADS, SITES } from '../lexicon/units.ts'
import { endsWithAny, startsWithAny } from '../text/words.ts'
import { isCollective, isKind, levelOf, withoutBracket } from './units-shape.ts'

/** What the document tells about its bodies. */
export interface UnitContext {
  /** Levels that stand before the document's own bodies, the usual one first: 县, 区. */
  prefixes: readonly string[]
  lexicon: Lexicon
}

/** The level of a province whose name no sign of one character tells. */
const REGION = '自治区'
const LEVEL = /[省市县区州盟旗]$/

/** Names of one list, elided levels restored: 县人社局、行政审批局 → 县人社局, 县行政审批局. */
export function nameUnits(texts: readonly string[], context: UnitContext): string[] {
  const levels = texts.map((text) => ownLevel(text, context))
  let level = levels.find((each) => each !== null) ?? context.prefixes[0] ?? ''
  return texts.map((text, index) => {
    const own = levels[index]
    if (own !== null && own !== undefined) level = own
    return canonicalUnit(restored(text, level, context.lexicon), context.lexicon)
  })
}

/** The level that a printed name lends to those behind it in the list. */
function ownLevel(text: string, { prefixes, lexicon }: UnitContext): string | null {
  const printed = levelOf(withoutBracket(text), lexicon)
  if (printed === '' || isCollective(text)) return null
  if (printed === REGION) return REGION
  const level = printed.at(-1) as string
  if (!LEVEL.test(level) || (printed.length === 2 && LEVEL.test(printed[0] as string))) return null
  return prefixes.length === 0 || prefixes.includes(level) ? level : null
}

/** The name with the level before it, where its shape says that a level was left out. */
function restored(text: string, level: string, lexicon: Lexicon): string {
  if (level === '' || (text.endsWith('厅') && !/^(?:省|自治区)$/.test(level))) return text
  const name = withoutBracket(text)
  const inner = INNER_LEVEL[name]
  if (Object.hasOwn(INNER_LEVEL, name) && inner !== undefined) return inner[0] + level + inner[1]
  const short = lexicon.departments.get(name)
  if (short !== undefined) return level + partyForm(name, short) + text.slice(name.length)
  return isElided(name, lexicon) ? level + text : text
}

/** 宣传部 behind a level is 委宣传部: the lexicon's name is taken where only it can follow a level. */
const partyForm = (name: string, short: string): string =>
  short.startsWith('委') && !name.startsWith('委') ? short : name

/** 住建, 文化: a department's field and no place, so 住建交通局 is one department. */
const isField = (text: string, lexicon: Lexicon): boolean =>
  ['局', '委', '办'].some((end) => lexicon.departments.has(text + end))

/** 局河长办, 局办公室: the issuing office's own, below the county's. */
const isInner = (name: string): boolean => /^局[^长]/.test(name)

function isElided(name: string, lexicon: Lexicon): boolean {
  if (name.length < 3 || name.length > 14 || isKind(name) || isCollective(name)) return false
  if (startsWithAny(name, OWN_HEADS) && levelOf(name, lexicon) === '') return false
  if (levelOf(name, lexicon) !== '' || endsWithAny(name, BRANCH_SUFFIXES)) return false
  if (!endsWithAny(name, ELIDED_SUFFIXES)) return false
  if (isInner(name) || SITES.some((site) => name.indexOf(site) > 1)) return false
  return !hasPlace(name, lexicon) && !hasCity(name)
}

/** 重庆金融监管局: a province's or a city's own name stands in front. */
const hasCity = (name: string): boolean =>
  divisionAt(name, 0)?.divisions.some(({ code }) => code.endsWith('00')) ?? false

/** 西湖公安局, 弋阳银保监组: a place stands before the known name. */
function hasPlace(name: string, lexicon: Lexicon): boolean {
  for (let from = 2; from <= name.length - 3; from++)
    if (lexicon.departments.has(name.slice(from))) return !isField(name.slice(0, from), lexicon)
  return false
}

// 区纪委区监委: one body under two names
const DISCIPLINE = ['监委', '监察委']

/** The usual short name of a known department, its level kept: 县市管局 → 县市场监管局. Others as they are. */
export function canonicalUnit(name: string, lexicon: Lexicon): string {
  const outer = withoutBracket(name)
  const level = levelOf(outer, lexicon)
  if (level !== '' && DISCIPLINE.some((end) => outer === `${level}纪委${level}${end}`)) return `${level}纪委监委`
  const stem = outer.slice(level.length)
  const short = level === '' && !lexicon.departments.has(outer) ? undefined : lexicon.departments.get(stem)
  return short === undefined ? name : level + short + name.slice(outer.length)
}

/** One key for a unit's names; finer differences than `canonicalUnit` fall: 人行X县支行 is 人行X支行. */
export function unitKey(name: string, lexicon: Lexicon): string {
  const outer = withoutBracket(canonicalUnit(name, lexicon))
  const bank = /^(?:中国)?(?:人民银行|人行)(.+?)[省市县区]?(支行|分行)$/.exec(outer)
  return bank === null ? outer : `人行${bank[1]}${bank[2]}`
}
