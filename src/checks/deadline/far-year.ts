import type { Problem, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** 2024年12月 in the list of 2023. */
export const farYear: Rule = {
  id: 'deadline/far-year',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '期限不在文件所定的年份或远在以后', en: 'due in another year than the plan is for, or far behind it' },
  explanation: {
    zh: '标题写明是某一年的工作，这一条的期限却在以后的年份，而其他各条都在当年，列为提示；期限比成文年份晚五年以上，又不是文件的目标年（2035年等）的，多为印错，列为警告。',
    en: 'The title is that of one year, and this task is due in a later one, though nearly all others are due within it: info. Due more than five years after the year of issue, and in no year that the plan aims at (2035): mostly a misprint, a warning.',
  },
  example: { wrong: '（2023年工作要点）完成时限：2024年12月', right: '完成时限：2023年12月' },
  *check(subject) {
    yield* impossible(subject)
    const { metadata, measures } = subject.document
    const years = new Set((metadata.title ?? '').match(/20[0-9]{2}/g))
    const year = years.size === 1 ? ([...years][0] ?? '') : ''
    const told = new Set([...impossible(subject)].map(({ measure }) => measure))
    if (year === '' || /三年|五年|[-—－~～至]/.test(metadata.title ?? '')) return
    const dated = measures.filter(({ deadline }) => deadline?.due != null)
    const later = dated.filter(({ deadline }) => (deadline?.due ?? '').slice(0, 4) > year)
    if (dated.length < 5 || later.length > dated.length / 10) return
    for (const { deadline, position, id } of later.filter((measure) => !told.has(measure.id)))
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

/** Years after the issue within which plans are made. */
const SPAN = 5

/** 2042年 for 2024年: a year that no plan of this date means. */
function* impossible(subject: Subject): Generator<Problem> {
  const { metadata, measures, outline } = subject.document
  const issued = Number(metadata.issuedOn?.slice(0, 4) ?? metadata.documentNumber?.year ?? Number.NaN)
  if (Number.isNaN(issued)) return
  const words = [metadata.title, ...outline.flatMap(({ title, text }) => [title, text])].join('')
  const seen = new Map<string, number>()
  for (const year of measures.flatMap(({ text }) => [...new Set(text.match(/20[0-9]{2}(?=年)/g))]))
    seen.set(year, (seen.get(year) ?? 0) + 1)
  for (const { deadline, position, id } of measures) {
    const year = deadline?.due?.slice(0, 4)
    if (deadline == null || year === undefined || Number(year) <= issued + SPAN) continue
    if (Number(year) % 5 === 0 || words.includes(`${year}年`) || (seen.get(year) ?? 0) > 1) continue
    yield {
      message: {
        zh: `期限“${deadline.text}”比成文年份 ${issued} 晚了 ${Number(year) - issued} 年`,
        en: `'${deadline.text}' lies ${Number(year) - issued} years after the issue in ${issued}`,
      },
      at: subject.locate(position, deadline.text),
      measure: id,
      severity: 'warning',
    }
  }
}
