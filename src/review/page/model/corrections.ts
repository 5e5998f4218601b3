import type { Pieces, ReviewedMeasure } from '../../data.ts'
import { type Decision, type Decisions, type Field, isDecided, textsOf } from './decisions.ts'
import type { Dossier, Entry } from './dossier.ts'

/** One value that people changed. */
interface Change {
  at: string
  was: unknown
  to: unknown
  places: Pieces
}

/** The corrections file: sorted, one correction a line, so that versions of it can be told apart and merged. */
export function correctionsOf(dossier: Dossier, decisions: Decisions): string {
  const decided = dossier.entries.flatMap((entry) => {
    const decision = decisions.get(entry.key)
    return decision !== undefined && isDecided(decision) ? [{ entry, decision }] : []
  })
  const documents = new Map(
    decided.map(({ entry: { document } }) => [document.id, { sha256: document.sha256, name: document.name }]),
  )
  const lines = decided.map(({ entry, decision }) => `    ${JSON.stringify(correctionOf(entry, decision))}`)
  return `{ "correctionsVersion": 1,
  "documents": ${JSON.stringify(Object.fromEntries([...documents].sort()))},
  "corrections": [
${lines.join(',\n')}
  ] }
`
}

function correctionOf({ document, measure }: Entry, { checked, note, values, places }: Decision): object {
  const set = (Object.keys(values) as Field[]).sort().map((field) => changeOf(measure, field, values, places))
  return { document: document.id, measure: measure.id, print: measure.print, checked, note, set }
}

function changeOf(
  measure: ReviewedMeasure,
  field: Field,
  values: Decision['values'],
  places: Decision['places'],
): Change {
  const to = values[field]
  const at = textsOf(field, to).flatMap(([, text]) => places[`${field}:${text}`] ?? [])
  return { at: field, was: measure[field], to, places: at }
}
