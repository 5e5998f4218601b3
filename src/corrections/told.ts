import type { Severity } from '../schema/diagnostic.ts'
import type { Message } from '../schema/finding.ts'
import type { Position } from '../schema/position.ts'
import { fieldOf } from './pointer.ts'
import type { Change, Correction } from './schema.ts'
import { shown } from './values.ts'

/** What became of a decision. */
export type Outcome =
  | 'applied'
  | 'obsolete'
  | 'moved'
  | 'other-version'
  | 'remark'
  | 'orphan'
  | 'conflict'
  | 'contradiction'

/** A diagnostic of origin `reviewer`, in both languages. */
export interface Told {
  outcome: Outcome
  severity: Severity
  message: Message
  position: Position | null
  measure: string | null
  related: { message: Message; position: Position | null }[]
}

/** The decision is not in the document. */
const UNAPPLIED: ReadonlySet<Outcome> = new Set(['orphan', 'conflict', 'contradiction'])

const told = (
  outcome: Outcome,
  message: Message,
  place: { position: Position | null; measure: string | null; related?: Told['related'] },
): Told => ({ related: [], ...place, outcome, severity: UNAPPLIED.has(outcome) ? 'warning' : 'info', message })

interface At {
  position: Position | null
  measure: string
}

export function applied({ at: pointer, was, to }: Change, at: At): Told {
  const field = fieldOf(pointer)
  if (pointer === 'commitment')
    return told('applied', { zh: '核对为不是举措，已移出', en: 'no commitment, by the review: left out' }, at)
  const [before, after] = [shown(was), shown(to)]
  if (was === null)
    return told(
      'applied',
      { zh: `${field.zh}：核对补充“${after}”`, en: `${field.en}: “${after}” added by the review` },
      at,
    )
  if (to === null)
    return told(
      'applied',
      { zh: `${field.zh}：核对删去“${before}”`, en: `${field.en}: “${before}” taken out by the review` },
      at,
    )
  return told(
    'applied',
    { zh: `${field.zh}：核对将“${before}”更正为“${after}”`, en: `${field.en}: “${before}” corrected to “${after}”` },
    at,
  )
}

export function obsolete({ at: pointer, to }: Change, at: At): Told {
  const field = fieldOf(pointer)
  return told(
    'obsolete',
    {
      zh: `${field.zh}：解析结果已是“${shown(to)}”，更正不再需要`,
      en: `${field.en}: is “${shown(to)}” by now, the correction is needed no more`,
    },
    at,
  )
}

/** `now` is what the parser says; its place is the diagnostic's, that of the decision stands beside it. */
export function conflict({ at: pointer, was, to }: Change, now: unknown, at: At, decided: Position | null): Told {
  const field = fieldOf(pointer)
  return told(
    'conflict',
    {
      zh: `${field.zh}：更正针对“${shown(was)}”，现解析为“${shown(now)}”，未改为“${shown(to)}”`,
      en: `${field.en}: the correction is for “${shown(was)}”, it is “${shown(now)}” now and was not set to “${shown(to)}”`,
    },
    {
      ...at,
      related:
        decided === null
          ? []
          : [{ message: { zh: `更正时“${shown(to)}”所在`, en: `where “${shown(to)}” stood` }, position: decided }],
    },
  )
}

export function contradiction(pointer: string, answers: readonly string[], at: At): Told {
  const field = fieldOf(pointer)
  return told(
    'contradiction',
    {
      zh: `${field.zh}：更正有不同答案：${answers.join('、')}，均未采用`,
      en: `${field.en}: several answers: ${answers.join(', ')}; none was taken`,
    },
    at,
  )
}

export const moved = ({ measure }: Correction, at: At): Told =>
  told(
    'moved',
    {
      zh: `标识由 ${measure} 变为 ${at.measure}，按文字找到`,
      en: `was ${measure} and is ${at.measure} now: found by its text`,
    },
    at,
  )

const WHY: Readonly<Record<'gone' | 'changed' | 'several', Message>> = {
  gone: { zh: '文件中已没有这条举措', en: 'the document has no such measure any more' },
  changed: { zh: '这条举措的文字已改变', en: 'the text of the measure has changed' },
  several: {
    zh: '有几条举措的文字与它相同，无法确定是哪一条',
    en: 'several measures have its text; which one cannot be told',
  },
}

export function orphan({ measure, set, note }: Correction, why: keyof typeof WHY, position: Position | null): Told {
  const count = set.length
  const said = note === '' ? '' : `“${note}”`
  return told(
    'orphan',
    {
      zh: `${measure} 的更正（${count} 处）未采用：${WHY[why].zh}${said}`,
      en: `the corrections of ${measure} (${count}) were not applied: ${WHY[why].en}${said}`,
    },
    { position, measure: null },
  )
}

export const remark = (note: string, at: At): Told => told('remark', { zh: `备注：${note}`, en: `remark: ${note}` }, at)

export const otherVersion = (label: string): Told =>
  told(
    'other-version',
    {
      zh: `更正针对此文件的另一版本（${label}），按标识和文字对应`,
      en: `the corrections were made for another version of this file (${label}): matched by id and text`,
    },
    { position: null, measure: null },
  )
