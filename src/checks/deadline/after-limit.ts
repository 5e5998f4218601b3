import type { Extent } from '../../schema/finding.ts'
import { passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** 任务原则上2023年9月底前完成 · 所有问题于2023年9月底前整改到位 */
const LIMIT =
  /(?:任务|问题|工作|措施|举措|事项|整改)(?:原则上|均|全部|一律|要求|应|须|必须|要|于|在|确保){0,3}(20[0-9]{2}年[0-9]{1,2}月[0-9]{0,2}日?底?前?)(?:全部|基本|全面|均|以前)?(?:完成|整改到位|落实到位|办结|销号)/

/** Due after the limit that the plan sets for all its tasks. */
export const afterLimit: Rule = {
  id: 'deadline/after-limit',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '期限晚于文件的总期限', en: 'due after the general limit of the plan' },
  explanation: {
    zh: '文件为全部任务规定了最后期限，而这一条更晚。超过总期限的条目多于五分之一时，总期限可能另有所指，只作提示。',
    en: 'The document sets a last date for all its tasks, and this one is due later. Where more than a fifth of the tasks are, the limit may mean something else: info.',
  },
  example: { wrong: '（任务原则上2023年9月底前完成）完成时限：2023年12月', right: '完成时限：2023年9月' },
  *check(subject) {
    const limit = limitOf(subject)
    if (limit === null) return
    const dated = subject.document.measures.filter(({ deadline }) => deadline?.due != null)
    const late = dated.filter(({ deadline }) => (deadline?.due ?? '') > limit.due)
    const severity = late.length > dated.length / 5 ? ('info' as const) : ('warning' as const)
    for (const { deadline, position, id } of late)
      yield {
        message: {
          zh: `期限“${deadline?.text ?? ''}”晚于总期限“${limit.text}”`,
          en: `'${deadline?.text ?? ''}' lies after the general limit '${limit.text}'`,
        },
        at: subject.locate(position, deadline?.text ?? ''),
        measure: id,
        severity,
        related: [{ message: { zh: '总期限', en: 'the general limit' }, at: limit.at }],
      }
  },
}

function limitOf(subject: Subject): { due: string; text: string; at: Extent } | null {
  const general = new Set(subject.document.measures.filter(({ kind }) => kind === 'safeguard').map(({ id }) => id))
  for (const { text, position, measure } of passagesOf(subject.document)) {
    if (measure !== null && !general.has(measure)) continue
    const match = LIMIT.exec(text)
    const words = match?.[1]
    if (match === null || words === undefined) continue
    const due = lastDay(words)
    if (due !== null) return { due, text: words, at: subject.locate(position, match[0]) }
  }
  return null
}

function lastDay(words: string): string | null {
  const match = /^(20[0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})日)?/.exec(words)
  if (match === null) return null
  const [, year = '', month = '', day] = match
  return `${year}-${month.padStart(2, '0')}-${(day ?? '31').padStart(2, '0')}`
}
