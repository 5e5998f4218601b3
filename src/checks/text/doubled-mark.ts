import type { Rule } from '../rule.ts'
import { paragraphsOf } from './paragraphs.ts'

/** 。。 ，， 、， ；。 */
const MARKS = /[，。；、：][，。；、]|、[：]/g

/** Two marks where one belongs. */
export const doubledMark: Rule = {
  id: 'text/doubled-mark',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '标点连用', en: 'two punctuation marks in a row' },
  explanation: {
    zh: '逗号、句号、分号、顿号不能连用：多印了一个，或中间的文字丢了。',
    en: 'Commas, full stops and semicolons do not follow one another: one is too many, or words between them are lost.',
  },
  example: { wrong: '压实责任，。', right: '压实责任。' },
  *check(subject) {
    for (const { text, offsetAt } of paragraphsOf(subject))
      for (const match of text.matchAll(MARKS)) {
        if (
          /^[0-9０-９一二三四五六七八九十]{1,3}[。.]/.test(text.slice(Math.max(0, match.index - 2), match.index + 1)) &&
          match.index < 4
        )
          continue
        const around = text.slice(Math.max(0, match.index - 5), match.index + 6).trim()
        yield {
          message: { zh: `“${around}”中标点“${match[0]}”连用`, en: `'${match[0]}' in '${around}'` },
          at: { from: offsetAt(match.index), to: offsetAt(match.index + 1) + 1 },
        }
      }
  },
}
