import { readLabel } from '../blocks/label.ts'
import { endsClause, hasSentence } from '../blocks/shape.ts'
import { endsLikeUnit } from '../fields/units.ts'
import { AIM_HEADINGS, SAFEGUARD_HEADINGS, STAGE_HEADINGS, TASK_HEADINGS } from '../lexicon/headings.ts'
import type { Paragraph, Stretch } from './paragraph.ts'

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

/** `【重点任务清单】` over `1.…`; 【县农业农村局】 closes what stands above it. */
const isBracketed = (text: string, next: Stretch | undefined): boolean =>
  '【〖'.includes(text[0] ?? ' ') &&
  /^[【〖][^【】〖〗：:、，,；;]{4,20}[】〗]$/.test(text) &&
  !endsLikeUnit(text.slice(1, -1)) &&
  readLabel(text) === null &&
  next?.type === 'paragraph' &&
  next.enumerator?.value === 1

/** A heading without a number: `保障措施`, or a short line that the markup calls a heading, or that stands in brackets. */
export function isBareHeading(paragraph: Paragraph, next?: Stretch): boolean {
  const text = paragraph.text.value
  if (isBracketed(text, next)) return true
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
