import { currentLexicon } from '../lexicon/current.ts'
import type { LabelRole } from '../lexicon/labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isBlank, squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { isDeadlineText } from './deadline.ts'
import type { Entry } from './entry.ts'
import { areBodies, areNames, isBureau } from './note-bodies.ts'
import { type Clauses, cutAt, readClauses, toEntries } from './note-clause.ts'
import { isConvention } from './note-convention.ts'
import { type Scope, scopeOf } from './note-scope.ts'
import { findSegments, type Segment } from './note-segment.ts'
import { isOpen, pairBrackets } from './units-bracket.ts'
import { isUnitName, withoutBracket } from './units-shape.ts'
import { splitUnits } from './units-split.ts'

/** What made a bracket a note: the surest first; `name` is one bare name without a level. */
export type NoteKind = 'label' | 'role' | 'bare' | 'name' | 'deadline'

export interface Note {
  entries: Entry[]
  /** Rules that the note states for all: 列第一位者为牵头单位，下同. */
  conventions: Span[]
  /** 以上三项: the note is one of items above it; absent where it is its own item's. */
  scope?: Scope
}

export interface KindOfNote extends Note {
  kind: NoteKind
}

/** The responsibility note that a bracket's inside or a whole note is; null where it is none. */
export function readNote(span: Span, lexicon: Lexicon = currentLexicon()): Note | null {
  const note = readAnyNote(span, lexicon)
  if (note === null) return null
  const { entries, conventions, scope } = note
  return { entries, conventions, ...(scope === undefined ? {} : { scope }) }
}

const KINDS: readonly NoteKind[] = ['label', 'role', 'bare', 'name', 'deadline']

/** The same, with what made it one. */
export function readAnyNote(span: Span, lexicon: Lexicon): KindOfNote | null {
  const text = withoutDash(span)
  return readShared(text, lexicon) ?? readOwn(text, lexicon)
}

/** `以上任务由县应急管理局牵头`: what stands behind 以上任务 must be a note by itself. */
function readShared(text: Span, lexicon: Lexicon): KindOfNote | null {
  const scope = scopeOf(text.value)
  const note = scope === null ? null : readOwn(text.slice(scope.length), lexicon)
  return scope === null || note === null || note.kind === 'deadline' ? null : { ...note, scope }
}

function readOwn(text: Span, lexicon: Lexicon): KindOfNote | null {
  const groups = bracketGroups(text.value)
  const isLabel = ([from, to]: [number, number]): boolean => lexicon.labels.has(squeeze(text.value.slice(from, to)))
  if (groups === null || groups.some(isLabel)) return readInside(text, lexicon)
  const notes = groups.map(([from, to]) => readAnyNote(text.slice(from, to), lexicon))
  if (notes.length === 0 || notes.includes(null)) return null
  const read = notes as KindOfNote[]
  return {
    entries: read.flatMap((note) => note.entries),
    conventions: read.flatMap((note) => note.conventions),
    kind: KINDS.find((kind) => read.some((note) => note.kind === kind)) as NoteKind,
    ...scopeIn(read),
  }
}

/** （以上任务牵头单位：A）（配合单位：B） */
export const scopeIn = ([first]: readonly Note[]): { scope?: Scope } =>
  first?.scope === undefined ? {} : { scope: first.scope }

function withoutDash(span: Span): Span {
  let from = 0
  while (from < span.length && (isBlank(span.value[from] as string) || '—–―─-'.includes(span.value[from] as string)))
    from++
  return span.slice(from).trim()
}

/** The insides of brackets that make up the whole text, with nothing between them but white space and 。. */
function bracketGroups(text: string): [number, number][] | null {
  const { partner } = pairBrackets(text)
  const groups: [number, number][] = []
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (isBlank(char) || '。；;，,'.includes(char)) continue
    const close = partner[i] as number
    if (!isOpen(char) || close < 0) return null
    groups.push([i + 1, close])
    i = close
  }
  return groups.length === 0 ? null : groups
}

function readInside(span: Span, lexicon: Lexicon): KindOfNote | null {
  const segments = findSegments(span.value, lexicon.labels)
  const head = span.slice(0, segments[0]?.start ?? span.length)
  if (segments.length === 0) return readColonless(head, lexicon) ?? readUnlabelled(head, lexicon)
  if (!segments.some((segment) => TELLING.has(segment.role))) return null
  const before = readUnlabelled(head, lexicon)
  const parts: Note[] = before === null ? [] : [before]
  for (const segment of segments) parts.push(readSegment(span, segment, lexicon))
  return {
    kind: 'label',
    entries: parts.flatMap((part) => part.entries),
    conventions: parts.flatMap((part) => part.conventions),
  }
}

function readSegment(span: Span, { role, label, from, to, strange }: Segment, lexicon: Lexicon): Note {
  const note = readLabelValue(role, label, span.slice(from, to), lexicon)
  return strange === true ? { ...note, entries: note.entries.map((entry) => ({ ...entry, strange })) } : note
}

// a goal or a remark alone makes no bracket a note
const TELLING: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible', 'leader', 'deadline', 'benchmark'])
const LISTS: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible'])

/**
 * What a label's value says (a label line, a cell under its head): `责任单位：县工信局牵头，县科技局配合` names a lead
 * and a partner.
 */
export function readLabelValue(role: LabelRole, label: string, value: Span, lexicon: Lexicon = currentLexicon()): Note {
  if (role === 'leader') return readPersons(label, value)
  if (!LISTS.has(role)) return readPlain(role, label, value)
  const { list, rule } = withoutRule(value)
  const clauses = readClauses(list, lexicon)
  for (const token of clauses.tokens) {
    if (token.role !== null && token.role !== 'responsible' && token.role !== role) continue
    token.role = role
    token.words = label
  }
  const note = collect(list, clauses)
  return rule === null ? note : { ...note, conventions: [...note.conventions, rule] }
}

const RULE_BEHIND = /[（(]([^（()）]{4,40})[）)][。；\s]{0,4}$/

/** `市数据局、市公安局（列首位的为牵头单位，下同）`: the bracket is about the list, and none of it. */
function withoutRule(value: Span): { list: Span; rule: Span | null } {
  const inside = RULE_BEHIND.exec(value.value)
  const words = inside?.[1] ?? ''
  if (inside === null || inside.index === 0 || !words.split(/[，,；;]/).some(isConvention))
    return { list: value, rule: null }
  return { list: value.slice(0, inside.index), rule: value.slice(inside.index + 1, inside.index + 1 + words.length) }
}

/** `牵头领导：陈立新；2024年12月底前`: a date behind the names is the note's. */
function readPersons(label: string, value: Span): Note {
  const clauses = cutAt(value.value, '，,；;。')
  const at = clauses.findIndex(({ from, to }) => isDeadlineText(squeeze(value.value.slice(from, to))))
  if (at < 0) return readPlain('leader', label, value)
  const from = (clauses[at] as { from: number }).from
  const names = readPlain('leader', label, value.slice(0, from))
  return {
    ...names,
    entries: [...names.entries, { role: 'deadline', label: '', value: trimmed(value.slice(from)), inherited: false }],
  }
}

/** A value that is no list; a rule behind it is none of it: `完成时限：10月底前。排在首位的为牵头单位，下同`. */
function readPlain(role: LabelRole, label: string, value: Span): Note {
  const rule = cutAt(value.value, '，,；;。').find(({ from, to }) => isConvention(squeeze(value.value.slice(from, to))))
  const text = trimmed(rule === undefined ? value : value.slice(0, rule.from))
  return {
    entries: text.length === 0 ? [] : [{ role, label, value: text, inherited: false }],
    conventions: rule === undefined ? [] : [trimmed(value.slice(rule.from))],
  }
}

function collect(span: Span, clauses: Clauses): Note {
  const deadlines = clauses.deadlines.map((value) => ({
    role: 'deadline' as const,
    label: '',
    value,
    inherited: false,
  }))
  return { entries: [...toEntries(span, clauses.tokens), ...deadlines], conventions: clauses.conventions }
}

function trimmed(span: Span): Span {
  let from = 0
  let to = span.length
  const idle = (at: number): boolean =>
    isBlank(span.value[at] as string) || '。；;，,、'.includes(span.value[at] as string)
  while (from < to && idle(from)) from++
  while (to > from && idle(to - 1)) to--
  return span.slice(from, to)
}

/** 责任单位县发改委: the colon was lost. */
function readColonless(span: Span, lexicon: Lexicon): KindOfNote | null {
  const { value } = span
  for (let end = Math.min(10, value.length - 2); end >= 4; end--) {
    const role = lexicon.labels.get(value.slice(0, end))
    if (role === undefined || !LISTS.has(role)) continue
    const rest = span.slice(/^[为是]/.test(value.slice(end)) ? end + 1 : end).trim()
    const [first] = splitUnits(rest, lexicon)
    if (first === undefined || !isSure(squeeze(first.value), lexicon)) continue
    return { kind: 'label', ...readLabelValue(role, value.slice(0, end), rest, lexicon) }
  }
  return null
}

const isSure = (name: string, lexicon: Lexicon): boolean => isUnitName(name, lexicon) || lexicon.departments.has(name)

/** `A牵头，B、C配合`, `A、B`, `2023年6月底前完成`: no label says what it is, so the names must. */
function readUnlabelled(span: Span, lexicon: Lexicon): KindOfNote | null {
  const clauses = readClauses(span, lexicon)
  const { tokens } = clauses
  if (tokens.length === 0) return readEmpty(span, clauses)
  const roles = tokens.some((token) => token.role !== null && token.role !== 'other')
  const names = tokens.flatMap((token) => namesIn(span.slice(token.from, token.to), lexicon))
  const kind = names.length === 0 ? null : kindOf(names, roles, lexicon)
  if (kind === null) return null
  let last = null as Clauses['tokens'][number]['role']
  for (const token of tokens) {
    if (token.role === null) token.role = last === 'lead' ? 'partner' : 'responsible'
    else last = token.role
  }
  return { kind, ...collect(span, clauses) }
}

function kindOf(names: readonly string[], roles: boolean, lexicon: Lexicon): NoteKind | null {
  if (roles) return areBodies(names, lexicon) ? 'role' : null
  if (areNames(names, lexicon)) return 'bare'
  const bureaus = names.some(isBureau) && areBodies(names, lexicon)
  return bureaus ? (names.length > 1 ? 'bare' : 'name') : null
}

/**
 * Sections, where nothing but a list of bodies can stand (`…8篇以上。（普查中心、综合科）`, `…5个百分点。（办公室）`): names of
 * a house's own, which have no level, and a list of them has no label. Null unless each ends as a body does.
 */
export function readSections(span: Span, lexicon: Lexicon): KindOfNote | null {
  if (span.length > LONGEST_SECTIONS) return null
  const clauses = readClauses(span, lexicon)
  const names = clauses.tokens.flatMap((token) => namesIn(span.slice(token.from, token.to), lexicon))
  const bodies = names.map((name) => withoutBracket(name))
  if (!bodies.some((name) => SECTION.test(name)) || !bodies.every((name) => isSection(name, lexicon))) return null
  for (const token of clauses.tokens) token.role ??= 'responsible'
  return { kind: 'bare', ...collect(span, clauses) }
}

const LONGEST_SECTIONS = 80
const SECTION = /(?:[局委办科股室处部队组所站]|中心)$/
// （新建12个服务站）, （本科）: no body
const NO_SECTION =
  /[0-9０-９]|[一二两三四五六七八九十]个|覆盖|涉及|新建|包[含括]|[干全内外]部$|[学本专]科$|教室$|实验室$|[厕场]所$|[网车]站$/

const isSection = (name: string, lexicon: Lexicon): boolean =>
  name === '办公室' || (!NO_SECTION.test(name) && areBodies([name], lexicon))

const namesIn = (list: Span, lexicon: Lexicon): string[] => splitUnits(list, lexicon).map((name) => squeeze(name.value))

/** Nothing but a rule or a deadline. A bare year (（2023年）) or a period (5月至6月) is neither. */
function readEmpty(span: Span, clauses: Clauses): KindOfNote | null {
  if (clauses.conventions.length > 0) return { kind: 'label', ...collect(span, clauses) }
  const [only] = clauses.deadlines
  if (only === undefined || clauses.deadlines.length > 1) return null
  const text = squeeze(only.value)
  if (/^\d{4}年?度?$|[至~～]|\d[-—–]\d/.test(text) || !isDeadlineText(text)) return null
  return { kind: 'deadline', ...collect(span, clauses) }
}
