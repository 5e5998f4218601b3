import { passagesOf } from '../passages.ts'
import { isRegulation } from '../regulation.ts'
import type { Rule } from '../rule.ts'

/** 裁判、执行、审判、执行、归档 */
export const listRepeats: Rule = {
  id: 'text/list-repeats',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '并列项重复', en: 'a member of a list named twice' },
  explanation: {
    zh: '顿号隔开的并列项中，同一项出现两次。首尾两项可能与前后文字相连，不参加比较。',
    en: 'A list with 、 between its members names one of them twice. The first and the last one may run on into other words and are left out.',
  },
  example: { wrong: '覆盖立案、裁判、执行、审判、执行、归档等环节', right: '覆盖立案、审判、裁判、执行、归档等环节' },
  *check(subject) {
    if (isRegulation(subject.document)) return
    for (const { text, position, measure } of passagesOf(subject.document))
      for (const list of text.split(/[，。；：！？“”‘’（）《》]/)) {
        const member = repeatedMember(list)
        if (member === null) continue
        yield {
          message: { zh: `并列项“${member}”出现两次`, en: `'${member}' is named twice in one list` },
          at: subject.locate(position, `、${member}、`),
          measure,
        }
      }
  },
}

/** Longest member of a plain list, in characters. */
const LONGEST = 6

function repeatedMember(list: string): string | null {
  const members = list.split('、')
  // 生产、储存、使用…的单位不如实记录生产、储存: a long member is the end of one list and the start of another
  if (members.length < 4 || members.slice(1, -1).some(({ length }) => length > LONGEST)) return null
  const seen = new Set<string>()
  for (const member of members.slice(1, -1)) {
    if (member.length >= 2 && !/[0-9的]/.test(member) && seen.has(member)) return member
    seen.add(member)
  }
  return null
}
