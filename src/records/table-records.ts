import type { Entry, EntryRole } from '../fields/entry.ts'
import { leadFirst, matchLabel, readLabelValue, readNote, roleOfOthers, ruleOfHeader } from '../fields/note.ts'
import type { Extent } from '../schema/finding.ts'
import type { TaskCell, TaskColumn, TaskRow, TaskTable } from '../tables/task-table.ts'
import { tidy } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Ids } from './ids.ts'
import { withBlank } from './path.ts'
import type { RawRecord } from './record.ts'
import { stepsOfCell } from './steps.ts'
import { runInTitle } from './title.ts'

export interface TableContext {
  /** Ids of the rows begin so: `annex1`. */
  prefix: string
  /** The annex and the table's title. */
  path: readonly Span[]
  section: string | null
}

/** Roles whose cells are fields of a record; the cells of all other columns go to `extra` under their title. */
const ENTRY_ROLES: Partial<Record<TaskColumn['role'], EntryRole>> = {
  lead: 'lead',
  partner: 'partner',
  responsible: 'responsible',
  leader: 'leader',
  deadline: 'deadline',
  indicator: 'indicator',
  benchmark: 'benchmark',
  goal: 'goal',
}
/** Columns that tell what a row is, in the order in which they can be its text. */
const TEXT_ROLES = ['text', 'title', 'task', 'problem'] as const

/** What holds for a row because of the rows above it. */
interface Above {
  groups: readonly Span[]
  /** The headings above, one list for all rows below the same group rows. */
  path: readonly Span[]
  /** The number of a merged task, which holds for the rows below it as well. */
  serial: TaskRow['serial']
}

/** A task table's rows to raw records, one a row. */
export function toRecords(table: TaskTable, context: TableContext, ids: Ids): RawRecord[] {
  const columns = withOneIndicator(withTitles(table))
  const above: Above = { groups: [], path: context.path, serial: null }
  const records = table.rows.flatMap((row) => {
    if (row.groups !== above.groups)
      Object.assign(above, { groups: row.groups, path: [...context.path, ...row.groups.map(tidyHeading)] })
    above.serial = row.serial ?? above.serial
    return toRecord(columns, row, above, context, ids)
  })
  return withRule(
    records,
    headerRules(table).map((rule) => rule.value),
  )
}

/** 重点任务 with one cell a row names each measure; merged over rows it is a heading of several. */
function withTitles({ columns, rows }: TaskTable): readonly TaskColumn[] {
  if (rows.length < 2 || columns.some((column) => column.role === 'title')) return columns
  const own = (at: number): boolean => rows.every((row) => row.cells[at]?.inherited === false)
  return columns.map((column, at) =>
    column.role === 'task' && own(at) ? { ...column, role: 'title' as const } : column,
  )
}

/** 一级指标 | 指标名称: one column names the indicator, the others stand beside the record. */
function withOneIndicator(columns: readonly TaskColumn[]): readonly TaskColumn[] {
  const named = columns.filter(({ role }) => role === 'indicator')
  const main = named.find(({ title }) => /^(?:指标名称|指标|评价指标|营商环境指标)$/.test(title)) ?? named[0]
  return columns.map((column) =>
    column.role === 'indicator' && column !== main ? { ...column, role: 'other' } : column,
  )
}

/** Rules that columns' own heads state: 责任单位（排首位的为牵头单位）. */
export const headerRules = ({ columns }: TaskTable): Span[] =>
  columns.flatMap(({ role, header }) => {
    const rule = role === 'responsible' ? ruleOfHeader(tidy(Span.join(header))) : null
    return rule === null ? [] : [rule]
  })

/** The rule of a column's head applied to the records of its table, and to no others. */
function withRule(records: RawRecord[], rules: readonly string[]): RawRecord[] {
  if (rules.length === 0) return records
  const others = roleOfOthers(rules)
  for (const record of records) record.entries = leadFirst(record.entries, others)
  return records
}

function toRecord(
  columns: readonly TaskColumn[],
  row: TaskRow,
  { path, serial }: Above,
  context: TableContext,
  ids: Ids,
): RawRecord[] {
  const text = textOf(columns, row)
  if (text === null) return []
  const title = cellOf(columns, row, 'title')
  const problem = cellOf(columns, row, 'problem')
  const titled = title !== null && title.content !== text.content
  return [
    {
      id: ids.unique(`m${context.prefix}.${row.number?.value ?? `r${serial?.value ?? ''}`}`),
      kind: problem === null || problem.content === text.content ? 'measure' : 'rectification',
      origin: 'table',
      number: row.number,
      path,
      section: context.section,
      title: titled ? withoutStop(tidy(title.content)) : headOf(problem, text),
      text: tidy(text.content),
      problem: problem === null || problem.content === text.content ? null : tidy(problem.content),
      steps: stepsOfCell(text.content),
      entries: serialOf(columns, row, serial).concat(
        columns.flatMap((column, index) => toEntry(column, row.cells[index] ?? null, text, title, problem)),
      ),
      extents: row.extent.concat(placeAbove(problem)),
    },
  ]
}

/** A merged problem is printed beside the first of its rows: the record is read there too. */
const placeAbove = (cell: TaskCell | null): Extent[] =>
  cell?.inherited === true ? cell.content.runs.map(({ from, to }) => ({ from, to })) : []

/** 高标准农田建后管护不到位。抽查发现…: the problem's first sentence names it, as in the body. */
const headOf = (problem: TaskCell | null, text: TaskCell): Span | null =>
  problem === null || problem.content === text.content ? null : runInTitle(tidy(problem.content), false)

const cellOf = (columns: readonly TaskColumn[], row: TaskRow, role: TaskColumn['role']): TaskCell | null => {
  const index = columns.findIndex((column, i) => column.role === role && row.cells[i] != null)
  return index < 0 ? null : (row.cells[index] as TaskCell)
}

function textOf(columns: readonly TaskColumn[], row: TaskRow): TaskCell | null {
  for (const role of TEXT_ROLES) {
    const cell = cellOf(columns, row, role)
    if (cell !== null && cell.content.length > 0 && !(cell.inherited && role !== 'text')) return cell
  }
  return null
}

/** 序号 where it counts a merged task and the row's own number opens its text. */
function serialOf(columns: readonly TaskColumn[], row: TaskRow, serial: TaskRow['serial']): Entry[] {
  const at = columns.findIndex((column) => column.role === 'number')
  const cell = row.cells[at] ?? null
  if (serial === null || at < 0 || (row.number !== null && row.number === row.serial)) return []
  const value = cell?.content ?? serial.text ?? new Span(String(serial.value), [])
  return [{ role: 'other', label: (columns[at] as TaskColumn).title, value, inherited: cell?.inherited ?? true }]
}

/** Columns whose cells can hold labelled notes: 责任分工 `牵头单位：县水利局 配合单位：县统计局`. */
const NOTE_ROLES: ReadonlySet<TaskColumn['role']> = new Set([
  'lead',
  'partner',
  'responsible',
  'leader',
  'deadline',
  'other',
  'remark',
])

/** 牵头：县财政局；配合：人民银行某支行 */
const SHORT_LABEL = /^(?:总?牵头|主办|责任|负责|配合|协办)[：:]/

function toEntry(column: TaskColumn, cell: TaskCell | null, ...used: (TaskCell | null)[]): Entry[] {
  if (cell === null || used.includes(cell) || column.role === 'number') return []
  const labelled = matchLabel(cell.content.value) !== null || SHORT_LABEL.test(cell.content.value)
  const note = NOTE_ROLES.has(column.role) && labelled ? readNote(cell.content) : null
  if (note !== null && note.entries.length > 0)
    return note.entries.map((entry) => ({ ...entry, inherited: cell.inherited }))
  const role = ENTRY_ROLES[column.role] ?? 'other'
  if (!UNIT_COLUMNS.has(role)) return [{ role, label: column.title, value: cell.content, inherited: cell.inherited }]
  // 责任单位: 县发改委（牵头）、县财政局
  const value = readLabelValue(role, column.title, cell.content)
  return value.entries.map((entry) => ({ ...entry, inherited: cell.inherited }))
}

const UNIT_COLUMNS: ReadonlySet<EntryRole> = new Set(['lead', 'partner', 'responsible'])

const withoutStop = (span: Span): Span => (/[。；]$/.test(span.value) ? span.slice(0, -1) : span)

/** `(一) 优化线上线下服务`: the blank behind the number stays as printed. */
function tidyHeading(span: Span): Span {
  const printed = span.trim()
  const match = /^([（(][^）)]{1,6}[）)]|[0-9一二三四五六七八九十]{1,4}[、.．])(\s?)/.exec(printed.value)
  if (match === null) return tidy(span)
  const [{ length }, { length: number } = ''] = match
  const blank = match[2] === '' ? null : printed.slice(number, length)
  return withBlank(tidy(printed.slice(0, number)), blank, tidy(printed.slice(length)))
}
