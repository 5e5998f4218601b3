import type { Deadline } from '../../schema/deadline.ts'
import type { Metadata } from '../../schema/metadata.ts'
import type { Rule } from '../rule.ts'

/** Due before the document was issued. */
export const beforeIssue: Rule = {
  id: 'deadline/before-issue',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '期限早于成文日期', en: 'due before the date of issue' },
  explanation: {
    zh: '完成时限的最后一天早于成文日期：期限印错，或照抄了旧文件。没有成文日期的，只与发文字号的年份比较。',
    en: 'The last day of the deadline lies before the date of issue: misprinted, or copied from an older paper. Without a date of issue, the year of the document number is taken.',
  },
  example: { wrong: '（成文日期2023年8月7日）完成时限：2023年6月30日', right: '完成时限：2023年9月30日' },
  *check(subject) {
    const issued = issuedOn(subject.document.metadata)
    if (issued === null) return
    for (const { deadline, milestones, position, id, text } of subject.document.measures) {
      const told = new Set<string>()
      for (const each of [deadline, ...milestones.map((milestone) => milestone.deadline)]) {
        if (each === null || told.has(each.text) || !isBefore(each, issued) || isPast(text, each.text)) continue
        told.add(each.text)
        yield {
          message: {
            zh: `期限“${each.text}”早于${issued.text}`,
            en: `'${each.text}' lies before the ${issued.day === null ? 'year' : 'date'} of issue, ${issued.day ?? issued.year}`,
          },
          at: subject.locate(position, each.text),
          measure: id,
          ...(each.inferred ? { severity: 'info' as const } : {}),
        }
      }
    }
  },
}

interface Issued {
  day: string | null
  year: string
  text: string
}

function issuedOn({ issuedOn: day, documentNumber }: Metadata): Issued | null {
  if (day !== null && day.length === 10) return { day, year: day.slice(0, 4), text: `成文日期 ${day}` }
  if (documentNumber === null) return null
  const year = String(documentNumber.year)
  return { day: null, year, text: `发文年份 ${year}` }
}

const isBefore = ({ due }: Deadline, { day, year }: Issued): boolean =>
  due !== null && (day === null ? due.slice(0, 4) < year : due < day)

/** Dates that nothing is due by: of birth, of a cited paper, of every year, of what has begun or was so far. */
const BEHIND = /^(?:以?[前后])?(?:出生|以来|起|至今|末?，?(?:已|累计))|^[日]?[）)]/
const AHEAD = /(?:每年|截至|截止|当年|自|于每个?年度?|[（(])$/

function isPast(text: string, words: string): boolean {
  const at = text.indexOf(words)
  if (at < 0) return false
  return (
    BEHIND.test(text.slice(at + words.length, at + words.length + 12)) ||
    AHEAD.test(text.slice(Math.max(0, at - 6), at))
  )
}
