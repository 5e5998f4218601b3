import type { Measure } from '../../schema/measure.ts'
import { groupsOf } from '../groups.ts'
import { rangesOf } from '../place.ts'
import { isRegulation } from '../regulation.ts'
import type { Rule } from '../rule.ts'
import { isCut } from './is-cut.ts'

const ENDS = /[。！？；…”）)』」】〕.;：:]$/
/** Shorter texts are titles. */
const SENTENCE = 15

/** A measure whose last sentence has no end. */
export const fullStop: Rule = {
  id: 'text/full-stop',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '句末缺句号', en: 'a sentence without its full stop' },
  explanation: {
    zh: '同一部分的举措九成五以上以句号结尾，这一条没有：漏印句号，或句子没有采全。',
    en: 'Of the measures of this part 95 % end with a full stop, and this one does not: it is missing, or the end of the sentence is.',
  },
  example: { wrong: '提升政府采购的公信力', right: '提升政府采购的公信力。' },
  *check(subject) {
    if (isRegulation(subject.document)) return
    for (const group of groupsOf(subject.document)) {
      const without = group.filter(({ text }) => !ENDS.test(text))
      if (group.length < 10 || without.length > group.length / 20) continue
      for (const measure of without) {
        const end = measure.text.slice(-8)
        if (
          measure.text.length < SENTENCE ||
          isShortTail(measure.text) ||
          goesOn(measure, end) ||
          isCut(subject, measure)
        )
          continue
        yield {
          message: { zh: `“…${end}”之后没有句号`, en: `no full stop behind '…${end}'` },
          at: subject.locate(measure.position, end),
          measure: measure.id,
        }
      }
    }
  },
}

/** The parser cut a note out of the middle: the record has several pieces or steps of its own. */
const goesOn = ({ steps, position }: Measure, end: string): boolean =>
  end === '' || steps.length > 0 || rangesOf(position).length > 2

/** …建设。市级各有关部门: a few words behind the last sentence are a note's, not a sentence's. */
const isShortTail = (text: string): boolean => {
  const tail = text.slice(text.lastIndexOf('。') + 1)
  return tail.length < SENTENCE && tail.length < text.length
}
