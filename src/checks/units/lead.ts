import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** （国网供电公司） where the other headings say （…牵头）. */
export const lead: Rule = {
  id: 'units/lead',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '指标缺牵头单位', en: 'an indicator without a leading unit' },
  explanation: {
    zh: '其他指标的标题都写明“某单位牵头”，这一个没有，可能漏了“牵头”二字。',
    en: 'The headings of the other indicators name a leading unit, this one does not: perhaps 牵头 is missing.',
  },
  example: { wrong: '六、获得电力指标（国网供电公司）', right: '六、获得电力指标（国网供电公司牵头）' },
  *check({ document: { indicators } }) {
    const without = indicators.filter(({ leads }) => leads.length === 0)
    if (indicators.length < 5 || without.length > indicators.length / 5) return
    for (const { name, position } of without)
      yield {
        message: {
          zh: `“${name}”没有写明牵头单位，其他 ${indicators.length - without.length} 个指标都有`,
          en: `no leading unit for '${name}'; the other ${indicators.length - without.length} indicators have one`,
        },
        at: firstOf(position),
      }
  },
}
