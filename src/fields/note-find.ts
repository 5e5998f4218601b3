import { currentLexicon } from '../lexicon/current.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isBlank } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { includesAny } from '../text/words.ts'
import { matchLabel } from './note-label.ts'
import { readNamed } from './note-named.ts'
import { type KindOfNote, type Note, readAnyNote, readSections, scopeIn } from './note-read.ts'
import { type Brackets, isClose, isOpen, pairBrackets } from './units-bracket.ts'
import { endsLikeUnit } from './units-shape.ts'

export interface FoundNote extends Note {
  /** The note is value.slice(start, end) of the span, brackets included. */
  start: number
  end: number
}

const ENDS = '。；;！!？?.．'
const PAUSES = '，,、：:'

/**
 * The notes at the end of an item or a heading, several brackets in a row as one.
 *
 *     …便利度。（责任单位：县市管局）（完成时限：2023年6月）。
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findTrailingNote(span: Span, lexicon: Lexicon = currentLexicon()): FoundNote | null {
  const text = span.value
  // no bracket, no label, no dash: no note but a sentence
  if (!/[）)】〕］\]（(【〔［[：:]|——|--/.test(text)) return dutySentence(span, lexicon)
  const brackets = pairBrackets(text)
  const row: FoundNote[] = []
  for (let end = text.length; ; ) {
    const note = noteBefore(span, brackets, end, lexicon, row.length > 0)
    // （责任单位：A）（以上任务由B牵头）: the first is the item's own
    if (note === null || (row[0]?.scope !== undefined && note.scope === undefined)) break
    row.push(note)
    end = note.start
  }
  // 。责任单位：A、B（列首位的为牵头单位，下同）: a rule alone in the bracket goes with the list before it
  const telling = row.some(({ entries }) => entries.length > 0)
  const bare = telling ? null : lastNote(span, lexicon)
  const found = bare ?? (row.length > 0 ? joined(row.reverse()) : null)
  return found === null ? null : withStop(text, found)
}

/** A note that no bracket sets apart. */
const lastNote = (span: Span, lexicon: Lexicon): FoundNote | null =>
  runInNote(span, lexicon) ?? dashNote(span, lexicon) ?? dutySentence(span, lexicon)

const joined = (row: readonly FoundNote[]): FoundNote => ({
  start: (row[0] as FoundNote).start,
  end: (row.at(-1) as FoundNote).end,
  entries: row.flatMap((note) => note.entries),
  conventions: row.flatMap((note) => note.conventions),
  ...scopeIn(row),
})

/** The bracketed note whose closing bracket is the last character before `end`, blanks and full stops left aside. */
function noteBefore(span: Span, brackets: Brackets, end: number, lexicon: Lexicon, inRow: boolean): FoundNote | null {
  const text = span.value
  let last = end - 1
  while (last >= 0 && (isBlank(text[last] as string) || (!inRow && isIdleEnd(text[last] as string)))) last--
  if (last < 0) return null
  if (isClose(text[last]) && (brackets.partner[last] as number) >= 0) {
    const note = readAt(span, brackets.partner[last] as number, last, 'end', lexicon)
    if (note !== null) return note
  }
  return inRow ? null : (unclosedNote(span, brackets, last + 1, lexicon) ?? strayClose(span, brackets, last, lexicon))
}

const isIdleEnd = (char: string): boolean => ENDS.includes(char) || PAUSES.includes(char)

/** `…（责任单位：县发改委、县财政局`: the closing bracket is missing, or one of two. */
function unclosedNote(span: Span, { unclosed }: Brackets, end: number, lexicon: Lexicon): FoundNote | null {
  for (const start of unclosed.slice(-2).reverse()) {
    const note = readAnyNote(span.slice(start + 1, end), lexicon)
    if (note !== null && (note.kind === 'label' || note.kind === 'role')) return placed(note, start, end)
  }
  return null
}

/** `…。责任单位：县发改委）`: the opening bracket is missing, while 责任单位：各乡镇（街道）。 has both. */
function strayClose(span: Span, { partner }: Brackets, last: number, lexicon: Lexicon): FoundNote | null {
  if (!isClose(span.value[last]) || (partner[last] as number) >= 0) return null
  const inner = runInNote(span.slice(0, last), lexicon)
  return inner === null ? null : { ...inner, end: last + 1 }
}

/** Labels run in at the end without brackets: `…。责任单位：县发改委。完成时限：2023年6月。` */
function runInNote(span: Span, lexicon: Lexicon): FoundNote | null {
  const text = span.value
  let start = text.length
  for (let begin = sentenceBegin(text, start); begin > 0; begin = sentenceBegin(text, begin)) {
    if (matchLabel(text.slice(begin, Math.min(start, begin + 100)), lexicon.labels) === null) break
    start = begin
  }
  if (start === text.length) return null
  const note = readAnyNote(span.slice(start), lexicon)
  return note?.kind === 'label' ? placed(note, start, text.length) : null
}

/** Where the last sentence before `end` begins; 0 where it is the first. */
function sentenceBegin(text: string, end: number): number {
  let i = end - 1
  while (i >= 0 && (isBlank(text[i] as string) || isIdleEnd(text[i] as string))) i--
  while (i >= 0 && text[i] !== '。' && text[i] !== '\n') i--
  return i + 1
}

/** `…——县发改委、县财政局` */
function dashNote(span: Span, lexicon: Lexicon): FoundNote | null {
  const at = Math.max(span.value.lastIndexOf('——'), span.value.lastIndexOf('--'))
  if (at < 1) return null
  const note = readAnyNote(span.slice(at + 2), lexicon)
  return note === null || note.kind === 'deadline' || note.kind === 'name' ? null : placed(note, at, span.length)
}

const TELLS = /牵头|负责|责任|配合|落实|承办|主办|实施/
const CHARGES = /牵头|负责/
const mayTell = (text: string, words: RegExp, { verbs }: Lexicon): boolean =>
  words.test(text) || (verbs !== undefined && includesAny(text, [...verbs.keys()]))

const LONGEST_DUTY = 200
// 此项工作由县乡村振兴局负责, 由县公安局牵头, 本章任务由县农业农村局负责
const OPENS_DUTY = /^(?:[此该本](?:项|章|节|部分|方面|类)?(?:重点)?(?:工作|任务|事项|项目)?(?:的落实)?(?:具体)?)?由/

/**
 * The last sentence says who does it: `…处置215公里。由县交通运输局牵头，县公安局配合，2024年6月底前完成。`, 由 left out
 * or not. Null where it says anything else (`由县财政局负责，对新开线路给予补助。`).
 */
function dutySentence(span: Span, lexicon: Lexicon): FoundNote | null {
  const text = span.value
  if (!mayTell(text.slice(-LONGEST_DUTY), TELLS, lexicon)) return null
  const start = sentenceBegin(text, text.length)
  if (start === 0 || text.length - start > LONGEST_DUTY) return null
  const sentence = span.slice(start)
  const note = readDuty(sentence, lexicon) ?? readBareDuty(sentence, lexicon) ?? readNamed(sentence, lexicon)
  return note === null ? null : placed(note, start, text.length)
}

/** A sentence that names who does it, and holds nothing else: `此项工作由县水利局负责，2024年6月底前完成。` */
export function readDuty(sentence: Span, lexicon: Lexicon = currentLexicon()): Note | null {
  const opening = OPENS_DUTY.exec(sentence.value)
  if (opening === null) return null
  const note = readAnyNote(sentence.slice(opening[0].length), lexicon)
  return note?.kind === 'role' && note.scope === undefined ? note : null
}

/** `县水利局牵头，县财政局配合。` behind a full stop. */
function readBareDuty(sentence: Span, lexicon: Lexicon): Note | null {
  if (!mayTell(sentence.value, CHARGES, lexicon)) return null
  const note = readAnyNote(sentence, lexicon)
  return note?.kind === 'role' && note.scope === undefined ? note : null
}

const placed = (note: Note, start: number, end: number): FoundNote => ({
  start,
  end,
  entries: note.entries,
  conventions: note.conventions,
  ...scopeIn([note]),
})

/** A full stop behind the note belongs to it where the text before has its own. */
function withStop(text: string, note: FoundNote): FoundNote {
  let before = note.start - 1
  while (before >= 0 && isBlank(text[before] as string)) before--
  if (before >= 0 && !ENDS.includes(text[before] as string)) return note
  let end = note.end
  while (end < text.length && (isBlank(text[end] as string) || isIdleEnd(text[end] as string))) end++
  return { ...note, end }
}

/** All notes of an item, in its middle and at its end. Linear: a bracket inside brackets is tried once more only. */
export function findNotes(span: Span, lexicon: Lexicon = currentLexicon()): FoundNote[] {
  const text = span.value
  const brackets = pairBrackets(text)
  const rows: FoundNote[][] = []
  for (let i = 0; i < text.length; i++) {
    const close = brackets.partner[i] as number
    if (close < i || (brackets.depth[i] as number) > 2) continue
    const note = readAt(span, i, close, 'middle', lexicon)
    if (note === null) continue
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (last !== undefined && text.slice(last.end, note.start).trim() === '') row?.push(note)
    else rows.push([note])
    i = close
  }
  return withTrailing(findTrailingNote(span, lexicon), rows.map(joined))
}

function withTrailing(trailing: FoundNote | null, found: FoundNote[]): FoundNote[] {
  if (trailing === null) return found
  return [...found.filter((note) => note.end <= trailing.start), trailing]
}

/** The note in the brackets at `open` and `close`, where it stands as a note may stand. */
function readAt(span: Span, open: number, close: number, place: 'middle' | 'end', lexicon: Lexicon): FoundNote | null {
  if (!isOpen(span.value[open])) return null
  const inside = span.slice(open + 1, close)
  const note =
    readAnyNote(inside, lexicon) ?? (closesItem(span.value, open, place) ? readSections(inside, lexicon) : null)
  return note === null || !mayStand(span.value, open, close, note, place)
    ? null
    : placed(note, open, behindStray(span.value, close + 1))
}

/** `[市林业局牵头，不再列出）]`: a bracket closed twice. */
const behindStray = (text: string, end: number): number => {
  const stray = isClose(text[end]) && pairBrackets(text).partner[end] === -1
  return stray ? end + 1 : end
}

/** Behind the last full stop of an item, or alone on its line: who does it stands there, and hardly anything else. */
const closesItem = (text: string, open: number, place: 'middle' | 'end'): boolean =>
  place === 'end' && ['。', ''].includes(lastVisible(text, open))

/**
 * A label may stand anywhere. Names without one may be another name of the body before them (交县发改委（县营商办）),
 * and a role word may explain a name, so they stand between sentences or at the end only.
 */
function mayStand(text: string, open: number, close: number, note: KindOfNote, place: 'middle' | 'end'): boolean {
  if (note.kind === 'label') return true
  const before = lastVisible(text, open)
  const behind = firstVisible(text, close + 1)
  const parted = ENDS.includes(before) || (before !== '' && isClose(before))
  if (note.kind === 'role') return place === 'end' || parted || behind === '' || `${ENDS}${PAUSES}`.includes(behind)
  if (parted) return true
  if (place === 'middle' && behind !== '' && !ENDS.includes(behind)) return false
  if (note.kind === 'name' && (place === 'middle' || behind !== '')) return false
  if ((note.kind === 'bare' || note.kind === 'name') && !isHeading(text.slice(0, open))) return false
  return note.kind === 'deadline'
    ? !'》”"'.includes(before)
    : !endsLikeUnit(text.slice(Math.max(0, open - 8), open).trimEnd())
}

/** One name behind a sentence without its full stop is another name of something: a heading has no sentences. */
const isHeading = (text: string): boolean => text.length <= 50 && !/[。；，,;]/.test(text)

function lastVisible(text: string, end: number): string {
  let i = end - 1
  while (i >= 0 && isBlank(text[i] as string)) i--
  return text[i] ?? ''
}

function firstVisible(text: string, from: number): string {
  let i = from
  while (i < text.length && isBlank(text[i] as string)) i++
  return text[i] ?? ''
}
