import { append } from '../../text/append.ts'
import type { Problem, Rule } from '../rule.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'

/** Opening marks and what closes them; half and full width close each other (text/half-width tells the width). */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': '）',
  '〔': '〕',
  '［': '〕',
  '〖': '〗',
  '【': '】',
  '「': '」',
}
const CLOSERS = new Set(Object.values(PAIRS))
const closerOf = (char: string): string => (char === ')' ? '）' : char === '〕' || char === '］' ? '〕' : char)

/** A quotation mark or a bracket that has no other half. */
export const unbalanced: Rule = {
  id: 'text/unbalanced',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '引号或括号不成对', en: 'a quotation mark or bracket without its other half' },
  explanation: {
    zh: '一段之内引号、书名号、括号应成对。缺一半时，名称或名单的边界可能读错。序号后的半个括号“1）”不算。',
    en: 'Within one paragraph quotation marks and brackets come in pairs. Where one half is missing, a name or a list of units may be read wrong. The half bracket of a number, 1）, does not count.',
  },
  example: { wrong: '劳动力市场监管”指标达到“优异”水平', right: '“劳动力市场监管”指标达到“优异”水平' },
  *check(subject) {
    const found = paragraphsOf(subject)
      .filter(isChinese)
      .map((paragraph) => ({ paragraph, marks: lonely(paragraph.text) }))
    settle(found)
    const problems = found.flatMap(({ paragraph, marks }) =>
      marks
        .filter((mark) => !hasHalf(subject.text, mark, paragraph.offsetAt(mark.index)))
        .map((mark) => ({ char: mark.char, problem: problem(paragraph, mark) })),
    )
    const kinds = new Set(problems.map(({ char }) => char)).size
    if (problems.length > JUMBLED && kinds > KINDS) {
      yield* habitOf(problems.map((one) => one.problem)).map((one) => ({ ...one, severity: 'info' as const }))
      return
    }
    for (const char of new Set(problems.map((one) => one.char)))
      yield* habitOf(problems.filter((one) => one.char === char).map((one) => one.problem))
  },
}

/** Garbled text and code have brackets of their own. */
const isChinese = ({ text }: Paragraph): boolean => {
  // a link's text that the page cut short
  if (/\.{3}\s*$|…\s*$/.test(text)) return false
  let han = 0
  for (const char of text) if (char >= '\u4e00' && char <= '\u9fff') han++
  return han * 3 > text.length
}

/** A mark that is lonely in so many places is a habit of the paper, and told once. */
const HABIT = 5
/** So many marks of all kinds: the columns of a page were read across. */
const JUMBLED = 8
const KINDS = 3

function habitOf(problems: readonly Problem[]): Problem[] {
  const [first, ...more] = problems
  if (first === undefined || problems.length < HABIT) return [...problems]
  const { zh, en } = first.message
  return [
    {
      ...first,
      message: { zh: `${zh}；同类共 ${problems.length} 处`, en: `${en}; ${problems.length} places of this kind` },
      related: more.map(({ message, at }) => ({ message, at })),
    },
  ]
}

interface Mark {
  char: string
  index: number
  opens: boolean
}

/** The marks of a paragraph that have no other half in it. */
function lonely(text: string): Mark[] {
  const found: Mark[] = []
  let stack: Mark[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (char === '\t' || char === '|') {
      // a cell ends: what is open in it stays open
      append(found, stack)
      stack = []
    } else if (char in PAIRS) stack.push({ char, index: i, opens: true })
    else if (CLOSERS.has(closerOf(char)) && !isApostrophe(text, i)) {
      const at = stack.findLastIndex((open) => PAIRS[open.char] === closerOf(char))
      if (at >= 0) append(found, stack.splice(at).slice(1))
      else if (!isNumberMark(text, i)) found.push({ char, index: i, opens: false })
    }
  }
  return acrossCells([...found, ...stack].sort((a, b) => a.index - b.index))
}

/** A row that was put together of lines: what one cell leaves open and another closes is a pair. */
function acrossCells(marks: Mark[]): Mark[] {
  const left: Mark[] = []
  for (const mark of marks) {
    const at = mark.opens ? -1 : left.findLastIndex((open) => open.opens && PAIRS[open.char] === closerOf(mark.char))
    if (at < 0) left.push(mark)
    else left.splice(at, 1)
  }
  return left
}

/** Characters of the source that are searched for the other half. */
const NEAR = 160

/** The other half stands on a line that was read apart, such as a document's number: the source has the pair. */
function hasHalf(text: string | null, { char, opens }: Mark, at: number): boolean {
  if (text === null) return false
  const near = opens ? text.slice(at + 1, at + NEAR) : text.slice(Math.max(0, at - NEAR), at)
  const closer = opens ? (PAIRS[char] as string) : closerOf(char)
  let open = 0
  for (const one of opens ? near : [...near].reverse()) {
    const isCloser = closerOf(one) === closer
    const isOpener = PAIRS[one] === closer
    if (opens ? isCloser : isOpener) open--
    else if (opens ? isOpener : isCloser) open++
    if (open < 0) return /[\r\n]/.test(near)
    if (one === '。') return false
  }
  return false
}

/** A mark that is open at a line's end may be closed on one of so many lines below. */
const LINES = 6

/** Lines broken at any place: what one leaves open at its end and another closes is a pair. */
function settle(found: { paragraph: Paragraph; marks: Mark[] }[]): void {
  for (const [index, { paragraph, marks }] of found.entries()) {
    if (paragraph.text.includes('\t') || /[。！？]\s*$/.test(paragraph.text)) continue
    for (const open of marks.filter((mark) => mark.opens)) {
      for (const other of found.slice(index + 1, index + 1 + LINES)) {
        const at = other.marks.findIndex((mark) => !mark.opens && closerOf(mark.char) === PAIRS[open.char])
        if (at < 0) continue
        other.marks.splice(at, 1)
        marks.splice(marks.indexOf(open), 1)
        break
      }
    }
  }
}

function problem({ text, offsetAt }: Paragraph, { char, index, opens }: Mark): Problem {
  const around = text.slice(Math.max(0, index - (opens ? 2 : 10)), index + (opens ? 12 : 3)).trim()
  const at = offsetAt(index)
  return {
    message: opens
      ? { zh: `${char} 没有与之成对的后一半：…${around}…`, en: `${char} is never closed: …${around}…` }
      : { zh: `${char} 没有与之成对的前一半：…${around}…`, en: `${char} closes nothing: …${around}…` },
    at: { from: at, to: at + 1 },
  }
}

/** it’s */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')

/** 1）… 2)… a）… at the start of a line, a cell or a clause. */
const isNumberMark = (text: string, at: number): boolean =>
  /[)）]/.test(text[at] ?? '') &&
  /(?:^|[\s。；;：:，,、|])[0-9０-９a-zA-Z]{1,3}$/.test(text.slice(Math.max(0, at - 5), at))
