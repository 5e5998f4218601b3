import type { Rule } from '../rule.ts'

/** 2024年12月 in the list of 2023. */
export const farYear: Rule = {
  id: 'deadline/far-year',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '期限不在文件所定的年份', en: 'due in another year than the plan is for' },
  explanation: {
    zh: '标题写明是某一年的工作，这一条的期限却在以后的年份，而其他各条都在当年。',
    en: 'The title is that of one year, and this task is due in a later one, though nearly all others are due within it.',
  },
  example: { wrong: '（2023年工作要点）完成时限：2024年12月', right: '完成时限：2023年12月' },
  *check(subject) {
    const { metadata, measures } = subject.document
    const years = new Set((metadata.title ?? '').match(/20[0-9]{2}/g))
    const year = years.size === 1 ? ([...years][0] ?? '') : ''
    if (year === '' || /三年|五年|[-—－~～至]/.test(metadata.title ?? '')) return
    const dated = measures.filter(({ deadline }) => deadline?.due != null)
    const later = dated.filter(({ deadline }) => (deadline?.due ?? '').slice(0, 4) > year)
    if (dated.length < 5 || later.length > dated.length / 10) return
    for (const { deadline, position, id } of later)
      yield {
        message: {
          zh: `期限“${deadline?.text ?? ''}”不在 ${year} 年之内`,
          en: `'${deadline?.text ?? ''}' lies outside of ${year}, the year of the plan`,
        },
        at: subject.locate(position, deadline?.text ?? ''),
        measure: id,
      }
  },
}
