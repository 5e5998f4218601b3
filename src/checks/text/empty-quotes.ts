import type { Rule } from '../rule.ts'
import { paragraphsOf } from './paragraphs.ts'

const EMPTY = /“[\s\u3000]{0,4}”|《[\s\u3000]{0,4}》|‘[\s\u3000]{0,4}’/g

/** 优化“”金融综合服务水平 */
export const emptyQuotes: Rule = {
  id: 'text/empty-quotes',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '引号或书名号内没有内容', en: 'quotation marks with nothing between them' },
  explanation: {
    zh: '引号或书名号之间是空的：名称漏印，或采集时丢失。',
    en: 'Nothing stands between the marks: a name was left out or lost in the capture.',
  },
  example: { wrong: '优化“”金融综合服务水平', right: '优化“普惠”金融综合服务水平' },
  *check(subject) {
    for (const { text, offsetAt } of paragraphsOf(subject))
      for (const match of text.matchAll(EMPTY)) {
        const around = text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4)
        yield {
          message: { zh: `${match[0]} 之间没有内容：…${around}…`, en: `nothing inside '${match[0]}' in '${around}'` },
          at: { from: offsetAt(match.index), to: offsetAt(match.index + match[0].length - 1) + 1 },
        }
      }
  },
}
