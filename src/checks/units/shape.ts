import { isCollective, isUnitLike } from '../../fields/units.ts'
import { defaultLexicon } from '../../lexicon/lexicon.ts'
import type { Rule } from '../rule.ts'
import { printedUnits } from './printed.ts'

/** 住建, between 县发改委 and 县财政局. */
export const shape: Rule = {
  id: 'units/shape',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '不像单位名称', en: 'does not look like a unit' },
  explanation: {
    zh: '单位名单中的这一项不以局、委、办、中心等结尾，也不是统称：可能少字，也可能不是单位。',
    en: 'A member of a list of units ends like none (局, 委, 办, 中心 …) and is no collective name: a character is lost, or it is none.',
  },
  example: { wrong: '县发改委、住建、县财政局', right: '县发改委、住建局、县财政局' },
  *check(subject) {
    const told = new Set<string>()
    for (const { unit, position, measure } of printedUnits(subject.document)) {
      const { text } = unit
      if (told.has(text) || isCollective(text) || looksWhole(text)) continue
      told.add(text)
      yield {
        message: { zh: `“${text}”不像单位名称`, en: `'${text}' does not look like a unit` },
        at: subject.locate(position, text),
        measure,
      }
    }
  },
}

/** 住建 is known as a short form, and is no name all the same; 办公室 is one within a bureau. */
const looksWhole = (text: string): boolean =>
  (isUnitLike(text, defaultLexicon) && (text.length > 2 || defaultLexicon.departments.get(text) === text)) ||
  (text.length > 3 &&
    /[校院馆站社团会部厅局委办处所队司行]$|(?:经开|高新|开发|园|新|保税|旅游|示范)区$|中支$/.test(text)) ||
  text === '办公室'
