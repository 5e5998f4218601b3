import { type Label, readLabel } from '../blocks/label.ts'
import { hasSentence } from '../blocks/shape.ts'
import { findNotes, findTrailingNote } from '../fields/note.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { tidy } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Entry, RawStep } from './record.ts'
import { findSteps } from './steps.ts'
import { firstStop, runInTitle } from './title.ts'

/** The words of one item, read: what is its title, text, problem, and what stands beside them. */
export interface Item {
  title: Span | null
  /** The commitment; empty where the item is a heading only. */
  text: Span
  problem: Span | null
  /** The head has no sentence in it and stands alone: a heading. */
  headed: boolean
  entries: Entry[]
  steps: RawStep[]
  conventions: Span[]
  /** Everything of the source that was read for the item. */
  spans: Span[]
  /** 整改措施 stood here: the item answers a problem. */
  rectifies: boolean
}

export interface ItemHints {
  /** Siblings have run-in heads throughout, or the head is bold. */
  emphatic: boolean
}

type Target = 'text' | 'problem'

/** Reads an item's head and the paragraphs of its own (`paragraphs`: those behind the head). */
export function readItem(node: OutlineNode, paragraphs: readonly Paragraph[], hints: ItemHints): Item {
  const reader = new ItemReader(node)
  reader.head(node.head)
  for (const paragraph of paragraphs) reader.paragraph(paragraph)
  return reader.close(hints)
}

class ItemReader {
  private readonly item: Item = {
    title: null,
    text: Span.empty,
    problem: null,
    headed: false,
    entries: [],
    steps: [],
    conventions: [],
    spans: [],
    rectifies: false,
  }
  private headText: Span = Span.empty
  private readonly parts: Record<Target, Span[]> = { text: [], problem: [] }
  private target: Target = 'text'
  /** A label on a line of its own whose value is on the lines below. */
  private pending: Entry | null = null
  private readonly isProblem: boolean

  constructor(node: OutlineNode) {
    this.isProblem = node.enumerator?.style === 'problem'
    this.item.spans.push(node.paragraph.raw)
  }

  head(raw: Span): void {
    const label = readLabel(raw.value)
    if (label?.kind === 'content') {
      // 1.问题：…: the label's words are no part of the head
      if (label.role === 'problem') this.target = 'problem'
      this.headText = this.withoutNotes(raw.slice(label.end).trim())
    } else this.headText = this.withoutNotes(raw)
    if (this.isProblem) this.target = 'problem'
  }

  paragraph(paragraph: Paragraph): void {
    this.item.spans.push(paragraph.raw)
    const label = readLabel(paragraph.raw.value)
    if (label !== null) this.labelled(paragraph.raw, label)
    else if (this.pending !== null && !hasSentence(paragraph.text.value)) this.continuePending(paragraph.raw)
    else this.append(this.withoutNotes(paragraph.raw))
  }

  private labelled(raw: Span, label: Label): void {
    const rest = raw.slice(label.end).trim()
    this.pending = null
    if (label.kind === 'entry')
      this.entry({ role: label.role, label: label.label, value: stripStop(rest), inherited: false })
    else if (label.role === 'text' || label.role === 'problem') {
      if (label.role === 'text') this.answer(label.label)
      this.target = label.role
      this.append(this.withoutNotes(rest))
    } else
      this.entry({ role: label.role === 'goal' ? 'goal' : 'other', label: label.label, value: rest, inherited: false })
  }

  /** 整改措施 behind a head that no label called a problem: the head is the problem. */
  private answer(label: string): void {
    if (!label.startsWith('整改') && !this.isProblem && this.target !== 'problem') return
    this.item.rectifies = true
    if (this.parts.problem.length === 0 && this.target === 'text') {
      this.parts.problem.push(...this.parts.text.splice(0))
      this.target = 'problem'
    }
  }

  private entry(entry: Entry): void {
    if (entry.value.length === 0) this.pending = entry
    else this.item.entries.push(entry)
  }

  private continuePending(raw: Span): void {
    this.item.entries.push({ ...(this.pending as Entry), value: raw })
    this.pending = null
  }

  private append(span: Span): void {
    if (span.length > 0) this.parts[this.target].push(span)
  }

  /** Takes the notes out of a stretch: the trailing one is the item's, one in the middle closes a part of its own. */
  private withoutNotes(raw: Span): Span {
    const trailing = findTrailingNote(raw)
    const body = trailing === null ? raw : raw.slice(0, trailing.start)
    if (trailing !== null) this.note(trailing)
    const inner = findNotes(body)
    if (inner.length === 0) return body
    const kept: Span[] = []
    let from = 0
    for (const note of inner) {
      kept.push(body.slice(from, note.start))
      this.part(body.slice(from, note.start), note)
      from = note.end
    }
    const rest = body.slice(from)
    kept.push(rest)
    // behind an inner note, the trailing one holds for the last part only
    if (trailing !== null && tidy(rest).length > 4) this.part(rest, trailing)
    return Span.join(kept.filter((span) => span.length > 0))
  }

  private note(note: { entries: Entry[]; conventions: Span[] }): void {
    this.item.entries.push(...note.entries)
    this.item.conventions.push(...note.conventions)
  }

  private part(text: Span, note: { entries: Entry[]; conventions: Span[] }): void {
    const step = tidy(text)
    const marker =
      /^[；;。，,]?((?:[一二三四五六七八九十]{1,3}[是要])|[（(][0-9]{1,2}[）)]|[0-9]{1,2}[）)]|[①-⑳])/.exec(step.value)
    const start = marker === null ? (/^[；;。，,]?/.exec(step.value)?.[0].length ?? 0) : marker[0].length
    const end = step.length - (/[；;，,]?$/.exec(step.value)?.[0].length ?? 0)
    this.item.steps.push({ marker: marker?.[1] ?? null, text: step.slice(start, end), entries: note.entries })
    if (!this.item.entries.includes(note.entries[0] as Entry)) this.note(note)
  }

  close(hints: ItemHints): Item {
    const { item } = this
    const head = tidy(this.headText)
    const own = this.parts.text.map(tidy)
    if (item.rectifies || this.isProblem) this.closeProblem(head, own)
    else this.closeMeasure(head, own, hints)
    if (item.steps.length === 0) item.steps = findSteps(item.text)
    return item
  }

  private closeProblem(head: Span, own: Span[]): void {
    const { item } = this
    item.rectifies = true
    item.problem = Span.join([head, ...this.parts.problem.map(tidy)])
    const stop = firstStop(item.problem.value)
    item.title = stop < 0 ? head : item.problem.slice(0, stop)
    item.text = Span.join(own)
  }

  private closeMeasure(head: Span, own: Span[], hints: ItemHints): void {
    const { item } = this
    const problem = this.parts.problem.map(tidy)
    item.headed = head.length > 0 && !/[。！？；;]/.test(head.value.slice(0, -1)) && !/[：:]$/.test(head.value)
    if (item.headed && own.length > 0) {
      item.title = stripStop(head)
      item.text = Span.join(own)
    } else {
      item.text = Span.join([head, ...own])
      item.title = runInTitle(item.text, hints.emphatic)
      item.headed = item.headed && own.length === 0
    }
    if (problem.length > 0) item.problem = Span.join(problem)
  }
}

const stripStop = (span: Span): Span => span.slice(0, span.length - (/[。；;]?$/.exec(span.value)?.[0].length ?? 0))
