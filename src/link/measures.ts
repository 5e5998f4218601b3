import {
  type DeadlineContext,
  type DeadlineProblem,
  isDeadlineText,
  parseDeadline,
  type ReadDeadline,
} from '../fields/deadline.ts'
import { findDeadlines } from '../fields/deadline-find.ts'
import type { Entry, EntryRole } from '../fields/entry.ts'
import { readLeaders } from '../fields/leader.ts'
import { findTargets } from '../fields/target.ts'
import { type ReadUnits, readUnits, splitUnits, type UnitContext } from '../fields/units.ts'
import type { RawRecord, RawStep } from '../records/record.ts'
import type { Deadline } from '../schema/deadline.ts'
import type { ValuePlaces } from '../schema/document.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import type { Measure, Step } from '../schema/measure.ts'
import type { Target } from '../schema/target.ts'
import type { Unit } from '../schema/unit.ts'
import { append } from '../text/append.ts'
import { packed } from '../text/packed.ts'
import type { Span } from '../text/span.ts'
import { type Dated, lastDated, sentenceDate, stagedDates, wholeDate } from './dates.ts'
import { deadlineFindings } from './deadline-findings.ts'
import { extraParts, toExtra } from './extra.ts'
import type { Places } from './place.ts'
import { StrangeLabels } from './strange-labels.ts'
import { type Cut, valuePlaces } from './value-places.ts'

/** What the whole document knows and a single record needs. */
export interface ValueContext {
  deadline: DeadlineContext
  units: UnitContext
  places: Places
  /** The places of all values are wanted. */
  placed: boolean
}

/** Raw records to measures: strings to values, each beside what was printed. */
export class MeasureBuilder {
  readonly findings: Finding[] = []
  private readonly context: ValueContext
  readonly strange: StrangeLabels
  /** Where the values of each measure stand; null unless that is wanted. */
  readonly placed: ValuePlaces | null
  private readonly lists = new Map<string, ReadUnits>()
  private readonly paths = new WeakMap<readonly Span[], string[]>()
  private readonly deadlineTexts = new Map<string, ReadDeadline | null>()

  constructor(context: ValueContext) {
    this.context = context
    this.placed = context.placed ? {} : null
    this.strange = new StrangeLabels(context.units.lexicon)
  }

  build(record: RawRecord): Measure {
    const { entries } = record
    this.strange.note(entries, record.id)
    const due = this.deadlines(record)
    const extra = extraParts(record.problem, entries, this.context.units.lexicon.learned)
    if (this.placed !== null)
      this.placed[record.id] = valuePlaces(record, { ...due, extra, ...this.cuts(record) }, this.context.places)
    return {
      id: record.id,
      kind: record.kind,
      origin: record.origin,
      number:
        record.number === null
          ? null
          : { text: record.number.text?.value ?? String(record.number.value), value: record.number.value },
      path: this.pathOf(record.path),
      section: record.section,
      indicator: entries.find((entry) => entry.role === 'indicator')?.value.value ?? null,
      title: record.title?.value ?? null,
      text: record.text.value,
      problem: record.problem?.value ?? null,
      steps: record.steps.map((step) => this.step(step, record.extents)),
      leads: this.units(entries, 'lead', record.id),
      partners: this.units(entries, 'partner', record.id),
      responsible: this.units(entries, 'responsible', record.id),
      leaders: entries
        .filter((entry) => entry.role === 'leader')
        .flatMap((entry) => readLeaders(entry.value, entry.label)),
      deadline: due.own?.deadline ?? null,
      milestones: due.milestones.map(({ part, deadline }) => ({ part, deadline })),
      targets: targetsOf(record),
      extra: toExtra(extra),
      counterpart: null,
      position: this.context.places.ofExtents(record.extents),
    }
  }

  units(entries: readonly Entry[], role: EntryRole, measure: string | null): Unit[] {
    const lists = entries.filter((entry) => entry.role === role)
    return dedupe(
      lists.flatMap((entry) => {
        const { units, findings } = this.list(entry)
        append(
          this.findings,
          findings.map((finding) => ({ ...finding, measure })),
        )
        return units
      }),
    )
  }

  /** The bodies of one list; the same list stands in many measures. */
  private list(entry: Entry): ReadUnits {
    const key = `${entry.inherited} ${entry.value.value}`
    const known = this.lists.get(key)
    if (known !== undefined) return known
    const read = readUnits(entry.value, entry.inherited, this.context.units)
    // findings have places of their own: such a list is read anew
    if (read.findings.length === 0) this.lists.set(key, read)
    return read
  }

  /** The strings of a list of headings; one list for all records below them. */
  private pathOf(headings: readonly Span[]): string[] {
    const known = this.paths.get(headings)
    if (known !== undefined) return known
    const path = headings.map(({ value }) => value)
    this.paths.set(headings, path)
    return path
  }

  private cuts({ steps }: RawRecord): Pick<Cut, 'units' | 'steps'> {
    return {
      units: (entries, role) => this.members(entries, role),
      steps: steps.map(({ entries }) => {
        const read = entries.filter(({ role }) => role === 'deadline').at(-1)
        const deadline = read === undefined ? null : this.parse(read.value)
        return read === undefined || deadline === null ? null : wholeDate(deadline.deadline, read.value).at
      }),
    }
  }

  /** The spans of the bodies that `units` makes of the same entries, one by one. */
  private members(entries: readonly Entry[], role: EntryRole): Span[] {
    const seen = new Set<string>()
    const isFirst = (name: string): boolean => !seen.has(name) && seen.add(name).has(name)
    return entries.flatMap((entry) => {
      if (entry.role !== role) return []
      const { units } = this.list(entry)
      const spans = splitUnits(entry.value, this.context.units.lexicon)
      return spans.filter((_, i) => isFirst((units[i] as Unit).name))
    })
  }

  private step(step: RawStep, around: readonly Extent[]): Step {
    const { places } = this.context
    const deadline = step.entries
      .filter((entry) => entry.role === 'deadline')
      .map((entry) => this.parse(entry.value)?.deadline)
    return {
      marker: step.marker?.value ?? null,
      text: step.text.value,
      leads: this.units(step.entries, 'lead', null),
      partners: this.units(step.entries, 'partner', null),
      responsible: this.units(step.entries, 'responsible', null),
      deadline: deadline.at(-1) ?? null,
      // a marker with nothing behind it stands where its record does
      position: step.text.length > 0 ? places.ofSpans([step.text]) : places.ofExtents(around),
    }
  }

  private parse(value: Span): ReadDeadline | null {
    const known = this.deadlineTexts.get(value.value)
    if (known !== undefined) return known
    const read = parseDeadline(value.value, this.context.deadline)
    this.deadlineTexts.set(value.value, read)
    return read
  }

  /** The deadline printed for the record, and the dates its sentences set. */
  private deadlines(record: RawRecord): { own: Dated | null; milestones: Dated[] } {
    const values = record.entries.filter((entry) => entry.role === 'deadline').map((entry) => entry.value)
    const printed = values.flatMap((value) => {
      const read = this.parse(value)
      if (read === null) return []
      this.report(read.problems, { from: value.start, to: value.end }, read.deadline, record.id)
      return [wholeDate(read.deadline, value)]
    })
    const staged = stagedDates(values, this.context.deadline)
    const found = findDeadlines(record.text.value, this.context.deadline)
    for (const { problems, deadline, start, end } of found) {
      this.report(
        problems,
        { from: record.text.offsetAt(start), to: record.text.offsetAt(end - 1) + 1 },
        deadline,
        record.id,
      )
    }
    const sentences = found.map((date) => sentenceDate(date, record.text))
    const all = [...sentences, ...(staged.length > 0 ? staged : printed)]
    const own = lastDated(staged) ?? lastDated(printed) ?? lastDated(sentences) ?? this.standing(record.text)
    return { own, milestones: all.length > 1 || sentences.length > 0 ? all : [] }
  }

  /** `…应享尽享率达到100%。长期坚持。`: a last sentence that is a deadline and nothing else. */
  private standing(text: Span): Dated | null {
    const from = text.value.slice(0, -1).search(/[^。；]{1,16}$/)
    const sentence = text.slice(from).value.replace(/[。；]$/, '')
    if (from <= 0 || !isDeadlineText(sentence)) return null
    const read = parseDeadline(sentence, this.context.deadline)
    return read === null ? null : wholeDate(read.deadline, text.slice(from))
  }

  private report(problems: readonly DeadlineProblem[], at: Extent, deadline: Deadline, measure: string): void {
    append(this.findings, deadlineFindings(problems, at, deadline, measure))
  }
}

function targetsOf(record: RawRecord): Target[] {
  return findTargets(record.text.value).map(({ text, comparator, value, unit }) => ({ text, comparator, value, unit }))
}

function dedupe(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>()
  return packed(units.filter(({ name }) => !seen.has(name) && seen.add(name)))
}
