import { isSame } from './likeness.ts'
import type { WholeRow } from './pages.ts'
import type { ColumnRole, TaskColumn } from './task-table.ts'

/** Columns whose empty cells belong to the cell above by their very meaning. */
const DOWN = new Set<ColumnRole>([
  'number',
  'group',
  'indicator',
  'benchmark',
  'goal',
  'task',
  'problem',
  'leader',
  'overall',
  'pilot',
])
const STARTERS = new Set<ColumnRole>([
  'group',
  'indicator',
  'task',
  'problem',
  'pilot',
  'leader',
  'overall',
  'goal',
  'benchmark',
])
/** Columns that are merged over several measures. */
export const OUTER: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['group', 'task', 'problem'])
const UNITS = new Set<ColumnRole>(['lead', 'responsible'])
const USUALLY = 0.8
const ENOUGH = 3

/** 责任人 is a person of the unit beside it, 牵头领导 one above many units. */
export const isTiedToUnit = ({ role, title }: Pick<TaskColumn, 'role' | 'title'>): boolean =>
  role === 'leader' && /责任人|负责人|联络/.test(title)

/** Which columns of a table are merged over rows, by their role and by where their cells are filled. */
export class Merging {
  private readonly down: boolean[]
  private readonly merged: boolean[]
  private readonly full: boolean[]
  /** Columns of what is to be done: those right of them say who and when. */
  private readonly outer: boolean[]
  private readonly beside: number[]
  /** Per pair [starter][column]: rows in which the starter begins, and those of them that fill the column. */
  private readonly starts: number[][]
  private readonly filled: number[][]

  constructor(rows: readonly WholeRow[], columns: readonly TaskColumn[]) {
    const text = columns.findIndex(({ role }) => role === 'text')
    this.down = columns.map(
      ({ role, title }, x) =>
        (DOWN.has(role) && !isTiedToUnit({ role, title })) || (role === 'other' && x < text && standsOnce(rows, x)),
    )
    this.outer = columns.map(({ role }) => OUTER.has(role))
    this.starts = columns.map(() => columns.map(() => 0))
    this.filled = columns.map(() => columns.map(() => 0))
    this.full = columns.map((_, x) => rows.every(({ cells }) => (cells[x] ?? null) !== null))
    this.merged = columns.map((_, x) => isMergedColumn(rows, x) || this.goesWithAnother(rows, x))
    const charged = rows.filter(({ cells }) =>
      columns.some(({ role }, x) => UNITS.has(role) && (cells[x] ?? null) !== null),
    )
    this.beside = columns.map(
      (_, x) => charged.filter(({ cells }) => (cells[x] ?? null) === null).length / Math.max(1, charged.length),
    )
    this.count(rows, columns)
  }

  isDown(x: number): boolean {
    return this.down[x] === true
  }

  isMerged(x: number): boolean {
    return this.merged[x] === true
  }

  /** Every row prints a cell of its own. */
  isFull(x: number): boolean {
    return this.full[x] === true
  }

  /**
   * A column left of or beside x begins a new value here, and where it does, x is filled as a rule. A task may reach
   * over several leaders: only what stands left of it ends it.
   */
  missedAt(x: number, begun: readonly boolean[]): boolean {
    return begun.some((begins, g) => {
      if (this.outer[x] === true && g > x) return false
      const starts = this.starts[g]?.[x] ?? 0
      return begins && g !== x && starts >= ENOUGH && (this.filled[g]?.[x] ?? 0) >= starts * USUALLY
    })
  }

  /** Wherever the starter g begins a new value, x is filled too. */
  opens(g: number, x: number): boolean {
    const starts = this.starts[g]?.[x] ?? 0
    return starts > 0 && this.filled[g]?.[x] === starts
  }

  /** Share of rows that leave x empty though they name a unit of their own. */
  emptyBesideUnits(x: number): number {
    return this.beside[x] ?? 1
  }

  /** 完成时限 and 责任领导, filled in the same rows and empty in all others: both are merged over the same ones. */
  private goesWithAnother(rows: readonly WholeRow[], x: number): boolean {
    const filledAt = (row: WholeRow, y: number): boolean => (row.cells[y] ?? null) !== null
    const filled = rows.filter((row) => filledAt(row, x)).length
    if (filled < 2 || filled * 2 > rows.length || !filledAt(rows[0] as WholeRow, x)) return false
    return this.down.some((down, y) => down && y !== x && rows.every((row) => filledAt(row, x) === filledAt(row, y)))
  }

  private count(rows: readonly WholeRow[], columns: readonly TaskColumn[]): void {
    const starters = columns.flatMap(({ role }, x) => (STARTERS.has(role) ? [x] : []))
    const above = columns.map(() => '')
    for (const row of rows) {
      for (const g of starters) {
        const value = row.cells[g]?.value
        if (value === undefined || isSame(above[g] as string, value)) continue
        above[g] = value
        for (let x = 0; x < columns.length; x++) {
          ;(this.starts[g] as number[])[x] = ((this.starts[g] as number[])[x] as number) + 1
          if ((row.cells[x] ?? null) !== null)
            (this.filled[g] as number[])[x] = ((this.filled[g] as number[])[x] as number) + 1
        }
      }
    }
  }
}

/** Ahead of the texts of a table that was put back together: filled in its first row, and not in all others. */
function standsOnce(rows: readonly WholeRow[], x: number): boolean {
  const [first] = rows
  if (first?.draft.sheet.rebuilt !== true || (first.cells[x] ?? null) === null) return false
  return rows.some(({ cells }) => (cells[x] ?? null) === null)
}

/** Empty often, yet filled in the table's first row and wherever a page or a group begins: merged, not empty. */
function isMergedColumn(rows: readonly WholeRow[], x: number): boolean {
  let empty = 0
  let starts = 0
  let filledStarts = 0
  rows.forEach((row, r) => {
    const filled = (row.cells[x] ?? null) !== null
    if (!filled) empty++
    if (r > 0 && !row.draft.top && !row.draft.fresh) return
    starts++
    if (filled) filledStarts++
  })
  return empty >= 2 && empty * 4 >= rows.length && starts >= ENOUGH && filledStarts === starts
}
