import type { PolicyDocument } from '../../schema/document.ts'
import { parseNumeral } from '../../text/numeral.ts'
import { passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'

/** 39项重点改革任务, 14个省评指标, 三十条措施 */
const COUNT =
  /([0-9]{1,3}|[二三四五六七八九十百]{1,4})(项|个|条)(?:[重点具体改革工作整提升省市县评主要政策]{0,8})(任务|措施|举措|事项清单|指标)/g

/** The text announces another number of tasks than there are. */
export const declaredCount: Rule = {
  id: 'structure/declared-count',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '声明的条数与实际不符', en: 'an announced number of items that is not found' },
  explanation: {
    zh: '文中说有若干项任务、措施、指标或问题，而文件中各级条目和表格行数都不是这个数。只看说到本文件自己的句子（明确、共、以下、本方案……），引用其他文件的不算。',
    en: 'The text announces a number of tasks, measures, indicators or problems, and no count of the document (headings, records, rows) is that number. Only sentences about the document itself are read; what is quoted from another one is left alone.',
  },
  example: { wrong: '明确14个指标的提升举措（下列15个指标）', right: '明确15个指标的提升举措（下列15个指标）' },
  *check(subject) {
    const counts = countsOf(subject.document)
    const told = new Set<string>()
    for (const { text, position, measure } of passagesOf(subject.document))
      for (const match of text.matchAll(COUNT)) {
        const value = parseNumeral(match[1] ?? '')
        if (value === null || value < 5 || counts.has(value) || told.has(match[0])) continue
        if (!isOwn(text, match.index)) continue
        told.add(match[0])
        yield {
          message: {
            zh: `文中说“${match[0]}”，文件中没有这个数目的条目`,
            en: `'${match[0]}' is announced; no list of the document has so many items`,
          },
          at: subject.locate(position, match[0]),
          measure,
        }
      }
  },
}

const OWN =
  /(?:如下|以下|下列|本(?:方案|清单|要点|措施|计划|意见)|共|明确|确定|提出|分解为?|梳理出?|细化为?|安排|列出)[了的]?[^，。；]{0,6}$/
/** Words of another paper, or of one above. */
const OTHERS = /[《》]|落实|贯彻|对照|国务院|国家|省委|省政府|市委|省级|完成|推进|聚焦/

/** The clause speaks of this document's own list. */
function isOwn(text: string, at: number): boolean {
  const clause =
    text
      .slice(Math.max(0, at - 24), at)
      .split(/[，。；]/)
      .at(-1) ?? ''
  return (
    OWN.test(clause) &&
    !OTHERS.test(
      text
        .slice(Math.max(0, at - 40), at)
        .split(/[。；]/)
        .at(-1) ?? '',
    )
  )
}

/** All the numbers that a reader could mean: records of a kind, of a section, of a table, headings of a level. */
function countsOf({ measures, outline, tables, indicators }: PolicyDocument): Set<number> {
  const tally = new Map<string, number>()
  const add = (key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1)
  for (const { origin, kind, section, path, number, indicator } of measures) {
    for (const key of [origin, `${origin} ${kind}`, `section ${section ?? ''}`]) add(key)
    for (let depth = 1; depth <= path.length; depth++) add(`path ${path.slice(0, depth).join('/')}`)
    if (number === null) add(`none ${section ?? ''}`)
    if (indicator !== null && !tally.has(`seen ${origin} ${indicator}`)) {
      tally.set(`seen ${origin} ${indicator}`, 0)
      add(`indicators ${origin}`)
    }
  }
  for (const { level, parent } of outline) for (const key of [`level ${level}`, `parent ${parent ?? ''}`]) add(key)
  const steps = measures.map((measure) => measure.steps.length)
  return new Set([...tally.values(), ...steps, ...tables.map(({ rows }) => rows), indicators.length, measures.length])
}
