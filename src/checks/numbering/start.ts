import { firstOf, startOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { standsBetween } from './printed-marker.ts'
import { breaksOf, seriesOf } from './series.ts'

/** The first item under a heading is （三）. */
export const start: Rule = {
  id: 'numbering/start',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '编号不从一开始', en: 'the count does not begin at 1' },
  explanation: {
    zh: '某标题下的第一个编号不是一，也不接续上文：前面的条目可能漏印、漏采，或没有被认作条目。',
    en: 'The first number under a heading is neither 1 nor the next of the count before: items may be missing before it, or were not read as items.',
  },
  example: { wrong: '二、主要任务（二）…（三）…', right: '二、主要任务（一）…（二）…（三）…' },
  *check(subject) {
    for (const series of seriesOf(subject.document))
      for (const { step, item, before } of breaksOf(series)) {
        if (step.kind !== 'start') continue
        const from = before === null ? 0 : startOf(before.position)
        if (standsBetween(subject, item.style, item.value - 1, from, startOf(item.position))) continue
        yield {
          message: {
            zh: `这里的第一个编号是“${item.text}”，前面没有 ${item.value - 1}`,
            en: `the first number here is '${item.text}', and no ${item.value - 1} stands before it`,
          },
          at: firstOf(item.position),
          measure: item.measure,
        }
      }
  },
}
