import type { Rule } from '../rule.ts'
import { MISPRINTS } from './misprints.ts'

const right = new Map(MISPRINTS)
const PATTERN = new RegExp(MISPRINTS.map(([wrong]) => wrong).join('|'), 'g')

/** 项月 for 项目, 布署 for 部署 */
export const misprint: Rule = {
  id: 'text/misprint',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '错别字', en: 'a misprint' },
  explanation: {
    zh: '常见的错别字和识别错误，只收任何词语都不会包含的字形组合。',
    en: 'Common misprints and misrecognised characters; only those that no right word contains.',
  },
  example: { wrong: '严格执行项月管理办法', right: '严格执行项目管理办法' },
  *check(subject) {
    for (const { text, from } of subject.lines)
      for (const match of text.matchAll(PATTERN))
        yield {
          message: {
            zh: `“${match[0]}”应为“${right.get(match[0]) ?? ''}”`,
            en: `'${match[0]}' should be '${right.get(match[0]) ?? ''}'`,
          },
          at: { from: from + match.index, to: from + match.index + match[0].length },
        }
  },
}
