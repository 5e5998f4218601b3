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
import { findMeasurements } from '../fields/measurement.ts'
import { findTargets } from '../fields/target.ts'
import { type ReadUnits, readUnits, type UnitContext } from '../fields/units.ts'
import type { RawRecord, RawStep } from '../records/record.ts'
import type { Deadline, Milestone } from '../schema/deadline.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import type { Measure, Step } from '../schema/measure.ts'
import type { Target } from '../schema/target.ts'
import type { Unit } from '../schema/unit.ts'
import { append } from '../text/append.ts'
import { packed } from '../text/packed.ts'
import { tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { deadlineFindings } from './deadline-findings.ts'
import type { Places } from './place.ts'
import { StrangeLabels } from './strange-labels.ts'

/** What the whole document knows and a single record needs. */
export interface ValueContext {
  deadline: DeadlineContext
  units: UnitContext
  places: Places
}

/** Raw records to measures: strings to values, each beside what was printed. */
export class MeasureBuilder {
  readonly findings: Finding[] = []
  private readonly context: ValueContext
  readonly strange: StrangeLabels
  private readonly lists = new Map<string, ReadUnits>()
  private readonly deadlineTexts = new Map<string, ReadDeadline | null>()

  constructor(context: ValueContext) {
    this.context = context
    this.strange = new StrangeLabels(context.units.lexicon)
  }

  build(record: RawRecord): Measure {
    const { entries } = record
    this.strange.note(entries, record.id)
    const due = this.deadlines(record)
    return {
      id: record.id,
      kind: record.kind,
      origin: record.origin,
      number:
        record.number === null
          ? null
          : { text: record.number.text?.value ?? String(record.number.value), value: record.number.value },
      path: record.path,
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
      deadline: due.own,
      milestones: due.milestones,
      targets: targetsOf(record),
      extra: { ...measurementsOf(record.problem), ...extraOf(entries, this.context.units.lexicon.learned) },
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

  private step(step: RawStep, around: readonly Extent[]): Step {
    const { places } = this.context
    const deadline = step.entries
      .filter((entry) => entry.role === 'deadline')
      .map((entry) => this.parse(entry.value)?.deadline)
    return {
      marker: step.marker,
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
  private deadlines(record: RawRecord): { own: Deadline | null; milestones: Milestone[] } {
    const printed = record.entries
      .filter((entry) => entry.role === 'deadline')
      .flatMap((entry) => {
        const read = this.parse(entry.value)
        if (read === null) return []
        this.report(read.problems, { from: entry.value.start, to: entry.value.end }, read.deadline, record.id)
        return [read.deadline]
      })
    const staged = this.staged(record)
    const found = findDeadlines(record.text.value, this.context.deadline)
    for (const { problems, deadline, start, end } of found) {
      this.report(
        problems,
        { from: record.text.offsetAt(start), to: record.text.offsetAt(end - 1) + 1 },
        deadline,
        record.id,
      )
    }
    const parts = found.map(({ part, deadline }) => ({ part, deadline }))
    const all = [...parts, ...(staged.length > 0 ? staged : printed.map((deadline) => ({ part: null, deadline })))]
    const sentences = parts.map(({ deadline }) => deadline)
    const own =
      lastDated(staged.map(({ deadline }) => deadline)) ??
      lastDated(printed) ??
      lastDated(sentences) ??
      this.standing(record.text)
    return { own, milestones: all.length > 1 || parts.length > 0 ? all : [] }
  }

  /** `完成时限：2023年5月底前完成第一批，11月底前完成第二批`: one printed value, several dates. */
  private staged(record: RawRecord): Milestone[] {
    const values = record.entries.filter((entry) => entry.role === 'deadline').map((entry) => entry.value.value)
    const dates = values.flatMap((value) => findDeadlines(value, this.context.deadline))
    return dates.length > values.length ? dates.map(({ part, deadline }) => ({ part, deadline })) : []
  }

  /** `…应享尽享率达到100%。长期坚持。`: a last sentence that is a deadline and nothing else. */
  private standing(text: Span): Deadline | null {
    const from = text.value.slice(0, -1).search(/[^。；]{1,16}$/)
    const sentence = text.slice(from).value.replace(/[。；]$/, '')
    if (from <= 0 || !isDeadlineText(sentence)) return null
    return parseDeadline(sentence, this.context.deadline)?.deadline ?? null
  }

  private report(problems: readonly DeadlineProblem[], at: Extent, deadline: Deadline, measure: string): void {
    append(this.findings, deadlineFindings(problems, at, deadline, measure))
  }
}

/** The latest dated one; where none is dated, the last. */
function lastDated(deadlines: readonly Deadline[]): Deadline | null {
  const dated = deadlines.filter((deadline) => deadline.due !== null)
  const latest = dated.reduce<Deadline | null>(
    (best, next) => (best === null || (next.due as string) >= (best.due as string) ? next : best),
    null,
  )
  return latest ?? deadlines.at(-1) ?? null
}

function targetsOf(record: RawRecord): Target[] {
  return findTargets(record.text.value).map(({ text, comparator, value, unit }) => ({ text, comparator, value, unit }))
}

const MEASUREMENT_LABELS = { status: '现状值', benchmark: '对照值' } as const

/** `网办率为80.36%，相较全国前沿（95%）…` in a problem: how things stand, and what they are held against. */
function measurementsOf(problem: Span | null): Record<string, string> {
  if (problem === null) return {}
  const found = findMeasurements(problem.value)
  const extra: Record<string, string> = {}
  for (const { kind, text } of found) {
    const label = MEASUREMENT_LABELS[kind]
    extra[label] = extra[label] === undefined ? text : `${extra[label]}；${text}`
  }
  return extra
}

const EXTRA_ROLES: ReadonlySet<EntryRole> = new Set(['other', 'goal', 'benchmark'])

/** Everything else that stands beside a record, under its label; an own property whatever the label is. */
function extraOf(entries: readonly Entry[], learned: ReadonlySet<string> = new Set()): Record<string, string> {
  const extra: Record<string, string> = {}
  for (const entry of entries) {
    if (!EXTRA_ROLES.has(entry.role) && !learned.has(entry.label)) continue
    const before = Object.hasOwn(extra, entry.label) ? `${extra[entry.label]}；` : ''
    Object.defineProperty(extra, entry.label, {
      value: before + tidy(entry.value).value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  return extra
}

function dedupe(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>()
  return packed(units.filter(({ name }) => !seen.has(name) && seen.add(name)))
}
