import type { CellEdge, RowEdges } from './word-table.ts'

const MOST_CELLS = 255

/** A row's definition on its way: words on a cell come before the word on its end. */
export class OpenRow {
  private left = 0
  private header = false
  private cells: CellEdge[] = []
  private cell: Omit<CellEdge, 'right'> = {}

  /** Whether the word was one on rows. */
  word(name: string, value: number): boolean {
    if (name === 'trowd') {
      this.left = 0
      this.header = false
      this.cells = []
      this.cell = {}
    } else if (name === 'trleft') this.left = value
    else if (name === 'trhdr') this.header = true
    else if (name === 'clmgf') this.cell.across = 'first'
    else if (name === 'clmrg') this.cell.across = 'more'
    else if (name === 'clvmgf') this.cell.down = 'first'
    else if (name === 'clvmrg') this.cell.down = 'more'
    else if (name === 'cellx') {
      if (this.cells.length < MOST_CELLS) this.cells.push({ ...this.cell, right: value })
      this.cell = {}
    } else return false
    return true
  }

  get edges(): RowEdges | null {
    return this.cells.length === 0 ? null : { left: this.left, cells: this.cells, header: this.header }
  }
}
