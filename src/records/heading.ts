import { readLabel } from '../blocks/label.ts'
import type { Entry } from '../fields/entry.ts'
import { readLabelValue } from '../fields/note.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { append } from '../text/append.ts'
import { tidy } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { dutyLine, isParagraph, trailingNote } from './notes.ts'
import { firstStop } from './title.ts'

/** A section's head and what stands between it and its first item. */
export interface Heading {
  title: Span
  /** Prose: the rest of the head, the opening paragraphs. */
  prose: Span[]
  entries: Entry[]
  conventions: Span[]
  spans: Span[]
}

export function readHeading(node: OutlineNode): Heading {
  const heading: Heading = { title: Span.empty, prose: [], entries: [], conventions: [], spans: [node.paragraph.raw] }
  takeNote(node.head, heading)
  const { title, rest } = headOf(node)
  heading.title = title
  if (rest.length > 1) heading.prose.push(rest)
  for (const paragraph of node.body.filter(isParagraph)) takeParagraph(paragraph, heading)
  return heading
}

interface Head {
  title: Span
  rest: Span
}

const heads = new WeakMap<OutlineNode, Head>()

/** A head without its note, cut behind its title; found once for all who ask. */
export function headOf(node: OutlineNode): Head {
  const known = heads.get(node)
  if (known !== undefined) return known
  const head = readHead(node)
  heads.set(node, head)
  return head
}

function readHead(node: OutlineNode): Head {
  const note = trailingNote(node.head)
  const text = tidy(note === null ? node.head : node.head.slice(0, note.start))
  const cut = titleEnd(text.value)
  return { title: text.slice(0, cut), rest: text.slice(text.value[cut] === '。' ? cut + 1 : cut) }
}

/** `1. 优化线上线下政务服务。继续深化…具体措施：`: up to the first stop; a colon's lead-in is no title. */
function titleEnd(text: string): number {
  const stop = firstStop(text)
  if (stop >= 0) return stop
  return /[：:]$/.test(text) ? text.length - 1 : text.length
}

function takeParagraph(paragraph: Paragraph, heading: Heading): void {
  heading.spans.push(paragraph.raw)
  if (paragraph.number !== undefined) heading.spans.push(paragraph.number)
  const label = readLabel(paragraph.raw.value)
  const value = label === null ? Span.empty : paragraph.raw.slice(label.end).trim()
  if (label?.kind === 'entry' && value.length > 0) {
    const bare = /[。；;]$/.test(value.value) ? value.slice(0, -1) : value
    const note = readLabelValue(label.role, label.label, bare)
    append(heading.entries, note.entries)
    append(heading.conventions, note.conventions)
    return
  }
  const duty = dutyLine(paragraph)
  if (duty !== null) {
    append(heading.entries, duty.entries)
    append(heading.conventions, duty.conventions)
    return
  }
  const text = tidy(takeNote(paragraph.raw, heading))
  if (text.length > 0) heading.prose.push(text)
}

function takeNote(raw: Span, heading: Heading): Span {
  const note = trailingNote(raw)
  if (note === null) return raw
  append(heading.entries, note.entries)
  append(heading.conventions, note.conventions)
  return raw.slice(0, note.start)
}
