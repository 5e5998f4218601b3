import { firstOf } from '../place.ts'
import { isRegulation } from '../regulation.ts'
import type { Rule } from '../rule.ts'
import { breaksOf, seriesOf } from './series.ts'

/** 5. is followed by 4. */
export const order: Rule = {
  id: 'numbering/order',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '编号次序颠倒', en: 'a number out of order' },
  explanation: {
    zh: '编号不按大小排列：条目排错了位置，或编号印错。报告印出的编号与按次序应有的编号。',
    en: 'Numbers do not rise: an item stands in the wrong place, or its number is misprinted. The number found and the one expected are told.',
  },
  example: { wrong: '10.…　12.…　11.…', right: '10.…　11.…　12.…' },
  *check({ document }) {
    // its lists of things are numbered by themselves
    if (isRegulation(document)) return
    for (const series of seriesOf(document))
      for (const { step, item, before } of breaksOf(series)) {
        if (step.kind !== 'order' || before === null) continue
        yield {
          message: {
            zh: `“${before.text}”之后是“${item.text}”，按次序应为 ${step.expected}`,
            en: `'${before.text}' is followed by '${item.text}'; ${step.expected} was expected`,
          },
          at: firstOf(item.position),
          measure: item.measure,
          related: [{ message: { zh: '前一编号', en: 'the number before' }, at: firstOf(before.position) }],
        }
      }
  },
}
