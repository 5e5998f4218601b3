import type { Extent, Finding } from '../schema/finding.ts'
import { readEnumerator } from '../text/enumerator.ts'
import type { Limits } from './limits.ts'
import type { Structure, StructureCell, StructureLine, StructureRow } from './structure.ts'

/** A cell before it is set: its lines, and what it spans. */
export interface DrawnCell {
  text: string
  colSpan: number
  rowSpan: number
}

export interface DrawnRow {
  cells: DrawnCell[]
  header?: boolean
}

/** Puts a container's content down as plain text: a line a paragraph, a line of tab-separated cells a table row. */
export class Rendering {
  readonly structure: Structure = { blocks: [] }
  private readonly parts: string[] = []
  private readonly limits: Limits
  private length = 0
  /** What is told of the blocks put down. */
  readonly findings: Finding[] = []
  /** A line that opens with a number has been put down. */
  numbered = false

  constructor(limits: Limits) {
    this.limits = limits
  }

  /** The last block. */
  get last(): Extent | null {
    return this.structure.blocks.at(-1) ?? null
  }

  get text(): string {
    return this.parts.join('')
  }

  line(text: string, hints: Omit<StructureLine, 'type' | 'from' | 'to'> = {}): void {
    const from = this.length
    this.put(`${text}\n`)
    this.numbered ||= readEnumerator(text) !== null
    this.structure.blocks.push({ type: 'line', from, to: this.length, ...hints })
  }

  table(rows: readonly DrawnRow[], hints: { aside?: boolean } = {}): void {
    const from = this.length
    const drawn = rows.map((row) => this.row(row))
    this.structure.blocks.push({ type: 'table', from, to: this.length, rows: drawn, ...hints })
  }

  private row({ cells, header }: DrawnRow): StructureRow {
    const from = this.length
    const drawn = cells.map((cell, index): StructureCell => {
      if (index > 0) this.put('\t')
      const start = this.length
      this.put(cell.text)
      return { from: start, to: this.length, colSpan: cell.colSpan, rowSpan: cell.rowSpan }
    })
    this.put('\n')
    return { from, to: this.length, cells: drawn, ...(header === true ? { header } : {}) }
  }

  private put(text: string): void {
    this.parts.push(text)
    this.length += text.length
    this.limits.hold('characters', this.length)
  }
}
