import { bodiesOf, isAddressee, isBodyName, isDateLine, isDocumentNumber, isImprint } from '../blocks/furnishings.ts'
import type { Paragraph } from './paragraph.ts'
import type { BlockKind, Reading } from './reading.ts'

/** Bodies above the document number, with or without 文件: the letterhead of a joint paper. */
export function isHeadName({ stretches, part }: Reading, text: string, index: number): boolean {
  const isName = (line: string): boolean => isBodyName(line.replace(/文件$/, ''))
  if (part.title !== null || !isName(text)) return false
  for (let i = index + 1; i <= index + 8; i++) {
    const next = stretches[i]
    if (next?.type !== 'paragraph') return false
    if (isDocumentNumber(next.text.value)) return true
    if (!isName(next.text.value)) return false
  }
  return false
}

/** Papers are signed by a dozen bodies at times. */
const MOST_SIGNERS = 16

/** Bodies' names over a date, or over the imprint's: `中共西湖区委办公室` / `2023年8月7日`. */
export function signatureKind({ stretches, filled }: Reading, paragraph: Paragraph, index: number): BlockKind | null {
  if (!filled || !signs(paragraph)) return null
  for (let i = index + 1; i < index + MOST_SIGNERS; i++) {
    const next = stretches[i]
    if (next?.type !== 'paragraph') return null
    if (isDateLine(next.text.value)) return 'signature'
    if (isImprint(next.text.value)) return 'imprint'
    if (!signs(next)) return null
  }
  return null
}

const signs = ({ raw, text }: Paragraph): boolean => isBodyName(text.value) || bodiesOf(raw.value).length > 1

/** The first full line behind the title that ends with a colon. */
export const isAddresseeHere = ({ part, filled }: Reading, text: string): boolean =>
  part.title !== null && !filled && isAddressee(text) && !part.blocks.some((block) => block.kind === 'addressee')
