import type { Entry } from '../fields/entry.ts'
import { isUnitName, splitUnits } from '../fields/units.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { OutlineNode } from '../outline/nest.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** Chapters that are bodies: 一、县人力社保局 · 二、县教委 · 三、县经济信息委、县商务委. Half of the siblings make it sure. */
export function namesUnits(siblings: readonly OutlineNode[]): boolean {
  const named = siblings.filter((node) => isUnitList(node.head))
  return named.length >= 2 && named.length >= siblings.length / 2
}

/** The body that a heading names: it answers for all that stands below. */
export function headingUnits(title: Span): Entry[] {
  if (!isUnitList(title)) return []
  return [{ role: 'responsible', label: '', value: title, inherited: false }]
}

function isUnitList(span: Span): boolean {
  if (span.length > 40) return false
  const members = splitUnits(span)
  return (
    members.length > 0 &&
    members.every((member) => isUnitName(squeeze(member.value), currentLexicon()) || /^各/.test(member.value))
  )
}
