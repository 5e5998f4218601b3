import type { Comparator } from '../schema/target.ts'
import { scanNumbers } from './target-number.ts'
import { comparatorOf, type Phrase, readPhrase } from './target-phrase.ts'

/** A phrase with what its neighbours in a list lend it. */
export interface ListedPhrase extends Phrase {
  /** Comparison said once for several: 分别压减到5个、12个工作日|以内. */
  shared: Comparator | null
  /** Index of the phrase before it in the same list, whose promise holds for it too. */
  after: number | null
}

const JOINT = /^[、和及与]$/
// 单电源16个工作日、双电源26个工作日以内
const NAMED_JOINT = /^[、和及与][^，。；、]{1,8}$/
const SEPARATELY = 20

/** All numbers of a folded text with their units and the words around them. */
export const phrasesOf = (text: string): ListedPhrase[] =>
  shareLists(
    text,
    scanNumbers(text).map((number) => readPhrase(text, number)),
  )

/** Units and bounds that a list prints once, given to all of its members. */
function shareLists(text: string, phrases: readonly Phrase[]): ListedPhrase[] {
  const listed = phrases.map((phrase): ListedPhrase => ({ ...phrase, shared: null, after: null }))
  for (let i = listed.length - 2; i >= 0; i--) {
    const [one, next] = [listed[i] as ListedPhrase, listed[i + 1] as ListedPhrase]
    listed[i] = borrowBound(text, borrowUnit(text, one, next), next)
  }
  for (let i = 1; i < listed.length; i++)
    listed[i] = follow(text, listed[i - 1] as ListedPhrase, listed[i] as ListedPhrase, i - 1)
  return listed
}

const between = (text: string, one: Phrase, next: Phrase): string =>
  next.number.start - one.end > 16 ? '' : text.slice(one.end, next.number.start)

/** 分别为5、12个工作日; 5个、12个工作日 */
function borrowUnit(text: string, one: ListedPhrase, next: ListedPhrase): ListedPhrase {
  if (!JOINT.test(between(text, one, next)) || next.unit === '') return one
  const bare =
    one.unit === '' &&
    one.kind === 'none' &&
    text.slice(Math.max(0, one.start - SEPARATELY), one.number.start).includes('分别')
  const elided = one.unit === '个' && next.unit.length > 1 && next.unit.startsWith('个')
  return bare || elided ? { ...one, unit: next.unit, kind: next.kind } : one
}

/** The bound behind the last member holds for those before it. */
function borrowBound(text: string, one: ListedPhrase, next: ListedPhrase): ListedPhrase {
  const bound = next.suffix?.comparator ?? (next.prefix === null ? next.shared : null)
  if (bound === null || one.suffix !== null || one.unit !== next.unit) return one
  const open = one.prefix === null || one.prefix.comparator === '='
  const joint = between(text, one, next)
  const held = JOINT.test(joint) || (one.kind === 'time' && bound === '<=' && NAMED_JOINT.test(joint))
  return open && held ? { ...one, shared: bound } : one
}

/** `5家、|10家`; `2个环节、|3个环节` with the same noun behind both. */
function inList(text: string, one: Phrase, next: Phrase): boolean {
  const joint = between(text, one, next)
  if (JOINT.test(joint)) return true
  const noun = joint.slice(0, -1)
  return noun.length > 0 && noun.length <= 4 && JOINT.test(joint.at(-1) ?? '') && text.startsWith(noun, next.end)
}

/** 不超过3个月或60课时: the other way to say it may be in another unit. */
const isHeld = (text: string, one: Phrase, next: Phrase): boolean =>
  one.unit === next.unit ? inList(text, one, next) : next.unit !== '' && between(text, one, next) === '或'

/** 不少于5家、10家: the bound before the first member holds for those behind it. */
function follow(text: string, one: ListedPhrase, next: ListedPhrase, index: number): ListedPhrase {
  if (next.prefix !== null || !isHeld(text, one, next)) return next
  if (next.suffix !== null) return { ...next, after: index }
  const held = one.shared ?? (one.suffix === null ? comparatorOf(one) : null)
  return held === null ? next : { ...next, shared: held, after: index }
}
