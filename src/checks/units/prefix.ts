import type { Extent } from '../../schema/finding.ts'
import type { Position } from '../../schema/position.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { printedUnits } from './printed.ts'

/** Where more of the names than this leave their level out, that is how the document writes lists. */
const HABIT = 0.08
/** So often the same unit is printed with its level. */
const USUAL = 3

/** 行政服务中心 among fourteen 县行政服务中心. */
export const prefix: Rule = {
  id: 'units/prefix',
  severity: 'warning',
  origin: 'issuer',
  supersedes: 'fields/unit-prefix',
  title: { zh: '单位名称少了层级', en: 'a unit without the level it has elsewhere' },
  explanation: {
    zh: '同一单位在本文件他处印有“县”“区”等层级，这里没有，而本文件一般不省略。整篇都省略的（县人社局、行政审批局）是习惯，不报。',
    en: 'The unit carries its level (县, 区) elsewhere in the document, which does not leave levels out as a rule. Where the whole document writes 县人社局、行政审批局, that is its habit and not reported.',
  },
  example: { wrong: '县发改委、行政服务中心', right: '县发改委、县行政服务中心' },
  *check(subject) {
    const units = printedUnits(subject.document)
    const whole = new Map<string, number>()
    for (const { unit } of units) if (unit.text === unit.name) whole.set(unit.name, (whole.get(unit.name) ?? 0) + 1)
    const elided = units.filter(({ unit }) => unit.text !== unit.name && unit.name.endsWith(unit.text))
    if (elided.length > units.length * HABIT) return
    for (const { unit, position, measure } of elided) {
      if ((whole.get(unit.name) ?? 0) < USUAL) continue
      yield {
        message: {
          zh: `“${unit.text}”没有层级，他处印作“${unit.name}”`,
          en: `'${unit.text}' is printed without its level; elsewhere it is '${unit.name}'`,
        },
        at: locateBare(subject, position, unit.text),
        measure,
      }
    }
  },
}

/** The name without its level, where it is no part of the name with it. */
function locateBare(subject: Subject, position: Position, text: string): Extent {
  const marks = ['、', '，', '：', '；', ':', ',', '（', '(']
  for (const mark of marks) {
    const found = subject.locate(position, `${mark}${text}`)
    if (found.to - found.from <= text.length + 6) return { from: found.to - text.length, to: found.to }
  }
  return subject.locate(position, text)
}
