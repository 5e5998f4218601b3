import type { Glyphs, TextLine } from './pdf-geometry.ts'

/** Glyphs to lines in reading order: those on one baseline, from left to right; wide gaps are blanks. */
export function toLines(glyphs: readonly Glyphs[], page: number): TextLine[] {
  const rows: Glyphs[][] = []
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row !== undefined && isSameRow(row, glyph)) row.push(glyph)
    else rows.push([glyph])
  }
  return rows.map((row) => toLine(row, page)).filter((line) => line.text.trim() !== '')
}

/** Numbers and Latin words are set a little higher or lower than the characters beside them. */
function isSameRow(row: readonly Glyphs[], glyph: Glyphs): boolean {
  const first = row[0] as Glyphs
  return Math.abs(glyph.y - first.y) < Math.max(glyph.size, first.size) * 0.45
}

/** Ems between the columns of a table or a page. */
const COLUMN_GAP = 1.2

function toLine(row: Glyphs[], page: number): TextLine {
  const sorted = row.sort((a, b) => a.x - b.x)
  const parts: string[] = []
  let end = Number.NEGATIVE_INFINITY
  let size = 0
  const starts: number[] = []
  for (const { text, x, end: right, size: own } of sorted) {
    if (x - end > Math.max(own, size) * COLUMN_GAP && parts.length > 0 && text.trim() !== '') starts.push(x)
    if (x - end > Math.max(own, size) * 0.45 && parts.length > 0 && text.trim() !== '') parts.push(' ')
    parts.push(text)
    end = Math.max(end, right)
    size = Math.max(size, own)
  }
  const first = sorted.find(({ text }) => text.trim() !== '') ?? (sorted[0] as Glyphs)
  const last = sorted.findLast(({ text }) => text.trim() !== '') ?? first
  const text = withoutAutospace(withoutSpacing(parts.join('')))
  const lead = (text.length - text.trimStart().length) * size * 0.5
  return {
    text: text.trim(),
    x: first.text.startsWith(' ') ? first.x + lead : first.x,
    end: last.end,
    y: first.y,
    size,
    page,
    ...(starts.length === 0 ? {} : { starts }),
    ...(sorted.every((one) => one.artifact === true || one.text.trim() === '') ? { artifact: true } : {}),
  }
}

/** Characters of a line from which it can be seen to be spaced. */
const LEAST_SPACED = 5

/** Letter-spaced: nearly every character stands apart from the next, `云 岭 县 2 0 2 4 年`. */
function withoutSpacing(text: string): string {
  const line = text.trim()
  const apart = line.match(/\S(?= \S)/g)?.length ?? 0
  const characters = line.replace(/\s+/g, '').length
  if (characters < LEAST_SPACED || apart < (characters - 1) * 0.6 || !/[\u3400-\u9fff]/.test(line)) return text
  return text.replace(/(?<=\S) (?=\S)/g, '')
}

/**
 * Word processors set a quarter of an em between Chinese and Latin letters: it is no blank of the text. Behind a number
 * that opens a line it may be one (`16 推广…`).
 */
function withoutAutospace(text: string): string {
  const kept = /^\s*[0-9]{1,3} (?![年月日])/.exec(text)?.[0] ?? ''
  const rest = text.slice(kept.length)
  const gaps = /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%.]) (?=[\u2e80-\u9fff\uff00-\uffef])/g
  return kept + rest.replace(gaps, '')
}

/** The piece at a line's start that is not broken: a character with the marks that stay with it, a number or word. */
export function firstToken(text: string): string {
  const start = text.trimStart()
  return (
    /^[（(《“‘「『〔【]{0,3}(?:[A-Za-z0-9０-９.,%％+-]{1,40}|.)[，。、；：！？）)〕】》”’」』%％.,;:!?…—]{0,3}/u.exec(
      start,
    )?.[0] ?? ''
  )
}

/** Width of a text in points: Latin letters and digits half an em. */
export function widthOf(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += char.charCodeAt(0) < 0x2000 ? 0.55 : 1
  return ems * size
}

/** Lines of one paragraph put together: a blank only between Latin words. */
export function joinTexts(before: string, after: string): string {
  const meets = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)
  return meets ? `${before} ${after}` : before + after
}
