import { isUnitName } from '../../fields/units.ts'
import { defaultLexicon } from '../../lexicon/lexicon.ts'
import type { Rule } from '../rule.ts'
import { printedUnits } from './printed.ts'

/** 市法院市市场监管局: a 、 is missing. */
export const joined: Rule = {
  id: 'units/joined',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '两个单位之间缺顿号', en: 'two units without a separator' },
  explanation: {
    zh: '一个名称由两个完整的单位名称连成，中间缺顿号，统计时会当成一家。',
    en: 'One name is made of two whole ones: the 、 between them is missing, and they would be counted as one.',
  },
  example: { wrong: '市法院市市场监管局', right: '市法院、市市场监管局' },
  *check(subject) {
    const told = new Set<string>()
    for (const { unit, position, measure } of printedUnits(subject.document)) {
      const { text } = unit
      const cut = told.has(text) ? -1 : cutOf(text)
      if (cut < 0) continue
      told.add(text)
      const [one, other] = [text.slice(0, cut), text.slice(cut)]
      yield {
        message: { zh: `“${one}”与“${other}”之间缺顿号`, en: `no separator between '${one}' and '${other}'` },
        at: subject.locate(position, text),
        measure,
      }
    }
  },
}

/** Where the second name begins with the level that the first one begins with too. */
function cutOf(text: string): number {
  const level = text[0] ?? ''
  if (text.length < 7 || text.length > 24 || !'省市县区州旗'.includes(level)) return -1
  for (let at = text.indexOf(level, 3); at > 0 && at <= text.length - 3; at = text.indexOf(level, at + 1))
    if (isUnitName(text.slice(0, at), defaultLexicon) && isUnitName(text.slice(at), defaultLexicon)) return at
  return -1
}
