import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Signature without date, date without signature, a notice to nobody. */
export const notice: Rule = {
  id: 'form/notice',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '公文要素不全', en: 'a notice lacks a part' },
  explanation: {
    zh: '有署名而没有成文日期，有成文日期而没有署名，或通知没有主送机关（GB/T 9704）：漏印，或采集时丢失。',
    en: 'A signature without date, a date without signature, or a notice without addressee (GB/T 9704): left out or lost in the capture.',
  },
  example: { wrong: '某县人民政府办公室（无日期）', right: '某县人民政府办公室　2023年3月6日' },
  *check(subject) {
    const { issuers, addressees, issuedOn, documentNumber, status, title } = subject.document.metadata
    if (documentNumber === null || status === 'draft' || issuedOn === null) return
    if (issuers.length === 0)
      yield {
        message: { zh: `有成文日期而没有署名`, en: 'a date of issue without a signature' },
        at: subject.find(documentNumber.text),
      }
    if (addressees.length === 0 && isNotice(subject, title))
      yield {
        message: { zh: '通知没有主送机关', en: 'a notice without an addressee' },
        at: subject.find(documentNumber.text),
      }
  },
}

const isNotice = ({ lines }: Subject, title: string | null): boolean =>
  /的?通知$/.test(title ?? '') || lines.slice(0, 12).some(({ text }) => /的通知\s*$/.test(text))
