import type { Extent, Finding } from '../schema/finding.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { centredValues } from './centred.ts'
import { cellMissing, extentOf, filledDown, filledUp, reprintDiffers } from './findings.ts'
import { isReading, isSame } from './likeness.ts'
import { isTiedToUnit, Merging, OUTER } from './merging.ts'
import type { Numbers } from './numbers.ts'
import type { WholeRow } from './pages.ts'
import type { Profile } from './profile.ts'
import { isReachedOver } from './sheet.ts'
import type { ColumnRole, TaskCell, TaskColumn } from './task-table.ts'

/** A value that begins at most this far from the first reading is the same one, printed again. */
const READING = 0.15
/** With the columns to its left the same, at a page's top. */
const READING_UNDER_SAME = 0.5
/** A column that fewer rows leave empty is missed where it is empty. */
const RARELY_EMPTY = 0.2
const ALWAYS_FILLED = 0.06
/** A smaller table has no habits. */
const FEWEST_ROWS = 4
const OFTEN_EMPTY = 0.4
const UNIT_ROLES = new Set<ColumnRole>(['lead', 'partner', 'responsible'])
const COUNTED = new Set<ColumnRole>(['task', 'problem', 'title'])

export interface Filled {
  cells: (TaskCell | null)[][]
  furniture: Extent[]
}

/** Fills merged cells down, resolves 同上, keeps the first reading of what is printed again. */
export function fillDown(
  rows: readonly WholeRow[],
  columns: readonly TaskColumn[],
  profile: Profile,
  numbers: Numbers,
  findings: Finding[],
): Filled {
  const filler = new Filler(rows, columns, profile, numbers, findings)
  return { cells: rows.map((_, r) => filler.row(r)), furniture: filler.furniture }
}

/** Share of empty cells below which an empty one is told. */
function expectedFilled(role: ColumnRole): number {
  if (role === 'other' || role === 'remark' || role === 'status' || role === 'partner' || role === 'score')
    return ALWAYS_FILLED
  return role === 'text' || role === 'deadline' || role === 'lead' || role === 'responsible' || role === 'leader'
    ? OFTEN_EMPTY
    : RARELY_EMPTY
}

/** A cell beside it reaches over the empty place: nothing hangs down into it. */
const isReached = ({ placed, draft }: WholeRow, x: number): boolean =>
  placed &&
  (draft.sheet.cells[x]?.length ?? 0) > 0 &&
  (isReachedOver(draft.sheet, x) || isReachedOver(draft.sheet, x + 1))

class Filler {
  readonly furniture: Extent[] = []
  private readonly rows: readonly WholeRow[]
  private readonly columns: readonly TaskColumn[]
  private readonly profile: Profile
  private readonly numbers: Numbers
  private readonly findings: Finding[]
  private readonly merging: Merging
  private readonly centred: Map<number, Span>[]
  /** Value above, per column. */
  private above: (Span | null)[]
  /** The number opens the text, so that the number column counts tasks. */
  private readonly counts: boolean

  constructor(
    rows: readonly WholeRow[],
    columns: readonly TaskColumn[],
    profile: Profile,
    numbers: Numbers,
    findings: Finding[],
  ) {
    this.rows = rows
    this.columns = columns
    this.profile = profile
    this.numbers = numbers
    this.findings = findings
    this.merging = new Merging(rows, columns)
    this.centred = centredValues(rows, columns, numbers)
    this.above = columns.map(() => null)
    this.counts = numbers.serial.some((serial) => serial !== null)
  }

  row(r: number): (TaskCell | null)[] {
    const row = this.rows[r] as WholeRow
    if (row.draft.fresh) this.above = this.columns.map(() => null)
    const cells = this.columns.map((_, x) => this.printed(row, x))
    const begun = this.columns.map((_, x) => this.begins(row, x))
    this.keepReadings(row, cells, begun)
    this.inherit(r, row, cells, begun)
    cells.forEach((cell, x) => {
      if (cell !== null) this.above[x] = cell.content
      else if (
        UNIT_ROLES.has(this.roleOf(x)) &&
        cells.some((other, y) => other !== null && UNIT_ROLES.has(this.roleOf(y)))
      )
        this.above[x] = null
    })
    return cells
  }

  private roleOf(x: number): ColumnRole {
    return (this.columns[x] as TaskColumn).role
  }

  /** The cell as the row has it; 同上 as the cell above. */
  private printed(row: WholeRow, x: number): TaskCell | null {
    const content = row.cells[x] ?? null
    if (content === null) return null
    const above = this.above[x] ?? null
    if (row.kinds[x] !== 'ditto' || above === null) return { content, inherited: row.covered[x] === true }
    this.drop(content)
    return { content: above, inherited: true, printed: content }
  }

  /** The row prints a value of its own in a merged column, other than the one above. */
  private begins(row: WholeRow, x: number): boolean {
    const content = row.cells[x] ?? null
    if (content === null || row.kinds[x] === 'ditto' || !this.merging.isDown(x)) return false
    const above = this.above[x] ?? null
    return above === null || !isSame(above.value, content.value)
  }

  /** Values printed again with other characters give way to the first reading. */
  private keepReadings(row: WholeRow, cells: (TaskCell | null)[], begun: boolean[]): void {
    this.columns.forEach((column, x) => {
      const above = this.above[x] ?? null
      const content = cells[x]?.content
      if (above === null || content === undefined || column.role === 'number' || !this.merging.isDown(x)) return
      const again = row.draft.top && !begun[x] && squeeze(above.value) !== squeeze(content.value)
      if (!again && !(begun[x] && this.isAnotherReading(row, cells, begun, x, above, content))) return
      this.findings.push(reprintDiffers(extentOf(content), column.title, above, content, begun[x] ? 'warning' : 'info'))
      begun[x] = false
      cells[x] = { content: above, inherited: true, printed: content }
      this.drop(content)
    })
  }

  private isAnotherReading(
    row: WholeRow,
    cells: readonly (TaskCell | null)[],
    begun: readonly boolean[],
    x: number,
    above: Span,
    content: Span,
  ): boolean {
    const share = this.allowance(row, cells, begun, x)
    return share > 0 && isReading(above.value, content.value, share)
  }

  /** How much a value may differ from the one above and still be the same one, by what stands around it. */
  private allowance(row: WholeRow, cells: readonly (TaskCell | null)[], begun: readonly boolean[], x: number): number {
    const others = this.columns.flatMap((_, y) =>
      y !== x && this.merging.isDown(y) && cells[y] !== null && this.roleOf(y) !== 'number' ? [y] : [],
    )
    const left = others.filter((y) => y < x && !COUNTED.has(this.roleOf(y)))
    if (left.some((y) => begun[y])) return 0
    // 3 获得用水 under 2 获得电力 is a task of its own where the number counts tasks, or every row prints its own
    const own = this.counts || this.merging.isFull(x)
    if (own && COUNTED.has(this.roleOf(x)) && this.numberBegins(row, cells)) return 0
    if (row.draft.top) return left.length > 0 ? READING_UNDER_SAME : READING
    const mates = others.filter((y) => !COUNTED.has(this.roleOf(y)))
    return mates.length > 0 && mates.every((y) => !begun[y]) && !COUNTED.has(this.roleOf(x)) ? READING : 0
  }

  private numberBegins(row: WholeRow, cells: readonly (TaskCell | null)[]): boolean {
    const x = this.columns.findIndex(({ role }) => role === 'number')
    const above = this.above[x] ?? null
    return cells[x] !== null && (above === null || !isSame(above.value, row.cells[x]?.value ?? ''))
  }

  private inherit(r: number, row: WholeRow, cells: (TaskCell | null)[], begun: readonly boolean[]): void {
    const units = this.columns.flatMap((_, x) => (UNIT_ROLES.has(this.roleOf(x)) ? [x] : []))
    const noUnits = units.length > 0 && units.every((x) => cells[x] === null)
    const taken: number[] = []
    this.columns.forEach((_, x) => {
      if (cells[x] !== null) return
      const below = row.draft.sheet.unmerged ? undefined : this.centred[x]?.get(r)
      if (below !== undefined) {
        cells[x] = { content: below, inherited: true }
        this.findings.push(filledUp(row.draft.sheet.extent, (this.columns[x] as TaskColumn).title, below.value))
        return
      }
      const above = this.above[x] ?? null
      if (above !== null && this.mayInherit(r, row, x, noUnits || this.hangsOn(r, row, x, cells, begun), begun)) {
        cells[x] = { content: above, inherited: true }
        taken.push(x)
      } else this.reportMissing(row, x, units, cells)
    })
    this.reportTaken(row, taken, cells)
  }

  private mayInherit(r: number, row: WholeRow, x: number, noUnits: boolean, begun: readonly boolean[]): boolean {
    const role = this.roleOf(x)
    if (role === 'number')
      return (!this.numbers.lost[r] && this.numbers.own[r] === null) || (this.counts && !this.numbers.lost[r])
    if (isReached(row, x) || row.draft.sheet.unmerged) return false
    const marked = row.draft.sheet.spanned
    if (this.merging.isDown(x)) return !this.merging.missedAt(x, begun)
    if (marked || role === 'text') return false
    if (UNIT_ROLES.has(role) || isTiedToUnit(this.columns[x] as TaskColumn)) return noUnits
    if (role === 'deadline') return noUnits || this.merging.isMerged(x)
    if (role === 'title') return this.numbers.own[r] === null || this.merging.isMerged(x)
    return this.merging.isMerged(x)
  }

  /**
   * Bodies that go with a lead, and none in its column, in the middle of a task or group merged over rows: the lead is
   * merged as well. `1 | 稳面积 | 1.… | 县农业农村局 | 县统计局` over `| | 2.… | | 县自然资源局`
   */
  private hangsOn(
    r: number,
    row: WholeRow,
    x: number,
    cells: readonly (TaskCell | null)[],
    begun: readonly boolean[],
  ): boolean {
    if (this.roleOf(x) !== 'lead' || row.draft.fresh) return false
    if (begun.some((begins, y) => begins && !this.merging.isFull(y))) return false
    const ofTask = this.counts && this.numbers.serial[r] === null
    const goes = this.columns.some(
      ({ role }, y) => cells[y] !== null && (role === 'partner' || (ofTask && role === 'responsible')),
    )
    return (
      goes &&
      this.columns.some(({ role }, y) => OUTER.has(role) && y < x && cells[y]?.inherited && this.merging.opens(y, x))
    )
  }

  /** A cell that all other rows fill, or a partner without a lead. */
  private reportMissing(row: WholeRow, x: number, units: readonly number[], cells: readonly (TaskCell | null)[]): void {
    const role = this.roleOf(x)
    const { title } = this.columns[x] as TaskColumn
    // who helps is left empty where nobody does
    if (role === 'number' || role === 'partner' || isReached(row, x)) return
    const emptiness = role === 'deadline' ? this.merging.emptyBesideUnits(x) : this.profile.emptiness(x)
    const orphan = role === 'lead' && units.some((y) => this.roleOf(y) === 'partner' && cells[y] !== null)
    const dropped = this.merging.isDown(x) && (this.above[x] ?? null) !== null
    if (orphan || dropped || (this.rows.length >= FEWEST_ROWS && emptiness < expectedFilled(role))) {
      this.findings.push(cellMissing(row.draft.sheet.extent, title))
    }
  }

  /** Filling down is told where the table mostly prints the column in every row. */
  private reportTaken(row: WholeRow, taken: readonly number[], cells: readonly (TaskCell | null)[]): void {
    // several rows under one number: its other cells are merged with it
    const block = taken.some((x) => this.roleOf(x) === 'number')
    const told = taken.filter((x) => {
      if (UNIT_ROLES.has(this.roleOf(x))) return true
      return !block && this.roleOf(x) !== 'number' && this.profile.emptiness(x) < RARELY_EMPTY
    })
    const first = told[0]
    if (first === undefined) return
    const titles = told.map((x) => (this.columns[x] as TaskColumn).title).join('、')
    const values = told.map((x) => cells[x]?.content.value ?? '')
    this.findings.push(filledDown(row.draft.sheet.extent, titles, [...new Set(values)]))
  }

  private drop(span: Span): void {
    for (const run of span.runs) this.furniture.push({ from: run.from, to: run.to })
  }
}
