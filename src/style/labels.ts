import { readLabel } from '../blocks/label.ts'
import { type LabelRole, NOTE_LABELS } from '../lexicon/labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Root } from '../tree/index.ts'
import { likestRole } from './label-likeness.ts'
import { NO_LABEL, plainLabels } from './plain-labels.ts'
import { type PrintedLabel, printedLabels } from './printed-labels.ts'
import { kindOfValue, type ValueKind } from './value-kind.ts'

/** A label that only this paper has. */
export interface OwnLabel {
  label: string
  role: LabelRole
  /** What its values are. */
  kind: ValueKind
  /** How many values it has. */
  support: number
  /** Share of the values that are of this kind, less that of the next kind. */
  margin: number
  /** Offsets in the source. */
  places: number[]
}

/** A value's kind decides where so many of them are of it. */
const SHARE = 0.6
/** Once is chance, unless the note or the line beside it is known. */
const LEAST = 2
const VERBS =
  /^(?:明确|落实好|压实|强化|加强|细化|确定|健全|由|请|要|对|向|将|各|按照|根据|通过|报|至|确保|包括|以及|即|如)/

const LISTS: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible'])
const CHARGES: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible', 'leader', 'deadline'])

interface Group {
  label: string
  values: PrintedLabel[]
  kinds: Map<ValueKind, number>
  filled: number
}

/** The labels of a paper that no list holds, with the roles that their values and their places give them. */
export function ownLabels(tree: Root, lexicon: Lexicon): OwnLabel[] {
  const printed = printedLabels(tree)
  const known = new Map<PrintedLabel, LabelRole | 'content'>()
  const unknown: PrintedLabel[] = []
  const roles = new Map<string, LabelRole | 'content' | null>()
  for (const one of printed) {
    const key = `${one.place} ${one.label}`
    const role = roles.has(key) ? (roles.get(key) ?? null) : knownRole(one)
    roles.set(key, role)
    if (role !== null) known.set(one, role)
    else if (!NO_LABEL.test(one.label) && !VERBS.test(one.label)) unknown.push(one)
  }
  if (unknown.length === 0) return []
  const groups = groupsOf(unknown, lexicon)
  const beside = companionsOf(printed, known)
  const sure = groups.filter((group) => isSure(group, groups, beside))
  const typed = sure.flatMap((group) => toOwnLabel(group, printed, known, sure, lexicon))
  const names = new Set(typed.map(({ label }) => label))
  return [...typed, ...plainLabels(tree, names)]
}

function knownRole({ label }: PrintedLabel): LabelRole | 'content' | null {
  const read = readLabel(`${label}：`)
  if (read !== null) return read.kind === 'content' ? 'content' : read.role
  return NOTE_LABELS.get(label) ?? null
}

function groupsOf(unknown: readonly PrintedLabel[], lexicon: Lexicon): Group[] {
  const groups = new Map<string, Group>()
  for (const one of unknown) {
    const group: Group = groups.get(one.label) ?? { label: one.label, values: [], kinds: new Map(), filled: 0 }
    groups.set(one.label, group)
    group.values.push(one)
  }
  for (const group of groups.values())
    for (const { value } of group.values) {
      const kind = kindOfValue(value, lexicon)
      if (kind === null) continue
      group.filled++
      group.kinds.set(kind, (group.kinds.get(kind) ?? 0) + 1)
    }
  return [...groups.values()]
}

const strongest = ({ kinds, filled }: Group): { kind: ValueKind; share: number; margin: number } | null => {
  const [first, second] = [...kinds].sort((a, b) => b[1] - a[1])
  if (first === undefined) return null
  return { kind: first[0], share: first[1] / filled, margin: (first[1] - (second?.[1] ?? 0)) / filled }
}

const TYPED: ReadonlySet<ValueKind> = new Set(['bodies', 'date', 'persons'])

/** Notes and lines beside which a known label says who or when. */
interface Companions {
  notes: ReadonlySet<number>
  lines: ReadonlySet<number>
}

function companionsOf(printed: readonly PrintedLabel[], known: ReadonlyMap<PrintedLabel, string>): Companions {
  const charging = printed.filter((one) => CHARGES.has(known.get(one) as LabelRole))
  return { notes: new Set(charging.map(({ note }) => note)), lines: new Set(charging.map(({ line }) => line)) }
}

/**
 * Its values are of one kind, and it stands there again. Once is enough beside another label of the paper's own, and for
 * dates and persons beside a known one; what bodies do is not told by one value.
 */
function isSure(group: Group, groups: readonly Group[], { notes, lines }: Companions): boolean {
  const kind = strongest(group)
  if (kind === null || !TYPED.has(kind.kind) || kind.share < SHARE) return false
  if (group.filled >= LEAST) return true
  return group.values.some(({ note, line }) => {
    const beside = notes.has(note) || lines.has(line - 1) || lines.has(line + 1)
    if (beside && kind.kind !== 'bodies') return true
    return groups.some(
      (other) => sharesNote(other, group, note) || isTyped(other, line - 1) || isTyped(other, line + 1),
    )
  })
}

const isRecurring = (group: Group): boolean =>
  group.filled >= LEAST && TYPED.has(strongest(group)?.kind ?? 'text') && (strongest(group)?.share ?? 0) >= SHARE

const isTyped = (group: Group, line: number): boolean =>
  isRecurring(group) && group.values.some((one) => one.line === line)

const sharesNote = (other: Group, group: Group, note: number): boolean =>
  other !== group && isRecurring(other) && other.values.some((one) => one.note === note)

function toOwnLabel(
  group: Group,
  printed: readonly PrintedLabel[],
  known: ReadonlyMap<PrintedLabel, LabelRole | 'content'>,
  sure: readonly Group[],
  lexicon: Lexicon,
): OwnLabel[] {
  const found = strongest(group)
  if (found === null) return []
  const { kind, margin } = found
  const role =
    kind === 'date'
      ? 'deadline'
      : kind === 'persons'
        ? roleOfPersons(group.label)
        : roleInOrder(group, printed, known, sure, lexicon)
  const places = group.values.map(({ at }) => at)
  return [{ label: group.label, role, kind, support: group.filled, margin, places }]
}

// 第一提案人, 联系人, 填报人 write or answer for a paper, and not for a measure
const NO_LEADER = /提案|议案|建议|代表|委员|联系|联络|填报|申报|撰|审核|校对|经办/
const LEADER = /领导|责|[人员长]$/

const roleOfPersons = (label: string): LabelRole => (LEADER.test(label) && !NO_LEADER.test(label) ? 'leader' : 'other')

/** Bodies: as the likest known label; else by its place among the lists of its notes. */
function roleInOrder(
  group: Group,
  printed: readonly PrintedLabel[],
  known: ReadonlyMap<PrintedLabel, LabelRole | 'content'>,
  sure: readonly Group[],
  lexicon: Lexicon,
): LabelRole {
  const like = likestRole(group.label, lexicon.labels)
  if (like !== null) return like
  const lists = new Set(sure.filter((one) => strongest(one)?.kind === 'bodies').map(({ label }) => label))
  const taken = new Set<LabelRole>()
  let first = 0
  let later = 0
  for (const value of group.values) {
    const others = neighbours(value, printed).filter((one) => one.label !== group.label)
    const role = (one: PrintedLabel): LabelRole | 'content' => known.get(one) ?? 'other'
    const charging = others.filter((one) => lists.has(one.label) || LISTS.has(role(one) as LabelRole))
    for (const one of charging) taken.add(role(one) as LabelRole)
    if (charging.some(({ at }) => at < value.at)) later++
    else if (charging.length > 0) first++
  }
  const byOrder: LabelRole = first + later === 0 ? 'responsible' : first >= later ? 'lead' : 'partner'
  return [byOrder, 'responsible' as LabelRole].find((role) => !taken.has(role)) ?? 'other'
}

/** The labels of the same note, and of the lines next to it. */
function neighbours(value: PrintedLabel, printed: readonly PrintedLabel[]): PrintedLabel[] {
  return printed.slice(Math.max(0, value.order - 4), value.order + 5).filter((one) => {
    if (one === value) return false
    return one.note === value.note || (value.place === 'line' && Math.abs(one.line - value.line) <= 1)
  })
}
