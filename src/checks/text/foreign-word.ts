import type { Rule } from '../rule.ts'
import { paragraphsOf } from './paragraphs.ts'

/** 党的二十大精神and习近平…: small English words are no names. */
const WORD = /[\u4e00-\u9fff”》][ ]?(and|or|of|the|to|in|for|with|by|on|is|are|as|at|from)[ ]?(?=[\u4e00-\u9fff“《])/g

/** An English word where a Chinese one belongs. */
export const foreignWord: Rule = {
  id: 'text/foreign-word',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '中文内夹了英文虚词', en: 'an English word inside Chinese' },
  explanation: {
    zh: '汉字之间出现 and、of 一类英文虚词，是识别或翻译工具造成的。APP、PPP 等名称不报。',
    en: 'A word such as and or of between Chinese characters comes from recognition or translation software. Names such as APP are left alone.',
  },
  example: { wrong: '党的二十大精神and系列讲话精神', right: '党的二十大精神和系列讲话精神' },
  *check(subject) {
    for (const { text, offsetAt } of paragraphsOf(subject))
      for (const match of text.matchAll(WORD)) {
        const word = match[1] ?? ''
        const index = match.index + match[0].indexOf(word)
        yield {
          message: { zh: `汉字之间有英文“${word}”`, en: `'${word}' stands between Chinese characters` },
          at: { from: offsetAt(index), to: offsetAt(index + word.length - 1) + 1 },
        }
      }
  },
}
