import type { Entry } from '../fields/entry.ts'
import { readOrdinal } from '../text/ordinal.ts'
import { squeeze, tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { RawStep } from './record.ts'

interface Mark {
  index: number
  marker: string
  value: number
  style: 'shi' | 'yao' | 'di' | 'paren' | 'half' | 'digit' | 'circled'
}

const MARKS: [Mark['style'], RegExp][] = [
  // 一是由自然资源… 二是通过…
  ['shi', /([一二三四五六七八九十]{1,3})是(?!否|的)/g],
  // 一要… 二要…
  ['yao', /([一二三四五六七八九十]{1,3})要/g],
  // 第一，… 第二，…
  ['di', /第([一二三四五六七八九十]{1,2})[，,]/g],
  // （1）… (2)…
  ['paren', /[（(]([0-9]{1,2})[）)]/g],
  // 1）… 2）…
  ['half', /(?<![0-9（(])([0-9]{1,2})[）)]/g],
  // 1.修订…。2.召开…
  ['digit', /(?<![0-9.])([0-9]{1,2})[.．、](?=[\u4e00-\u9fff“])/g],
  ['circled', /([①-⑳])/g],
]

const NO_LINES: ReadonlySet<number> = new Set()

/** The steps of a cell, whose lines are its list: `1.落实巡河制度` over `2.建立问题台账`. */
export function stepsOfCell(content: Span): RawStep[] {
  const text = tidy(content)
  if (!content.value.includes('\n')) return findSteps(text)
  const lines = new Set<number>()
  let at = 0
  for (const line of content.value.split('\n')) {
    lines.add(at)
    at += squeeze(line).length
  }
  // between Latin words a blank stays: the places are not known then
  return findSteps(text, at === text.length ? lines : NO_LINES)
}

/** A marker stands at the start, or behind a stop: `…：一是`, `；二是`, `。三是`. */
const OPENS_AFTER = '。；;：:，,！？…”）)】'

/**
 * The enumerated steps inside a text. A style counts where at least two of its markers follow one another in order,
 * or where one is there whose forerunner is missing (`二是` without `一是`). The first style found holds. `lines`: where
 * a cell's own lines begin, which open a step as a stop before it does.
 */
export function findSteps(text: Span, lines: ReadonlySet<number> = NO_LINES): RawStep[] {
  for (const [style, pattern] of MARKS) {
    const marks = inOrder([...text.value.matchAll(pattern)].flatMap((match) => toMark(text.value, match, style, lines)))
    if (marks.length >= 2 || (style === 'shi' && marks.length === 1)) return cut(text, marks)
  }
  return []
}

function toMark(text: string, match: RegExpMatchArray, style: Mark['style'], lines: ReadonlySet<number>): Mark[] {
  const index = match.index ?? 0
  const before = text[index - 1]
  // 本地区一是…: words may stand before the first one
  const opens =
    before === undefined ||
    lines.has(index) ||
    OPENS_AFTER.includes(before) ||
    (style === 'circled' && '、'.includes(before))
  const number = match[1] ?? ''
  const value = style === 'circled' ? number.charCodeAt(0) - 0x245f : readOrdinal(number)
  return opens && value !== null ? [{ index, marker: match[0].replace(/[，,]$/, ''), value, style }] : []
}

function inOrder(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) {
    const last = kept.at(-1)
    if (last === undefined ? mark.value <= 2 : mark.value === last.value + 1) kept.push(mark)
  }
  return kept
}

function cut(text: Span, marks: Mark[]): RawStep[] {
  return marks.map((mark, i) => {
    const from = mark.index + mark.marker.length
    const to = marks[i + 1]?.index ?? text.length
    return { marker: text.slice(mark.index, from), text: trimStep(text.slice(from, to)), entries: [] as Entry[] }
  })
}

/** Without the `；` that parts it from the next step, and without a comma behind its marker. */
export function trimStep(span: Span): Span {
  const lead = /^[，,、；;。]?/.exec(span.value)?.[0].length ?? 0
  const tail = /[；;，,]?$/.exec(span.value)?.[0].length ?? 0
  return span.slice(lead, span.length - tail)
}

/** A stretch with a note of its own is a step: `；（2）建设…`. */
export function notedStep({ text, entries }: { text: Span; entries: Entry[] }): RawStep {
  const marker = /^[；;。，,]?([（(][0-9]{1,2}[）)]|[0-9]{1,2}[）)]|[①-⑳])/.exec(text.value)
  const [{ length }, { length: printed } = ''] = marker ?? ['']
  return {
    marker: marker === null ? null : text.slice(length - printed, length),
    text: trimStep(text.slice(length)),
    entries,
  }
}
