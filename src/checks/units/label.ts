import { CONFUSABLES } from '../../lexicon/confusables.ts'
import { LABELS } from '../../lexicon/labels.ts'
import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'

const ROLES = new Set(['lead', 'partner', 'responsible', 'deadline'])
const TAILS = /(?:单位|部门|时限|时间)$/
/** Look-alikes that are no words of their own. */
const SLIPS = new Map(
  Object.entries({
    贵: '责',
    青: '责',
    仼: '任',
    在: '任',
    关: '头',
    买: '头',
    戍: '成',
    城: '成',
    眼: '限',
    恨: '限',
    陪: '配',
    何: '位',
    住: '位',
  }),
)

/** 牵单位：县税务局 · 贵任单位：县住建局 */
export const label: Rule = {
  id: 'units/label',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '标签似有错字', en: 'a label that seems misspelt' },
  explanation: {
    zh: '不认识的标签与“牵头单位”“责任单位”等只差一个形近字或缺一个字：其值保留在 extra 中，请按正确的标签核对。',
    en: 'A label that nobody knows differs from 牵头单位 or 责任单位 in one look-alike or lost character. Its value is kept in extra; check which role it has.',
  },
  example: { wrong: '牵单位：县税务局', right: '牵头单位：县税务局' },
  *check(subject) {
    for (const { extra, position, id } of subject.document.measures)
      for (const printed of Object.keys(extra)) {
        const right = LABELS.has(printed) ? undefined : meant(printed)
        if (right === undefined) continue
        const at = subject.locate(position, printed)
        yield {
          message: { zh: `标签“${printed}”似应为“${right}”`, en: `the label '${printed}' seems to be '${right}'` },
          at: at.to - at.from > printed.length + 6 ? firstOf(position) : at,
          measure: id,
          ...(at.to - at.from > printed.length + 6 ? {} : { fix: right }),
        }
      }
  },
}

const usual = [...LABELS].flatMap(([label, role]) =>
  ROLES.has(role) && TAILS.test(label) && label.length === 4 ? [label] : [],
)

/** The label that differs from it in one character. */
const meant = (printed: string): string | undefined =>
  printed.length < 3 || printed.length > 5 ? undefined : usual.find((label) => isSlip(printed, label))

function isSlip(printed: string, label: string): boolean {
  let from = 0
  while (from < label.length && printed[from] === label[from]) from++
  const [rest, wanted] = [printed.slice(from), label.slice(from)]
  if (printed.length === label.length)
    return rest.slice(1) === wanted.slice(1) && isLookAlike(rest.charAt(0), wanted.charAt(0))
  if (printed.length === label.length - 1) return from > 0 && rest === wanted.slice(1)
  return rest.slice(1) === wanted && rest[0] === printed[from - 1]
}

const isLookAlike = (wrong: string, right: string): boolean =>
  SLIPS.get(wrong) === right || CONFUSABLES.get(wrong)?.includes(right) === true
