import { readLabel } from '../blocks/label.ts'
import { type FoundNote, findTrailingNote, type Note, readDuty, readNote } from '../fields/note.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph, Stretch } from '../outline/paragraph.ts'
import type { Span } from '../text/span.ts'
import { hasUnits, UNIT_ROLES } from './collected.ts'

const known = new WeakMap<Span, FoundNote | null>()

/** The note at the end of a stretch; a stretch that several questions are asked of is read once. */
export function trailingNote(span: Span): FoundNote | null {
  const before = known.get(span)
  if (before !== undefined) return before
  const note = findTrailingNote(span)
  known.set(span, note)
  return note
}

export const isParagraph = (stretch: Stretch): stretch is Paragraph => stretch.type === 'paragraph'

const shared = new WeakMap<Span, Note | null>()

/** A line that is the note of all items above it: `以上任务由县水利局牵头，县财政局配合。`, in brackets or without. */
export function sharedNote(line: Span): Note | null {
  if (!/^[（(【〔［[]?[\s\u3000]?[以上本前]/.test(line.value)) return null
  const before = shared.get(line)
  if (before !== undefined) return before
  const note = readNote(line)
  const found = note?.scope !== undefined && hasUnits(note.entries) ? note : null
  shared.set(line, found)
  return found
}

const duties = new WeakMap<Span, Note | null>()

/** A line that says no more than who does the item above it: `由县水利局牵头，县财政局配合，2025年底前完成。` */
export function dutyLine({ raw, enumerator }: Paragraph): Note | null {
  if (enumerator !== null || !'由此该本'.includes(raw.value[0] ?? ' ')) return null
  const before = duties.get(raw)
  if (before !== undefined) return before
  const note = readDuty(raw)
  duties.set(raw, note)
  return note
}

/** The item closes with a note of all items above it. */
export const closesForAll = ({ head, body }: OutlineNode): boolean =>
  trailingNote(head)?.scope !== undefined ||
  body.some(
    (stretch) => isParagraph(stretch) && (sharedNote(stretch.raw) ?? trailingNote(stretch.raw))?.scope !== undefined,
  )

/** Bodies are named by the item's own note, or by a note or label line of its own paragraphs. */
export function isCharged(node: OutlineNode): boolean {
  return namesBodies(node.head) || node.body.some((stretch) => isParagraph(stretch) && isCharging(stretch))
}

/** The paragraph names bodies by its note or its label. */
export function isCharging(paragraph: Paragraph): boolean {
  if (sharedNote(paragraph.raw) !== null || dutyLine(paragraph) !== null) return true
  const label = readLabel(paragraph.raw.value)
  if (label === null || label.kind === 'content') return namesBodies(paragraph.raw)
  return UNIT_ROLES.has(label.role) && label.end < paragraph.raw.value.trimEnd().length
}

const namesBodies = (span: Span): boolean => hasUnits(trailingNote(span)?.entries ?? [])

/** `1.…` / `2.…` / `3.…` / `责任单位：…`: a line of its own below the last of the items, where none of them has a note. */
export function lastLineChargesAll(items: readonly OutlineNode[]): boolean {
  const last = items.at(-1)
  if (items.length < 2 || last === undefined || namesBodies(last.head)) return false
  return !items.slice(0, -1).some(isCharged) && last.body.some((line) => isParagraph(line) && isCharging(line))
}
