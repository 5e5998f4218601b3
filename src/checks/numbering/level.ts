import type { Section } from '../../schema/section.ts'
import { readEnumerator } from '../../text/enumerator.ts'
import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** The levels of GB/T 9704, from the top. */
const LEVELS = ['han', 'han-paren', 'digit', 'digit-paren']

/** 一、 → 1. where the other chapters have （一） between them. */
export const level: Rule = {
  id: 'numbering/level',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '层次序数跳级', en: 'a level of numbers is skipped' },
  explanation: {
    zh: '公文层次依次为一、（一）1.（1）。文中其他章节用到的一级，这里越过了。',
    en: 'Levels are numbered 一、 （一） 1. （1） in turn. A level that other chapters of the document use is passed over here.',
  },
  example: { wrong: '一、…（一）…1.…；二、…1.…', right: '一、…（一）…1.…；二、…（一）…1.…' },
  *check({ document: { outline } }) {
    const levels = new Map(outline.map((section) => [section.id, levelOf(section)]))
    const used = new Set(levels.values())
    const told = new Set<string>()
    for (const section of outline) {
      const own = levels.get(section.id) ?? -1
      const above = section.parent === null ? -1 : (levels.get(section.parent) ?? -1)
      if (own < 2 || above < 0 || own - above < 2) continue
      if (!LEVELS.slice(above + 1, own).some((_, index) => used.has(above + 1 + index))) continue
      if (told.has(section.parent ?? '')) continue
      told.add(section.parent ?? '')
      const parent = outline.find(({ id }) => id === section.parent)
      yield {
        message: {
          zh: `“${section.number?.text ?? ''}”直接列在“${parent?.number?.text ?? ''}”之下，越过了一级`,
          en: `'${section.number?.text ?? ''}' stands directly under '${parent?.number?.text ?? ''}': a level is skipped`,
        },
        at: firstOf(section.position),
      }
    }
  },
}

const levelOf = ({ number }: Section): number =>
  number === null ? -1 : LEVELS.indexOf(readEnumerator(`${number.text}甲`)?.style ?? '')
