import type { Rule } from '../rule.ts'
import { pairsOf } from './pairs.ts'
import { placeOf } from './report.ts'

/** 2023年底前 in the body, 2023年9月 in the table. */
export const deadline: Rule = {
  id: 'cross-check/deadline',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '正文与附件的完成时限不一致', en: 'deadlines differ between body and appendix' },
  explanation: {
    zh: '同一举措在正文和附件中的最后期限不是同一天。一处只写年份、另一处在该年之内的，不报。',
    en: 'The last days that body and appendix set for one commitment are not the same. A bare year against a day within it is not reported.',
  },
  example: { wrong: '正文：2023年底前；附件：2023年9月', right: '正文：2023年底前；附件：2023年12月' },
  *check({ document }) {
    for (const { body, row } of pairsOf(document)) {
      const [one, other] = [body.deadline, row.deadline]
      if (one?.due == null || other?.due == null || one.due === other.due) continue
      if (isWithin(one.date, other.date) || isWithin(other.date, one.date)) continue
      yield {
        message: {
          zh: `完成时限不一致：正文“${one.text}”，附件“${other.text}”`,
          en: `deadlines differ: body '${one.text}', row '${other.text}'`,
        },
        at: placeOf(body),
        measure: body.id,
        related: [{ message: { zh: '附件', en: 'the row' }, at: placeOf(row), measure: row.id }],
      }
    }
  },
}

const isWithin = (wide: string | null, narrow: string | null): boolean =>
  wide !== null && narrow !== null && wide.length === 4 && narrow.startsWith(wide)
