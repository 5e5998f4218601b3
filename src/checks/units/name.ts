import { isCollective } from '../../fields/units.ts'
import { UNIT_NAMES } from '../../lexicon/unit-names.ts'
import type { Rule } from '../rule.ts'
import { type PrintedUnit, printedUnits } from './printed.ts'

/** A short form is a slip where the whole name stands so many times as often. */
const SLIP = 5

/** 县市监局 once, 县市场监管局 48 times. */
export const name: Rule = {
  id: 'units/name',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '同一单位有两种名称', en: 'one unit under two names' },
  explanation: {
    zh: '两个名称只差几个字，一个是另一个的简写，且从不在同一份名单中并列：按单位统计时会分成两家。简写只出现一次、全名多五倍以上的，列为警告。',
    en: 'Two names differ by a few characters, one shortens the other, and they never stand in one list: statistics by unit would count two. A short form that stands once, the whole name five times as often: a warning.',
  },
  example: { wrong: '县市监局……县市场监管局', right: '县市场监管局……县市场监管局' },
  *check(subject) {
    const forms = formsOf(printedUnits(subject.document))
    const names = [...forms.keys()]
    const single = names.filter((each) => !isCollective(each))
    for (const [long, short, known] of [...shortenings(single), ...otherNames(names)]) {
      const [one, other] = [forms.get(short), forms.get(long)]
      if (one === undefined || other === undefined || shareList(one, other)) continue
      const [rare, usual, rareName, usualName] =
        one.length <= other.length ? [one, other, short, long] : [other, one, long, short]
      const [first] = rare
      if (first === undefined) continue
      yield {
        message: {
          zh: `“${rareName}”（${rare.length} 处）与“${usualName}”（${usual.length} 处）似为同一单位`,
          en: `'${rareName}' (${rare.length}×) and '${usualName}' (${usual.length}×) seem to be one unit`,
        },
        at: subject.locate(first.position, rareName),
        measure: first.measure,
        related: usual.slice(0, 1).map(({ position, measure }) => ({
          message: { zh: `“${usualName}”`, en: `'${usualName}'` },
          at: subject.locate(position, usualName),
          measure,
        })),
        ...(known !== true && rareName === short && rare.length === 1 && usual.length >= SLIP
          ? { severity: 'warning' as const }
          : {}),
      }
    }
  },
}

function formsOf(units: readonly PrintedUnit[]): Map<string, PrintedUnit[]> {
  const forms = new Map<string, PrintedUnit[]>()
  for (const printed of units) {
    const list = forms.get(printed.unit.text)
    if (list === undefined) forms.set(printed.unit.text, [printed])
    else list.push(printed)
  }
  return forms
}

function shareList(one: readonly PrintedUnit[], other: readonly PrintedUnit[]): boolean {
  const lists = new Set(one.map(({ list }) => list))
  return other.some(({ list }) => lists.has(list))
}

/** Names of which one leaves characters of the other out, first and last characters being the same. */
function* shortenings(names: readonly string[]): Generator<[string, string, known?: true]> {
  const byEnds = new Map<string, string[]>()
  for (const each of names) {
    if (each.length < 4 || /[（(]/.test(each)) continue
    const key = `${each.slice(0, 2)} ${each.slice(-1)}`
    const list = byEnds.get(key) ?? []
    if (list.length < 40) list.push(each)
    byEnds.set(key, list)
  }
  for (const list of byEnds.values())
    for (const long of list)
      for (const short of list)
        if (short.length < long.length && long.length - short.length <= 4 && isInside(short, long)) yield [long, short]
}

/** 市监 in 市场监管: all characters in their order. */
function isInside(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}

/** 区人民法院 and 区法院, 区公安分局 and 区公安局: one office by two names that are both in use. */
function* otherNames(names: readonly string[]): Generator<[string, string, known: true]> {
  const seen = new Map<string, string>()
  for (const each of names) {
    const plain = UNIT_NAMES.reduce((text, [pattern, usual]) => text.replace(pattern, usual), each)
    const other = seen.get(plain)
    if (other === undefined) seen.set(plain, each)
    else if (!areShortenings(other, each)) yield [other, each, true]
  }
}

/** What `shortenings` finds already. */
const areShortenings = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short.length >= 4 && short.slice(0, 2) === long.slice(0, 2) && short.at(-1) === long.at(-1) && isInside(short, long)
  )
}
