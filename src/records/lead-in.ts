import type { Entry } from '../fields/entry.ts'
import { isCollective, isUnitLike, splitUnits } from '../fields/units.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { Span } from '../text/span.ts'

const LEAD_IN = /(?:^|[。；])由([^，。；]{2,40})牵头，([^，。；]{2,60})配合，/

/**
 * Who does it, told in front of what is done, in a sentence of the text; the text keeps its words.
 *
 *     建强组织体系。由街道党建工作办公室牵头，各社区党委配合，优化调整网格党支部46个。
 *                   ^^^^^^^^^^^^^^^^        ^^^^^^^^^^
 */
export function leadIn(text: Span): Entry[] {
  if (!text.value.includes('牵头，')) return []
  const match = LEAD_IN.exec(text.value)
  if (match === null) return []
  const [, lead = '', partner = ''] = match
  const from = text.value.indexOf(`由${lead}牵头`, match.index) + 1
  const behind = from + lead.length + '牵头，'.length
  const leads = text.slice(from, from + lead.length)
  const partners = text.slice(behind, behind + partner.length)
  if (![leads, partners].every(areBodies)) return []
  return [
    { role: 'lead', label: '牵头', value: leads, inherited: false },
    { role: 'partner', label: '配合', value: partners, inherited: false },
  ]
}

const areBodies = (list: Span): boolean =>
  splitUnits(list).every(({ value }) => isUnitLike(value, currentLexicon()) || isCollective(value))
