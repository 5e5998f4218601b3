import type { Passage } from '../passages.ts'
import { isRegulation } from '../regulation.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { namesUnit } from '../units/named.ts'

/** A clause of so many letters is not printed twice in one measure by chance. */
const CERTAIN = 13
const DOUBTFUL = 10
/** Share of measures that name a unit in a plan. */
const PLAN = 0.2

/** One measure says the same clause twice. */
export const repeatedClause: Rule = {
  id: 'consistency/repeated-clause',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '一条举措内有相同的分句', en: 'a clause printed twice in one measure' },
  explanation: {
    zh: '同一条举措里，十三字以上的分句逐字出现两次：多为拼接时重复。十至十二字的为提示。',
    en: 'A clause of 13 characters or more stands twice in one measure, word for word, mostly left over from pasting. Clauses of 10 to 12 are info.',
  },
  example: {
    wrong: '加快完善交易担保服务体系，规范保证金。加快完善交易担保服务体系，清理历史保证金。',
    right: '每个分句只说一次',
  },
  *check(subject) {
    if (isRegulation(subject.document)) return
    const { measures } = subject.document
    // guides and announcements say the same condition for each case
    const isPlan = measures.filter(namesUnit).length >= measures.length * PLAN
    for (const { text, position, measure, problem } of ownPassages(subject))
      for (const clause of repeatedIn(text))
        yield {
          message: { zh: `“${clause}”在本条中出现两次`, en: `'${clause}' stands twice in this measure` },
          at: subject.locate(position, clause),
          measure,
          ...(clause.length < CERTAIN || problem || !isPlan ? { severity: 'info' as const } : {}),
        }
  },
}

/** The measures, and the problems that they answer: a problem often says its head again, which is doubtful. */
const ownPassages = ({ document }: Subject): (Passage & { problem: boolean })[] =>
  document.measures.flatMap(({ text, problem, position, id, section }) => [
    ...(problem === null ? [] : [{ text: problem, position, measure: id, section, problem: true }]),
    { text, position, measure: id, section, problem: false },
  ])

function repeatedIn(text: string): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const clause of text.split(/[，。；：！？,;]/)) {
    const words = clause.trim()
    if (words.length < DOUBTFUL) continue
    if (seen.has(words)) twice.add(words)
    seen.add(words)
  }
  return twice
}
