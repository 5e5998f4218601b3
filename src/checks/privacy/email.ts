import type { Rule } from '../rule.ts'

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
      for (const { index, address } of addressesIn(text))
        yield {
          message: { zh: `电子邮箱 ${address}`, en: `e-mail address ${address}` },
          at: { from: from + index, to: from + index + address.length },
        }
  },
}

/** The addresses of a line: what a part on each side of an @ can hold. */
function* addressesIn(text: string): Generator<{ index: number; address: string }> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at
    while (at - from < 64 && /[A-Za-z0-9._%+-]/.test(text[from - 1] ?? '')) from--
    let to = at + 1
    while (to - at < 120 && /[A-Za-z0-9.-]/.test(text[to] ?? '')) to++
    while (text[to - 1] === '.') to--
    if (from < at && text.slice(at + 2, to).includes('.')) yield { index: from, address: text.slice(from, to) }
  }
}
