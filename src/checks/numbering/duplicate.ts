import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { breaksOf, seriesOf } from './series.ts'

/** Two items are numbered （三）. */
export const duplicate: Rule = {
  id: 'numbering/duplicate',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '编号重复', en: 'a number is printed twice' },
  explanation: {
    zh: '同一序列中两个条目用了同一编号，引用“第几条”时无法区分。',
    en: 'Two items of one series carry the same number, so that nobody can cite either by it.',
  },
  example: { wrong: '（三）加大投入。…（三）严格考核。', right: '（三）加大投入。…（四）严格考核。' },
  *check({ document }) {
    for (const series of seriesOf(document))
      for (const { step, item, before } of breaksOf(series)) {
        if (step.kind !== 'duplicate') continue
        const first = series.find(({ value, context }) => value === item.value && context === item.context) ?? before
        yield {
          message: { zh: `编号“${item.text}”重复`, en: `number '${item.text}' is printed twice` },
          at: firstOf(item.position),
          measure: item.measure,
          related:
            first === null
              ? []
              : [{ message: { zh: '首次出现', en: 'first' }, at: firstOf(first.position), measure: first.measure }],
        }
      }
  },
}
