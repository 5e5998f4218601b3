import { pairBrackets } from './units-bracket.ts'

type Part = [number, number]

const LEVELS = '[中央省市县区州盟旗]'
const BRACKET = '(?:[（(〔［[][^（）()〔〕［］[\\]]{1,10}[）)〕］\\]])?'
/** Levels and nothing else: 各市, 各县（市、区）, 中. Who is meant stands behind the next mark. */
const OPEN = new RegExp(`^(各|有关|相关)?(${LEVELS}{1,3})${BRACKET}$`)
/** A level, and a body behind it: 县〔区〕市场监管局, 区人民政府（管委会）. */
const CLOSED = new RegExp(`^(${LEVELS}{1,3})${BRACKET}([^${LEVELS.slice(1, -1)}级直属].*)$`)
const RANKS = '央中省州盟市县旗区'
const GOVERNMENTS = /^(?:人民)?政府|^党委|^管委会|^驻/

/**
 * Bodies of several levels that are printed as one.
 *
 *     各市、县〔区〕市场监管局，各区、县人民政府，中、省驻县单位
 *     ^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^ ^^^^^^^^^^^^
 *
 * 各区、市财政局 are two: a higher level begins a name of its own, but that of a government.
 */
export function withLevels(text: string, parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (let i = 0; i < parts.length; i++) {
    const end = lastOfLevels(text, parts, i)
    joined.push([(parts[i] as Part)[0], (parts[end] as Part)[1]])
    i = end
  }
  return joined
}

/** The part that names the body whose levels the parts from `first` on name; `first` itself where there is none. */
function lastOfLevels(text: string, parts: readonly Part[], first: number): number {
  const opening = OPEN.exec(trimmedPart(text, parts[first] as Part))
  if (opening === null) return first
  const rank = rankOf(opening[2] as string)
  for (let i = first + 1; i < parts.length; i++) {
    const [from] = parts[i] as Part
    if (!text.slice((parts[i - 1] as Part)[1], from).startsWith('、')) return first
    const part = trimmedPart(text, parts[i] as Part)
    if (OPEN.test(part) && !part.startsWith('各')) continue
    const closed = CLOSED.exec(part)
    if (closed === null) return first
    const falls = rankOf(closed[1] as string) >= rank || opening[1] === undefined
    return falls || GOVERNMENTS.test(closed[2] as string) ? i : first
  }
  return first
}

const trimmedPart = (text: string, [from, to]: Part): string =>
  text.slice(from, Math.min(to, from + 40)).replace(/\s/g, '')

const rankOf = (levels: string): number => RANKS.indexOf(levels[0] as string)

/** 县林业局等|市级有关部门: a name for many goes on behind 等. */
export const opensOthers = (text: string, at: number): boolean =>
  text[at] === '等' && /^[省市州县区盟旗]{1,2}[级直属]{1,2}(?:各|有关|相关|其他)/.test(text.slice(at + 1, at + 8))

const PLACE = /^[\u4e00-\u9fff]{1,6}[省市县区州盟旗镇乡]$/
const BARE_PLACE = /^[\u4e00-\u9fff]{2,3}$/
const SHARED_HEAD = /(?:政府|管委会|管理委员会|办事处|街道|[县区镇乡市州旗]|[分支]局)(?:[（(][^（）()]{1,10}[）)])?$/
/** 省商务厅和|安丘市 of a list whose head stands with its last name. */
export const isPlaceName = (name: string): boolean =>
  /^[\u4e00-\u9fff]{2,5}[市县区州旗]$/.test(name) && !NO_PLACE.test(name)

const NO_PLACE = /[各全本该等和及]|单位|部门|有关|相关|[园新地社景开示]区/

/**
 * How many of the names from `from` on are places whose head stands with the last of them.
 *
 *     青州市、白河市、临水市政府          青岭、白渡两县人民政府
 *     ^^^^^^ ^^^^^^                       ^^^^
 */
export function placesBefore(names: readonly string[], from: number): number {
  const isPlace = [PLACE, BARE_PLACE].find((shape) => shape.test(names[from] ?? ''))
  if (isPlace === undefined) return 0
  let end = from
  while (
    isPlace.test(names[end] ?? '') &&
    !NO_PLACE.test(names[end] as string) &&
    !SHARED_HEAD.test(`${isPlace === PLACE ? '' : names[end]}`)
  )
    end++
  const head = names[end]
  if (end === from || head === undefined || NO_PLACE.test(head) || !SHARED_HEAD.test(head)) return 0
  const least = isPlace === PLACE ? 4 : (names[from] as string).length + 2
  return head.length >= least ? end - from : 0
}

/** The halves of a name for two kinds of bodies: 市级有关部门|及|各县（市）. */
export function halvesOf(name: string): string[] {
  const { depth } = pairBrackets(name)
  const at = [...name].findIndex((char, i) => depth[i] === 0 && '及和与'.includes(char) && i > 1 && i < name.length - 2)
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)]
}
