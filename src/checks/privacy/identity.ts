import type { Rule } from '../rule.ts'

const IDENTITY =
  /(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])/g

/** An identity card number. */
export const identity: Rule = {
  id: 'privacy/identity',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '身份证号码', en: 'an identity card number' },
  explanation: {
    zh: '文中有公民身份号码，不应公开。',
    en: 'The text holds the number of an identity card, which must not be published.',
  },
  example: { wrong: '身份证号：11010119900101001X', right: '身份证号：（略）' },
  *check(subject) {
    for (const { text, from } of subject.lines)
      for (const { index, 0: number } of text.matchAll(IDENTITY))
        yield {
          message: { zh: `身份证号码 ${number.slice(0, 6)}…`, en: `identity card number ${number.slice(0, 6)}…` },
          at: { from: from + index, to: from + index + number.length },
        }
  },
}
