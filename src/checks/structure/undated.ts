import type { Rule } from '../rule.ts'

/** A document number, and neither date nor signature. */
export const undated: Rule = {
  id: 'structure/undated',
  severity: 'info',
  origin: 'capture',
  title: { zh: '有发文字号而没有成文日期', en: 'a document number without a date of issue' },
  explanation: {
    zh: '有发文字号的公文应有署名和成文日期。缺少日期时，未写年份的期限只能按字号的年份推定。',
    en: 'A document with a number has a signature and a date of issue. Without it, deadlines that print no year are read by the year of the number.',
  },
  example: { wrong: '某营商〔2023〕1号……（无落款）', right: '某营商〔2023〕1号……2023年3月6日' },
  *check(subject) {
    const { documentNumber, issuedOn, printedOn, status } = subject.document.metadata
    if (documentNumber === null || issuedOn !== null || printedOn !== null || status === 'draft') return
    yield {
      message: {
        zh: `发文字号“${documentNumber.text}”之外没有成文日期`,
        en: `number '${documentNumber.text}', but no date of issue`,
      },
      at: subject.find(documentNumber.text),
    }
  },
}
