import { isDeadlineText } from '../fields/deadline.ts'
import { isOneOrMany } from '../fields/note-bodies.ts'
import { cutAt } from '../fields/note-clause.ts'
import { isConvention } from '../fields/note-convention.ts'
import { ROLE_WORDS, roleTail, withoutFillers } from '../fields/note-words.ts'
import { endsLikeUnit, isUnitName } from '../fields/units.ts'
import type { LabelRole } from '../lexicon/labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { squeeze } from '../text/space.ts'
import { likestRole } from './label-likeness.ts'

/** A verb of this paper alone that closes its lists of bodies: （县水利局挑头，县财政局帮同）. */
export interface OwnVerb {
  word: string
  role: LabelRole
  /** In how many notes it stands. */
  support: number
  /** Share of its places where the rest of the note is understood. */
  margin: number
  places: number[]
}

/** Fewer notes are chance, and one body alone may have a longer name; a word like a known one needs neither. */
const LEAST_NOTES = 2
const LEAST_BODIES = 2
const UNDERSTOOD = 0.6
const LONGEST_CLAUSE = 160
const LONGEST_MEMBER = 40
const VERB = /^[\u3400-\u9fff]{1,5}$/
// 县水利局已完成, 县财政局的资金, 县住建局30日内: words of a sentence
const NO_VERB = /[已的了将为与和或在及等其可应须是]|^[局委办中站所科股处室院队]/

interface Seen {
  notes: Set<number>
  bodies: Set<string>
  understood: number
  all: number
  first: number
  later: number
  places: number[]
  /** 按职责分工 stands between the bodies and the word. */
  filled: boolean
}

/** A stretch that may be a note, and where it stands. */
export interface PrintedNote {
  text: string
  at: number
}

/** The verbs that close the lists of bodies in a paper's notes and are in no list, with the roles their places give. */
export function ownVerbs(notes: readonly PrintedNote[], lexicon: Lexicon): OwnVerb[] {
  const seen = new Map<string, Seen>()
  for (const [index, note] of notes.entries()) noteVerbs(note, index, lexicon, seen)
  return [...seen].flatMap(([word, found]) => {
    const margin = found.understood / found.all
    const like = likeKnown(word)
    const few = found.notes.size < LEAST_NOTES || found.bodies.size < LEAST_BODIES
    if (margin < UNDERSTOOD || (few && like === null && !found.filled)) return []
    return [{ word, role: like ?? roleOf(found), support: found.notes.size, margin, places: found.places }]
  })
}

type Clause =
  | { kind: 'known'; role: LabelRole }
  | { kind: 'other' }
  | { kind: 'plain' }
  | { kind: 'verb'; word: string; body: string; filled: boolean }

function noteVerbs({ text, at }: PrintedNote, index: number, lexicon: Lexicon, seen: Map<string, Seen>): void {
  const clauses = cutAt(text, '，,；;。').map(({ from, to }) => readClause(squeeze(text.slice(from, to)), lexicon))
  const verbs = clauses.filter((clause) => clause.kind === 'verb')
  if (verbs.length === 0) return
  const understood = clauses.every(({ kind }) => kind !== 'other')
  const charging = clauses.filter(({ kind }) => kind === 'verb' || kind === 'known')
  for (const [i, clause] of charging.entries()) {
    if (clause.kind !== 'verb') continue
    const found = seen.get(clause.word) ?? {
      notes: new Set(),
      bodies: new Set(),
      understood: 0,
      all: 0,
      first: 0,
      later: 0,
      places: [],
      filled: false,
    }
    seen.set(clause.word, found)
    found.notes.add(index)
    found.bodies.add(clause.body)
    found.all++
    if (clause.filled) found.filled = true
    if (understood) found.understood++
    if (i > 0) found.later++
    else if (charging.length > 1) found.first++
    found.places.push(at)
  }
}

/** What a clause of a note is: bodies and what they do, a list or a date alone, or something else. */
function readClause(clause: string, lexicon: Lexicon): Clause {
  if (clause.length > LONGEST_CLAUSE) return { kind: 'other' }
  if (isDeadlineText(clause) || isConvention(clause)) return { kind: 'plain' }
  const members = clause.split('、')
  const last = members.at(-1) as string
  if (last.length > LONGEST_MEMBER) return { kind: 'other' }
  const { role, length } = roleTail(last)
  if (role !== null && length > 1) return { kind: 'known', role }
  // 各乡镇 is a body, 各乡镇跟进 says what they do
  if (isOneOrMany(last, lexicon) && (endsLikeUnit(last) || !/^(?:各|有关|相关)/.test(last))) return { kind: 'plain' }
  const body = bodyBefore(last, lexicon)
  if (body === '') return { kind: 'other' }
  const word = withoutFillers(last.slice(body.length))
  const others = members.slice(0, -1).every((name, i) => isOneOrMany(i === 0 ? name.replace(/^由/, '') : name, lexicon))
  return others && VERB.test(word) && !NO_VERB.test(word)
    ? { kind: 'verb', word, body, filled: /职[责能]|分工/.test(last.slice(body.length)) }
    : { kind: 'other' }
}

/** The longest body's name that the text opens with and that does not fill it. */
function bodyBefore(text: string, lexicon: Lexicon): string {
  const from = text.startsWith('由') ? 1 : 0
  for (let end = text.length - 1; end >= from + 3; end--) {
    const name = text.slice(from, end)
    if (isUnitName(name, lexicon) || lexicon.departments.has(name)) return text.slice(0, end)
  }
  return ''
}

/** 挑头 is like 牵头. */
function likeKnown(word: string): LabelRole | null {
  const like = likestRole(word, ROLE_WORDS)
  return like === 'other' ? null : like
}

/** By its places: the first of several leads, a later one helps, one alone is in charge. */
function roleOf({ first, later, all }: Seen): LabelRole {
  const alone = all - first - later
  if (alone * 2 >= all) return 'responsible'
  return first > later ? 'lead' : alone > 0 ? 'responsible' : 'partner'
}
