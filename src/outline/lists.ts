import { isBodyName } from '../blocks/furnishings.ts'
import { readLabel } from '../blocks/label.ts'
import { endsSentence } from '../blocks/shape.ts'
import { isUnitLike, isUnitName } from '../fields/units.ts'
import { currentLexicon } from '../lexicon/current.ts'

/** What stands behind the last separator of a list. */
export function lastMember(list: string): string {
  let at = list.length
  while (at > 0 && !'、，,；;：:'.includes(list[at - 1] as string)) at--
  return list.slice(at)
}

/** `责任单位：…、县人力资源` / `和社会保障局`: a label's list breaks off inside a name. */
export function goesOnList(before: string, text: string, apart: boolean): boolean {
  if (text.length > 60 || readLabel(before)?.kind !== 'entry') return false
  if (/^[和及与]/.test(text) || /[县市区旗州省]$/.test(before)) return true
  const lexicon = currentLexicon()
  const last = lastMember(before)
  const whole = last + (/^[^、，,；;]*/.exec(text)?.[0] ?? '')
  // …、灵 / 宝银保监组: neither half is a body's name
  const halved =
    last.length > 0 && !isUnitLike(last, lexicon) && isUnitLike(whole, lexicon) && !isUnitLike(text, lexicon)
  if (halved && !apart) return true
  return (
    last.length > 0 &&
    !isUnitName(last, lexicon) &&
    isUnitName(whole, lexicon) &&
    !isUnitName(text, lexicon) &&
    !(apart && isBodyName(text))
  )
}

// a bracket that was opened on the line above ends on this one
const CLOSES = /^[^（(【〔［[。]{1,80}[）)】〕］\]]/

/** A note broken inside: `〔A牵头，B配合；完成` / `时限：6月底前〕`. */
const closesNote = (before: string, text: string): boolean => CLOSES.test(text) && !endsSentence(before)

/** A paragraph of a file that goes on in the next one: within its note, or within the title that it quotes. */
export const goesOnWhole = (before: string, inBracket: boolean, text: string): boolean =>
  (inBracket && closesNote(before, text)) || closesTitle(before, text)

/** 关于印发《某县校园食品安全和 / 膳食经费管理专项整治实施方案》的通知 */
const closesTitle = (before: string, text: string): boolean =>
  before.length <= 120 && before.lastIndexOf('《') > before.lastIndexOf('》') && /^[^《。]{1,80}》/.test(text)

/** The same where more of it may follow: `（牵头单位：A；` / `配合单位：B；`. */
export const goesOnNote = (before: string, bracket: number, text: string): boolean =>
  readLabel(before.slice(bracket + 1) + text) !== null || closesNote(before, text)
