import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** 问题：… where all others are 问题一：, 问题二：. */
export const unnumbered: Rule = {
  id: 'numbering/unnumbered',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '同类条目都有编号，这一条没有', en: 'an item without number among numbered ones' },
  explanation: {
    zh: '整改问题或表格行之中，绝大多数有编号而个别没有。',
    en: 'Nearly all problems or table rows are numbered and a few are not.',
  },
  example: { wrong: '问题一：…问题二：…问题：…', right: '问题一：…问题二：…问题三：…' },
  *check({ document: { measures } }) {
    for (const kind of ['problem', 'row'] as const) {
      const group = measures.filter((each) => (kind === 'row' ? each.origin === 'table' : each.problem !== null))
      const without = group.filter(({ number }) => number === null)
      if (group.length < 5 || without.length > group.length / 10) continue
      for (const { position, id } of without)
        yield {
          message: { zh: '这一条没有编号，同类条目都有', en: 'no number here, though the others of its kind have one' },
          at: firstOf(position),
          measure: id,
        }
    }
  },
}
