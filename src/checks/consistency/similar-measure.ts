import type { Measure } from '../../schema/measure.ts'
import { firstOf } from '../place.ts'
import { isRegulation } from '../regulation.ts'
import type { Rule } from '../rule.ts'
import { repeatsOf } from './repeats.ts'

/** Nearly the same measure under two headings. */
export const similarMeasure: Rule = {
  id: 'consistency/similar-measure',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '两条举措几乎相同', en: 'two measures are nearly the same' },
  explanation: {
    zh: '两条举措八成五以上的文字相同：可能是改写后重复列入，也可能期限、单位有别。',
    en: 'Two measures share 85 % of their words or more: copied and changed a little, perhaps with another deadline or unit.',
  },
  example: { wrong: '1.开展清欠行动，对进度慢的街道…… 9.开展清欠行动，对进度慢的县区……', right: '合并为一条' },
  *check({ document }) {
    if (isRegulation(document)) return
    for (const { first, again, exact } of repeatsOf(document)) {
      if (exact) continue
      const name = `${first.number?.text ?? ''}${first.text.slice(0, 14)}…`
      const dates = deadlinesOf(first, again)
      yield {
        message: {
          zh: `与“${name}”几乎相同${dates === null ? '' : `；期限：前一处${dates[0] ?? '无'}，此处${dates[1] ?? '无'}`}`,
          en: `nearly the same as '${name}'${dates === null ? '' : `; deadlines: before ${dates[0] ?? 'none'}, here ${dates[1] ?? 'none'}`}`,
        },
        at: firstOf(again.position),
        measure: again.id,
        related: [{ message: { zh: '前一处', en: 'printed before' }, at: firstOf(first.position), measure: first.id }],
      }
    }
  },
}

/** The deadlines of both as printed; null where neither has one. */
function deadlinesOf(first: Measure, again: Measure): [string | undefined, string | undefined] | null {
  const [before, here] = [first.deadline?.text, again.deadline?.text]
  return before === undefined && here === undefined ? null : [before, here]
}
