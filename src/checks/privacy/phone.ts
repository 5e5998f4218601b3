import type { Rule } from '../rule.ts'
import { isMobile, phonesIn } from './phones.ts'

/** A mobile telephone number: mostly a person's own. */
export const phone: Rule = {
  id: 'privacy/phone',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '电话号码', en: 'a telephone number' },
  explanation: {
    zh: '文中有电话号码。对外发布或共享前，请确认可以公开；导出时可用 --redact 去掉。',
    en: 'The text holds a telephone number. Make sure that it may be published; export --redact leaves it out.',
  },
  example: { wrong: '联系电话：13800000000', right: '联系电话：（略）' },
  *check(subject) {
    for (const { text, from } of subject.lines)
      for (const { index, number } of phonesIn(text))
        yield {
          message: isMobile(number)
            ? { zh: `手机号码 ${number}`, en: `mobile telephone number ${number}` }
            : { zh: `电话号码 ${number}`, en: `telephone number ${number}` },
          at: { from: from + index, to: from + index + number.length },
        }
  },
}
