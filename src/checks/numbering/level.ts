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
    const sections = new Map(outline.map((section) => [section.id, section]))
    const used = new Set(outline.map(levelOf))
    const told = new Set<Section>()
    for (const section of outline) {
      const parent = sections.get(section.parent ?? '')
      if (parent === undefined || told.has(parent) || !skips(parent, section, used)) continue
      told.add(parent)
      const [own, above] = [textOf(section), textOf(parent)]
      yield {
        message: {
          zh: `“${own}”直接列在“${above}”之下，越过了一级`,
          en: `'${own}' stands directly under '${above}': a level is skipped`,
        },
        at: firstOf(section.position),
      }
    }
  },
}

/** Between the two there is a level that the document has. */
function skips(parent: Section, section: Section, used: ReadonlySet<number>): boolean {
  const [above, own] = [levelOf(parent), levelOf(section)]
  if (above < 0) return false
  for (let between = above + 1; between < own; between++) if (used.has(between)) return true
  return false
}

const textOf = ({ number }: Section): string => number?.text ?? ''

const levelOf = ({ number }: Section): number =>
  number === null ? -1 : LEVELS.indexOf(readEnumerator(`${number.text}甲`)?.style ?? '')
