import type { Rule } from '../rule.ts'
import { printedUnits } from './printed.ts'

/** 市县政府办 beside 县政府办, 市区住建局 beside 区住建局 */
const TWO_LEVELS = /^[省市][市县区]/

/** 市市场监管局, 市市政管理局: the second character opens the bureau's own name. */
const OWN_WORD = /直|属|两级|各|^.(?:市场|市政|市容|市民|市域|区域|区块|县域)/

/** A level left over before the unit's own. */
export const level: Rule = {
  id: 'units/level',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '单位名称多了层级', en: 'a level too many before a unit' },
  explanation: {
    zh: '单位名称前有两个层级（市县、市区），去掉第一个后正是本文件他处的单位：多为上级文件的文字没有改全。',
    en: 'Two levels stand before a unit, and without the first it is a unit named elsewhere in the document: mostly left over from the text of the level above.',
  },
  example: { wrong: '市县政府办', right: '县政府办' },
  *check(subject) {
    const units = printedUnits(subject.document)
    const names = new Set(units.map(({ unit }) => bare(unit.text)))
    for (const { unit, position, measure } of units) {
      const text = unit.text
      if (!TWO_LEVELS.test(text) || !names.has(bare(text).slice(1)) || OWN_WORD.test(text)) continue
      yield {
        message: {
          zh: `“${text}”多了层级，他处印作“${text.slice(1)}”`,
          en: `'${text}' has a level too many; elsewhere '${text.slice(1)}'`,
        },
        at: subject.locate(position, text),
        measure,
      }
    }
  },
}

const bare = (text: string): string => text.split(/[（(]/)[0] ?? ''
