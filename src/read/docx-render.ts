import type { Finding } from '../schema/finding.ts'
import type { PageHead } from './docx-heads.ts'
import { BOX } from './docx-prepare.ts'
import { INNER, innerTable } from './inner-table.ts'
import type { DrawnCell, DrawnRow, Rendering } from './rendering.ts'

/** What mammoth makes of a Word file: the fields that are read here. */
export interface DocxElement {
  type: string
  children?: DocxElement[]
  value?: string
  styleId?: string | null
  styleName?: string | null
  breakType?: string
  checked?: boolean
  isHeader?: boolean
  colSpan?: number
  rowSpan?: number
  noteType?: string
  notes?: { resolve(reference: DocxElement): { body: DocxElement[] } | null }
}

/** Puts the file's paragraphs and tables down; what stands outside of the text (heads, notes) is set aside. */
export function renderDocx(tree: DocxElement, heads: readonly PageHead[], rendering: Rendering): Finding[] {
  for (const head of heads) {
    for (const line of head.lines) {
      // a letterhead is a part of the paper even where it was put into the page's head
      const letterhead = head.type === 'first' || /文\s*件$/.test(line)
      rendering.line(line, letterhead ? { whole: true } : { furniture: true })
    }
  }
  const notes: DocxElement[] = []
  for (const child of tree.children ?? []) renderBlock(child, rendering, notes)
  return renderNotes(tree, notes, rendering)
}

function renderBlock(element: DocxElement, rendering: Rendering, notes: DocxElement[]): void {
  if (element.type === 'paragraph') renderParagraph(element, rendering, notes)
  else if (element.type === 'table' && element.styleId === BOX) renderBox(element, rendering, notes)
  else if (element.type === 'table') renderTable(element, rendering, notes)
  else for (const child of element.children ?? []) renderBlock(child, rendering, notes)
}

function renderParagraph(element: DocxElement, rendering: Rendering, notes: DocxElement[]): void {
  const depth = headingDepth(element.styleName)
  textOf(element, notes)
    .split('\n')
    .forEach((line, index) => {
      // behind a line break inside a paragraph: a line of its own, or the same one wrapped
      rendering.line(line, { ...(index === 0 ? { whole: true } : {}), ...(depth === null ? {} : { depth }) })
    })
}

function headingDepth(style: string | null | undefined): number | null {
  const match = /^(?:heading|标题)\s?([1-6])$/i.exec(style ?? '')
  return match === null ? null : Number(match[1])
}

function textOf(element: DocxElement, notes: DocxElement[]): string {
  switch (element.type) {
    case 'text':
      return (element.value ?? '').replace(/[\r\n\v\f\u0085\u2028\u2029]/g, ' ')
    case 'tab':
      return '\t'
    case 'break':
      return element.breakType === 'line' ? '\n' : ''
    case 'checkbox':
      return element.checked === true ? '☑' : '□'
    case 'noteReference':
      notes.push(element)
      return ''
    default:
      return (element.children ?? []).map((child) => textOf(child, notes)).join('')
  }
}

/**
 * What a box beside the text holds. Before the first numbered paragraph it is a letterhead or a title, behind it a
 * block of its own: the paragraph above does not go on in it.
 */
function renderBox(box: DocxElement, rendering: Rendering, notes: DocxElement[]): void {
  const inner = (box.children ?? []).flatMap((row) => (row.children ?? []).flatMap((cell) => cell.children ?? []))
  const lines = inner.flatMap((child) => cellLines({ type: 'box', children: [child] }, notes))
  const text = lines.filter((line) => line.trim() !== '').join('\n')
  if (text === '') return
  if (rendering.numbered) rendering.table([{ cells: [{ text, colSpan: 1, rowSpan: 1 }] }], { aside: true })
  else for (const child of inner) renderBlock(child, rendering, notes)
}

/** A table; one that only frames its text (never two filled cells in a row) is its text. */
function renderTable(table: DocxElement, rendering: Rendering, notes: DocxElement[]): void {
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow')
  const drawn = rows.map((row): DrawnRow => {
    const cells = (row.children ?? []).map((cell) => drawCell(cell, notes))
    return row.isHeader === true ? { cells, header: true } : { cells }
  })
  const isFrame = drawn.every(({ cells }) => cells.filter(({ text }) => text.trim() !== '').length < 2)
  if (!isFrame) {
    rendering.table(drawn)
    if (rows.some((row) => (row.children ?? []).some(holdsTable))) rendering.findings.push(innerTable(rendering.last))
  } else
    for (const row of rows)
      for (const cell of row.children ?? [])
        for (const child of cell.children ?? []) renderBlock(child, rendering, notes)
}

/** A cell with a table in it, a text box aside. */
const holdsTable = (cell: DocxElement): boolean =>
  (cell.children ?? []).some(({ type, styleId }) => type === 'table' && styleId !== BOX)

function drawCell(cell: DocxElement, notes: DocxElement[]): DrawnCell {
  const text = cellLines(cell, notes)
    .filter((line) => line.trim() !== '')
    .join('\n')
  return { text, colSpan: Math.max(1, cell.colSpan ?? 1), rowSpan: Math.max(1, cell.rowSpan ?? 1) }
}

/** The paragraphs of a cell one under the other; of a table inside it each row is a line, its cells parted by bars. */
function cellLines(element: DocxElement, notes: DocxElement[]): string[] {
  return (element.children ?? []).flatMap((child) => {
    if (child.type === 'paragraph') return textOf(child, notes).replaceAll('\t', ' ').split('\n')
    if (child.type === 'tableRow') return [`${innerRow(child, notes)}；`]
    return cellLines(child, notes)
  })
}

const innerRow = (row: DocxElement, notes: DocxElement[]): string =>
  (row.children ?? []).map((cell) => cellLines(cell, notes).join('').trim()).join(INNER)

function renderNotes(tree: DocxElement, references: readonly DocxElement[], rendering: Rendering): Finding[] {
  let count = 0
  for (const reference of references) {
    const body = tree.notes?.resolve(reference)?.body ?? []
    const lines = body.flatMap((child) => cellLines({ type: 'note', children: [child] }, []))
    const text = lines.join(' ').trim()
    if (text === '') continue
    rendering.line(`[${++count}] ${text}`, { furniture: true })
  }
  if (count === 0) return []
  return [
    {
      rule: 'text/footnotes',
      severity: 'info',
      origin: 'parser',
      message: {
        zh: `${count} 条脚注列在文末，未并入正文`,
        en: `${count} footnotes are listed at the end, in no record`,
      },
      at: null,
    },
  ]
}
