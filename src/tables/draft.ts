import type { Extent } from '../schema/finding.ts'
import { readOrdinal } from '../text/ordinal.ts'
import { Span } from '../text/span.ts'
import { roleOfWords } from './column-words.ts'
import { type GroupRow, GroupStack, groupRow, isNoteRow } from './group-rows.ts'
import { type Header, isHeaderRow, ownCells, readHeader, repeatsHeader } from './header.ts'
import type { SheetRow } from './sheet.ts'

/** A table's rows before its columns are known for certain. */
export interface Draft {
  title: Span | null
  header: Header | null
  rows: DraftRow[]
  groups: Span[]
  notes: Span[]
  furniture: Extent[]
  extent: Extent[]
}

export interface DraftRow {
  sheet: SheetRow
  groups: readonly Span[]
  /** First row of its page, nothing but a repeated header above it. */
  top: boolean
  /** A group row stands between it and the row above: no merged cell reaches over that. */
  fresh: boolean
}

/** Tells tables apart: another header, or the same one with its numbers begun anew, starts another table. */
export function draftsOf(sheet: readonly SheetRow[], names: ReadonlySet<string>): Draft[] {
  const drafter = new Drafter(sheet, names)
  for (let i = 0; i < sheet.length; ) i = drafter.take(i)
  return drafter.drafts.filter((draft) => draft.header !== null || draft.rows.length > 0 || draft.groups.length > 0)
}

class Drafter {
  readonly drafts: Draft[] = []
  private readonly sheet: readonly SheetRow[]
  private readonly names: ReadonlySet<string>
  private stack = new GroupStack()
  private progress = new Progress(null)
  private page = -1
  private fresh = true
  private top = false

  constructor(sheet: readonly SheetRow[], names: ReadonlySet<string>) {
    this.sheet = sheet
    this.names = names
  }

  /** Takes the row at `index` and returns the index of the next one. */
  take(index: number): number {
    const row = this.sheet[index] as SheetRow
    const draft = this.drafts.at(-1)
    if (row.page !== this.page) {
      this.page = row.page
      this.top = true
    }
    if (draft?.header && repeatsHeader(row, draft.header)) return this.repeat(index, draft)
    const titled = row.top ? this.titleRows(index) : 0
    const first = draft === undefined || row.top
    if (isHeaderRow(this.sheet[index + titled] as SheetRow, first, this.names)) return this.open(index, titled)
    this.add(row, draft ?? this.start(null, null))
    return index + 1
  }

  /** The header once more: furniture, or another table with the same columns. */
  private repeat(index: number, draft: Draft): number {
    const rows = this.sheet.slice(index, index + 2)
    const header = draft.header as Header
    const second = header.height === 2 && rows[1] !== undefined && repeatsHeader(rows[1], header)
    const height = second ? 2 : 1
    if (this.top && this.progress.restartsAt(this.sheet, index + height)) return this.open(index, 0)
    for (const row of rows.slice(0, height)) {
      draft.furniture.push(row.extent)
      addExtent(draft.extent, row.extent)
    }
    return index + height
  }

  /** Rows of one cell over the header: the table's title. */
  private titleRows(index: number): number {
    for (let n = 0; n < 3; n++) {
      const row = this.sheet[index + n]
      const below = this.sheet[index + n + 1]
      if (row === undefined || below === undefined || ownCells(row).length !== 1) return 0
      if (isHeaderRow(below, true, this.names) && below.page === row.page) return n + 1
    }
    return 0
  }

  private open(index: number, titled: number): number {
    const title = titled > 0 ? Span.join(this.sheet.slice(index, index + titled).flatMap((row) => ownCells(row))) : null
    const at = index + titled
    const header = readHeader(this.sheet, at)
    const draft = this.start(header, title)
    for (const row of this.sheet.slice(index, at + header.height)) addExtent(draft.extent, row.extent)
    return at + header.height
  }

  private start(header: Header | null, title: Span | null): Draft {
    const draft: Draft = { title, header, rows: [], groups: [], notes: [], furniture: [], extent: [] }
    this.drafts.push(draft)
    this.stack = new GroupStack()
    this.progress = new Progress(header)
    this.fresh = true
    this.top = false
    return draft
  }

  private add(row: SheetRow, draft: Draft): void {
    if (ownCells(row).length === 0 && row.cells.every((cell) => cell.length === 0)) return
    addExtent(draft.extent, row.extent)
    const width = draft.header?.columns.length ?? row.cells.length
    const group = this.top && this.isCutText(row, draft) ? null : groupRow(row, width)
    if (group !== null) this.addGroup(group, row, draft)
    else if (isNoteRow(row)) draft.notes.push(Span.join(ownCells(row)))
    else {
      draft.rows.push({ sheet: row, groups: this.stack.titles, top: this.top, fresh: this.fresh })
      this.progress.see(row)
      this.fresh = false
      this.top = false
    }
  }

  private addGroup(group: GroupRow, row: SheetRow, draft: Draft): void {
    if (this.top && this.stack.holds(group)) {
      draft.furniture.push(row.extent)
      return
    }
    draft.groups.push(group.title)
    if (group.sums !== undefined) draft.notes.push(group.sums)
    this.stack.push(group, this.fresh && draft.groups.length > 1)
    this.progress.seeGroup(group)
    this.fresh = true
    this.top = false
  }

  /** A page's first row whose only cell has no number goes on with a text that the page before left open. */
  private isCutText(row: SheetRow, draft: Draft): boolean {
    const [cell, ...others] = ownCells(row)
    const before = draft.rows.at(-1)?.sheet
    if (cell === undefined || others.length > 0 || before === undefined || this.fresh) return false
    if (/^[（(]?[一二三四五六七八九十]{1,3}[）)、]/.test(cell.value)) return false
    return ownCells(before).some(({ length, value }) => length > 12 && !/[。；！）”]$/.test(value))
  }
}

function addExtent(extents: Extent[], extent: Extent): void {
  const last = extents.at(-1)
  if (last !== undefined && last.to === extent.from) last.to = extent.to
  else extents.push({ ...extent })
}

/** How far the numbers of a table have come, to see that they begin anew. */
class Progress {
  private readonly column: number
  private last = 0
  private restarted = false
  private groups = new Map<number, number>()

  constructor(header: Header | null) {
    this.column = header?.columns.findIndex(({ title }) => roleOfWords(title) === 'number') ?? -1
  }

  see(row: SheetRow): void {
    const value = this.numberOf(row)
    if (value === null) return
    if (value < this.last && value === 1) this.restarted = true
    this.last = value
  }

  seeGroup(group: GroupRow): void {
    if (group.level !== null) this.groups.set(group.level, Math.max(group.value, this.groups.get(group.level) ?? 0))
  }

  /** The first row at `index` bears the number 1 though more were counted already. */
  restartsAt(sheet: readonly SheetRow[], index: number): boolean {
    const row = sheet[index]
    if (row === undefined) return false
    const group = groupRow(row, row.cells.length)
    if (group !== null)
      return (
        group.level !== null && group.value === 1 && (this.groups.get(group.level) ?? 0) > 1 && this.lowest(group.level)
      )
    return !this.restarted && this.last > 1 && this.numberOf(row) === 1
  }

  /** The outermost level seen: （一） begins anew under every 一、. */
  private lowest(level: number): boolean {
    return Math.min(...this.groups.keys()) === level
  }

  private numberOf(row: SheetRow): number | null {
    const text = this.column < 0 ? undefined : row.cells[this.column]?.value
    if (text === undefined || text === '' || text.length > 6) return null
    return readOrdinal(text.replace(/[.、．\s]/g, ''))
  }
}
