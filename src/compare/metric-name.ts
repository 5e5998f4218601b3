import { COMMITMENTS, CREATIONS, DIRECT } from '../lexicon/quantity-words.ts'
import { longestFirst } from '../text/words.ts'
import { METRIC_LINKS, METRIC_OPENERS, METRIC_TAILS, NO_METRIC } from './metric-words.ts'

const LINKS = longestFirst(METRIC_LINKS)
const OPENERS = longestFirst(METRIC_OPENERS)
const VERBS = longestFirst([...COMMITMENTS, ...CREATIONS])
const NONE = new Set([...NO_METRIC, ...COMMITMENTS, ...DIRECT, ...METRIC_OPENERS, ...METRIC_LINKS])

/** 2023年底前, 至2025年末, 2023年, 8月底前 */
const DATE =
  /^(?:(?:[至到]|截至)?20\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?)(?:年?[底末]前?|以?前|度|内)?[,，]?/
/** （2）, 2., ②, 一是 */
const MARKER = /^(?:[（(]?\d{1,2}[）).．、](?!\d)|[①-⑳]|[一二三四五六七八九十]是)/
const MARKS = /[“”"'‘’「」『』《》【】（）()\s]/g
const HAN = /[\u3400-\u9fff]/g

/** Names of more characters are whole sentences. */
const LONGEST = 48

/** How a clause speaks of its figure. */
export interface Named {
  /** What is measured, with all that narrows it; null where the words do not say it. */
  name: string | null
  /** A verb of making stood there: so many are to be made. */
  made: boolean
}

export interface Clause {
  before: string
  behind: string
  /** A figure of things: the verb that makes them is no part of their name. */
  counts: boolean
  /** The county's own name. */
  place: string | null
}

/** 力争2023年底推出高频“一件事” + 不少于40项 → 高频一件事 */
export function nameOf({ before, behind, counts, place }: Clause): Named {
  let rest = before.replace(MARKER, '').replace(MARKS, '')
  let made = false
  for (;;) {
    let next = withoutOpeners(withoutLinks(rest), place)
    if (counts) next = withoutVerbs(next)
    if (next === rest) break
    made ||= counts && VERBS.some((verb) => rest.includes(verb) && !next.includes(verb))
    rest = next
  }
  const tail = METRIC_TAILS.reduce(withoutStart, behind.replace(MARKS, ''))
  const name = ((NONE.has(rest) ? '' : rest) + tail).replace(/^[、，,.。:：]+/, '')
  return { name: isName(name) ? name : null, made }
}

const isName = (name: string): boolean =>
  (name.match(HAN)?.length ?? 0) >= 2 && name.length <= LONGEST && !NONE.has(name) && !name.includes('分别')

function withoutLinks(text: string): string {
  const link = LINKS.find((word) => text.endsWith(word))
  return link === undefined ? text : text.slice(0, -link.length)
}

const withoutStart = (text: string, word: string): string => (text.startsWith(word) ? text.slice(word.length) : text)

function withoutOpeners(text: string, place: string | null): string {
  const rest = text.slice(DATE.exec(text)?.[0].length ?? 0)
  const opener = OPENERS.find((word) => rest.startsWith(word)) ?? ''
  return withoutStart(rest.slice(opener.length), place ?? '')
}

/** Verbs at either end: 打造 …, 公开选聘 …; in between they belong to the name. */
function withoutVerbs(text: string): string {
  const first = VERBS.find((verb) => text.startsWith(verb)) ?? ''
  const rest = text.slice(first.length)
  const last = VERBS.find((verb) => rest.endsWith(verb)) ?? ''
  return rest.slice(0, rest.length - last.length)
}

/** Names that mean the same are equal in it. `time`: a duration needs no 时间 at its end. */
export const foldedName = (name: string, { counts, time }: { counts: boolean; time: boolean }): string => {
  const plain = name.replace(/[的了、，,]/g, '').replaceAll('招投标', '招标投标')
  if (counts) return plain.replace(/新增|净增/g, '')
  return time ? plain.replace(/(?:办理)?(?:时间|时限|用时|时长)$/, '') : plain
}
