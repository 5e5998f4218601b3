import { roleTail } from '../../fields/note-words.ts'
import { endsLikeUnit, isUnitLike, isUnitName } from '../../fields/units.ts'
import { LABELS } from '../../lexicon/labels.ts'
import { defaultLexicon } from '../../lexicon/lexicon.ts'
import type { Measure } from '../../schema/measure.ts'
import { longestFirst, wordBefore } from '../../text/words.ts'
import type { Rule } from '../rule.ts'
import { namesUnit } from './named.ts'

/** Who answers for a measure, or by when, is still in its text: the layout was not understood there. */
export const unread: Rule = {
  id: 'units/unread',
  severity: 'warning',
  origin: 'parser',
  title: { zh: '责任分工可能没有读出', en: 'duties that may not have been read' },
  explanation: {
    zh: '举措正文里还留着“责任单位：”之类的标签，或者没有读出任何单位，而末句、末尾括号正是单位名单或“由某单位负责”：版式没有读懂，请对照原文补上。',
    en: 'The text of the measure still holds a label like 责任单位：, or no unit was read and its last sentence or bracket is a list of units or says who is in charge: the layout was not understood; take the value from the source.',
  },
  example: { wrong: '加固堤防，牵头是县水利局、县住建局', right: '加固堤防。（责任单位：县水利局、县住建局）' },
  *check(subject) {
    for (const measure of subject.document.measures) {
      const words = leftLabel(measure.text) ?? (namesUnit(measure) ? null : leftDuty(measure.text))
      if (words === null) continue
      yield {
        message: {
          zh: `“${words}”可能是责任分工，没有读出`,
          en: `'${words}' may tell who is in charge and was not read`,
        },
        at: subject.locate(measure.position, words),
        measure: measure.id,
      }
    }
  },
}

const DUTIES = new Set(['lead', 'partner', 'responsible', 'leader', 'deadline'])
const labels = longestFirst([...LABELS].flatMap(([label, role]) => (DUTIES.has(role) ? [label] : [])))
const SHOWN = 24

/** `…列入年度预算。责任股室：局办公室` → 责任股室：局办公室 */
function leftLabel(text: Measure['text']): string | null {
  for (const { index } of text.matchAll(/[：:]/g)) {
    const label = wordBefore(text, labels, index)
    if (label !== undefined && opensClause(text, index - label.length))
      return text.slice(index - label.length, index + SHOWN).replace(/[。；\n].*$/s, '')
  }
  return null
}

/** 标准起草（承担）单位 is no label: one stands at the start of a clause, or behind another one (责任单位及承办科室). */
const opensClause = (text: string, at: number): boolean =>
  at === 0 || /[。；;，,、：:\s）)及和]$/.test(text.slice(Math.max(0, at - 1), at))

const LONGEST_DUTY = 120
const OPENS = '（([【〔［'

/** The last sentence or bracket where it names bodies and nothing else, or bodies in charge. */
function leftDuty(text: string): string | null {
  const whole = text.replace(/[。；;]?[）)\]】〕］]?[。；;]?$/, '')
  let from = whole.length
  while (from > 0 && whole.length - from <= LONGEST_DUTY && !`${OPENS}。；;！？\n`.includes(whole[from - 1] as string))
    from--
  const tail = whole.slice(from)
  if (tail === '' || tail.length > LONGEST_DUTY) return null
  const bracketed = OPENS.includes(whole[from - 1] ?? ' ')
  // 报县营商环境领导小组办公室（县行政审批局）: where the office is
  if (bracketed && endsLikeUnit(whole.slice(0, from - 1))) return null
  const { role, length } = roleTail(tail)
  const names = tail
    .slice(0, length)
    .replace(/^由/, '')
    .split(/[、，,\s]+/)
    .filter((name) => name !== '')
  const bodies = names.filter((name) => isBody(name)).length
  const all = names.length > 0 && bodies === names.length
  return all && (bracketed || role !== null || bodies > 1) ? tail : null
}

const LONGEST_NAME = 24

// 名单于4月20日前报市行政审批局, 各部门制定方案并动员部署 end like a body's name and are none
const isBody = (name: string): boolean =>
  name.length <= LONGEST_NAME &&
  !/[0-9]|^及|制定|开展|组织实施|加快|加强|支持|建设|依托|推进|报送|联办|为单位|部署$/.test(name) &&
  (isUnitName(name, defaultLexicon) || isUnitLike(name, defaultLexicon))
