import { groupsOf } from '../groups.ts'
import type { Rule } from '../rule.ts'

/** 2023年 where the others say which month. */
export const bareYear: Rule = {
  id: 'deadline/bare-year',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '期限只有年份', en: 'the deadline is a bare year' },
  explanation: {
    zh: '同一部分的多数期限精确到月或日，这一条只写年份。',
    en: 'Most deadlines of the same part name a month or a day; this one names the year only.',
  },
  example: { wrong: '完成时限：2023年（其他为2023年9月）', right: '完成时限：2023年12月' },
  *check(subject) {
    for (const group of groupsOf(subject.document)) {
      const dated = group.filter(({ deadline }) => deadline?.date != null)
      const bare = dated.filter(({ deadline }) => /^[0-9]{4}年?$/.test(deadline?.text ?? ''))
      if (dated.length < 5 || bare.length > dated.length / 3) continue
      for (const { deadline, position, id } of bare)
        yield {
          message: { zh: `期限“${deadline?.text ?? ''}”只有年份`, en: `'${deadline?.text ?? ''}' is a bare year` },
          at: subject.locate(position, deadline?.text ?? ''),
          measure: id,
        }
    }
  },
}
