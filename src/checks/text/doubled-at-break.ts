import { startOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** Words that double a character by themselves. */
const DOUBLES = '人天年日家户事时处种层步常往刚渐仅代村镇县乡个件条项点月周季度逐久单稳方源井比多重一'

/** 成立县数｜数字化: characters printed on both sides of a page break. */
export const doubledAtBreak: Rule = {
  id: 'text/doubled-at-break',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '分页处文字重复', en: 'characters doubled at a page break' },
  explanation: {
    zh: '被截断的句子在分页前后重复了一个或几个字，接合后原样保留。',
    en: 'A sentence cut by a page end repeats one or more characters on the next page; the joined text keeps them.',
  },
  example: { wrong: '成立县数｜数字化改革领导小组', right: '成立县｜数字化改革领导小组' },
  *check(subject) {
    const { text } = subject
    if (text === null) return
    for (const { rule, position } of subject.document.diagnostics) {
      if (rule !== 'text/torn-line' || position === null) continue
      const at = startOf(position)
      const before = text.slice(Math.max(0, at - 200), at).trimEnd()
      const after = text.slice(at, at + 12).replace(/^[\s\u3000]+/, '')
      const count = overlap(before, after)
      if (count === 0) continue
      const words = after.slice(0, count)
      yield {
        message: {
          zh: `分页处“${words}”重复：“…${before.slice(-6)}｜${after.slice(0, 6)}…”`,
          en: `'${words}' is printed on both sides of the break: '…${before.slice(-6)}|${after.slice(0, 6)}…'`,
        },
        at: { from: at - (text.slice(0, at).length - text.slice(0, at).trimEnd().length) - count, to: at + count },
      }
    }
  },
}

/** How many characters end one text and begin the other. */
function overlap(before: string, after: string): number {
  for (let count = 6; count >= 1; count--) {
    const words = after.slice(0, count)
    if (words.length < count || !/^[\u4e00-\u9fff]+$/.test(words) || !before.endsWith(words)) continue
    if (count === 1 && DOUBLES.includes(words)) return 0
    return count
  }
  return 0
}
