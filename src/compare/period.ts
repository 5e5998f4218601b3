import type { PolicyDocument } from '../schema/document.ts'

/** The year that a document is for: that of its title, else of its date, else of its number; null where none is told. */
export function yearOf({ metadata }: PolicyDocument): number | null {
  const { title, issuedOn, printedOn, documentNumber } = metadata
  const named = /(?:^|\D)(20\d{2})\s?(?:年|[-—－])/.exec(title ?? '')?.[1]
  const dated = issuedOn ?? printedOn
  if (named !== undefined) return Number(named)
  return dated === null ? (documentNumber?.year ?? null) : Number(dated.slice(0, 4))
}
