import type { Rule } from '../rule.ts'
import { extentIn } from '../subject.ts'

/** 各乡镇（镇）: the bracket gives again what stands before it. */
const REPEATED = /各(?:乡镇（镇）|镇乡（乡）|街道（道）|县区（区）|乡镇（乡镇）)/g

/** 各乡镇（镇） for 各乡（镇） */
export const bracketRepeats: Rule = {
  id: 'text/bracket-repeats',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '括号内的字已在括号前', en: 'the bracket repeats what stands before it' },
  explanation: {
    zh: '“各乡（镇）”意为各乡或各镇；“各乡镇（镇）”中“镇”重复。',
    en: '各乡（镇） means each township or town; in 各乡镇（镇） the 镇 is doubled.',
  },
  example: { wrong: '各乡镇（镇）人民政府', right: '各乡（镇）人民政府' },
  *check(subject) {
    for (const line of subject.lines)
      for (const match of line.text.matchAll(REPEATED))
        yield {
          message: { zh: `“${match[0]}”中的字重复`, en: `'${match[0]}' says a character twice` },
          at: extentIn(line, match.index, match.index + match[0].length),
        }
  },
}
