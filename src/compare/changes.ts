import type { Deadline } from '../schema/deadline.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { Unit } from '../schema/unit.ts'
import { squeeze } from '../text/space.ts'
import { textOf } from './commitment.ts'
import { type Metric, metricsOf } from './metric.ts'

/** A value that is not what it was; null where there is none. */
export interface Change {
  /** A field of a measure or of the metadata; `extra.` and a label for the document's own columns. */
  field: string
  /** Of a target, what it measures, where the text says it. */
  name?: string
  old: string | null
  new: string | null
}

/** What else than the words of a measure changed. */
export function changesOf(old: Measure, next: Measure): Change[] {
  return [
    ...changed('number', old.number?.text ?? null, next.number?.text ?? null),
    ...changed('title', titleOf(old), titleOf(next)),
    ...changed('problem', old.problem, next.problem),
    ...changed('indicator', old.indicator, next.indicator),
    ...changed('kind', old.kind, next.kind),
    ...changed('deadline', deadlineText(old.deadline), deadlineText(next.deadline)),
    ...changed('milestones', milestones(old), milestones(next)),
    ...unitChanges('leads', old.leads, next.leads),
    ...unitChanges('partners', old.partners, next.partners),
    ...unitChanges('responsible', old.responsible, next.responsible),
    ...changed('leaders', leaders(old), leaders(next)),
    ...targetChanges(old, next),
    ...extraChanges(old, next),
  ]
}

function changed(field: string, old: string | null, next: string | null): Change[] {
  return squeeze(old ?? '') === squeeze(next ?? '') ? [] : [{ field, old, new: next }]
}

/** A title that its text opens with is compared as a part of it. */
const titleOf = ({ title, text }: Measure): string | null => (title === null || text.startsWith(title) ? null : title)

const deadlineText = (deadline: Deadline | null): string | null => deadline?.text ?? null

/** Several dates; the measure's own is the last of them. */
const milestones = ({ milestones: list }: Measure): string | null =>
  list.length < 2 ? null : list.map(({ part, deadline }) => `${part ?? ''}${deadline.text}`).join('；')

const leaders = ({ leaders: list }: Measure): string | null =>
  list.length === 0 ? null : list.map(({ role, name }) => (role === '' ? name : `${role}：${name}`)).join('、')

/** Units that came and went; where only their order is another one, both lists. */
function unitChanges(field: string, old: readonly Unit[], next: readonly Unit[]): Change[] {
  const [before, after] = [old.map(({ name }) => name), next.map(({ name }) => name)]
  const gone = before.filter((name) => !after.includes(name))
  const come = after.filter((name) => !before.includes(name))
  if (gone.length + come.length > 0) return [{ field, old: listed(gone), new: listed(come) }]
  return before.join('\n') === after.join('\n') ? [] : [{ field, old: listed(before), new: listed(after) }]
}

const listed = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('、'))

/** Targets on one thing with another figure, then those that went, then those that came. */
function targetChanges(old: Measure, next: Measure): Change[] {
  const [before, after] = [metricsIn(old), metricsIn(next)]
  const left = new Set(before.filter((metric) => !takeEqual(after, metric)))
  const changes: Change[] = []
  for (const metric of left) {
    const at = after.findIndex((other) => isSame(metric, other))
    const other = at < 0 ? undefined : after.splice(at, 1)[0]
    changes.push(targetChange(metric, other ?? null))
  }
  return [...changes, ...after.map((metric) => targetChange(null, metric))]
}

function targetChange(old: Metric | null, next: Metric | null): Change {
  const name = (next ?? old)?.name
  return {
    field: 'target',
    ...(name != null && { name }),
    old: old?.target.text ?? null,
    new: next?.target.text ?? null,
  }
}

/** Takes the first target that says the same of the same thing out of a list. */
function takeEqual(list: Metric[], metric: Metric): boolean {
  const equal = (other: Metric): boolean =>
    squeeze(other.target.text) === squeeze(metric.target.text) && (other.key === metric.key || !isNamed(other, metric))
  const at = list.findIndex(equal)
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}

const isNamed = (one: Metric, other: Metric): boolean => one.key !== null && other.key !== null

const isSame = (one: Metric, other: Metric): boolean =>
  one.key !== null && one.key === other.key && one.unit === other.unit

const metricsIn = (measure: Measure): Metric[] =>
  metricsOf(textOf(measure), measure.targets, { topic: null, year: null, place: null })

function extraChanges(old: Measure, next: Measure): Change[] {
  const labels = [...new Set([...Object.keys(old.extra), ...Object.keys(next.extra)])]
  return labels.flatMap((label) => changed(`extra.${label}`, old.extra[label] ?? null, next.extra[label] ?? null))
}

/** What changed on the document itself. */
export function metadataChanges({ metadata: old }: PolicyDocument, { metadata: next }: PolicyDocument): Change[] {
  const list = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('、'))
  return [
    ...changed('title', old.title, next.title),
    ...changed('status', old.status, next.status),
    ...changed('documentNumber', old.documentNumber?.text ?? null, next.documentNumber?.text ?? null),
    ...changed('issuers', list(old.issuers), list(next.issuers)),
    ...changed('addressees', list(old.addressees), list(next.addressees)),
    ...changed('issuedOn', old.issuedOn, next.issuedOn),
    ...changed('jurisdiction', old.jurisdiction?.name ?? null, next.jurisdiction?.name ?? null),
    ...changed('annexes', list(old.annexes.map(({ title }) => title)), list(next.annexes.map(({ title }) => title))),
  ]
}

/** Goals of indicators that came, went or changed. */
export function goalChanges(old: PolicyDocument, next: PolicyDocument): Change[] {
  const goals = ({ indicators }: PolicyDocument): Map<string, { name: string; goal: string | null }> =>
    new Map(indicators.map(({ key, name, goal }) => [key ?? name, { name, goal }]))
  const [before, after] = [goals(old), goals(next)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const name = (after.get(key) ?? before.get(key))?.name ?? key
    const found = changed('goal', before.get(key)?.goal ?? null, after.get(key)?.goal ?? null)
    return found.map((change) => ({ ...change, name }))
  })
}
