import type { Entry } from '../fields/entry.ts'
import { roleTail } from '../fields/note-words.ts'
import { isUnitName, splitUnits } from '../fields/units.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { LabelRole } from '../lexicon/labels.ts'
import type { OutlineNode } from '../outline/nest.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** Chapters that are bodies: 一、县人力社保局 · 二、县教委 · 三、县经济信息委、县商务委. Half of the siblings make it sure. */
export function namesUnits(siblings: readonly OutlineNode[]): boolean {
  const named = siblings.filter((node) => chargedBy(node.head) !== null)
  return named.length >= 2 && named.length >= siblings.length / 2
}

/** The bodies that a heading names: they answer for all that stands below, in the role that it says. */
export function headingUnits(title: Span): Entry[] {
  const found = chargedBy(title)
  return found === null ? [] : [{ role: found.role, label: found.label, value: found.list, inherited: false }]
}

interface Charged {
  role: LabelRole
  label: string
  list: Span
}

const LONGEST = 40
// （2项）, （共12条任务）
const COUNT = /[（(]共?[0-9一二三四五六七八九十]{1,3}[^（()）]{1,6}[）)]$/
const DUTIES = /(?:的)?(?:重点|主要)?(?:工作|任务|事项|项目)(?:任务|事项|清单)?$/

/** 县教委 · 县商务局牵头工作（2项） · 由县林业局负责的任务 */
function chargedBy(head: Span): Charged | null {
  if (head.length > LONGEST) return null
  if (isUnitList(head)) return { role: 'responsible', label: '', list: head }
  const text = head.value.trimEnd().replace(COUNT, '').replace(DUTIES, '')
  if (text.length === head.value.trimEnd().length) return null
  const { role, words, length } = roleTail(text)
  const from = text.startsWith('由') ? 1 : 0
  const list = head.slice(from, length)
  return role === null || role === 'other' || !isUnitList(list) ? null : { role, label: words, list }
}

function isUnitList(span: Span): boolean {
  if (span.length > LONGEST) return false
  const members = splitUnits(span)
  return (
    members.length > 0 &&
    members.every((member) => isUnitName(squeeze(member.value), currentLexicon()) || /^各/.test(member.value))
  )
}
