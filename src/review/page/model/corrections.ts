import type { Pieces, ReviewedDocument, ReviewedMeasure } from '../../data.ts'
import { type Decision, type Decisions, type Field, isDecided, same, textsOf, type Values } from './decisions.ts'
import type { Dossier, Entry } from './dossier.ts'

/** One value that people changed, by its pointer; in a list null is a member that is not there. */
export interface Change {
  at: string
  was: unknown
  to: unknown
  places?: Pieces
}

/** The corrections file: sorted, one correction a line, so that versions of it can be told apart and merged. */
export function correctionsOf(dossier: Dossier, decisions: Decisions): string {
  const { left } = dossier.data
  const decided = dossier.entries.flatMap((entry) => {
    const decision = decisions.get(entry.key)
    return decision !== undefined && isDecided(decision) ? [{ entry, decision }] : []
  })
  const documents = new Map(Object.entries(left.documents).map(([id, one]) => [id, lineOf(id, one)]))
  for (const { entry } of decided) documents.set(entry.document.id, documentLine(entry.document))
  const lines = [...left.corrections, ...decided.map(({ entry, decision }) => correctionOf(dossier, entry, decision))]
    .sort((a, b) => inOrder(a.document, b.document) || inOrder(a.measure, b.measure) || inOrder(a.print, b.print))
    .map((one) => `    ${JSON.stringify(one)}`)
  const heads = [...documents].sort(([a], [b]) => inOrder(a, b)).map(([, line]) => line)
  return [
    '{ "correctionsVersion": 1,',
    ...block('documents', '{', heads, '},'),
    ...block('corrections', '[', lines, ']'),
    '}\n',
  ].join('\n')
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const block = (name: string, open: string, lines: readonly string[], close: string): string[] =>
  lines.length === 0
    ? [`  "${name}": ${open}${close}`]
    : [`  "${name}": ${open}`, ...lines.map((line, i) => (i < lines.length - 1 ? `${line},` : line)), `  ${close}`]

const documentLine = ({ id, sha256, name }: ReviewedDocument): string => lineOf(id, { sha256, name })

const lineOf = (id: string, document: unknown): string => `    ${JSON.stringify(id)}: ${JSON.stringify(document)}`

interface Correction {
  document: string
  measure: string
  print: string
  twins?: number
  checked: boolean
  note: string
  set: Change[]
}

function correctionOf(dossier: Dossier, { document, measure }: Entry, decision: Decision): Correction {
  const { checked, note } = decision
  const twins = (dossier.of.get(document) ?? []).filter((other) => other.measure.print === measure.print).length
  return {
    document: document.id,
    measure: measure.id,
    print: measure.print,
    ...(twins > 1 && { twins }),
    checked,
    note,
    set: changesOf(measure, decision),
  }
}

/** What was decided as changes of single values, sorted by their pointers. */
export function changesOf(measure: ReviewedMeasure, { none, values, places, other }: Decision): Change[] {
  const changes = (Object.keys(values) as Field[]).flatMap((field) => {
    const placed = (change: Change): Change => {
      const texts = textsOf(field, asValue(field, change.to)).map(([, text]) => text)
      const at = texts.flatMap((text) => places[`${field}:${text}`] ?? [])
      return at.length === 0 ? change : { ...change, places: at }
    }
    return changesIn(field, measure[field], values[field]).map(placed)
  })
  if (none) changes.push({ at: 'commitment', was: true, to: false })
  return [...changes, ...(other as Change[])].sort((a, b) => inOrder(a.at, b.at))
}

/** The value of a change as a value of its field: a member is a list of one. */
function asValue(field: Field, to: unknown): Values[Field] | undefined {
  const isList =
    field === 'leads' ||
    field === 'partners' ||
    field === 'responsible' ||
    field === 'milestones' ||
    field === 'targets'
  if (isList && to !== null && !Array.isArray(to)) return [to] as unknown as Values[Field]
  return to as Values[Field]
}

function changesIn(field: Field, was: unknown, to: unknown): Change[] {
  if (Array.isArray(was) && Array.isArray(to)) return changesOfList(field, was, to)
  if (field === 'deadline' && was !== null && to !== null) return changesOfDeadline(was as Deadline, to as Deadline)
  return [{ at: field, was, to }]
}

type Deadline = NonNullable<Values['deadline']>

/** The parts of a deadline that differ. Whoever applies a date finds its last day himself, and takes it for printed. */
function changesOfDeadline(was: Deadline, to: Deadline): Change[] {
  const dated = was.date !== to.date
  return (['date', 'inferred', 'ongoing', 'text'] as const)
    .filter((part) => was[part] !== to[part] && !(dated && part === 'inferred'))
    .map((part) => ({ at: `deadline/${part}`, was: was[part], to: to[part] }))
}

/** Members that changed, went and came, where they tell the new list; else the list as a whole. */
function changesOfList(field: Field, was: readonly unknown[], to: readonly unknown[]): Change[] {
  if (was.length === to.length)
    return was.flatMap((one, i) => (same(one, to[i]) ? [] : [{ at: `${field}/${i}`, was: one, to: to[i] }]))
  const has = (list: readonly unknown[], one: unknown): boolean => list.some((other) => same(one, other))
  const gone = was.flatMap((one, i) => (has(to, one) ? [] : [{ at: `${field}/${i}`, was: one, to: null }]))
  const kept = was.filter((one) => has(to, one))
  const come = to.slice(kept.length)
  const tells = kept.every((one, i) => same(one, to[i])) && come.every((one) => !has(was, one))
  if (!tells) return [{ at: field, was, to }]
  return [...gone, ...come.map((one, i) => ({ at: `${field}/${was.length + i}`, was: null, to: one }))]
}
