import { documentKind } from '../fields/document-kind.ts'
import type { Part } from '../outline/parts.ts'
import type { Finding } from '../schema/finding.ts'
import type { Span } from '../text/span.ts'
import type { ReadMetadata } from './metadata.ts'

/** 《X》已经市政府同意，现印发给你们 */
const HANDED_ON = /《([^《》]{5,80})》[^《》。；]{0,40}?(?:印发|转发|下发)/

/** Where no title is printed, the paper bears the name by which its letter hands it on. */
export function withHandedOn(read: ReadMetadata, parts: readonly Part[]): { read: ReadMetadata; findings: Finding[] } {
  const opening = read.metadata.title === null ? openingOf(parts[0]) : null
  const name = opening === null ? undefined : HANDED_ON.exec(opening.value)?.[1]
  if (opening === null || name === undefined) return { read, findings: [] }
  const metadata = { ...read.metadata, title: name, kind: read.metadata.kind ?? documentKind(name) }
  return { read: { ...read, metadata }, findings: [titleInferred(opening, name)] }
}

/** The first paragraph behind the addressees. */
function openingOf(part: Part | undefined): Span | null {
  if (part?.blocks.some(({ kind }) => kind === 'addressee') !== true) return null
  const stretch = part.blocks.find(({ kind }) => kind === 'content')?.stretch
  return stretch?.type === 'paragraph' && stretch.enumerator === null ? stretch.text : null
}

function titleInferred(opening: Span, name: string): Finding {
  return {
    rule: 'structure/title-inferred',
    severity: 'info',
    origin: 'parser',
    message: {
      zh: `文中未印标题，按来文所称“${name}”著录`,
      en: `no title is printed; the letter calls the paper '${name}'`,
    },
    at: { from: opening.start, to: opening.end },
  }
}
