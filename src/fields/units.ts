import { currentLexicon } from '../lexicon/current.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Finding } from '../schema/finding.ts'
import type { Unit } from '../schema/unit.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { nameUnits, type UnitContext } from './units-name.ts'
import { isCollective, levelOf, withoutBracket } from './units-shape.ts'
import { splitUnits } from './units-split.ts'

export { canonicalUnit, type UnitContext, unitKey } from './units-name.ts'
export { endsLikeUnit, isCollective, isUnitLike, isUnitName } from './units-shape.ts'
export { splitUnits } from './units-split.ts'

export interface ReadUnits {
  units: Unit[]
  findings: Finding[]
}

/** The bodies of one list, each under its whole name. */
export function toUnits(span: Span, inherited: boolean, context: UnitContext): Unit[] {
  return readUnits(span, inherited, context).units
}

/** The same, with a finding for each name whose level was put back. */
export function readUnits(span: Span, inherited: boolean, context: UnitContext): ReadUnits {
  const members = splitUnits(span, context.lexicon)
  const texts = members.map((member) => squeeze(member.value))
  const names = nameUnits(texts, context)
  const units = texts.map((text, index) => ({ text, name: names[index] as string, inherited }))
  const findings = inherited
    ? []
    : members.flatMap((member, index) => elided(member, units[index] as Unit, context.lexicon))
  return { units, findings: findings.concat(inherited ? [] : members.flatMap(glued)) }
}

/** Two bodies with nothing printed between them. */
function glued(member: Span, index: number, members: readonly Span[]): Finding[] {
  const next = members[index + 1]
  if (next?.start !== member.end) return []
  return [
    {
      rule: 'fields/unit-glued',
      severity: 'warning',
      origin: 'parser',
      message: {
        zh: `“${member.value}”与“${next.value}”之间没有分隔，按两个单位记录`,
        en: `nothing parts "${member.value}" from "${next.value}"; recorded as two bodies`,
      },
      at: { from: member.start, to: next.end },
    },
  ]
}

function elided(member: Span, { text, name }: Unit, lexicon: Lexicon): Finding[] {
  if (levelOf(withoutBracket(text), lexicon) !== '' || levelOf(withoutBracket(name), lexicon) === '') return []
  if (isCollective(text)) return []
  return [
    {
      rule: 'fields/unit-prefix',
      severity: 'info',
      origin: 'issuer',
      message: {
        zh: `“${text}”省略了层级，按“${name}”记录`,
        en: `"${text}" is printed without its level; recorded as "${name}"`,
      },
      at: { from: member.start, to: member.end },
    },
  ]
}

const LEVELS = '省市县区州盟旗'

/** Levels that stand before the names of these lists, the most frequent first. */
export function levelsOf(lists: readonly string[], lexicon: Lexicon = currentLexicon()): string[] {
  const counts = new Map<string, number>()
  for (const list of lists)
    for (const piece of list.split(/[、，,；;\s]/)) {
      const level = levelOf(piece, lexicon)
      if (level.length === 1 && LEVELS.includes(level)) counts.set(level, (counts.get(level) ?? 0) + 1)
    }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([level]) => level)
}
