import type { Message } from '../../../schema/finding.ts'
import type { Pieces, ReviewedMeasure } from '../../data.ts'
import { KINDS, ORIGINS, WORDS } from '../words.ts'

/** One value of a record as it is shown, and the pointer to its place. */
export interface Value {
  pointer: string
  text: string
  /** What is known beside the text. */
  notes: Message[]
  at: Pieces
}

/** The values of a field, with its name. */
export interface Group {
  field: string
  label: Message
  values: Value[]
  /** Long text, on lines of its own. */
  prose?: true
}

const plain = (text: string): Message => ({ zh: text, en: text })
export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** All values of a record in the order in which they are read. */
export function groupsOf(measure: ReviewedMeasure): Group[] {
  const at = (pointer: string): Pieces => measure.places[pointer] ?? []
  const value = (pointer: string, text: string, notes: Message[] = []): Value => ({
    pointer,
    text,
    notes,
    at: at(pointer),
  })
  const one = (field: 'title' | 'problem' | 'text' | 'indicator', prose?: true): Group => ({
    field,
    label: WORDS[field],
    values: measure[field] === null ? [] : [value(field, measure[field])],
    ...(prose && { prose }),
  })
  const groups: Group[] = [
    { field: 'path', label: WORDS.path, values: measure.path.map((text, i) => value(`path/${i}`, text)) },
    one('indicator'),
    {
      field: 'number',
      label: WORDS.number,
      values: measure.number === null ? [] : [value('number', measure.number.text)],
    },
    one('title'),
    one('problem', true),
    one('text', true),
    ...unitGroups('', measure, at),
    {
      field: 'leaders',
      label: WORDS.leaders,
      values: measure.leaders.map(({ role, name }, i) => value(`leaders/${i}`, name, role === '' ? [] : [plain(role)])),
    },
    {
      field: 'deadline',
      label: WORDS.deadline,
      values: measure.deadline === null ? [] : [value('deadline', measure.deadline.text, notesOf(measure.deadline))],
    },
    {
      field: 'milestones',
      label: WORDS.milestones,
      values: measure.milestones.flatMap(({ part, deadline }, i) => [
        ...(part === null ? [] : [value(`milestones/${i}/part`, part)]),
        value(`milestones/${i}`, deadline.text, notesOf(deadline)),
      ]),
    },
    {
      field: 'targets',
      label: WORDS.targets,
      values: measure.targets.map((target, i) => value(`targets/${i}`, target.text, [amountOf(target)])),
    },
    ...Object.entries(measure.extra).map(([label, text]) => ({
      field: 'extra',
      label: plain(label),
      values: [value(`extra/${escapePointer(label)}`, text)],
    })),
  ]
  return groups.filter(({ values }) => values.length > 0)
}

const amountOf = ({ comparator, value, unit }: ReviewedMeasure['targets'][number]): Message =>
  plain(`${comparator} ${Array.isArray(value) ? value.join('–') : value} ${unit}`.trim())

const ROLES = ['leads', 'partners', 'responsible'] as const

type Charged = Pick<ReviewedMeasure, (typeof ROLES)[number]>

/** The bodies of a record or of a step. */
export function unitGroups(prefix: string, charged: Charged, at: (pointer: string) => Pieces): Group[] {
  return ROLES.map((role) => ({
    field: role,
    label: WORDS[role],
    values: charged[role].map(({ text, name, inherited }, i) => ({
      pointer: `${prefix}${role}/${i}`,
      text,
      notes: [...(name === text ? [] : [plain(`= ${name}`)]), ...(inherited ? [WORDS.inherited] : [])],
      at: at(`${prefix}${role}/${i}`),
    })),
  }))
}

export function notesOf({ due, date, ongoing, inferred }: NonNullable<ReviewedMeasure['deadline']>): Message[] {
  return [
    ...(due === null || date === null ? [] : [plain(due)]),
    ...(ongoing ? [WORDS.ongoing] : []),
    ...(inferred ? [WORDS.inferred] : []),
  ]
}

/** The steps of a record, each with its values. */
export function stepsOf(measure: ReviewedMeasure): Group[][] {
  const at = (pointer: string): Pieces => measure.places[pointer] ?? []
  return measure.steps.map((step, i) => {
    const value = (field: string, text: string, notes: Message[] = []): Value => {
      const pointer = `steps/${i}/${field}`
      return { pointer, text, notes, at: at(pointer) }
    }
    const { marker, deadline } = step
    const groups: Group[] = [
      { field: 'marker', label: WORDS.marker, values: marker === null ? [] : [value('marker', marker)] },
      { field: 'text', label: WORDS.text, values: [value('text', step.text)], prose: true },
      ...unitGroups(`steps/${i}/`, step, at),
      {
        field: 'deadline',
        label: WORDS.deadline,
        values: deadline === null ? [] : [value('deadline', deadline.text, notesOf(deadline))],
      },
    ]
    return groups.filter(({ values }) => values.length > 0)
  })
}

/** The pointers of all values, in the order in which they are shown. */
export const pointersOf = (measure: ReviewedMeasure): string[] =>
  [...groupsOf(measure), ...stepsOf(measure).flat()].flatMap(({ values }) => values.map(({ pointer }) => pointer))

export const kindWord = (kind: string): Message => KINDS[kind] ?? plain(kind)
export const originWord = (origin: string): Message => ORIGINS[origin] ?? plain(origin)
