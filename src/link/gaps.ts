import { roleTail } from '../fields/note-words.ts'
import { currentLexicon } from '../lexicon/current.ts'
import { GRAM, type Held } from './held.ts'

/** A stretch of a run of words that stands in no string. */
export interface Gap {
  from: number
  to: number
  words: string
  /** Other words of the run stand in one. */
  partial: boolean
}

/** Which stretches of a run of words stand in no string of the output. */
export function gapsOf(codes: readonly number[], held: Held): Gap[] {
  if (held.holdsAll(codes)) return []
  const covered = new Uint8Array(codes.length)
  for (let at = 0; at + GRAM <= codes.length; at++) if (held.holds(codes, at, GRAM)) covered.fill(1, at, at + GRAM)
  return stretchesOf(codes, covered, 0, codes.length)
    .filter(({ from, to }) => !isShortAndMarks(codes, from, to, held))
    .map((gap) => ({ ...gap, partial: gap.to - gap.from < codes.length }))
}

type Stretch = Omit<Gap, 'partial'>

function stretchesOf(codes: readonly number[], covered: Uint8Array, start: number, end: number): Stretch[] {
  const found: Stretch[] = []
  for (let at = start; at < end; at++) {
    if (covered[at] === 1) continue
    const from = at
    while (at < end && covered[at] === 0) at++
    found.push({ from, to: at, words: String.fromCharCode(...codes.slice(from, at)) })
  }
  return found
}

/** 县法院牵头: names of two and three characters are held whole, and the words beside them say a role. */
function isShortAndMarks(codes: readonly number[], start: number, end: number, held: Held): boolean {
  const covered = new Uint8Array(codes.length)
  for (let length = GRAM - 1; length > 1; length--)
    for (let at = start; at + length <= end; at++)
      if (covered[at] === 0 && held.holds(codes, at, length)) covered.fill(1, at, at + length)
  const rest = stretchesOf(codes, covered, start, end)
  return rest.every(({ words }) => words.length < GRAM - 1 || isNoteWords(words) || currentLexicon().labels.has(words))
}

/** 以上任务由县应急局牵头，此项工作由…: words in front of who does it. */
const BY = /由$/
const LONGEST_LABEL = 14
const HAN = /\p{Script=Han}/gu
/** 6月2日印发 is printedOn. */
const DATE = /^[0-9〇零一二三四五六七八九十年月日]{0,14}(?:印发)?$/

/** Labels, words of notes, markers and markup: they stand beside a value and in none. */
export function isMark({ words, partial }: Gap, behind: string): boolean {
  if (words.length < GRAM || (words.match(HAN)?.length ?? 0) < GRAM || DATE.test(words)) return true
  if (partial && BY.test(words) && words.length < 8) return true
  if (words.length <= LONGEST_LABEL && /^[\u4e00-\u9fff]{0,4}[\s*]*[：:】\]|]/.test(behind)) return true
  return currentLexicon().labels.has(words) || isNoteWords(words)
}

/** 按职责分工负责, 会同 */
function isNoteWords(words: string): boolean {
  const { role, length } = roleTail(words)
  return (role !== null && length < 2) || (/^(?:会同|联合|由|等)/.test(words) && words.length < GRAM)
}
