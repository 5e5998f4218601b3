import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'

/** A commitment of the body and the row of the appendix that prints it again. */
export interface CounterpartPair {
  body: Measure
  row: Measure
}

const known = new WeakMap<PolicyDocument, CounterpartPair[]>()

/** The pairs of a document in the order of its body. */
export function pairsOf(document: PolicyDocument): CounterpartPair[] {
  const before = known.get(document)
  if (before !== undefined) return before
  const rows = new Map(document.measures.filter(({ origin }) => origin === 'table').map((row) => [row.id, row]))
  const pairs = document.measures.flatMap((body) => {
    const row = body.origin === 'body' && body.counterpart !== null ? rows.get(body.counterpart) : undefined
    return row === undefined ? [] : [{ body, row }]
  })
  known.set(document, pairs)
  return pairs
}
