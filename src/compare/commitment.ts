import { matchIndicator } from '../fields/indicator.ts'
import type { Deadline } from '../schema/deadline.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { essence } from './grams.ts'
import type { Content } from './likeness.ts'

/** One commitment of a document: a measure and, where it is printed again in the appendix, that row. */
export interface Commitment {
  measure: Measure
  twin: Measure | null
  /** The indicator that it stands under, and the key of one that is known. */
  indicator: { name: string; key: string | null } | null
}

/** The commitments of a document in reading order, each once. */
export function commitmentsOf({ measures }: PolicyDocument): Commitment[] {
  const first = new Map<string, Commitment>()
  const list: Commitment[] = []
  for (const measure of measures) {
    const known = measure.counterpart === null ? undefined : first.get(measure.counterpart)
    if (known !== undefined && known.twin === null) {
      known.twin = measure
      known.indicator ??= indicatorOf(measure)
      continue
    }
    const commitment = { measure, twin: null, indicator: indicatorOf(measure) }
    first.set(measure.id, commitment)
    list.push(commitment)
  }
  return list
}

/** The measure's own indicator, or the one that its title or a heading above it names. */
function indicatorOf({ indicator, title, path }: Measure): Commitment['indicator'] {
  const candidates = indicator !== null ? [indicator] : [title, ...path.toReversed()]
  for (const text of candidates) {
    const found = text === null ? null : matchIndicator(withoutNumber(text), indicator !== null)
    if (found !== null) return { name: indicator ?? found.name, key: found.key }
  }
  return indicator === null ? null : { name: indicator, key: null }
}

/** （一）开办企业 → 开办企业 */
const withoutNumber = (heading: string): string => heading.slice(readEnumerator(heading)?.end ?? 0)

/** The title unless the text opens with it, and the text. */
export const textOf = ({ title, text }: Measure): string =>
  title === null || text.startsWith(title) ? text : `${title}：${text}`

/** The deadline of the measure or, where it has none, of its row in the appendix. */
export const deadlineOf = ({ measure, twin }: Commitment): Deadline | null => measure.deadline ?? twin?.deadline ?? null

/** A first sentence of at most so many characters says what the rest is about. */
const HEAD = 40

/** What a commitment is compared by. */
export function contentOf({ measure, indicator }: Commitment, place: string | null): Content {
  const text = textOf(measure)
  const end = text.search(/[。；：:，,]/)
  const head = measure.title ?? (end > 0 && end <= HEAD ? text.slice(0, end) : '')
  return { text: essence(text, place), head: essence(head, place), topic: indicator?.key ?? indicator?.name ?? null }
}
