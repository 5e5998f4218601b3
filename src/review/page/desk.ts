import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Message } from '../../schema/finding.ts'
import type { Pieces, ReviewedDocument, ReviewedMeasure } from '../data.ts'
import { fromHash, type Order, toHash, type View } from './model/address.ts'
import { type Claim, placeOf } from './model/claims.ts'
import { corrected, type Decision, type Decisions, UNDECIDED, unshared, withDecision } from './model/decisions.ts'
import type { Dossier, Entry } from './model/dossier.ts'
import { type Filter, meetsFilter, NO_FILTER, type Seen } from './model/filter.ts'
import { hayOf } from './model/search.ts'
import { forget, keep, kept } from './storage.ts'
import { WORDS } from './words.ts'

export type Language = 'zh' | 'en'
export type Theme = 'auto' | 'light' | 'dark'
/** Which pane a narrow window shows. */
export type Pane = 'source' | 'list' | 'record'

/** Something to tell the reader, with an answer that can be given. */
export interface Notice {
  message: Message
  action?: { label: Message; run: () => void }
}

/** What is selected in the source. */
export interface Selected {
  text: string
  at: Pieces
}

/** A place of a document that belongs to no record. */
export interface Spot {
  document: ReviewedDocument
  at: Pieces
}

interface Step {
  key: string
  before: Decision
}

/** The state of the page: what is shown, and what people decided. */
export class Desk {
  readonly dossier: Dossier
  readonly language: Signal<Language>
  readonly theme: Signal<Theme> = signal('auto')
  readonly view: Signal<View>
  readonly order: Signal<Order>
  readonly filter: Signal<Filter>
  readonly record: Signal<Entry | null>
  readonly pointer: Signal<string | null>
  readonly pane: Signal<Pane> = signal('list')
  readonly editing = signal(false)
  readonly helping = signal(false)
  readonly notice: Signal<Notice | null> = signal(null)
  readonly selected: Signal<Selected | null> = signal(null)
  readonly spot: Signal<Spot | null> = signal(null)
  readonly decisions: Signal<Decisions>
  /** What stands in a file already: the corrections that the page came with or that were downloaded last. */
  readonly saved: Signal<Decisions>
  /** The records that meet the filter, in the order wanted. */
  readonly list: ReadonlySignal<readonly Entry[]>
  readonly unsaved: ReadonlySignal<number>
  readonly steps: Signal<readonly Step[]> = signal([])
  private readonly hays: string[] = []

  constructor(dossier: Dossier, saved: Decisions, hash: string) {
    const shown = fromHash(hash)
    this.dossier = dossier
    this.language = signal(dossier.data.language)
    this.view = signal(shown.view)
    this.order = signal(shown.order)
    this.filter = signal(shown.filter)
    this.saved = signal(saved)
    this.decisions = signal(saved)
    this.list = computed(() => this.listed())
    this.record = signal(dossier.byKey.get(shown.record) ?? this.list.value[0] ?? null)
    this.pointer = signal(shown.pointer === '' ? null : shown.pointer)
    this.unsaved = computed(() => unshared(this.decisions.value, this.saved.value))
    this.restore()
    effect(() => {
      if (this.unsaved.value > 0 || this.steps.value.length > 0) this.keep()
    })
  }

  /** Whether the browser keeps the draft. */
  keeps = true

  private keep(): void {
    this.keeps = keep(this.dossier.name, this.decisions.value)
    if (!this.keeps) this.notice.value = { message: WORDS.kept }
  }

  /** Shows what an address says. */
  go(hash: string): void {
    if (hash.replace(/^#/, '') === this.hash()) return
    const shown = fromHash(hash)
    batch(() => {
      this.view.value = shown.view
      this.order.value = shown.order
      this.filter.value = shown.filter
      this.record.value = this.dossier.byKey.get(shown.record) ?? this.record.value
      this.pointer.value = shown.pointer === '' ? null : shown.pointer
    })
  }

  /** Makes ready what searching needs, as long as nobody waits for anything else. */
  prepare(deadline: IdleDeadline): void {
    const { entries } = this.dossier
    let at = this.hays.length
    while (at < entries.length && deadline.timeRemaining() > 1) this.hay(entries[at++] as Entry)
    if (at < entries.length) requestIdleCallback((next) => this.prepare(next))
  }

  say(message: Message): string {
    return message[this.language.value]
  }

  /** The address of what is shown. */
  hash(): string {
    return toHash({
      view: this.view.value,
      order: this.order.value,
      record: this.record.value?.key ?? '',
      pointer: this.pointer.value ?? '',
      filter: this.filter.value,
    })
  }

  /** A record as people left it. */
  current(entry: Entry): ReviewedMeasure {
    return corrected(entry.measure, this.decisions.value.get(entry.key))
  }

  decision(entry: Entry): Decision {
    return this.decisions.value.get(entry.key) ?? UNDECIDED
  }

  /** The day on which the ledger is looked at. */
  get asOf(): string | null {
    return this.dossier.data.standing?.asOf ?? null
  }

  hay(entry: Entry): string {
    const known = this.hays[entry.index]
    if (known !== undefined) return known
    const hay = hayOf(entry.measure)
    this.hays[entry.index] = hay
    return hay
  }

  states(entry: Entry): string[] {
    const { checked, none, values } = this.decision(entry)
    const states = [checked ? 'checked' : 'open']
    if (Object.keys(values).length > 0) states.push('corrected')
    if (none) states.push('none')
    return states
  }

  /** Shows a record, a value of it, and the pane that holds what was asked for. */
  show(entry: Entry, pointer: string | null = null, pane: Pane = 'record'): void {
    batch(() => {
      if (entry !== this.record.value) this.editing.value = false
      this.record.value = entry
      this.pointer.value = pointer
      this.spot.value = null
      this.pane.value = pane
      this.view.value = 'records'
    })
  }

  /** Shows a place of the source that no record is asked for. */
  showSpot(document: ReviewedDocument, at: Pieces): void {
    batch(() => {
      this.spot.value = { document, at }
      this.pane.value = 'source'
      this.view.value = 'records'
    })
  }

  showClaim({ entry, pointer }: Claim): void {
    this.show(entry, pointer, this.pane.value)
  }

  /** The next record of the list, or the one before. */
  move(by: 1 | -1): void {
    const { record } = this
    const list = this.list.value
    const at = record.value === null ? -1 : list.indexOf(record.value)
    const next = list[Math.max(0, at + by)]
    if (next !== undefined) this.show(next, null, this.pane.value)
  }

  /** Where what is active stands: a finding of the record (`!2`), a value, or nothing. */
  activePlace(): Pieces {
    const entry = this.record.value
    const pointer = this.pointer.value
    if (entry === null || pointer === null) return []
    if (!pointer.startsWith('!')) return placeOf({ ...entry, measure: this.current(entry) }, pointer)
    return placeOfReason(entry, Number(pointer.slice(1)))
  }

  narrow(part: Partial<Filter>): void {
    batch(() => {
      this.filter.value = { ...this.filter.value, ...part }
      const list = this.list.value
      const { record } = this
      if (record.value === null || !list.includes(record.value)) record.value = list[0] ?? record.value
    })
  }

  widen(): void {
    this.filter.value = NO_FILTER
  }

  decide(entry: Entry, change: (decision: Decision) => Decision): void {
    const before = this.decision(entry)
    batch(() => {
      this.steps.value = [...this.steps.value, { key: entry.key, before }]
      this.decisions.value = withDecision(this.decisions.value, entry.key, change(before))
    })
  }

  undo(): void {
    const step = this.steps.value.at(-1)
    if (step === undefined) return
    batch(() => {
      this.steps.value = this.steps.value.slice(0, -1)
      this.decisions.value = withDecision(this.decisions.value, step.key, step.before)
      const entry = this.dossier.byKey.get(step.key)
      if (entry !== undefined && entry !== this.record.value) this.show(entry, null, this.pane.value)
    })
  }

  /** Checked, and on to the next one that is listed. */
  approve(): void {
    const entry = this.record.value
    if (entry === null) return
    const list = this.list.value
    const next = list[list.indexOf(entry) + 1]
    batch(() => {
      this.decide(entry, (decision) => ({ ...decision, checked: true }))
      if (next !== undefined) this.show(next, null, this.pane.value)
    })
  }

  private listed(): readonly Entry[] {
    const filter = this.filter.value
    const { entries } = this.dossier
    const decided = this.decisions.value
    const seen = (entry: Entry): Seen => ({
      measure: corrected(entry.measure, decided.get(entry.key)),
      states: () => this.states(entry),
      hay: (one) => this.hay(one),
      asOf: this.asOf,
    })
    const found = entries.filter((entry) => meetsFilter(filter, entry, seen(entry)))
    return this.order.value === 'place' ? found : found.sort((a, b) => b.score - a.score || a.index - b.index)
  }

  /** What an earlier visit left unsaved. */
  private restore(): void {
    const draft = kept(this.dossier.name)
    if (draft === null) return
    const known = new Map([...draft].filter(([key]) => this.dossier.byKey.has(key)))
    const count = unshared(known, this.saved.value)
    if (count === 0) return
    this.decisions.value = known
    this.notice.value = {
      message: {
        zh: `已恢复上次未保存的 ${count} 项决定`,
        en: `restored ${count} unsaved decisions of the last visit`,
      },
      action: { label: { zh: '放弃', en: 'Discard' }, run: () => this.discard() },
    }
  }

  private discard(): void {
    batch(() => {
      this.decisions.value = this.saved.value
      this.steps.value = []
      this.notice.value = null
    })
    forget(this.dossier.name)
  }
}

function placeOfReason({ reasons, measure }: Entry, at: number): Pieces {
  const finding = reasons[at]?.finding
  if (finding === undefined) return []
  const own = finding.related.find((one) => one.measure === measure.id)
  return finding.measure === measure.id || own === undefined ? finding.at : own.at
}
