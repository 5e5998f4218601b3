import type { PDFPageProxy } from 'pdfjs-dist'
import { apply, type Glyphs, type Matrix, multiply, type PdfPage } from './pdf-geometry.ts'
import type { Pdfjs } from './pdf-open.ts'
import { readRules } from './pdf-rules.ts'

/** What a page shows: its text with places, and the lines that are ruled on it. */
export async function readPage(page: PDFPageProxy, pdfjs: Pdfjs): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const toPage = viewport.transform as unknown as Matrix
  const content = await page.getTextContent({ disableNormalization: true })
  const glyphs: Glyphs[] = []
  for (const item of content.items) {
    if ('str' in item && item.str !== '' && item.height > 0) {
      const glyph = place(item.str, item.transform as unknown as Matrix, item.width, item.height, toPage)
      if (glyph !== null) glyphs.push(glyph)
    }
  }
  const operators = await page.getOperatorList()
  const rules = readRules(operators.fnArray, operators.argsArray as unknown[], pdfjs.OPS, toPage)
  page.cleanup()
  return { width: viewport.width, height: viewport.height, glyphs: undouble(glyphs), rules }
}

/** Text that stands askew is a stamp or a watermark. */
function place(text: string, transform: Matrix, width: number, height: number, toPage: Matrix): Glyphs | null {
  const m = multiply(toPage, transform)
  if (Math.abs(m[1]) > Math.abs(m[0]) * 0.1) return null
  const [x, y] = apply(m, 0, 0)
  return { text, x, end: x + width, y, size: height }
}

/** Bold type is made by some programs by printing twice, a hair apart. */
function undouble(glyphs: readonly Glyphs[]): Glyphs[] {
  const kept: Glyphs[] = []
  for (const glyph of glyphs) {
    const doubled = kept
      .slice(-8)
      .some((one) => one.text === glyph.text && Math.abs(one.x - glyph.x) < 1 && Math.abs(one.y - glyph.y) < 1)
    if (!doubled || glyph.text.trim() === '') kept.push(glyph)
  }
  return kept
}
