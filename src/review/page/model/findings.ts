import type { ReviewedDocument, ReviewedFinding } from '../../data.ts'

/** A finding with its document. */
export interface Told {
  document: ReviewedDocument
  finding: ReviewedFinding
}

/** What a reader narrows the findings down by. */
export interface Facets {
  origin: string
  severity: string
  rule: string
}

const FACETS = ['origin', 'severity', 'rule'] as const

export const told = (documents: readonly ReviewedDocument[]): Told[] =>
  documents.flatMap((document) => document.findings.map((finding) => ({ document, finding })))

export const within = (all: readonly Told[], facets: Facets, but?: keyof Facets): Told[] =>
  all.filter(({ finding }) =>
    FACETS.every((facet) => facet === but || facets[facet] === '' || finding[facet] === facets[facet]),
  )

/** How many findings each value of a facet has, the other facets held; most first. */
export function counts(all: readonly Told[], facets: Facets, facet: keyof Facets): [value: string, count: number][] {
  const by = new Map<string, number>()
  for (const { finding } of within(all, facets, facet)) by.set(finding[facet], (by.get(finding[facet]) ?? 0) + 1)
  return [...by].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
