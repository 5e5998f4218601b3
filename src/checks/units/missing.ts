import type { Measure } from '../../schema/measure.ts'
import { groupsOf, toldOfRows } from '../groups.ts'
import { firstOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { namesUnit } from './named.ts'

const FEW = 3

/** No unit where the neighbours have one. */
export const missing: Rule = {
  id: 'units/missing',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '缺责任单位', en: 'no unit where the others have one' },
  explanation: {
    zh: '同一部分（正文或同一张表）十分之九以上的举措写明了牵头、责任或配合单位，这一条没有，也没有可以承接的。',
    en: 'Nine of ten measures of the same part (the body, one table) name a leading, responsible or supporting unit, and this one names and inherits none.',
  },
  example: { wrong: '5.优化流程。（其他各条后均有责任单位）', right: '5.优化流程。（责任单位：县住建局）' },
  *check({ document }) {
    const told = toldOfRows(document)
    for (const group of groupsOf(document)) {
      const without = group.filter((measure, index) => !namesUnit(measure) && !isCovered(group, index))
      if (group.length < 8 || without.length > group.length / 10) continue
      const numbered = group.filter(({ number }) => number !== null).length > group.length / 2
      for (const { id, position, number, origin, text } of without) {
        // a paragraph without number among numbered items belongs to the item above it
        if (told(position) || !/[。；]\s*$/.test(text) || (numbered && number === null && origin === 'body')) continue
        yield {
          message: {
            zh: `没有责任单位，同部分的 ${group.length - without.length} 条都有`,
            en: `no unit, though ${group.length - without.length} others of this part name one`,
          },
          at: firstOf(position),
          measure: id,
          // so many, and the layout is rather one that was not understood
          ...(without.length > FEW ? { severity: 'info' as const } : {}),
        }
      }
    }
  },
}

/** Paragraphs without numbers share the note below the last of them. */
function isCovered(group: readonly Measure[], index: number): boolean {
  const [own, next] = [group[index], group[index + 1]]
  return own?.number === null && own.origin === 'body' && next?.number === null && next.section === own.section
}
