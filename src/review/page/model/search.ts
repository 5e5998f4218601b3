import type { ReviewedMeasure } from '../../data.ts'

/** As it is searched: forms of one character are one, no white space, small letters. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

let asked = { text: '', folded: '' }

/** The same for what a reader searches, which thousands of records are asked for one after another. */
export function foldedQuery(text: string): string {
  if (asked.text !== text) asked = { text, folded: folded(text) }
  return asked.folded
}

/** All printed values of a record as one text. */
export function hayOf(measure: ReviewedMeasure): string {
  const units = [measure.leads, measure.partners, measure.responsible].flat()
  const values = [
    measure.id,
    measure.number?.text,
    ...measure.path,
    measure.indicator,
    measure.title,
    measure.problem,
    measure.text,
    ...units.flatMap(({ text, name }) => [text, name]),
    ...measure.leaders.flatMap(({ role, name }) => [role, name]),
    measure.deadline?.text,
    ...measure.milestones.map(({ deadline }) => deadline.text),
    ...measure.targets.map(({ text }) => text),
    ...Object.entries(measure.extra).flat(),
  ]
  return folded(values.filter((value) => value != null && value !== '').join('\u0001'))
}
