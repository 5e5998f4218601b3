import { emailsIn } from '../../fields/personal-email.ts'
import type { Rule } from '../rule.ts'
import { printed } from './printed.ts'

/** An e-mail address. */
export const email: Rule = {
  id: 'privacy/email',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '电子邮箱', en: 'an e-mail address' },
  explanation: {
    zh: '文中有电子邮箱。对外发布或共享前，请确认可以公开；导出时可用 --redact 去掉。',
    en: 'The text holds an e-mail address. Make sure that it may be published; export --redact leaves it out.',
  },
  example: { wrong: '邮箱：office@example.com', right: '邮箱：（略）' },
  *check(subject) {
    for (const { words, at, measure } of printed(subject, emailsIn))
      yield { message: { zh: `电子邮箱 ${words}`, en: `e-mail address ${words}` }, at, measure }
  },
}
