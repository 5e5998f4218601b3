import type { Finding } from '../schema/finding.ts'
import type { Span } from '../text/span.ts'
import { headerKey, roleOfWords } from './column-words.ts'
import type { Draft } from './draft.ts'
import { columnRepeated, columnUnnamed, extentOf, headerMissing } from './findings.ts'
import type { ColumnRole, TaskColumn } from './task-table.ts'
import { type Kind, traitOf } from './trait.ts'

/** Rows looked at to learn what a column holds. */
const SAMPLE = 400
/** A table without a header is as wide as most of its rows, but no wider than this. */
const WIDEST = 200

/** Per column: how many filled cells of each kind the sample has, and how long they are. */
interface Content {
  kinds: Map<Kind, number>
  filled: number
  length: number
}

/** The columns of a draft with their roles: by the user, by the header's words, by the cells. */
export function columnsOf(draft: Draft, given: Record<string, ColumnRole>, findings: Finding[]): TaskColumn[] {
  const width = widthOf(draft)
  const printed = draft.header?.columns ?? []
  const contents = Array.from({ length: width }, (_, x) => contentOf(draft, x))
  const roles = contents.map((content, x) => {
    const title = printed[x]?.title ?? ''
    return givenRole(title, given) ?? sureRole(title, content) ?? roleOfCells(content)
  })
  // 序号 counts the rows once; further columns of figures are prices and amounts
  for (const x of indexesOf(roles, 'number').slice(1)) roles[x] = 'other'
  settleTexts(
    roles,
    contents,
    printed.map(({ title }) => title),
    given,
  )
  settleHindrances(roles, printed)
  // 整治事项 over two columns: groups on the left, what is in them on the right
  roles.forEach((role, x) => {
    if (role === 'title' && isJoint(printed, x + 1)) roles[x] = 'task'
  })
  if (draft.header === null) settleUnnamed(roles, contents)
  if (draft.header === null && draft.rows.length > 0) findings.push(headerMissing(draft.rows[0]?.sheet.extent ?? null))
  return nameColumns(roles, printed, contents, draft.header !== null, findings)
}

/** Fewer cells without a date are chance. */
const LEAST_DATES = 5

/** What the header's words say; 单位 alone is a body or a unit of measure, which the cells tell. */
function sureRole(title: string, { kinds, filled }: Content): ColumnRole | null {
  const role = roleOfWords(title)
  if (role === 'task' && areFigures({ kinds, filled })) return 'other'
  // 2024年节点目标 | 完成场平: what is to be reached, and no time
  if (role === 'deadline' && filled >= LEAST_DATES && (kinds.get('date') ?? 0) * 5 < filled) return 'other'
  if (headerKey(title) !== '单位') return role
  return (kinds.get('units') ?? 0) * 2 >= filled ? role : 'other'
}

/** 应参保任务数 | 70650: figures commit to nothing by themselves. */
const areFigures = ({ kinds, filled }: Pick<Content, 'kinds' | 'filled'>): boolean =>
  filled > 0 && (kinds.get('number') ?? 0) + (kinds.get('amount') ?? 0) >= filled * 0.9

const COMMITS = new Set<ColumnRole>(['text', 'task', 'problem'])
const CHARGES = new Set<ColumnRole>(['lead', 'partner', 'responsible', 'overall', 'leader', 'deadline'])
const BODIES = new Set<ColumnRole>(['lead', 'partner', 'responsible', 'overall'])
const SHORTEST_TASK = 10

const areSentences = ({ kinds, filled }: Content): boolean =>
  filled > 0 && ((kinds.get('sentence') ?? 0) + (kinds.get('prose') ?? 0) + (kinds.get('numbered') ?? 0)) * 2 > filled

/** Whether rows of these columns are commitments: the header says so, or somebody is charged with longer texts. */
export function areTasks(draft: Draft, columns: readonly TaskColumn[]): boolean {
  const named = columns.some(
    ({ title, header, role }) => header.length > 0 && role !== 'other' && COMMITS.has(roleOfWords(title) ?? 'other'),
  )
  const text = columns.findIndex(({ role }) => role === 'text')
  const charged = columns.some(({ role }) => CHARGES.has(role))
  // 2024年目标值: a figure to reach, and who answers for it
  const aimed = columns.some(({ title, role }) => role === 'goal' || (role === 'text' && roleOfWords(title) === 'goal'))
  // who answers for it and until when, or sentences that somebody answers for: short as the cells may be
  const dated = columns.some(({ role }) => role === 'deadline') && columns.some(({ role }) => BODIES.has(role))
  const says = text >= 0 && areSentences(contentOf(draft, text))
  return (
    named ||
    (charged && (aimed || (text >= 0 && dated) || says)) ||
    (charged && text >= 0 && mean(contentOf(draft, text)) >= SHORTEST_TASK)
  )
}

const givenRole = (title: string, given: Record<string, ColumnRole>): ColumnRole | undefined => {
  const key = headerKey(title)
  return Object.entries(given).find(([name]) => key !== '' && headerKey(name) === key)?.[1]
}

/** The header's width; columns beyond it count where most rows fill them. Without a header the usual width. */
function widthOf(draft: Draft): number {
  const counts = new Map<number, number>()
  const sample = draft.rows.slice(0, SAMPLE)
  for (const { sheet } of sample) {
    let width = sheet.cells.length
    if (draft.header !== null) while (width > 0 && sheet.cells[width - 1]?.length === 0) width--
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const header = draft.header?.columns.length ?? 0
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
  if (draft.header === null) return Math.min(usual, WIDEST)
  const wider = sample.filter(({ sheet }) => sheet.cells.slice(header, usual).some((cell) => cell.length > 0)).length
  return usual > header && usual <= WIDEST && wider * 3 > sample.length * 2 ? usual : header
}

function contentOf(draft: Draft, x: number): Content {
  const content: Content = { kinds: new Map(), filled: 0, length: 0 }
  for (const { sheet } of draft.rows.slice(0, SAMPLE)) {
    const text = sheet.cells[x]?.value ?? ''
    if (text === '') continue
    const { kind } = traitOf(text)
    content.kinds.set(kind, (content.kinds.get(kind) ?? 0) + 1)
    content.filled++
    content.length += Math.min(text.length, 1000)
  }
  return content
}

const mean = (content: Content): number => (content.filled === 0 ? 0 : content.length / content.filled)

/** What the cells alone say; long texts are told apart later. */
function roleOfCells({ kinds, filled }: Content): ColumnRole {
  const share = (...names: Kind[]): number =>
    names.reduce((sum, name) => sum + (kinds.get(name) ?? 0), 0) / Math.max(1, filled)
  if (filled === 0) return 'other'
  if (share('number') >= 0.7) return 'number'
  if (share('date') >= 0.6) return 'deadline'
  if (share('units') >= 0.6) return 'responsible'
  if (share('person') >= 0.7) return 'leader'
  if (share('mark') >= 0.7) return 'status'
  if (share('amount') >= 0.7) return 'score'
  return 'other'
}

/**
 * Exactly one column is the commitment itself. Where the header names none (序号 | 工作任务 | 责任单位) it is the task,
 * else the title; where it names two, the last one that is long.
 */
function settleTexts(
  roles: ColumnRole[],
  contents: readonly Content[],
  titles: readonly string[],
  given: Record<string, ColumnRole>,
): void {
  const texts = indexesOf(roles, 'text')
  if (texts.length === 1) return
  if (texts.length > 1) {
    const fixed = texts.find((x) => givenRole(titles[x] ?? '', given) === 'text')
    const longest = Math.max(...texts.map((x) => mean(contents[x] as Content)))
    const chosen = fixed ?? texts.filter((x) => mean(contents[x] as Content) * 2 >= longest).at(-1)
    for (const x of texts) if (x !== chosen) roles[x] = shortOne(contents[x] as Content, roles)
    return
  }
  const detail = detailOf(roles, contents)
  if (detail !== undefined) {
    roles[detail] = 'text'
    return
  }
  for (const role of ['task', 'title', 'problem', 'goal', 'other', 'pilot'] as const) {
    const longest = indexesOf(roles, role).sort(
      (a, b) => mean(contents[b] as Content) - mean(contents[a] as Content),
    )[0]
    if (longest === undefined || givenRole(titles[longest] ?? '', given) !== undefined) continue
    if (role !== 'goal' && areFigures(contents[longest] as Content)) continue
    roles[longest] = 'text'
    return
  }
}

/** 目标任务 | 完成情况 | 问题与困难: what hinders the task, and no problem that it puts right. */
function settleHindrances(roles: ColumnRole[], printed: readonly { title: string }[]): void {
  if (!roles.includes('status') || printed.some(({ title }) => /整改|反馈|巡[视察]/.test(title))) return
  const text = roles.indexOf('text')
  for (const x of indexesOf(roles, 'problem')) if (x > text) roles[x] = 'other'
}

/** 工作任务 merged over rows, beside 年度目标 of each: what the rows say is the goal. */
function detailOf(roles: readonly ColumnRole[], contents: readonly Content[]): number | undefined {
  const size = (x: number): Content => contents[x] as Content
  const heads = [...indexesOf(roles, 'task'), ...indexesOf(roles, 'title')]
  return indexesOf(roles, 'goal').find(
    (x) =>
      heads.length > 0 &&
      heads.every((head) => size(x).filled > size(head).filled && mean(size(x)) >= mean(size(head))),
  )
}

const shortOne = (content: Content, roles: readonly ColumnRole[]): ColumnRole =>
  mean(content) <= 24 && !roles.includes('title') && !roles.includes('task') ? 'title' : 'task'

/** Without a header: a short text before the long one is its title, the first of two unit columns leads. */
function settleUnnamed(roles: ColumnRole[], contents: readonly Content[]): void {
  const text = roles.indexOf('text')
  const before = text - 1
  if (before >= 0 && roles[before] === 'other' && (contents[before] as Content).filled > 0) roles[before] = 'title'
  const units = indexesOf(roles, 'responsible')
  if (units.length >= 2) {
    roles[units[0] as number] = 'lead'
    roles[units[1] as number] = 'partner'
  }
}

/** One header cell reaches over the column and the one to its left. */
const isJoint = (printed: readonly { cells: Span[] }[], x: number): boolean =>
  printed[x]?.cells.length === 1 && printed[x].cells[0] === printed[x - 1]?.cells[0]

const indexesOf = (roles: readonly ColumnRole[], role: ColumnRole): number[] =>
  roles.flatMap((name, x) => (name === role ? [x] : []))

function nameColumns(
  roles: readonly ColumnRole[],
  printed: readonly { title: string; cells: Span[] }[],
  contents: readonly Content[],
  headed: boolean,
  findings: Finding[],
): TaskColumn[] {
  const used = new Map<string, number>()
  const first = printed.flatMap(({ cells }) => cells)[0]
  return roles.map((role, x) => {
    const header = printed[x]?.cells ?? []
    // a column without a name has no cell to point at but its row
    const shown = header[0] ?? first
    const at = shown === undefined ? null : extentOf(shown)
    const name = printed[x]?.title ?? ''
    const title = name === '' ? `第${x + 1}列` : name
    if (name === '' && headed && (contents[x] as Content).filled > 0) findings.push(columnUnnamed(at, title))
    const times = (used.get(title) ?? 0) + 1
    used.set(title, times)
    if (times === 2 && !isJoint(printed, x)) findings.push(columnRepeated(at, title))
    return { title: times === 1 ? title : `${title}（${times}）`, role, header }
  })
}
