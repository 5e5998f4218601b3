import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import { printOf } from '../schema/print.ts'
import type { Correction, CorrectionsFile } from './schema.ts'

/**
 * A corrections file as text: documents and corrections sorted, one a line, so that two people's work is told apart and
 * put together by line. The same decisions give the same bytes.
 */
export function writeCorrections({ correctionsVersion, documents, corrections }: CorrectionsFile): string {
  const named = Object.keys(documents).sort(inOrder)
  const head = named.map((id) => `    ${JSON.stringify(id)}: ${JSON.stringify(documents[id])}`)
  const lines = [...corrections].sort(byMeasure).map((one) => `    ${JSON.stringify(tidied(one))}`)
  return [
    `{ "correctionsVersion": ${correctionsVersion},`,
    ...block('documents', '{', head, '},'),
    ...block('corrections', '[', lines, ']'),
    '}\n',
  ].join('\n')
}

const block = (name: string, open: string, lines: readonly string[], close: string): string[] =>
  lines.length === 0
    ? [`  "${name}": ${open}${close}`]
    : [`  "${name}": ${open}`, ...lines.map((line, i) => (i < lines.length - 1 ? `${line},` : line)), `  ${close}`]

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byMeasure = (a: Correction, b: Correction): number =>
  inOrder(a.document, b.document) || inOrder(a.measure, b.measure) || inOrder(a.print, b.print)

/** Keys in one order, the sets by their pointers. */
function tidied({ document, measure, print, twins, checked, note, by, on, set }: Correction): Correction {
  const sorted = [...set].sort((a, b) => inOrder(a.at, b.at))
  return {
    document,
    measure,
    print,
    ...(twins !== undefined && { twins }),
    checked,
    note,
    ...(by !== undefined && { by }),
    ...(on !== undefined && { on }),
    set: sorted.map(({ at, was, to, places }) => ({ at, was, to, ...(places !== undefined && { places }) })),
  }
}

/** By what a measure is found again: its id, its print, and how many print the same. */
export function keyOf(
  document: PolicyDocument,
  measure: Measure,
): Pick<Correction, 'document' | 'measure' | 'print' | 'twins'> {
  const print = printOf(measure)
  const twins = document.measures.filter((other) => printOf(other) === print).length
  return { document: document.id, measure: measure.id, print, ...(twins > 1 && { twins }) }
}
