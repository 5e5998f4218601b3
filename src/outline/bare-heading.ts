import { endsClause, hasSentence } from '../blocks/shape.ts'
import { AIM_HEADINGS, SAFEGUARD_HEADINGS, STAGE_HEADINGS, TASK_HEADINGS } from '../lexicon/headings.ts'
import type { Paragraph } from './paragraph.ts'

const KNOWN = [
  ...AIM_HEADINGS,
  ...SAFEGUARD_HEADINGS,
  ...STAGE_HEADINGS,
  '主要任务',
  '重点任务',
  '工作任务',
  '主要措施',
  '重点工作',
  '工作措施',
]

/** A heading without a number: `保障措施`, or a short line that the markup calls a heading. */
export function isBareHeading(paragraph: Paragraph): boolean {
  const text = paragraph.text.value
  // 有关要求： alone; 工作措施： is a label
  if (/[：:]$/.test(text)) return SAFEGUARD_HEADINGS.includes(text.slice(0, -1))
  if (text.length > 30 || endsClause(text) || hasSentence(text) || /[（(【]/.test(text[0] ?? '')) return false
  if (KNOWN.includes(text)) return true
  return (
    paragraph.depth !== undefined &&
    !/[，,]/.test(text) &&
    TASK_HEADINGS.concat(KNOWN).some((word) => text.includes(word))
  )
}
