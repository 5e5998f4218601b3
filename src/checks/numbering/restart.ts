import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { breaksOf, seriesOf } from './series.ts'

/** 1. 2. 3. 1. 2. under one heading. */
export const restart: Rule = {
  id: 'numbering/restart',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '编号无故重新开始', en: 'the count begins anew without a heading' },
  explanation: {
    zh: '同一标题下编号又从 1 开始，中间没有标题：可能漏了标题，也可能后一组是前一条的分项。',
    en: 'Under one heading the numbers begin at 1 again: a heading may be lost, or the second group may belong to the item before it.',
  },
  example: { wrong: '1.… 2.… 3.… 1.… 2.…', right: '1.… 2.… 3.…（二）…… 1.… 2.…' },
  *check({ document }) {
    for (const series of seriesOf(document))
      for (const { step, item, before } of breaksOf(series)) {
        if (step.kind !== 'restart' || before === null) continue
        yield {
          message: {
            zh: `“${before.text}”之后又从“${item.text}”开始，中间没有标题`,
            en: `'${before.text}' is followed by '${item.text}' without a heading between them`,
          },
          at: firstOf(item.position),
          measure: item.measure,
        }
      }
  },
}
