import type { PDFPageProxy } from 'pdfjs-dist'
import { apply, type Glyphs, type Matrix, multiply, type PdfPage } from './pdf-geometry.ts'
import { widthOf } from './pdf-lines.ts'
import type { Pdfjs } from './pdf-open.ts'
import { readRules } from './pdf-rules.ts'

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number]

/** What a page shows: its text with places, and the lines that are ruled on it. */
export async function readPage(page: PDFPageProxy, pdfjs: Pdfjs): Promise<PdfPage> {
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true })
  const upright = page.getViewport({ scale: 1 })
  const turn = turnOf(content.items, upright.transform as unknown as Matrix)
  const viewport = turn === 0 ? upright : page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 })
  const toPage = viewport.transform as unknown as Matrix
  const glyphs = placeAll(content.items, toPage)
  const operators = await page.getOperatorList()
  const invisible = isInvisible(operators.fnArray, operators.argsArray as unknown[], pdfjs.OPS)
  const rules = readRules(operators.fnArray, operators.argsArray as unknown[], pdfjs.OPS, toPage)
  page.cleanup()
  return { width: viewport.width, height: viewport.height, glyphs: undouble(glyphs), rules, turn, invisible }
}

/** By how many degrees a page must be turned for most of its text to be upright: annexes are set sideways on it. */
function turnOf(items: readonly Item[], toPage: Matrix): number {
  const weights = new Map<number, number>()
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b] = multiply(toPage, item.transform as unknown as Matrix)
    const turn = Math.abs(b) > Math.abs(a) * 10 ? (b < 0 ? 90 : 270) : Math.abs(a) > Math.abs(b) * 10 && a < 0 ? 180 : 0
    weights.set(turn, (weights.get(turn) ?? 0) + item.str.length)
  }
  const [most] = [...weights].sort((one, other) => other[1] - one[1])
  return most !== undefined && most[1] > (weights.get(0) ?? 0) * 4 && most[1] >= LEAST_TURNED ? most[0] : 0
}

/** Less of it is a stamp at the page's side. */
const LEAST_TURNED = 20

/** Text render mode 3: a recognised text laid under the picture of the page. */
const INVISIBLE = 3
const SHOWS = ['showText', 'showSpacedText', 'nextLineShowText', 'nextLineSetSpacingShowText']

/** Nearly all text of the page is drawn invisibly. */
function isInvisible(
  fns: readonly number[],
  args: readonly unknown[],
  codes: Readonly<Record<string, number>>,
): boolean {
  const shows = new Set(SHOWS.map((name) => codes[name]))
  const stack: number[] = []
  const counts = { seen: 0, unseen: 0 }
  let mode = 0
  for (let i = 0; i < fns.length; i++) {
    if (fns[i] === codes.save) stack.push(mode)
    else if (fns[i] === codes.restore) mode = stack.pop() ?? 0
    else if (fns[i] === codes.setTextRenderingMode) mode = (args[i] as [number])[0]
    else if (shows.has(fns[i])) counts[mode === INVISIBLE ? 'unseen' : 'seen'] += (args[i] as [unknown[]])[0].length
  }
  return counts.unseen > counts.seen * 4
}

/** Glyphs with their places; of tagged files also whether they belong to the text. */
function placeAll(items: readonly Item[], toPage: Matrix): Glyphs[] {
  const glyphs: Glyphs[] = []
  const tags: string[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') tags.pop()
      else tags.push((item as { tag?: string }).tag ?? '')
    } else if (item.str !== '' && item.height > 0) {
      const glyph = place(item.str, item.transform as unknown as Matrix, item.width, item.height, toPage)
      if (glyph !== null) glyphs.push(tags.includes('Artifact') ? { ...glyph, artifact: true } : glyph)
    }
  }
  return glyphs
}

/** Text that stands askew is a stamp or a watermark. */
function place(text: string, transform: Matrix, width: number, height: number, toPage: Matrix): Glyphs | null {
  const m = multiply(toPage, transform)
  if (Math.abs(m[1]) > Math.abs(m[0]) * 0.1) return null
  const [x, y] = apply(m, 0, 0)
  return { text, x, end: x + width, y, size: height }
}

/** Bold type is made by some programs by printing twice, a hair apart: whole stretches, or one character at a time. */
function undouble(glyphs: readonly Glyphs[]): Glyphs[] {
  const kept: Glyphs[] = []
  for (const glyph of glyphs) {
    const doubled = kept
      .slice(-8)
      .some((one) => one.text === glyph.text && Math.abs(one.x - glyph.x) < 1 && Math.abs(one.y - glyph.y) < 1)
    const own = doubled && glyph.text.trim() !== '' ? null : withoutOverprint(kept.at(-1), glyph)
    if (own !== null) kept.push(own)
  }
  return kept
}

/** 丙, over it 丙县: its first character is the one before, printed again. Null where nothing else is in it. */
function withoutOverprint(before: Glyphs | undefined, glyph: Glyphs): Glyphs | null {
  const [first = '', ...rest] = glyph.text
  const again = before?.text.endsWith(first) === true && first.trim() !== '' && Math.abs(before.y - glyph.y) < 1
  if (!again || before.end - glyph.x < widthOf(first, glyph.size) * 0.8 || before.end > glyph.end) return glyph
  return rest.length === 0 ? null : { ...glyph, text: rest.join(''), x: before.end }
}
