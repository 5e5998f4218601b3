import type { Lexicon } from '../lexicon/lexicon.ts'
import { BLANK, isBlank, squeeze } from '../text/space.ts'
import { wordAt } from '../text/words.ts'
import { pairBrackets } from './units-bracket.ts'
import { isPlaceName } from './units-coordinated.ts'
import { gluedAt } from './units-glued.ts'
import { isCollective, isKind, isUnitLike, isUnitName, levelOf, withoutBracket } from './units-shape.ts'

const CONJUNCTIONS = ['以及', '和', '及', '与', '暨']
// a name longer than this is none: it is looked through no further
const LONGEST = 60
const leadingNumber = /^(?:\d{1,2}[.．、]|[①-⑳])/
const visibleBlank = /[\s\u3000]/
const invisible = new RegExp(`[${BLANK}]`)

/** `／` between two names parts them; in a name (5G/大数据) it stands between Latin letters or digits. */
export function joinsWords(text: string, at: number): boolean {
  const char = text[at]
  if (char !== '/' && char !== '／' && char !== '|' && char !== '｜') return false
  return !/[A-Za-z0-9]/.test(text[at - 1] ?? '') && !/[A-Za-z0-9]/.test(text[at + 1] ?? '')
}

type Part = [number, number]

/**
 * Parts [from, to) where white space or 和 stands between two whole names. All other white space is noise of the
 * capture: `区 审计局`, `区委宣 传部` stay one; `区纪委 区监委` is one body under two names.
 */
export function partsAt(text: string, from: number, to: number, lexicon: Lexicon): Part[] {
  const parts: Part[] = []
  // with no other mark in the whole list, white space is the mark
  const alone = from === 0 && to === text.length
  let start = from
  for (const [gap, next] of gaps(text, from, to)) {
    if (!splitsAt(text, [start, gap], [next, to], alone, lexicon)) continue
    parts.push([start, gap])
    start = next
  }
  parts.push([start, to])
  return parts
    .flatMap((part) => splitConjunction(text, part, lexicon))
    .flatMap((part) => splitGlued(text, part, lexicon))
}

function splitGlued(text: string, [from, to]: Part, lexicon: Lexicon): Part[] {
  const bounds = [0, ...gluedAt(text.slice(from, to), lexicon), to - from]
  return bounds.slice(1).map((end, i) => [from + (bounds[i] as number), from + end])
}

/** White space in a stretch, as [begin, end), none of it in brackets. */
function gaps(text: string, from: number, to: number): Part[] {
  const found: Part[] = []
  const { depth } = pairBrackets(text.slice(from, to))
  for (let i = from; i < to; i++) {
    if (!invisible.test(text[i] as string)) continue
    const begin = i
    while (i + 1 < to && isBlank(text[i + 1] as string)) i++
    if (depth[begin - from] === 0 && visibleBlank.test(text.slice(begin, i + 1))) found.push([begin, i + 1])
  }
  return found
}

function splitsAt(text: string, [a, b]: Part, [c, d]: Part, alone: boolean, lexicon: Lexicon): boolean {
  const left = squeeze(text.slice(Math.max(a, b - LONGEST), b)).replace(leadingNumber, '')
  const right = wordFrom(text, c, d, lexicon)
  if (right === null || !isWhole(left, lexicon)) return false
  const name = right.replace(leadingNumber, '')
  if (isDiscipline(left, name) || isOneName(left, name, lexicon)) return false
  return goesBeside(left, right, text.slice(b, c).includes('\n'), alone, lexicon)
}

/** Whether two names with a gap between are two bodies. */
function goesBeside(left: string, right: string, lines: boolean, alone: boolean, lexicon: Lexicon): boolean {
  const name = right.replace(leadingNumber, '')
  const own = isUnitName(name, lexicon) || name !== right
  // 潭头镇人民政府 over 重渡沟景区管委会, 县自然资源局 over 洮阳镇
  if (lines && OTHER_BODY.test(name)) return true
  // 县委 宣传部, 县政府 办公室: the second is a part of the first
  if (/(?:^|[省市县区州旗])委$|政府$|公安局$/.test(left) && !own) return false
  if (own || lexicon.departments.has(name)) return true
  // 上冈镇 over 建阳镇: two lines that end alike
  const part = isPartOf(name, left)
  if (lines && name.length > 2 && name.at(-1) === left.at(-1) && !part) return true
  return (alone || lines) && name.length > (lines ? 2 : 3) && isUnitLike(name, lexicon) && !part
}

// no part of a body that is named before it
const OTHER_BODY = /^(?:[\u4e00-\u9fff]{2,6}(?:镇|乡|街道)|.{2,10}(?:管委会|管理委员会|人民政府))$/

// 交警大队, 城关分局 behind a body are a part of it
const PART_OF = /(?:[大中支]队|分局|[所科股室])$/
// 水政股 over 工程股, 应急办 over 派出所: no office stands above its like
const NO_HEAD = /[所科股室站馆校园]$/
const isPartOf = (name: string, left: string): boolean =>
  PART_OF.test(name) && !NO_HEAD.test(left) && !(left.endsWith('办') && name.endsWith('所'))

/** The name that begins at `from`: up to the first gap where it is whole, else the whole rest without its gaps. */
function wordFrom(text: string, from: number, to: number, lexicon: Lexicon): string | null {
  const stretch = text.slice(from, Math.min(to, from + LONGEST))
  let word = ''
  for (const piece of stretch.split(/[\s\u3000]/)) {
    word += squeeze(piece)
    const name = word.replace(leadingNumber, '')
    if (name !== '' && isWhole(name, lexicon)) return word
  }
  return null
}

const isWhole = (name: string, lexicon: Lexicon): boolean =>
  !isKind(withoutBracket(name)) && (isUnitLike(name, lexicon) || isCollective(name))

/** 县产业园区 管委会: the two make one known name. */
function isOneName(left: string, right: string, lexicon: Lexicon): boolean {
  const name = left + right
  return lexicon.departments.has(name) || lexicon.departments.has(name.slice(levelOf(name, lexicon).length))
}

/** 区纪委 区监委 */
const isDiscipline = (left: string, right: string): boolean => left.endsWith('纪委') && /^.?(?:监委|监察委)/.test(right)

/** 县发改委和县财政局: both sides are names by themselves; 自然资源和规划局 is one. */
function splitConjunction(text: string, [from, to]: Part, lexicon: Lexicon): Part[] {
  if (to - from > 2 * LONGEST) return [[from, to]]
  const stretch = text.slice(from, to)
  const { depth } = pairBrackets(stretch)
  for (let i = 1; i < stretch.length - 1; i++) {
    if (depth[i] !== 0) continue
    const word = wordAt(stretch, CONJUNCTIONS, i)
    if (word === undefined) continue
    const left = squeeze(stretch.slice(0, i))
    const right = squeeze(stretch.slice(i + word.length))
    const places = isPlaceName(right) && isUnitLike(left, lexicon)
    if (!places && !(standsAlone(left, lexicon) && beginsName(right, lexicon))) continue
    return [[from, from + i], ...splitConjunction(text, [from + i + word.length, to], lexicon)]
  }
  return [[from, to]]
}

const standsAlone = (name: string, lexicon: Lexicon): boolean =>
  isUnitName(name, lexicon) && !/(?:^|[省市县区州旗])(?:委|政府)$/.test(name)

const beginsName = (name: string, lexicon: Lexicon): boolean =>
  (isUnitName(name, lexicon) && (levelOf(name, lexicon) !== '' || /^(?:各|有关|相关|国网|人行|驻)/.test(name))) ||
  lexicon.departments.has(name)
