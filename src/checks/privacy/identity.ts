import { identitiesIn } from '../../fields/personal-identity.ts'
import type { Rule } from '../rule.ts'
import { printed } from './printed.ts'

/** An identity card number. */
export const identity: Rule = {
  id: 'privacy/identity',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '身份证号码', en: 'an identity card number' },
  explanation: {
    zh: '文中有公民身份号码，不应公开；导出时可用 --redact 去掉。',
    en: 'The text holds the number of an identity card, which must not be published; export --redact leaves it out.',
  },
  example: { wrong: '身份证号：11010119900101001X', right: '身份证号：（略）' },
  *check(subject) {
    for (const { words, at, measure } of printed(subject, identitiesIn))
      yield {
        message: { zh: `身份证号码 ${words.slice(0, 6)}…`, en: `identity card number ${words.slice(0, 6)}…` },
        at,
        measure,
      }
  },
}
