import type { ReadPage } from './pdf.ts'
import type { PdfTable } from './pdf-cells.ts'
import type { TextLine } from './pdf-geometry.ts'
import { joinTables, sameColumns } from './pdf-join.ts'
import { continues, OpenParagraph, readSetting, type Setting } from './pdf-paragraphs.ts'
import type { DrawnCell, DrawnRow, Rendering } from './rendering.ts'

/** Lines to paragraphs and tables to tables, over the pages' ends; heads and page numbers stand aside. */
export function renderPdf(pages: readonly ReadPage[], margins: ReadonlySet<TextLine>, rendering: Rendering): void {
  const body = pages.flatMap(({ lines }) => lines.filter((line) => !margins.has(line)))
  const writer = new Writer(readSetting(body), rendering)
  for (const page of pages) {
    for (const block of blocksOf(page)) {
      if ('cells' in block) writer.table(block)
      else if (margins.has(block)) writer.furniture(block)
      else writer.line(block)
    }
  }
  writer.close()
}

function blocksOf({ lines, tables }: ReadPage): (TextLine | PdfTable)[] {
  const top = (block: TextLine | PdfTable): number => ('cells' in block ? block.top : block.y)
  return [...lines, ...tables].sort((a, b) => top(a) - top(b))
}

class Writer {
  private readonly setting: Setting
  private readonly rendering: Rendering
  private paragraph: OpenParagraph | null = null
  /** One table on its way over pages. */
  private tables: PdfTable[] = []
  private aside: TextLine[] = []

  constructor(setting: Setting, rendering: Rendering) {
    this.setting = setting
    this.rendering = rendering
  }

  line(line: TextLine): void {
    this.closeTable()
    if (this.paragraph !== null && continues(this.paragraph, line, this.setting)) this.paragraph.extend(line)
    else {
      this.closeParagraph()
      this.paragraph = new OpenParagraph(line)
    }
  }

  table(table: PdfTable): void {
    this.closeParagraph()
    const last = this.tables.at(-1)
    if (last !== undefined && (last.page + 1 !== table.page || !sameColumns(last, table))) this.closeTable()
    this.tables.push(table)
  }

  /** What stands between the pieces of a paragraph or table comes behind it. */
  furniture(line: TextLine): void {
    this.aside.push(line)
    if (this.paragraph === null && this.tables.length === 0) this.putAside()
  }

  close(): void {
    this.closeParagraph()
    this.closeTable()
    this.putAside()
  }

  private closeParagraph(): void {
    if (this.paragraph === null) return
    this.rendering.line(this.paragraph.text, { whole: true })
    this.paragraph = null
    this.putAside()
  }

  private closeTable(): void {
    if (this.tables.length === 0) return
    this.rendering.table(drawn(joinTables(this.tables)))
    this.tables = []
    this.putAside()
  }

  private putAside(): void {
    for (const { text } of this.aside) this.rendering.line(text, { furniture: true })
    this.aside = []
  }
}

function drawn(table: PdfTable): DrawnRow[] {
  const rows = Array.from({ length: table.rows }, (): (DrawnCell & { column: number })[] => [])
  for (const { row, column, text, colSpan, rowSpan } of table.cells) rows[row]?.push({ column, text, colSpan, rowSpan })
  return rows.map((cells) => ({ cells: cells.sort((a, b) => a.column - b.column) }))
}
