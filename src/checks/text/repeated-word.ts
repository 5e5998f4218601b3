import { passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** 加快发展加快发展, 宣传宣传: a word of two to eight characters, printed twice. */
const TWICE = /([\u4e00-\u9fff]{2,8})\1/g

/** A second word that begins like the first one ends: 政府采购｜采购人, 招标投标｜投标人, 行政管理｜管理办法. */
const TAIL =
  /^(?:装箱|现场|人|者|方|区|业|化|类|品|商|机构|单位|文件|活动|平台|项目|办法|制度|机制|体系|中心|部门|网|站|点|员|局|厅|需求|标准|所)/

/** 推推行, 优优化: the first character of a verb twice; 公开开展 and 落实实施 are two words, and their verbs not among these. */
const FIRST_TWICE = /推推[行进动广]|完完[善成]|优优化|深深[化入]|落落实/g

/** Words that are said twice on purpose: 一个一个, 逐项逐项, 好好 … */
const MEANT = /^(?:[一逐][\u4e00-\u9fff]|研究|讨论|商量|考虑|时时|处处|人人|[\u4e00-\u9fff])$/

/** A word printed twice in a row. */
export const repeatedWord: Rule = {
  id: 'text/repeated-word',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '词语重复', en: 'a word printed twice' },
  explanation: {
    zh: '同一词语紧接着又印一次。两字词之后另成一词的（政府采购｜采购人），只作提示。',
    en: 'A word follows itself. Where the second one may open another word (政府采购｜采购人), info.',
  },
  example: { wrong: '加快发展加快发展楼宇经济', right: '加快发展楼宇经济' },
  *check(subject) {
    const words = wordsOf(subject)
    for (const { text, position, measure } of passagesOf(subject.document)) {
      for (const { 0: printed } of text.matchAll(FIRST_TWICE))
        yield {
          message: {
            zh: `“${printed[0]}”连印两次（${printed}）`,
            en: `'${printed[0]}' is printed twice in '${printed}'`,
          },
          at: subject.locate(position, printed),
          measure,
        }
      for (const match of text.matchAll(TWICE)) {
        const word = match[1] ?? ''
        if (MEANT.test(word) || /^(.)\1+$/.test(word)) continue
        // 利用信用信息: 用信 is no word
        if (word.length < 4 && !words.has(word)) continue
        const tail = text.slice(match.index + match[0].length, match.index + match[0].length + 4)
        // a heading whose first words its text repeats stands at the start
        const doubtful = match.index === 0 || (word.length === 2 && TAIL.test(tail))
        yield {
          message: { zh: `“${word}”连印两次`, en: `'${word}' is printed twice in a row` },
          at: subject.locate(position, match[0]),
          measure,
          ...(doubtful ? { severity: 'info' as const } : {}),
        }
      }
    }
  },
}

/** The words of two and three characters that begin or end a clause of the document. */
function wordsOf({ document }: Subject): Set<string> {
  const words = new Set<string>()
  for (const { text } of passagesOf(document))
    for (const clause of text.split(/[^\u4e00-\u9fff]/))
      for (const length of [2, 3]) {
        if (clause.length < length) continue
        words.add(clause.slice(0, length))
        words.add(clause.slice(-length))
      }
  return words
}
