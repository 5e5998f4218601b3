import type { Rule } from '../rule.ts'
import { extentIn } from '../subject.ts'
import { VARIANTS } from './variants.ts'

/** A document with more of them than this share is written in traditional characters. */
const TRADITIONAL = 0.01

/** 渉企 for 涉企, 行爲 for 行为 */
export const variant: Rule = {
  id: 'text/variant',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '异体字或繁体字', en: 'a variant or traditional character' },
  explanation: {
    zh: '简体文件中夹有异体、繁体或日文汉字，多为识别错误；按字检索和比对时会漏掉。全文用繁体的文件不报。',
    en: 'A variant, traditional or Japanese form in a document of simplified characters, mostly misrecognised; searches miss it. Documents in traditional characters are left alone.',
  },
  example: { wrong: '渉企检查零打扰', right: '涉企检查零打扰' },
  *check(subject) {
    const places = subject.lines.flatMap((line) => placesIn(line.text).map((at) => ({ line, at })))
    const length = subject.lines.reduce((sum, { text }) => sum + text.length, 0)
    if (places.length > Math.max(20, length * TRADITIONAL)) return
    for (const { line, at } of places) {
      const char = line.text[at] as string
      const around = line.text.slice(Math.max(0, at - 3), at + 4).trim()
      yield {
        message: {
          zh: `“${around}”中的“${char}”应为“${VARIANTS.get(char) ?? ''}”`,
          en: `'${char}' in '${around}' is a variant of '${VARIANTS.get(char) ?? ''}'`,
        },
        at: extentIn(line, at, at + 1),
        fix: VARIANTS.get(char) ?? '',
      }
    }
  },
}

function placesIn(text: string): number[] {
  const places: number[] = []
  for (let i = 0; i < text.length; i++) if (VARIANTS.has(text[i] as string)) places.push(i)
  return places
}
