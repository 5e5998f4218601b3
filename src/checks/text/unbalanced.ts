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
    for (const paragraph of paragraphsOf(subject)) yield* lonely(paragraph)
  },
}

interface Open {
  char: string
  index: number
}

function* lonely(paragraph: Paragraph): Generator<Problem> {
  const { text } = paragraph
  const stack: Open[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (char === '\t' || char === '|') {
      // a cell ends: what is open in it stays open
      yield* unclosed(paragraph, stack.splice(0))
      continue
    }
    if (char in PAIRS) {
      stack.push({ char, index: i })
      continue
    }
    const closer = closerOf(char)
    if (!CLOSERS.has(closer) || isApostrophe(text, i) || isNumberMark(text, i)) continue
    const at = stack.findLastIndex((open) => PAIRS[open.char] === closer)
    if (at < 0) yield problem(paragraph, { char, index: i }, false)
    else yield* unclosed(paragraph, stack.splice(at).slice(1))
  }
  yield* unclosed(paragraph, stack)
}

function* unclosed(paragraph: Paragraph, open: readonly Open[]): Generator<Problem> {
  for (const each of open) yield problem(paragraph, each, true)
}

function problem({ text, offsetAt }: Paragraph, { char, index }: Open, opens: boolean): Problem {
  const around = text.slice(Math.max(0, index - (opens ? 2 : 10)), index + (opens ? 12 : 3)).trim()
  const at = offsetAt(index)
  return {
    message: opens
      ? { zh: `“${char}”没有与之成对的后一半：…${around}…`, en: `'${char}' is never closed: …${around}…` }
      : { zh: `“${char}”没有与之成对的前一半：…${around}…`, en: `'${char}' closes nothing: …${around}…` },
    at: { from: at, to: at + 1 },
  }
}

/** it’s */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')

/** 1）… 2)… a）… at the start of a line, a cell or a clause. */
const isNumberMark = (text: string, at: number): boolean =>
  /[)）]/.test(text[at] ?? '') &&
  /(?:^|[\s。；;：:，,、|])[0-9０-９一二三四五六七八九十a-zA-Z]{1,3}$/.test(text.slice(Math.max(0, at - 5), at))
