import type { ReviewData, ReviewedDocument, ReviewedMeasure } from '../../data.ts'
import type { Decisions } from './decisions.ts'
import { type Reason, reasonsOf, scoreOf } from './doubt.ts'

/** A record: one measure with what is doubtful about it. */
export interface Entry {
  /** Its place among all records, in the order of the documents. */
  index: number
  /** Names it in drafts and in the address: document and measure. */
  key: string
  document: ReviewedDocument
  measure: ReviewedMeasure
  reasons: Reason[]
  score: number
}

/** All records of the page, and ways to find them. */
export interface Dossier {
  data: ReviewData
  documents: readonly ReviewedDocument[]
  entries: readonly Entry[]
  byKey: ReadonlyMap<string, Entry>
  of: ReadonlyMap<ReviewedDocument, readonly Entry[]>
  /** Names one set of documents, for drafts. */
  name: string
}

export const keyOf = (document: string, measure: string): string => `${document} ${measure}`

export function dossierOf(data: ReviewData): Dossier {
  const entries: Entry[] = []
  const of = new Map<ReviewedDocument, Entry[]>()
  for (const document of data.documents) {
    const reasons = reasonsOf(document)
    const own = document.measures.map((measure, i): Entry => {
      const why = reasons.get(measure.id) ?? []
      const index = entries.length + i
      return { index, key: keyOf(document.id, measure.id), document, measure, reasons: why, score: scoreOf(why) }
    })
    of.set(document, own)
    for (const entry of own) entries.push(entry)
  }
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const name = data.documents.map(({ sha256 }) => sha256.slice(0, 16)).join('.')
  return { data, documents: data.documents, entries, byKey, of, name: name.slice(0, 200) }
}

/** What the corrections files say that the page came with. */
export const givenIn = ({ entries }: Dossier): Decisions =>
  new Map(entries.flatMap(({ key, measure: { decision } }) => (decision === undefined ? [] : [[key, decision]])))
