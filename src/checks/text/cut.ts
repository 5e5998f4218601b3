import { groupsOf } from '../groups.ts'
import { rangesOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { isCut } from './is-cut.ts'

/** No sentence ends in these. */
const OPEN =
  /(?:[、，]|[和与及或对将把被为在以从向按由于并]|的|进一步|不断|切实|包括|按照|根据|关于|通过|围绕|推动|实现)$/
const ENDS = /[。！？；]$/
/** Shorter ones are names. */
const SENTENCE = 12

/** 加强对企业的服务和 */
export const cut: Rule = {
  id: 'text/cut',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '句子不完整', en: 'a sentence that breaks off' },
  explanation: {
    zh: '举措以顿号、逗号或“和”“对”“的”一类不能结句的词收尾，而同一部分多数举措有完整的句末标点：后半句漏印、漏采，或没有读出。',
    en: 'A measure ends in a comma or in a word that ends no sentence (和, 对, 的), though most of its part end in a full stop: the rest was left out, lost in the capture or not read.',
  },
  example: { wrong: '加强对小微企业的信贷支持和', right: '加强对小微企业的信贷支持和服务。' },
  *check(subject) {
    for (const group of groupsOf(subject.document)) {
      const whole = group.filter(({ text }) => ENDS.test(text))
      if (group.length < 4 || whole.length < group.length / 2) continue
      for (const measure of group) {
        const { text, position, id } = measure
        if (text.length < SENTENCE || !OPEN.test(text)) continue
        const end = text.slice(-8)
        const parser = isCut(subject, measure) || rangesOf(position).length > 2
        yield {
          message: parser
            ? { zh: `“…${end}”之后的文字没有读出`, en: `what follows '…${end}' was not read` }
            : { zh: `“…${end}”不是完整的句子`, en: `the sentence breaks off at '…${end}'` },
          at: subject.locate(position, end),
          measure: id,
          ...(parser ? { origin: 'parser' as const } : {}),
        }
      }
    }
  },
}
