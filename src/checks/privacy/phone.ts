import { phonesIn } from '../../fields/personal-phones.ts'
import type { Rule } from '../rule.ts'
import { printed } from './printed.ts'

/** A telephone number, a person's or an office's; numbers that everybody shall call (12345) are none. */
export const phone: Rule = {
  id: 'privacy/phone',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '电话号码', en: 'a telephone number' },
  explanation: {
    zh: '文中有电话号码。对外发布或共享前，请确认可以公开；导出时可用 --redact 去掉。12345、400 等公共服务号码不报。',
    en: 'The text holds a telephone number. Make sure that it may be published; export --redact leaves it out. Numbers for everybody, such as 12345 or 400-, are left alone.',
  },
  example: { wrong: '联系电话：13800000000', right: '联系电话：（略）' },
  *check(subject) {
    for (const { words, at, measure } of printed(subject, phonesIn))
      yield {
        message: isMobile(words)
          ? { zh: `手机号码 ${words}`, en: `mobile telephone number ${words}` }
          : { zh: `电话号码 ${words}`, en: `telephone number ${words}` },
        at,
        measure,
      }
  },
}

const isMobile = (words: string): boolean => /^(?:\+|86)*1/.test(words.normalize('NFKC'))
