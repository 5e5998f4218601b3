import { csvText } from '../../../export/safe-cell.ts'
import type { Cell } from '../../../export/table.ts'
import { measures } from '../../../export/tables/measures.ts'
import type { PolicyDocument } from '../../../schema/document.ts'
import type { Measure } from '../../../schema/measure.ts'
import type { ReviewedMeasure } from '../../data.ts'
import type { Decision } from './decisions.ts'
import type { Entry } from './dossier.ts'

/** Records as `measures.csv` has them, for Excel. */
export function csvOf(
  entries: readonly Entry[],
  current: (entry: Entry) => ReviewedMeasure,
  decision: (entry: Entry) => Decision,
): string {
  const lines = [measures.columns.map(({ name }) => name).join(',')]
  for (const entry of entries)
    for (const row of measures.rows(asDocument(entry, current(entry), decision(entry))))
      lines.push(row.map(toText).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** What the table asks of a document. */
function asDocument(
  { document }: Entry,
  { line, ...measure }: ReviewedMeasure,
  { checked, values }: Decision,
): PolicyDocument {
  const point = { line: line ?? 0, column: 1, offset: 0 }
  const positioned = {
    ...measure,
    position: { start: point, end: point },
    review: { checked, corrected: Object.keys(values) },
  } as unknown as Measure
  const jurisdiction = document.county === null ? null : { name: document.county }
  return { id: document.id, metadata: { jurisdiction }, measures: [positioned] } as unknown as PolicyDocument
}

function toText(cell: Cell, at: number): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = measures.columns[at]?.type === 'date' ? cell : csvText(cell, true)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
