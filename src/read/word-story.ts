import type { DocxElement } from './docx-render.ts'
import { buildTable, type RowEdges, tablesIn, type WordRow } from './word-table.ts'

/** A table on its way: its rows, the cells of the row that is open, and what stands in the open cell. */
interface Level {
  rows: WordRow[]
  contents: DocxElement[][]
  open: DocxElement[]
}

/** Tables inside tables; deeper ones are read as of this depth. */
const DEEPEST = 9

/**
 * Paragraphs that say how deep in tables they stand, and where cells and rows end, put together: what Word and RTF
 * keep instead of a tree.
 */
export class WordStory {
  private readonly body: DocxElement[] = []
  private readonly levels: Level[] = []

  paragraph(element: DocxElement, depth: number): void {
    this.inside(depth).push(element)
  }

  endCell(depth: number): void {
    const level = this.levelAt(Math.max(1, depth))
    level.contents.push(level.open)
    level.open = []
  }

  endRow(depth: number, edges: RowEdges | null): void {
    const level = this.levelAt(Math.max(1, depth))
    closeRow(level, edges)
  }

  /** All that was put down, open tables closed. */
  finish(): DocxElement[] {
    this.closeTo(0)
    return this.body
  }

  private inside(depth: number): DocxElement[] {
    if (depth > 0) return this.levelAt(depth).open
    this.closeTo(0)
    return this.body
  }

  private levelAt(depth: number): Level {
    const wanted = Math.min(depth, DEEPEST)
    this.closeTo(wanted)
    while (this.levels.length < wanted) this.levels.push({ rows: [], contents: [], open: [] })
    return this.levels[wanted - 1] as Level
  }

  private closeTo(depth: number): void {
    while (this.levels.length > depth) {
      const level = this.levels.pop() as Level
      closeRow(level, null)
      const outer = this.levels.at(-1)?.open ?? this.body
      for (const rows of tablesIn(level.rows)) outer.push(buildTable(rows))
    }
  }
}

/** A row that its file cuts off before its end has the cells that are there. */
function closeRow(level: Level, edges: RowEdges | null): void {
  if (level.open.length > 0 && (edges === null || level.contents.length < edges.cells.length))
    level.contents.push(level.open)
  level.open = []
  if (level.contents.length > 0) level.rows.push({ contents: level.contents, edges })
  level.contents = []
}
