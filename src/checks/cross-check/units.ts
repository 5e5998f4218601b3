import { UNIT_NAMES } from '../../lexicon/unit-names.ts'
import type { Unit } from '../../schema/unit.ts'
import type { Rule } from '../rule.ts'
import { isSwapped } from './lead.ts'
import { pairsOf } from './pairs.ts'
import { placeOf } from './report.ts'

const ROLES = [
  ['leads', '牵头单位', 'leads'],
  ['partners', '配合单位', 'partners'],
  ['responsible', '责任单位', 'responsible'],
] as const

/** The body gives a commitment to other units than the row. */
export const units: Rule = {
  id: 'cross-check/units',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '正文与附件的责任单位不一致', en: 'units differ between body and appendix' },
  explanation: {
    zh: '同一举措在正文和附件中都写明单位，而两处不同。一处未写的不报。',
    en: 'Body and appendix both name units for one commitment, and not the same ones. Where one side names none, nothing is said.',
  },
  example: { wrong: '正文：牵头单位：县住建局；附件：县城管局', right: '正文：牵头单位：县住建局；附件：县住建局' },
  *check({ document }) {
    for (const { body, row } of pairsOf(document)) {
      if (isSwapped({ body, row })) continue
      for (const [role, zh, en] of ROLES) {
        const [one, other] = [namesOf(body[role]), namesOf(row[role])]
        if (one.length === 0 || other.length === 0 || sorted(one) === sorted(other)) continue
        yield {
          message: {
            zh: `${zh}不一致：正文“${one.join('、')}”，附件“${other.join('、')}”`,
            en: `${en} differ: body '${one.join('、')}', row '${other.join('、')}'`,
          },
          at: placeOf(body),
          measure: body.id,
          related: [{ message: { zh: '附件', en: 'the row' }, at: placeOf(row), measure: row.id }],
        }
      }
    }
  },
}

const namesOf = (list: readonly Unit[]): string[] => list.filter(({ inherited }) => !inherited).map(({ name }) => name)
/** 各镇人民政府〔街道办事处〕 is 各镇（街道）: brackets of any form, and one office by both its names. */
const plain = (name: string): string =>
  UNIT_NAMES.reduce((text, [pattern, usual]) => text.replace(pattern, usual), name)
    .replace(/[〔［[(]/g, '（')
    .replace(/[〕］\])]/g, '）')
    .replace(/人民政府|办事处/g, '')
const sorted = (names: readonly string[]): string => names.map(plain).sort().join('、')
