import type { Rule } from '../rule.ts'

const YEAR = /[〔［[(（](20[0-9]{2})[〕］\])）]/

/** A cited number of next year; one title under two numbers. */
export const number: Rule = {
  id: 'reference/number',
  severity: 'error',
  origin: 'issuer',
  title: { zh: '引用的发文字号有误', en: 'a cited document number that cannot be' },
  explanation: {
    zh: '引用文件的字号年份晚于本文件的成文年份，或同一标题的文件印了两个字号。',
    en: 'The number of a cited paper is of a year after this one was issued, or one title is cited under two numbers.',
  },
  example: {
    wrong: '（2023年印发的文件）《关于优化营商环境的意见》（某政发〔2032〕5号）',
    right: '《关于优化营商环境的意见》（某政发〔2022〕5号）',
  },
  *check(subject) {
    const { references, issuedOn, documentNumber } = subject.document.metadata
    const issued = Number(issuedOn?.slice(0, 4) ?? documentNumber?.year ?? Number.NaN)
    const numbers = new Map<string, string>()
    for (const { title, documentNumber: cited } of references) {
      if (cited === null) continue
      const plain = cited.replace(/[^\p{L}\p{N}]/gu, '')
      const at = subject.find(cited)
      if (Number(YEAR.exec(cited)?.[1]) > issued)
        yield {
          message: {
            zh: `“${cited}”的年份晚于成文年份 ${issued}`,
            en: `'${cited}' is of a year after the issue in ${issued}`,
          },
          at,
        }
      const before = numbers.get(title)
      if (before !== undefined && before !== plain)
        yield {
          message: {
            zh: `《${title}》印了两个字号，这里是“${cited}”`,
            en: `'${title}' is cited under two numbers, here '${cited}'`,
          },
          at,
        }
      numbers.set(title, before ?? plain)
    }
  },
}
