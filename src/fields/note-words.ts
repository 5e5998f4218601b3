import { currentLexicon } from '../lexicon/current.ts'
import { LABELS, type LabelRole, type Labels } from '../lexicon/labels.ts'
import { longestFirst, startsWithAny, wordBefore } from '../text/words.ts'

/** Words at the end of a clause that say what the bodies before them do, and words that only go with them. */
const WORDS: readonly (readonly [LabelRole, string])[] = [
  ['lead', '牵头 总牵头 主办 抓总 总抓 为主 统筹 主抓 为牵头单位 是牵头单位 为牵头部门 为主办单位'],
  ['partner', '配合 协办 参与 参加 协助 协同 协作 为配合单位 是配合单位 为配合部门 为协办单位 为参与单位 为协同单位'],
  ['responsible', '负责 落实 承办 实施 为责任单位 是责任单位 为责任部门 抓落实 负总责'],
  ['other', '指导 督导 监督 督促 督办 监管'],
]
const FILLERS =
  '组织 推进 抓好 协调 完成 做好 共同 分别 具体 分工 按职责 按照职责 按各自职责 按照各自职责 依职责 依据职责 根据职责 按职能 按照职能 按职责范围 按职能职责 按职责权限 职责分工 按分工 依分工 按照分工 各自 密切 积极 全力 全程 主动 工作 为 作为 是 任 并 推动 开展 组织好 协同推进 按 依 根据 按照 等 等部门 等单位 等有关部门 等相关部门 等相关单位 等有关单位 等部门和单位 等部门单位 等职能部门 等成员单位 各负其责 统一 牵头抓 直接 主要'.split(
    ' ',
  )

/** The role that each word gives. */
export const ROLE_WORDS: Labels = new Map(
  WORDS.flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
)

interface Endings {
  roles: Labels
  words: readonly string[]
}

const toEndings = (roles: Labels): Endings => ({ roles, words: longestFirst([...roles.keys(), ...FILLERS]) })
const usual = toEndings(ROLE_WORDS)
const extended = new WeakMap<Labels, Endings>()

/** The usual words, and those that the paper has of its own. */
function endingsWith(own: Labels | undefined): Endings {
  if (own === undefined || own.size === 0) return usual
  const known = extended.get(own)
  if (known !== undefined) return known
  const made = toEndings(new Map([...ROLE_WORDS, ...own]))
  extended.set(own, made)
  return made
}

/** What stands between bodies and what they do is no part of it: 按职责分工操持 → 操持. */
export function withoutFillers(text: string): string {
  let rest = text
  for (let word = fillerOf(rest); word !== undefined; word = fillerOf(rest)) rest = rest.slice(word.length)
  return rest
}

const fillers = longestFirst(FILLERS)
const fillerOf = (text: string): string | undefined =>
  fillers.find((word) => word.length > 1 && startsWithAny(text, [word]))
const ORDER: readonly LabelRole[] = ['lead', 'partner', 'responsible', 'other']

export interface RoleTail {
  role: LabelRole | null
  /** The words that gave the role, as printed. */
  words: string
  /** Length of the text before them. */
  length: number
}

/**
 * What the end of a clause says.
 *
 *     县财政局等部门按职责分工负责
 *             ^^^^^^^^^^^^^^^^^^^   responsible, 按职责分工负责
 */
export function roleTail(clause: string, own: Labels | undefined = currentLexicon().verbs): RoleTail {
  const { roles, words } = endingsWith(own)
  let end = clause.length
  let role: LabelRole | null = null
  for (let word = wordBefore(clause, words, end); word !== undefined; word = wordBefore(clause, words, end)) {
    end -= word.length
    const found = roles.get(word)
    if (found !== undefined && (role === null || ORDER.indexOf(found) < ORDER.indexOf(role))) role = found
  }
  const tail = clause.slice(end)
  if (role === null && !tail.startsWith('等')) return { role: null, words: '', length: clause.length }
  return {
    role,
    words: role === null ? '' : tail.replace(/^等(?:(?:有关|相关|职能|成员)?(?:部门和单位|部门|单位))?/, ''),
    length: end,
  }
}

/** 县司法局会同县直有关部门: the second half goes with the first. */
export const TOGETHER = ['会同', '会商', '联合']

/** A role inside a clause, with a body on either side: 县工信局牵头县科技局配合. */
export const INNER_ROLES: readonly (readonly [string, LabelRole])[] = [
  ['牵头负责', 'lead'],
  ['牵头', 'lead'],
  ['负责', 'responsible'],
]

/** The role that a bracket behind a name gives it: 市财政局（牵头）. */
export function bracketRole(inside: string): RoleTail | null {
  const label = LABELS.get(inside)
  if (label !== undefined) return { role: label, words: inside, length: 0 }
  const tail = roleTail(inside)
  return tail.role !== null && tail.length === 0 ? tail : null
}
