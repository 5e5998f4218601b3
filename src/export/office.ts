import { isCollective, type UnitContext, unitKey } from '../fields/units.ts'
import { nameUnits } from '../fields/units-name.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Jurisdiction } from '../schema/metadata.ts'

// the last sign of a place's name, which stands before the names of its own bodies
const LEVEL = /[省市县区州盟旗]$/

const known = new WeakMap<PolicyDocument, Map<string, string>>()

/**
 * The one name of an office in a document's jurisdiction, whichever way it is printed: 上犹县法院, 法院 and 县人民法院
 * of 上犹县 are 县法院. Names for many and bodies of other places stay as they are.
 */
export function officeName(document: PolicyDocument, unit: string): string {
  const names = known.get(document) ?? new Map<string, string>()
  known.set(document, names)
  const name = names.get(unit) ?? named(unit, document.metadata.jurisdiction)
  names.set(unit, name)
  return name
}

function named(unit: string, place: Jurisdiction | null): string {
  const lexicon = currentLexicon()
  // 各乡（镇、街道） without its bracket would be others
  if (isCollective(unit)) return unit
  const name = unitKey(unit, lexicon)
  const level = place === null ? undefined : LEVEL.exec(place.name)?.[0]
  if (place === null || level === undefined || isCollective(name)) return name
  const context = { prefixes: [level], lexicon }
  const [own = name] = nameUnits([inPlace(name, level, { ...place, lexicon })], context)
  return own
}

type Place = Jurisdiction & { lexicon: UnitContext['lexicon'] }

/** The level instead of the place's own name: 赣州市上犹县法院, 上犹县法院, 上犹法院 → 县法院. */
function inPlace(name: string, level: string, { name: place, parents, lexicon }: Place): string {
  const above = parents.at(-1) ?? ''
  const head = [parents.join('') + place, above + place, place].find((one) => name.startsWith(one))
  const rest = name.slice(head?.length)
  if (head !== undefined && rest.length > 1) return level + rest
  const stem = place.slice(0, -1)
  const short = stem.length > 1 && name.startsWith(stem) ? name.slice(stem.length) : ''
  return lexicon.departments.has(short.replace(/分局$/, '局')) ? level + short : name
}

/**
 * Which bodies a measure is the task of: those that lead it, or those responsible where nobody leads. With its document
 * they are offices, each under its one name.
 */
export const chargedWith = ({ leads, responsible }: Measure, document?: PolicyDocument): string[] => [
  ...new Set(
    (leads.length > 0 ? leads : responsible).map(({ name }) =>
      document === undefined ? name : officeName(document, name),
    ),
  ),
]

/** `某县 县发改委`: offices of two counties have the same name and are two. */
export function officeLabel({ metadata }: PolicyDocument, unit: string): string {
  const county = metadata.jurisdiction?.name
  return county === undefined ? unit : `${county} ${unit}`
}
