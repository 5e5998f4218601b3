import { firstOf } from '../place.ts'
import { isRegulation } from '../regulation.ts'
import type { Rule } from '../rule.ts'
import { repeatsOf } from './repeats.ts'

/** One measure, printed under two headings. */
export const repeatedMeasure: Rule = {
  id: 'consistency/repeated-measure',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '同一举措印了两次', en: 'a measure is printed twice' },
  explanation: {
    zh: '两条举措除标点外逐字相同：多为复制粘贴所致，统计条数时会重复计算。正文与附件之间的对应不算重复。',
    en: 'Two measures are the same word for word, punctuation apart: usually copied, and counted twice in every statistic. A body measure and its row in the appendix are no repetition.',
  },
  example: { wrong: '一、1.探索实施“一业一证”改革。十四、5.探索实施“一业一证”改革。', right: '各条举措各说各事' },
  *check({ document }) {
    if (isRegulation(document)) return
    for (const { first, again, exact } of repeatsOf(document)) {
      if (!exact) continue
      yield {
        message: {
          zh: `与“${headingOf(first.path)}”之下的“${nameOf(first)}”逐字相同`,
          en: `the same, word for word, as '${nameOf(first)}' under '${headingOf(first.path)}'`,
        },
        at: firstOf(again.position),
        measure: again.id,
        related: [{ message: { zh: '首次印出', en: 'printed first' }, at: firstOf(first.position), measure: first.id }],
      }
    }
  },
}

const headingOf = (path: readonly string[]): string => (path.at(-1) ?? '').slice(0, 24)
const nameOf = ({ number, text }: { number: { text: string } | null; text: string }): string =>
  `${number?.text ?? ''}${text.slice(0, 14)}…`
