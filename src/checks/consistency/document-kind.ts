import { DOCUMENT_KINDS } from '../../lexicon/document-kinds.ts'
import type { Rule } from '../rule.ts'

/** 特制定如下实施方案 · 现提出以下意见 · 制定本方案 */
const CALLS = /(?:制定|制订|提出|出台|拟定)(?:了)?(?:如下|以下|本)([\u4e00-\u9fff]{2,6}?)(?=[。：，；]|$)/g

/** Words that name a type of paper for certain; 措施 and 举措 are also what every plan takes. */
const TYPES = /(?:方案|意见|计划|要点|办法|细则|规定|规划)$/

/** The title says 实施意见, the preamble 实施方案. */
export const documentKind: Rule = {
  id: 'consistency/document-kind',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '标题与正文所称文种不同', en: 'the title and the preamble call the document differently' },
  explanation: {
    zh: '正文开头说“制定本方案”，标题却是意见（或相反）：多为套用其他文件的文字。',
    en: 'The preamble says that this plan is made, the title calls it an opinion, or the reverse: words left over from another document.',
  },
  example: { wrong: '标题：关于……的实施意见；正文：特制定如下实施方案', right: '标题与正文都称实施意见' },
  *check(subject) {
    const { metadata, outline } = subject.document
    const own = metadata.kind
    if (own === null || !TYPES.test(own)) return
    for (const { text, position, number } of outline.slice(0, 4)) {
      if (text === null || number?.value === 2) continue
      for (const [all, called = ''] of text.matchAll(CALLS)) {
        if (!TYPES.test(called) || !DOCUMENT_KINDS.includes(called) || isSame(own, called)) continue
        yield {
          message: { zh: `标题称“${own}”，正文称“${called}”`, en: `the title says '${own}', the text '${called}'` },
          at: subject.locate(position, all),
        }
      }
    }
  },
}

/** 方案 is said for 实施方案 and for 整改方案: only the last word must agree. */
const isSame = (one: string, other: string): boolean => one.slice(-2) === other.slice(-2)
