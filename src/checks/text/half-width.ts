import { counted } from '../../text/counted.ts'
import type { Rule } from '../rule.ts'
import { extentIn, type SourceLine } from '../subject.ts'
import { once, type Seen } from './once.ts'

const HAN = /[\u4e00-\u9fff”“》《）（、。]/
const MARKS = ',;:?!'

/** Half-width punctuation inside Chinese, one finding a document. */
export const halfWidth: Rule = {
  id: 'text/half-width',
  severity: 'info',
  origin: 'capture',
  title: { zh: '中文内用了半角标点', en: 'half-width punctuation inside Chinese' },
  explanation: {
    zh: '汉字之间的逗号、分号、冒号、问号、叹号和括号应为全角（GB/T 15834）。每个文件报一次，各处列在其下。编号的括号“(1)”不算。',
    en: 'Commas, semicolons, colons, question marks and brackets between Chinese characters are full width (GB/T 15834). Reported once a document with their places; the brackets of a number, (1), do not count.',
  },
  example: { wrong: '优化资源配置,探索新机制', right: '优化资源配置，探索新机制' },
  check: ({ lines }) =>
    once(lines.flatMap(inLine), (count, around) => ({
      zh: `有 ${count} 处半角标点，如“${around}”`,
      en: `${counted(count, 'half-width mark')}, such as '${around}'`,
    })),
}

function inLine(line: SourceLine): Seen[] {
  const found: Seen[] = []
  const { text } = line
  for (let i = 0; i < text.length; i++)
    if (isHalf(text, i))
      found.push({ at: extentIn(line, i, i + 1), around: text.slice(Math.max(0, i - 6), i + 7).trim() })
  return found
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
