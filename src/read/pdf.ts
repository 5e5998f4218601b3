import type { Finding } from '../schema/finding.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { fillTable, type PdfTable } from './pdf-cells.ts'
import { PdfDoubts } from './pdf-doubts.ts'
import { findMargins } from './pdf-furniture.ts'
import type { Glyphs, TextLine } from './pdf-geometry.ts'
import { findTables } from './pdf-grid.ts'
import { toLines } from './pdf-lines.ts'
import { damagedPdf, openPdf } from './pdf-open.ts'
import { readPage } from './pdf-page.ts'
import { renderPdf } from './pdf-render.ts'
import { checkStreams } from './pdf-streams.ts'
import type { Content } from './reader.ts'
import { Rendering } from './rendering.ts'

/** A page's lines and ruled tables, and how high it is. */
export interface ReadPage {
  height: number
  lines: TextLine[]
  tables: PdfTable[]
}

/** A PDF with a text layer: lines in reading order, ruled tables with their spans. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Content> {
  await checkStreams(bytes, limits)
  const { pdfjs, document } = await openPdf(bytes, limits)
  const pages: ReadPage[] = []
  const blank: number[] = []
  const doubts = new PdfDoubts()
  let characters = 0
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(await document.getPage(number), pdfjs)
      characters += page.glyphs.reduce((sum, { text }) => sum + text.length, 0)
      limits.hold('characters', characters)
      doubts.see(page, number)
      if (page.glyphs.every(({ text }) => text.trim() === '')) blank.push(number)
      const laid = layOut(page.glyphs, findTables(page), page.height, number)
      doubts.seeLines(laid.lines, number)
      pages.push(laid)
    }
  } catch (error) {
    throw error instanceof InputError ? error : damagedPdf()
  } finally {
    await document.destroy()
  }
  if (blank.length === pages.length) throw scanned()
  doubts.refuse()
  const rendering = new Rendering(limits)
  renderPdf(pages, findMargins(pages), rendering)
  const { text, structure } = rendering
  return {
    text,
    encoding: 'utf-8',
    structure,
    findings: [...blankPages(blank), ...doubts.findings(text), ...foreignGlyphs(text)],
  }
}

export function layOut(
  glyphs: readonly Glyphs[],
  ruled: ReturnType<typeof findTables>,
  height: number,
  page: number,
): ReadPage {
  let rest = [...glyphs]
  const tables: PdfTable[] = []
  for (const table of ruled) {
    const { filled, rest: left } = fillTable(table, rest, page)
    // a frame around text, or lines drawn under words
    const texts = filled.cells.filter(({ text }) => text !== '').length
    if (texts < 2) continue
    rest = left
    tables.push(filled)
  }
  return { height, lines: toLines(rest, page), tables: tables.sort((a, b) => a.top - b.top) }
}

export function* blankPages(pages: readonly number[]): Generator<Finding> {
  if (pages.length === 0) return
  const list = pages.slice(0, 20).join('、') + (pages.length > 20 ? '…' : '')
  yield {
    rule: 'text/page-without-text',
    severity: 'warning',
    origin: 'capture',
    message: { zh: `第 ${list} 页没有文字（空白页或扫描件）`, en: `pages without text (blank or scanned): ${list}` },
    at: null,
  }
}

/** Fonts without a table of characters give characters of private use: nobody can read them. */
export function* foreignGlyphs(text: string): Generator<Finding> {
  const count = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  if (count === 0) return
  yield {
    rule: 'text/unknown-glyphs',
    severity: 'warning',
    origin: 'capture',
    message: {
      zh: `${count} 个字符的字体没有文字编码，无法识别`,
      en: `${count} characters are in a font without an encoding`,
    },
    at: null,
  }
}

const scanned = (): InputError =>
  new InputError(
    { zh: 'PDF 没有文字层（扫描件）', en: 'the PDF has no text layer (a scan)' },
    { zh: '请先做文字识别（OCR），再读取结果', en: 'recognise its text (OCR) first and read the result' },
  )
