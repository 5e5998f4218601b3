import { type Label, readLabel } from '../blocks/label.ts'
import { hasSentence } from '../blocks/shape.ts'
import type { Entry } from '../fields/entry.ts'
import { findNotes, type Note, readLabelValue, readNote } from '../fields/note.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { append } from '../text/append.ts'
import type { Enumerator } from '../text/enumerator.ts'
import { tidy } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { hasUnits } from './collected.ts'
import { isSentenceLabel, numberedLabel, SEVERAL } from './labels.ts'
import { leadIn } from './lead-in.ts'
import { dutyLine, sharedNote, trailingNote } from './notes.ts'
import { namesProblem } from './problem.ts'
import type { RawStep } from './record.ts'
import { sentenceEnd } from './sentence.ts'
import { isShared, type Shared } from './share.ts'
import { stagePeriod } from './stage.ts'
import { findSteps, notedStep, trimStep } from './steps.ts'
import { firstStop, runInTitle, stripStop, withoutBrackets } from './title.ts'

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
  /** 以上任务由…: what a note behind the item says of all items above it. */
  shared: Shared | null
  /** Everything of the source that was read for the item. */
  spans: Span[]
  /** 整改措施 stood here: the item answers a problem. */
  rectifies: boolean
}

export interface ItemHints {
  /** Siblings have run-in heads throughout, or the head is bold. */
  emphatic: boolean
  /** One of the stages of the work. */
  stage?: boolean
}

type Target = 'text' | 'problem'

/** Reads an item's head and the paragraphs of its own (`paragraphs`: those behind the head). */
export function readItem(node: OutlineNode, paragraphs: readonly Paragraph[], hints: ItemHints): Item {
  const reader = new ItemReader(node)
  reader.head(node.head, hints)
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
    shared: null,
    spans: [],
    rectifies: false,
  }
  private headText: Span = Span.empty
  private readonly parts: Record<Target, Span[]> = { text: [], problem: [] }
  private target: Target = 'text'
  /** A label on a line of its own whose value is on the lines below. */
  private pending: Entry | null = null
  /** The labelled value read last, where it is a text that may go on. */
  private open: Entry | null = null
  /** Numbered paragraphs inside the item. */
  private readonly items: { marker: Span; text: Span }[] = []
  /** Stretches that carry a note of their own. */
  private readonly noted: { text: Span; entries: Entry[] }[] = []
  /** 任务：…, where the item says itself what it is called. */
  private name: Span | null = null
  private readonly isProblem: boolean
  /** 问题：… stood behind the head. */
  private toldByLabel = false

  constructor(node: OutlineNode) {
    this.isProblem = node.enumerator?.style === 'problem'
    this.item.spans.push(node.paragraph.raw)
  }

  head(printed: Span, { stage }: ItemHints): void {
    const period = stage === true ? stagePeriod(printed) : null
    if (period !== null) this.item.entries.push(period.entry)
    const raw = period?.head ?? printed
    const label = readLabel(raw.value)
    // 1.问题：…: the label's words are no part of the head
    if (label?.kind === 'content' && label.role === 'problem') this.target = 'problem'
    if (label?.kind === 'content' && label.role === 'title')
      this.name = tidy(this.withoutNotes(raw.slice(label.end).trim()))
    else this.headText = this.withoutNotes(label?.kind === 'content' ? raw.slice(label.end).trim() : raw)
    if (this.isProblem) this.target = 'problem'
  }

  paragraph(paragraph: Paragraph): void {
    this.item.spans.push(paragraph.raw)
    if (paragraph.number !== undefined) this.item.spans.push(paragraph.number)
    const note = sharedNote(paragraph.raw) ?? dutyLine(paragraph)
    const label = note === null ? (readLabel(paragraph.raw.value) ?? numberedLabel(paragraph)) : null
    if (note !== null) this.note(note)
    else if (label !== null) this.labelled(paragraph.raw, label)
    else if (this.goesOn(paragraph)) this.extendLast(paragraph.raw)
    else if (this.pending !== null && !hasSentence(paragraph.text.value)) this.continuePending(paragraph.raw)
    else if (paragraph.enumerator !== null) this.subItem(paragraph, paragraph.enumerator)
    else this.append(this.withoutNotes(paragraph.raw))
  }

  private labelled(raw: Span, label: Label): void {
    const rest = raw.slice(label.end).trim()
    this.pending = null
    if (label.kind === 'entry') this.labelLine(raw, rest, label)
    else if (label.role === 'title') this.name = tidy(this.withoutNotes(rest))
    else if (label.role === 'problem') {
      this.toldByLabel = true
      this.target = 'problem'
      this.append(this.withoutNotes(rest))
    } else if (label.role === 'text' || (label.role === 'progress' && this.parts.text.length === 0)) {
      this.answer(label.label)
      this.target = 'text'
      this.append(this.withoutNotes(rest))
    } else
      this.entry({ role: label.role === 'goal' ? 'goal' : 'other', label: label.label, value: rest, inherited: false })
  }

  /** `责任单位：A、B`, or several fields on one line: `责任单位：A；完成时限：2024年6月` */
  private labelLine(raw: Span, rest: Span, label: Extract<Label, { kind: 'entry' }>): void {
    const several = SEVERAL.test(rest.value) ? readNote(raw) : null
    if (several !== null && several.entries.length > 1) this.note(several)
    else if (rest.length === 0) this.pending = { role: label.role, label: label.label, value: rest, inherited: false }
    else if (isSentenceLabel(label) && rest.value.endsWith('。'))
      this.note({ entries: [{ role: label.role, label: label.label, value: rest, inherited: false }], conventions: [] })
    else this.note(readLabelValue(label.role, label.label, stripStop(rest)))
  }

  /** 整改措施 behind a head that no label called a problem: the head is the problem. */
  private answer(label: string): void {
    if (!label.startsWith('整改') && !this.isProblem && this.target !== 'problem') return
    this.item.rectifies = true
    if (this.parts.problem.length === 0 && this.target === 'text') {
      append(this.parts.problem, this.parts.text.splice(0))
      this.target = 'problem'
    }
  }

  private entry(entry: Entry): void {
    if (entry.value.length === 0) this.pending = entry
    else {
      this.item.entries.push(entry)
      this.open = entry
    }
  }

  /** `进度安排：上半年完成布设；` / `下半年全面完成。`: the value before it is still open. */
  private goesOn({ enumerator }: Paragraph): boolean {
    const last = this.item.entries.at(-1)
    return enumerator === null && last !== undefined && last === this.open && /[；，、;,]$/.test(last.value.value)
  }

  private extendLast(raw: Span): void {
    const last = this.item.entries.pop() as Entry
    this.open = { ...last, value: Span.join([last.value, raw]) }
    this.item.entries.push(this.open)
  }

  private continuePending(raw: Span): void {
    this.item.entries.push({ ...(this.pending as Entry), value: raw })
    this.pending = null
  }

  /** `（1）建设良种繁育基地2000亩。（县农业农村委负责）` on a line of its own. */
  private subItem(paragraph: Paragraph, marker: Enumerator): void {
    const before = this.item.entries.length
    const words = this.withoutNotes(paragraph.raw)
    const text = tidy(words.slice(marker.end))
    this.items.push({ marker: paragraph.raw.slice(0, marker.end).trim(), text })
    const own = this.item.entries.slice(before)
    if (own.length > 0 && this.noted.at(-1)?.text.end !== text.end) this.noted.push({ text, entries: own })
    this.append(words)
  }

  private append(span: Span): void {
    if (span.length > 0) this.parts[this.target].push(span)
  }

  /**
   * Takes the notes out of a stretch: the trailing one is the item's, one in the middle closes a part of its own. A
   * full stop behind a note is the sentence's: `…奖励（县财政局负责）。`
   */
  private withoutNotes(raw: Span): Span {
    const trailing = trailingNote(raw)
    const body = trailing === null ? raw : raw.slice(0, trailing.start)
    const inner = /[（(【〔［[]/.test(body.value) ? findNotes(body) : []
    const kept: Span[] = []
    let from = 0
    for (const note of inner) {
      kept.push(body.slice(from, note.start))
      this.noted.push({ text: tidy(body.slice(from, note.start)), entries: note.entries })
      this.note(note)
      from = note.end
    }
    const rest = body.slice(from)
    kept.push(rest)
    if (trailing !== null) {
      // behind an inner note, the trailing one holds for the last part only
      if (inner.length > 0 && tidy(rest).length > 4) this.noted.push({ text: tidy(rest), entries: trailing.entries })
      this.note(trailing)
      kept.push(sentenceEnd(raw.slice(trailing.start), rest))
    }
    return Span.join(kept.filter((span) => span.length > 0))
  }

  private note(note: Note): void {
    append(this.item.conventions, note.conventions)
    if (note.scope !== undefined) this.item.shared ??= { entries: [], scope: note.scope }
    // `以上任务牵头单位：…` / `完成时限：…`: the lines below it go with it
    const { shared, entries } = this.item
    for (const entry of note.entries) (isShared(entry) ? (shared?.entries ?? entries) : entries).push(entry)
  }

  close(hints: ItemHints): Item {
    const { item } = this
    const head = tidy(this.headText)
    const own = this.parts.text.map(tidy)
    if (item.rectifies || this.isProblem) this.closeProblem(head, own)
    else this.closeMeasure(head, own, hints)
    if (!hasUnits(item.entries)) item.entries.push(...leadIn(item.text))
    item.steps = this.steps()
    return item
  }

  private steps(): RawStep[] {
    const marked = findSteps(this.item.text)
    const listed = this.items.map(({ marker, text }) => ({ marker, text: trimStep(text), entries: [] as Entry[] }))
    const steps = listed.length >= 2 && listed.length >= marked.length ? listed : marked
    if (steps.length === 0) return this.noted.length < 2 ? [] : this.noted.map(notedStep)
    // one note behind the last of several steps holds for all of them
    const last = steps.at(-1)?.text.end ?? 0
    const noted = this.noted.length === 1 && (this.noted[0]?.text.end ?? 0) >= last ? [] : this.noted
    for (const part of noted) steps.findLast((step) => step.text.start < part.text.end)?.entries.push(...part.entries)
    return steps
  }

  private closeProblem(head: Span, own: Span[]): void {
    const { item } = this
    item.rectifies = true
    // 1.学习不深入 / 问题：…: the head names it, the label tells it
    const told = this.toldByLabel && head.length > 0 && !/[。；：]/.test(stripStop(head).value)
    item.problem = Span.join([...(told ? [] : [head]), ...this.parts.problem.map(tidy)])
    const stop = told ? -1 : firstStop(item.problem.value)
    item.title = stop < 0 ? stripStop(head) : item.problem.slice(0, stop)
    item.text = Span.join(own)
  }

  private closeMeasure(head: Span, own: Span[], hints: ItemHints): void {
    const { item } = this
    const problem = this.parts.problem.map(tidy)
    if (this.name !== null) {
      item.text = Span.join([head, ...own])
      item.title = item.text.length === 0 ? null : stripStop(this.name)
      if (item.text.length === 0) item.text = this.name
      if (problem.length > 0) item.problem = Span.join(problem)
      return
    }
    item.headed = head.length > 0 && firstStop(head.value) < 0 && !/[；;：:]/.test(head.value)
    if (item.headed && own.length > 0) {
      item.title = withoutBrackets(stripStop(head))
      item.text = Span.join(own)
    } else {
      item.text = Span.join([head, ...own])
      item.title = runInTitle(item.text, hints.emphatic)
      item.headed = false
      // 动员部署阶段。召开…: the stage's name is no sentence of its text
      if (hints.stage === true && item.title !== null) item.text = item.text.slice(item.title.length + 1).trim()
    }
    if (item.title !== null && namesProblem(item.title.value)) {
      // （五）关于“宣传不广”的问题 over a paragraph, or run in before it: what follows answers it
      item.rectifies = true
      item.problem = item.title
      if (!item.headed) item.text = item.text.slice(item.title.length + 1).trim()
    }
    if (problem.length > 0) item.problem = Span.join(problem)
  }
}
