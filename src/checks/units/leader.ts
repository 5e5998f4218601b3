import type { Measure } from '../../schema/measure.ts'
import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** No 指标长 where the neighbours have one. */
export const leader: Rule = {
  id: 'units/leader',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '缺责任领导', en: 'no leader where the others have one' },
  explanation: {
    zh: '同一标题下五分之四以上的举措写明了责任领导或指标长，这一条没有。',
    en: 'Four fifths of the measures under this heading name a leader, and this one does not.',
  },
  example: {
    wrong: '（牵头单位：区营商中心）而其他各条为（指标长：某某；牵头单位：…）',
    right: '（指标长：某某；牵头单位：区营商中心）',
  },
  *check({ document: { measures } }) {
    const groups = new Map<string, Measure[]>()
    for (const measure of measures) {
      const key = `${measure.origin} ${measure.section ?? ''}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [measure])
      else group.push(measure)
    }
    for (const group of groups.values()) {
      const without = group.filter(({ leaders }) => leaders.length === 0)
      if (group.length < 5 || without.length > group.length / 5) continue
      for (const { id, position } of without)
        yield {
          message: {
            zh: '没有写明责任领导，同一标题下的其他各条都有',
            en: 'no leader, though the others here name one',
          },
          at: firstOf(position),
          measure: id,
        }
    }
  },
}
