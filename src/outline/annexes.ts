import { readAnnexLabel } from '../blocks/annex.ts'
import { endsClause, hasSentence } from '../blocks/shape.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import type { Paragraph, Stretch } from './paragraph.ts'
import type { BlockKind, Reading } from './reading.ts'

/** The title in a line of the list of annexes: `附件：1.任务清单`, `2.责任分解表（略）`. */
export function annexTitle(paragraph: Paragraph): string {
  const rest = paragraph.raw.value.slice(readAnnexLabel(paragraph.raw.value)?.end ?? 0)
  return squeeze(rest.slice(readEnumerator(rest)?.end ?? 0)).replace(/[（(](?:略|另附|另发|附后|见附件)[）)]$/, '')
}

/** `附件` alone, or with its title right over what it names, heads an annex; a list with a colon announces some. */
export function annexKind(reading: Reading, paragraph: Paragraph, index: number): BlockKind | null {
  const annex = readAnnexLabel(paragraph.raw.value)
  if (annex === null) return reading.listing && isListLine(paragraph) ? 'annex-list' : null
  const rest = squeeze(paragraph.raw.value.slice(annex.end))
  const next = reading.stretches[index + 1]
  if (rest === '') return annex.colon && isListLike(next) ? 'annex-list' : 'annex-label'
  if (rest.length > 90 || endsClause(rest) || hasSentence(rest)) return null
  if (next?.type === 'grid') return 'annex-label'
  // announced before the signature, or at the very end: its own head comes later, or never
  const headed = !annex.colon || (annex.number !== null && !isAnnexLine(next) && !isListLike(next))
  const repeated = next !== undefined && squeeze(next.text.value) === rest
  return headed && !repeated && hasBodyBelow(reading, index) ? 'annex-label' : 'annex-list'
}

const isListLike = (next: Stretch | undefined): boolean =>
  next?.type === 'paragraph' && next.enumerator?.style === 'digit' && !hasSentence(next.text.value)

const isAnnexLine = (next: Stretch | undefined): boolean =>
  next?.type === 'paragraph' && readAnnexLabel(next.raw.value) !== null

/** `2.2023年…任务清单` below `附件：1.…` */
function isListLine({ enumerator, text }: Paragraph): boolean {
  const listed = enumerator?.style === 'digit' || enumerator?.style === 'digit-paren'
  return listed && !hasSentence(text.value) && text.length < 90
}

const hasBodyBelow = ({ stretches }: Reading, index: number): boolean =>
  stretches.slice(index + 1, index + 40).some((next) => next.type === 'grid' || hasSentence(next.text.value))
