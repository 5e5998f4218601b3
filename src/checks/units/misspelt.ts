import { isCollective } from '../../fields/units.ts'
import { defaultLexicon } from '../../lexicon/lexicon.ts'
import type { Rule } from '../rule.ts'
import { type PrintedUnit, printedUnits } from './printed.ts'

/** So often the usual form stands. */
const USUAL = 3
/** Shorter names differ in one character by chance. */
const SHORTEST = 4
/** What tells bodies apart on purpose. */
const TELLING = /[省市县区州盟旗乡镇村东西南北上下中一二三四五六七八九十0-9各]/

/** 县市场监菅局 once, 县市场监管局 nine times. */
export const misspelt: Rule = {
  id: 'units/misspelt',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '单位名称似有错字', en: 'a unit that seems misspelt' },
  explanation: {
    zh: '只出现一次的名称与本文件三次以上的单位只差一个字，或有两字颠倒，它本身不是已知的部门，也从不与后者并列：多为错字。',
    en: 'A name that stands once differs from one that stands three times and more in one character, or has two swapped; it is no known department itself, and the two never share a list: mostly a misprint.',
  },
  example: { wrong: '县市场监菅局（他处均为县市场监管局）', right: '县市场监管局' },
  *check(subject) {
    const forms = new Map<string, PrintedUnit[]>()
    for (const printed of printedUnits(subject.document)) {
      const name = fold(printed.unit.text)
      forms.set(name, [...(forms.get(name) ?? []), printed])
    }
    const usual = [...forms].filter(([name, list]) => list.length >= USUAL && name.length >= SHORTEST)
    for (const [name, [first, ...more]] of forms) {
      if (first === undefined || more.length > 0 || name.length < SHORTEST || isCollective(name) || isKnown(name))
        continue
      const right = usual.find(
        ([other, list]) => isNear(name, other) && !list.some(({ list: each }) => each === first.list),
      )
      if (right === undefined) continue
      yield {
        message: {
          zh: `“${first.unit.text}”似应为“${right[0]}”（${right[1].length} 处）`,
          en: `'${first.unit.text}' seems to be '${right[0]}' (${right[1].length}×)`,
        },
        at: subject.locate(first.position, first.unit.text),
        measure: first.measure,
        fix: right[0],
      }
    }
  },
}

/** Brackets apart, an office by either of its names. */
const fold = (text: string): string =>
  (text.split(/[（(〔［[]/, 1)[0] ?? '').replace(/办公室$/, '办').replace(/人民政府/, '政府')

const isKnown = (name: string): boolean =>
  [name, name.slice(1), name.slice(2)].some((one) => defaultLexicon.departments.has(one))

/** One character is another, one too many or lost, or two have changed places. */
function isNear(rare: string, usual: string): boolean {
  if (Math.abs(rare.length - usual.length) > 1) return false
  let from = 0
  while (from < rare.length && rare[from] === usual[from]) from++
  let end = 0
  while (end < Math.min(rare.length, usual.length) - from && rare.at(-1 - end) === usual.at(-1 - end)) end++
  const [wrong, right] = [rare.slice(from, rare.length - end), usual.slice(from, usual.length - end)]
  if (wrong.length === 2 && right.length === 2) return wrong[0] === right[1] && wrong[1] === right[0]
  // 县卫健 for 县卫健委 is a short form; 县农业农村局 and 县农业局 are told by units/name
  if (wrong.length !== 1 || right.length !== 1 || from === 0) return false
  return !TELLING.test(wrong) && !TELLING.test(right)
}
