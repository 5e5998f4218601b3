import type { Glyphs, TextLine } from './pdf-geometry.ts'
import type { Region, RuledTable } from './pdf-grid.ts'
import { firstToken, joinTexts, toLines, widthOf } from './pdf-lines.ts'

/** A cell with its text. */
export interface PdfCell extends Region {
  text: string
}

export interface PdfTable {
  page: number
  xs: number[]
  top: number
  bottom: number
  rows: number
  cells: PdfCell[]
}

/** Puts the glyphs that stand inside a table into its cells; returns what is left of them too. */
export function fillTable(
  table: RuledTable,
  glyphs: readonly Glyphs[],
  page: number,
): { filled: PdfTable; rest: Glyphs[] } {
  const [left, right] = [table.xs[0] as number, table.xs.at(-1) as number]
  const [top, bottom] = [table.ys[0] as number, table.ys.at(-1) as number]
  const inside: Glyphs[][] = table.regions.map(() => [])
  const rest: Glyphs[] = []
  for (const glyph of glyphs.flatMap((one) => cutAt(one, table.xs))) {
    const [x, y] = [
      Math.min(glyph.x + glyph.size / 2, (glyph.x + glyph.end) / 2 + glyph.size / 4),
      glyph.y - glyph.size * 0.35,
    ]
    const at = x < left || x > right || y < top || y > bottom ? -1 : regionAt(table.regions, x, y)
    if (at < 0) rest.push(glyph)
    else (inside[at] as Glyphs[]).push(glyph)
  }
  const lines = inside.map((own) => toLines(own, page))
  const pad = padding(table.regions, lines)
  const cells = table.regions.map((region, i) => ({ ...region, text: cellText(lines[i] as TextLine[], region, pad) }))
  return { filled: { page, xs: table.xs, top, bottom, rows: table.ys.length - 1, cells }, rest }
}

/** Text of two cells that the PDF prints in one go, cut at the line between them. */
function cutAt(glyph: Glyphs, xs: readonly number[]): Glyphs[] {
  const border = xs.find((x) => x > glyph.x + glyph.size * 0.3 && x < glyph.end - glyph.size * 0.3)
  const chars = [...glyph.text]
  if (border === undefined || chars.length < 2) return [glyph]
  let best = { at: 0, clear: Number.NEGATIVE_INFINITY, left: 0, right: 0 }
  for (let at = 1; at < chars.length; at++) {
    const left = glyph.x + widthOf(chars.slice(0, at).join('').trimEnd(), glyph.size)
    const right = glyph.end - widthOf(chars.slice(at).join('').trimStart(), glyph.size)
    const clear = Math.min(border - left, right - border)
    if (clear > best.clear) best = { at, clear, left, right }
  }
  // no gap at the line: the text runs over it, as in a cell over several columns
  if (best.clear < -glyph.size * 0.2) return [glyph]
  const [before, behind] = [chars.slice(0, best.at).join('').trimEnd(), chars.slice(best.at).join('').trimStart()]
  return [{ ...glyph, text: before, end: best.left }, ...cutAt({ ...glyph, text: behind, x: best.right }, xs)]
}

function regionAt(regions: readonly Region[], x: number, y: number): number {
  return regions.findIndex((one) => x >= one.left && x < one.right && y >= one.top && y < one.bottom)
}

/** How far texts keep off the lines: the least distance seen. */
function padding(regions: readonly Region[], lines: readonly TextLine[][]): number {
  let least = 6
  regions.forEach((region, i) => {
    for (const line of lines[i] as TextLine[]) least = Math.min(least, Math.max(0, line.x - region.left))
  })
  return least
}

/** A line goes on in the next one where that one's first word would not have fitted behind it. */
function cellText(lines: readonly TextLine[], region: Region, pad: number): string {
  let text = ''
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before === undefined) text = line.text
    else {
      const room = region.right - region.left - 2 * pad - (before.end - before.x)
      const needed = widthOf(firstToken(line.text), line.size)
      text = room < needed * 1.05 ? joinTexts(text, line.text) : `${text}\n${line.text}`
    }
  })
  return text
}
