import { groupsOf, toldOfRows } from '../groups.ts'
import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** No deadline where the neighbours have one. */
export const missing: Rule = {
  id: 'deadline/missing',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '缺完成时限', en: 'no deadline where the others have one' },
  explanation: {
    zh: '同一部分（正文或同一张表）十分之九以上的举措有完成时限，这一条没有。',
    en: 'Nine of ten measures of the same part (the body, one table) have a deadline, and this one has none.',
  },
  example: {
    wrong: '（责任单位：县住建局）而其他各条为（责任单位：…；完成时限：…）',
    right: '（责任单位：县住建局；完成时限：2023年9月）',
  },
  *check({ document }) {
    const told = toldOfRows(document)
    for (const group of groupsOf(document)) {
      const without = group.filter(({ deadline }) => deadline === null)
      if (group.length < 8 || without.length > group.length / 10) continue
      for (const { id, number, text, position } of without) {
        if (told(position)) continue
        yield {
          message: {
            zh: `“${nameOf(number?.text, text)}”没有完成时限，同部分的 ${group.length - without.length} 条都有`,
            en: `'${nameOf(number?.text, text)}' has no deadline, though ${group.length - without.length} others of this part have one`,
          },
          at: firstOf(position),
          measure: id,
        }
      }
    }
  },
}

/** Its number and the first of its words. */
const nameOf = (number: string | undefined, text: string): string => `${number ?? ''}${text.slice(0, 12)}`
