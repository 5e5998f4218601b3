import type { Extent, Finding } from '../schema/finding.ts'
import type { Span } from '../text/span.ts'

/**
 * What a column of a task table means. `task` is a heading task over several measures (工作任务 beside 工作举措),
 * `group` any other merged column that orders rows (专项行动, 领域), `overall` a unit that answers for a whole group
 * (总责任单位); the roles from `pilot` on are read by nobody but a reader.
 */
export const COLUMN_ROLES = [
  'number',
  'title',
  'text',
  'task',
  'problem',
  'goal',
  'group',
  'indicator',
  'benchmark',
  'lead',
  'partner',
  'responsible',
  'leader',
  'deadline',
  'overall',
  'pilot',
  'remark',
  'score',
  'status',
  'contact',
  'other',
] as const

export type ColumnRole = (typeof COLUMN_ROLES)[number]

export interface TaskColumn {
  /** As printed, unique in its table (a second 备注 is 备注（2）, a column without a name 第3列). */
  title: string
  role: ColumnRole
  /** The header cells it was read from, none where the table prints no header. */
  header: Span[]
}

export interface TaskCell {
  content: Span
  /** Filled down from a merged cell, 同上 or 〃; or the first reading of a value that was printed again. */
  inherited: boolean
  /** What the row itself prints in the place of an inherited value: 同上, or another reading. */
  printed?: Span
}

export interface TaskRow {
  /** The group rows above, outermost first; rows below the same ones have the same list. */
  groups: readonly Span[]
  /** One a column; null is truly empty. */
  cells: (TaskCell | null)[]
  extent: Extent[]
  /** The measure's own number; text is null where it was inferred. It is cut off the text cell that it opens. */
  number: { value: number; text: Span | null } | null
  /** What the 序号 column counts where the row's own number opens its text; text null where inferred. */
  serial: { value: number; text: Span | null } | null
  /** false where the row's cells stand in other columns than printed. */
  placed: boolean
}

export interface TaskTable {
  /** A title row inside the grid. */
  title: Span | null
  columns: TaskColumn[]
  /** The rows are commitments; a price list or a list of telephone numbers is a table too. */
  tasks: boolean
  rows: TaskRow[]
  /** Group rows in reading order, also those without a row below them. */
  groups: Span[]
  /** Rows that are no measures: 注：…, 合计. */
  notes: Span[]
  /** Repeated headers, readings that gave way to the first one, 同上. */
  furniture: Extent[]
  extent: Extent[]
}

export interface TablesResult {
  tables: TaskTable[]
  findings: Finding[]
}

export interface TablesOptions {
  /** Roles given by the user, by column title as printed (white space aside). */
  columns?: Record<string, ColumnRole>
}
