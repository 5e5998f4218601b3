import { half, type Stretch } from './personal-digits.ts'

/** E-mail addresses, in full width too and with blanks around the sign: office ＠163.com */
export function emailsIn(text: string): Stretch[] {
  const plain = half(text)
  const found: Stretch[] = []
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
    const one = emailAround(plain, at)
    if (one !== null) found.push(one)
  }
  return found
}

function emailAround(text: string, at: number): Stretch | null {
  const end = text[at - 1] === ' ' ? at - 1 : at
  let from = end
  while (end - from < 64 && /[A-Za-z0-9._%+-]/.test(text[from - 1] ?? '')) from--
  const start = text[at + 1] === ' ' ? at + 2 : at + 1
  let to = start
  while (to - start < 120 && /[A-Za-z0-9.-]/.test(text[to] ?? '')) to++
  while (text[to - 1] === '.') to--
  return from < end && text.slice(start + 1, to).includes('.') ? { from, to } : null
}
