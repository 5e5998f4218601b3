import { isAddressee, isBodyName, isDateLine, isDocumentNumber, isImprint } from '../blocks/furnishings.ts'
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

/** Bodies' names over a date, or over the imprint's: `中共西湖区委办公室` / `2023年8月7日`. */
export function signatureKind({ stretches, filled }: Reading, text: string, index: number): BlockKind | null {
  if (!isBodyName(text) || !filled) return null
  for (let i = index + 1; i < index + 6; i++) {
    const next = stretches[i]
    if (next?.type !== 'paragraph') return null
    if (isDateLine(next.text.value)) return 'signature'
    if (isImprint(next.text.value)) return 'imprint'
    if (!isBodyName(next.text.value)) return null
  }
  return null
}

/** The first full line behind the title that ends with a colon. */
export const isAddresseeHere = ({ part, filled }: Reading, text: string): boolean =>
  part.title !== null && !filled && isAddressee(text) && !part.blocks.some((block) => block.kind === 'addressee')
