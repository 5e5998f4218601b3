import { CONTENT_LABELS } from '../lexicon/content-labels.ts'
import { type LabelRole, type Labels, NOTE_LABELS } from '../lexicon/labels.ts'
import { append } from '../text/append.ts'
import { isBlank, squeeze } from '../text/space.ts'
import { isColon, roleOfLabel } from './note-label.ts'
import { pairBrackets } from './units-bracket.ts'

/** A label inside a note and where its value stands. */
export interface Segment {
  role: LabelRole
  label: string
  /** Where the label begins. */
  start: number
  /** The value is [from, to). */
  from: number
  to: number
  /** No list knows the label. */
  strange?: true
}

const LONGEST_LABEL = 60

/**
 * The labelled parts of a note's inside.
 *
 *     牵头单位：县工信局；配合单位:县科技局 完成时限：6月底
 *     ^^^^^^^^^          ^^^^^^^^^         ^^^^^^^^^
 */
export function findSegments(text: string, labels: Labels): Segment[] {
  const { depth, partner } = pairBrackets(text)
  const segments: Segment[] = []
  const strange: Segment[] = []
  const add = (segment: Segment): void => {
    const last = segments.at(-1)
    if (last !== undefined) last.to = segment.start
    segments.push(segment)
  }
  for (let i = 0; i < text.length; i++) {
    const bound = segments.at(-1)?.from ?? 0
    if (i < bound) continue
    if (isColon(text[i]) && depth[i] === 0) {
      const found = labelBefore(text, bound, i, labels, segments.length > 0)
      if (found !== null) add({ ...found, from: i + 1, to: text.length })
      else if (segments.length === 0) append(strange, strangeBefore(text, i))
    } else if (depth[i] === 1 && '【[〔［'.includes(text[i] as string)) {
      const close = partner[i] as number
      const found = close - i > 20 ? null : roleOfLabel(text.slice(i + 1, close), labels)
      if (found !== null) add({ ...found, start: i, from: behindColon(text, close + 1), to: text.length })
    }
  }
  const [first] = segments
  return first === undefined ? [] : [...strange.map((one, i) => closed(one, strange[i + 1] ?? first)), ...segments]
}

const closed = (segment: Segment, next: Segment): Segment => ({ ...segment, to: next.start })

/** `包联站所：县住建局；牵头单位：…`: nobody knows the first label, but known ones follow. */
function strangeBefore(text: string, colon: number): Segment[] {
  const start = lastMark(text, Math.max(0, colon - LONGEST_LABEL), colon, '，,；;。：:', false)
  const found = unknown(text, start, colon)
  return found === null ? [] : [{ ...found, from: colon + 1, to: text.length }]
}

function behindColon(text: string, from: number): number {
  return isColon(text[from]) ? from + 1 : from
}

interface FoundLabel {
  role: LabelRole
  label: string
  start: number
  strange?: true
}

/** The label that ends before the colon at `colon`; `bound` is where the value before it begins. */
function labelBefore(text: string, bound: number, colon: number, labels: Labels, follows: boolean): FoundLabel | null {
  const low = Math.max(bound, colon - LONGEST_LABEL)
  const anyMark = lastMark(text, low, colon, '，,、；;。 ', true)
  const listMark = lastMark(text, low, colon, '，,、；;。', false)
  const comma = lastMark(text, low, colon, '，,；;。', false)
  const clause = lastMark(text, low, colon, '；;。', false)
  return (
    exact(text, anyMark, colon, labels) ??
    exact(text, listMark, colon, labels) ??
    (clause > low || !follows ? modified(text, clause, colon, labels) : null) ??
    modified(text, comma, colon, labels) ??
    modified(text, listMark, colon, labels) ??
    (follows && listMark > low ? unknown(text, listMark, colon) : null)
  )
}

/** Index behind the last of these marks in [low, high), or `low`. */
function lastMark(text: string, low: number, high: number, marks: string, blanks: boolean): number {
  for (let i = high - 1; i >= low; i--) {
    const char = text[i] as string
    if (marks.includes(char) || (blanks && isBlank(char))) return i + 1
  }
  return low
}

function exact(text: string, start: number, end: number, labels: Labels): FoundLabel | null {
  const label = squeeze(text.slice(start, end))
  const role = labels.get(label) ?? NOTE_LABELS.get(label)
  return role === undefined ? null : { role, label, start }
}

function modified(text: string, start: number, end: number, labels: Labels): FoundLabel | null {
  const found = roleOfLabel(text.slice(start, end), labels)
  return found === null ? null : { ...found, start }
}

/** Another label ends a list, whatever it means: 包联站所：河东站. */
function unknown(text: string, start: number, end: number): FoundLabel | null {
  const label = squeeze(text.slice(start, end))
  if (!/^[\u3400-\u9fff]{2,8}$/.test(label)) return null
  // 政策期限：… is known as a label of an item's own text
  return { role: 'other', label, start, ...(Object.hasOwn(CONTENT_LABELS, label) ? {} : { strange: true as const }) }
}
