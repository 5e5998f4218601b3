import type { TextLine } from './pdf-geometry.ts'
import { firstToken, joinTexts, widthOf } from './pdf-lines.ts'

/** How the text of a PDF is set. */
export interface Setting {
  left: number
  right: number
  /** Paragraphs open with an indent. */
  indented: boolean
  /** Distance of baselines. */
  leading: number
}

/** Reads the margins off the lines of the text: where most of them begin and end. */
export function readSetting(lines: readonly TextLine[]): Setting {
  const left = leftmost(lines.map(({ x }) => x))
  // punctuation may hang over the margin
  const right = highest(lines.filter(({ text }) => !/[，。、；：！？）】》”]$/.test(text)).map(({ end }) => end))
  const em = commonest(lines.map(({ size }) => size)) ?? 12
  const indented = lines.filter(({ x }) => x - left > em * 1.5 && x - left < em * 3).length
  const leading = commonest(steps(lines)) ?? em * 1.5
  return { left, right, indented: indented >= Math.max(2, lines.length * 0.08), leading }
}

function steps(lines: readonly TextLine[]): number[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before?.page === line.page && line.y > before.y ? [line.y - before.y] : []
  })
}

/** The leftmost place where several lines begin: first lines of paragraphs stand further right. */
function leftmost(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const enough = Math.max(2, Math.min(8, sorted.length * 0.03))
  for (let i = 0; i < sorted.length; i++) {
    const at = sorted[i] as number
    if ((sorted[Math.ceil(i + enough - 1)] ?? Number.POSITIVE_INFINITY) - at < 1.5) return at
  }
  return sorted[0] ?? 0
}

function commonest(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value * 2), (counts.get(Math.round(value * 2)) ?? 0) + 1)
  let best: number | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) as number)) best = value
  return best === null ? null : best / 2
}

/** The end of full lines: few stand further right. */
function highest(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.98)] ?? sorted.at(-1) ?? 0
}

/** The narrowest column that text is set in, in characters. */
const NARROWEST = 18

// （二）开展农村生活污水治理: an item of its own, where the line above is full and closed
const OPENS_ITEM =
  /^(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}条|[0-9]{1,2}[.．、](?![0-9])|[①-⑳])/
const CLOSED = /[。！？；：）)】〕]$/
const CLOSES_BRACKET = /^[^（(【〔。]{1,80}[）)】〕]/
const OPEN_BRACKET = /[（(【〔][^（(【〔）)】〕]{0,200}$/

/** Whether a line goes on with the paragraph before it, whose last line is `before`. */
export function continues({ last: before, text }: OpenParagraph, line: TextLine, setting: Setting): boolean {
  if (Math.abs(before.size - line.size) > 1.2) return false
  const needed = widthOf(firstToken(line.text), line.size)
  const em = line.size
  // a page of short lines shows no right margin
  if (setting.right - setting.left < em * NARROWEST) return false
  // a title over several lines, the first of them full
  if (isCentred(line, setting) && (isCentred(before, setting) || before.x - setting.left < em))
    return before.end - before.x + needed > setting.right - setting.left && !/[。！？]$/.test(before.text)
  if (line.x - setting.left > em * 0.8 || setting.left - line.x > em) return false
  const parted = line.page === before.page && line.y - before.y > setting.leading * 1.6
  if (parted) return false
  // （责任单位：各村；完成时限： / 10月底前）: broken before its margin, for what follows was not to be broken
  if (CLOSES_BRACKET.test(line.text) && OPEN_BRACKET.test(text.slice(-240))) return true
  if (setting.right - before.end >= needed * 1.05 + em * 0.3) return false
  if (!setting.indented && OPENS_ITEM.test(line.text) && CLOSED.test(before.text)) return false
  return setting.indented || !/[。！？；：]$/.test(before.text)
}

/** As far from the left as from the right; a first line's indent of two characters is none. */
function isCentred(line: TextLine, { left, right }: Setting): boolean {
  const [before, behind] = [line.x - left, right - line.end]
  const indent = Math.abs(before - line.size * 2) < line.size * 0.3
  return Math.abs(before - behind) < line.size * 0.8 && before > line.size * 0.4 && !indent
}

/** A paragraph that grows line by line. */
export class OpenParagraph {
  text: string
  last: TextLine

  constructor(line: TextLine) {
    this.text = line.text
    this.last = line
  }

  extend(line: TextLine): void {
    this.text = joinTexts(this.text, line.text)
    this.last = line
  }
}
