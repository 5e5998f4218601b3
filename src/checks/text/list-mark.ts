import { passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'

/** 交通工程水利工程 behind 房建市政工程、: two members of a list without the mark between them. */
export const listMark: Rule = {
  id: 'text/list-mark',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '并列项之间缺顿号', en: 'no mark between two members of a list' },
  explanation: {
    zh: '前一项以某词结尾，后一项中该词出现两次，像是两个并列项连在了一起。',
    en: 'A member of a list ends in a word that the next one holds twice: two members seem to run together.',
  },
  example: { wrong: '房建工程、交通工程水利工程招标', right: '房建工程、交通工程、水利工程招标' },
  *check(subject) {
    for (const { text, position, measure } of passagesOf(subject.document))
      for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
        const words = joinedAt(text, at)
        if (words === null) continue
        yield {
          message: { zh: `“${words}”似缺顿号`, en: `'${words}' seems to lack the mark between two members` },
          at: subject.locate(position, words),
          measure,
        }
      }
  },
}

/** Longest first part of a member, in characters. */
const LONGEST = 4

function joinedAt(text: string, comma: number): string | null {
  const word = text.slice(Math.max(0, comma - 2), comma)
  if (!/^[\u4e00-\u9fff]{2}$/.test(word)) return null
  const next = text.slice(comma + 1, comma + 1 + 2 * (LONGEST + word.length))
  const first = next.indexOf(word, 2)
  const second = first < 0 ? -1 : next.indexOf(word, first + 4)
  if (second < 0 || first > LONGEST || second - first - word.length > LONGEST) return null
  const joined = next.slice(0, second + word.length)
  // 省安委会和市安委会, 重点项目的配套项目
  return /^[\u4e00-\u9fff]+$/.test(joined) && !/[和及与或等的并为对以在]/.test(joined) ? joined : null
}
