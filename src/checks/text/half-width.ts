import type { Problem, Rule } from '../rule.ts'
import type { SourceLine } from '../subject.ts'

const HAN = /[\u4e00-\u9fff”“》《）（、。]/
const MARKS = ',;:?!'

/** Half-width punctuation inside Chinese, one finding a line. */
export const halfWidth: Rule = {
  id: 'text/half-width',
  severity: 'info',
  origin: 'capture',
  title: { zh: '中文内用了半角标点', en: 'half-width punctuation inside Chinese' },
  explanation: {
    zh: '汉字之间的逗号、分号、冒号、问号、叹号和括号应为全角（GB/T 15834）。每行报一次并计数。编号的括号“(1)”不算。',
    en: 'Commas, semicolons, colons, question marks and brackets between Chinese characters are full width (GB/T 15834). Reported once a line with their count; the brackets of a number, (1), do not count.',
  },
  example: { wrong: '优化资源配置,探索新机制', right: '优化资源配置，探索新机制' },
  *check(subject) {
    for (const line of subject.lines) yield* inLine(line)
  },
}

function* inLine({ text, from }: SourceLine): Generator<Problem> {
  const places: number[] = []
  for (let i = 0; i < text.length; i++) if (isHalf(text, i)) places.push(i)
  const [first] = places
  if (first === undefined) return
  const around = text.slice(Math.max(0, first - 6), first + 7).trim()
  yield {
    message: {
      zh: `本行有 ${places.length} 处半角标点，如“${around}”`,
      en: `${places.length} half-width marks in this line, such as '${around}'`,
    },
    at: { from: from + first, to: from + first + 1 },
  }
}

function isHalf(text: string, at: number): boolean {
  const char = text[at] as string
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (MARKS.includes(char)) return HAN.test(before) && (HAN.test(after) || /[0-9]/.test(after) || after === '')
  if (char === '(') return HAN.test(before) && (HAN.test(after) || /[0-9]/.test(after)) && !isNumber(text, at)
  return (
    char === ')' &&
    HAN.test(before) &&
    (HAN.test(after) || after === '') &&
    !/^[（(][一二三四五六七八九十]{1,3}\)/.test(text)
  )
}

/** (1) */
const isNumber = (text: string, at: number): boolean => /^\([0-9]{1,3}\)/.test(text.slice(at, at + 6))
