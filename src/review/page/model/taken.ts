import type { Target } from '../../../schema/target.ts'
import type { Pieces, ReviewedMeasure } from '../../data.ts'
import { dateIn, lastOf } from './dates.ts'
import type { Decision, Values } from './decisions.ts'
import { withValue } from './decisions.ts'

/** Fields that a selection in the source can become. */
export const TAKEN = ['leads', 'partners', 'responsible', 'deadline', 'targets', 'title', 'indicator'] as const

/** The decision with a selected text as a value of a field, at its place. */
export function withTaken(
  decision: Decision,
  measure: ReviewedMeasure,
  field: (typeof TAKEN)[number],
  text: string,
  at: Pieces,
): Decision {
  const placed = { ...decision, places: { ...decision.places, [`${field}:${text}`]: at } }
  return withValue(placed, measure, field, takenAs({ ...measure, ...decision.values }, field, text))
}

function takenAs(measure: Values, field: (typeof TAKEN)[number], text: string): Values[(typeof TAKEN)[number]] {
  if (field === 'deadline') return deadlineOf(text)
  if (field === 'targets') return [...measure.targets, targetOf(text)]
  if (field === 'title' || field === 'indicator') return text
  return [...measure[field], { text, name: text, inherited: false }]
}

export function deadlineOf(text: string): NonNullable<Values['deadline']> {
  const date = dateIn(text)
  const ongoing = /长期|持续/.test(text)
  return { text, date, due: date === null ? null : lastOf(date), ongoing, inferred: false }
}

const COMPARATORS: [RegExp, Target['comparator']][] = [
  [/以上|不少于|不低于|至少/, '>='],
  [/以内|以下|不超过|控制在|限时/, '<='],
  [/超过|超|高于/, '>'],
  [/左右|约/, '~'],
  [/增长|新增|提高/, '+'],
  [/压缩|下降|减少/, '-'],
]

/** `不少于100项`: a comparison, a number and what it counts. */
export function targetOf(text: string): Target {
  const [, digits = '', unit = ''] = /(\d[\d.]*)([^\d，。；、\s]{0,8})/.exec(text.normalize('NFKC')) ?? []
  const comparator = COMPARATORS.find(([pattern]) => pattern.test(text))?.[1] ?? '='
  const value = Number(digits)
  return {
    text,
    comparator,
    value: Number.isFinite(value) ? value : 0,
    unit: unit.replace(/(?:以上|以内|以下|左右)$/, ''),
  }
}
