import type { Rule } from '../rule.ts'

const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{2,20}){1,3}/g

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
    for (const { text, from } of subject.lines)
      for (const { index, 0: address } of text.matchAll(EMAIL))
        yield {
          message: { zh: `电子邮箱 ${address}`, en: `e-mail address ${address}` },
          at: { from: from + index, to: from + index + address.length },
        }
  },
}
