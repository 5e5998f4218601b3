import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Unit } from '../schema/unit.ts'
import { UnknownName } from './columns.ts'
import { officeName } from './office.ts'

export type Condition = (measure: Measure, document: PolicyDocument) => boolean

const OPERATORS = ['>=', '<=', '!=', '=', '~', '>', '<'] as const
type Operator = (typeof OPERATORS)[number]

/** The texts of a measure that a key stands for. */
type Texts = (measure: Measure, document: PolicyDocument) => (string | null | undefined)[]

/** A unit goes by its name, by its print and by its office's name. */
const unitTexts = (document: PolicyDocument, ...lists: Unit[][]): string[] =>
  lists.flat().flatMap(({ name, text }) => [name, text, officeName(document, name)])

const TEXTS: Record<string, Texts> = {
  county: (_, { metadata: { jurisdiction } }) => [
    jurisdiction?.name,
    jurisdiction?.code,
    ...(jurisdiction?.parents ?? []),
  ],
  document: (_, { id }) => [id],
  indicator: ({ indicator }, { indicators }) => [
    indicator,
    indicators.find(({ name }) => indicator !== null && name === indicator)?.key,
  ],
  unit: ({ leads, partners, responsible }, document) => unitTexts(document, leads, partners, responsible),
  lead: ({ leads }, document) => unitTexts(document, leads),
  partner: ({ partners }, document) => unitTexts(document, partners),
  responsible: ({ responsible }, document) => unitTexts(document, responsible),
  kind: ({ kind }) => [kind],
  origin: ({ origin }) => [origin],
  title: ({ title }) => [title],
  text: ({ text }) => [text],
}

const KEYS = [...Object.keys(TEXTS), 'deadline']

const VALUES: Record<string, readonly string[]> = {
  kind: ['measure', 'rectification', 'action', 'safeguard'],
  origin: ['body', 'table'],
}

/** A condition that cannot be read. */
export class WrongCondition extends Error {}

/**
 * `kind=measure,action`, `county=360724`, `unit~发改`, `lead!=某局`, `deadline>=2023-06`, `deadline=none`. Several values
 * are alternatives. Throws UnknownName or WrongCondition.
 */
export function parseCondition(source: string): Condition {
  const found = split(source)
  if (found === null) throw new WrongCondition(source)
  const { key, operator } = found
  if (!KEYS.includes(key)) throw new UnknownName({ zh: '筛选项', en: 'condition' }, key, KEYS)
  const values = found.value.split(/[,，]/).map((value) => value.trim())
  if (values.includes('')) throw new WrongCondition(source)
  for (const value of values) {
    const known = VALUES[key]
    if (known !== undefined && operator !== '~' && !known.includes(value))
      throw new UnknownName({ zh: `${key} 的取值`, en: `value of ${key}` }, value, known)
  }
  if (key === 'deadline') return onDeadline(operator, values, source)
  return onTexts(TEXTS[key] as Texts, operator, values, source)
}

function split(source: string): { key: string; operator: Operator; value: string } | null {
  const at = source.search(/[<>=!~]/)
  if (at < 1) return null
  const operator = OPERATORS.find((one) => source.startsWith(one, at))
  if (operator === undefined) return null
  return { key: source.slice(0, at).trim(), operator, value: source.slice(at + operator.length) }
}

function onTexts(texts: Texts, operator: Operator, values: string[], source: string): Condition {
  const has = (all: ReturnType<Texts>): boolean => all.some((text) => text != null && values.includes(text))
  if (operator === '=') return (measure, document) => has(texts(measure, document))
  if (operator === '!=') return (measure, document) => !has(texts(measure, document))
  if (operator !== '~') throw new WrongCondition(source)
  return (measure, document) =>
    texts(measure, document).some((text) => text != null && values.some((value) => text.includes(value)))
}

const NAMED: Record<string, (measure: Measure) => boolean> = {
  none: ({ deadline }) => deadline === null,
  ongoing: ({ deadline }) => deadline?.ongoing === true,
}

/** A date that is less than a day stands for all its days. */
function onDeadline(operator: Operator, values: string[], source: string): Condition {
  const tests = values.map((value) => {
    const named = Object.hasOwn(NAMED, value) ? NAMED[value] : undefined
    if (named !== undefined && (operator === '=' || operator === '!=')) return named
    if (!/^\d{4}(-\d{2}){0,2}$/.test(value) || operator === '~') throw new WrongCondition(source)
    const compare = COMPARE[operator]
    return ({ deadline }: Measure): boolean => deadline?.due != null && compare(deadline.due, value)
  })
  const any: Condition = (measure) => tests.some((test) => test(measure))
  return operator === '!=' ? (measure, document) => !any(measure, document) : any
}

const COMPARE: Record<Exclude<Operator, '~'>, (due: string, value: string) => boolean> = {
  '=': (due, value) => due.startsWith(value),
  '!=': (due, value) => due.startsWith(value),
  '>=': (due, value) => due >= value,
  '<=': (due, value) => due.slice(0, value.length) <= value,
  '>': (due, value) => due.slice(0, value.length) > value,
  '<': (due, value) => due < value,
}
