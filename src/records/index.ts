import { findConventions } from '../fields/note-convention.ts'
import type { DocumentOutline, OutlinePart } from '../outline/index.ts'
import type { Paragraph, Stretch } from '../outline/paragraph.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import { readTables } from '../tables/index.ts'
import type { ColumnRole, TaskRow, TaskTable } from '../tables/task-table.ts'
import { append } from '../text/append.ts'
import { Extents } from '../text/extents.ts'
import type { Span } from '../text/span.ts'
import type { Grid } from '../tree/index.ts'
import { type Collected, nothingCollected, type RawSection } from './collected.ts'
import { Ids } from './ids.ts'
import { tellDoubt } from './readings/doubt.ts'
import { doubtful, type Weighed, weigh } from './readings/weigh.ts'
import { addTableIndicators } from './table-indicators.ts'
import { headerRules, toRecords } from './table-records.ts'

export interface TableWords {
  /** Roles of table columns by their printed titles. */
  columns?: Record<string, ColumnRole>
}

export interface RecordOptions extends TableWords {
  /** The tables' rows are kept for a reader, though all that they say is in records by then. */
  keep?: boolean
}

/** A table once its rows are records. */
export interface PlacedTable {
  id: string
  title: Span | null
  columns: TaskTable['columns']
  notes: Span[]
  extent: Extent[]
  /** How many rows it has. */
  height: number
  /** The rows themselves; none where nobody asked to keep them. */
  rows: TaskRow[]
}

export interface Records extends Collected {
  tables: PlacedTable[]
  /** Source stretches that repeat what stands elsewhere: headers of later pages. */
  furniture: Extent[]
  findings: Finding[]
  /** Heads of columns: they stand beside what is in a field. */
  labels: Extents
  /** Other readings of classes of items, each with its odds. */
  weighed: Weighed[]
  /** Rules in the heads of columns; they hold for the column, and its records follow them already. */
  headerRules: Span[]
}

/**
 * Outline to raw records: one a commitment, with what stands beside it; sections and indicators on the way.
 * Guarantees: ids are unique; records stand in reading order.
 */
export function buildRecords(document: DocumentOutline, source: string, options: RecordOptions = {}): Records {
  const records: Records = {
    ...nothingCollected(),
    tables: [],
    furniture: [],
    findings: [],
    headerRules: [],
    labels: new Extents(),
    weighed: [],
  }
  const ids = new Ids()
  const count = { letter: 0, plan: 0, annex: 0 }
  for (const part of document.parts) {
    count[part.kind]++
    addPart(part, prefixOf(part, count), records, ids, source, options)
  }
  // 注：责任部门列第一位的为牵头部门
  if (records.conventions.length === 0)
    for (const stretch of document.stretches)
      if (stretch.type === 'paragraph') append(records.conventions, findConventions(stretch.text))
  for (const { notes } of records.tables) for (const note of notes) append(records.conventions, findConventions(note))
  records.records.sort((a, b) => (a.extents[0]?.from ?? 0) - (b.extents[0]?.from ?? 0))
  return records
}

/** '' for the plan, `letter`, `annex2`, `plan2` for what else is in the file. */
function prefixOf(part: OutlinePart, count: Record<OutlinePart['kind'], number>): string {
  if (part.kind === 'annex') return `annex${part.label?.annex.number ?? (count.annex === 1 ? '' : count.annex)}`
  if (part.kind === 'letter') return count.letter === 1 ? 'letter' : `letter${count.letter}`
  return count.plan === 1 ? '' : `plan${count.plan}`
}

function addPart(
  part: OutlinePart,
  prefix: string,
  records: Records,
  ids: Ids,
  source: string,
  options: RecordOptions,
): void {
  const titled = addTitle(part, prefix, records, ids)
  const section = titled?.id ?? null
  const path = pathOf(part, prefix)
  const { collected, weighed } = weigh(part.outline, { kind: part.kind, prefix, path, section, source }, ids)
  append(records.weighed, weighed)
  append(records.findings, doubtful(weighed).map(tellDoubt))
  append(records.sections, collected.sections)
  append(records.indicators, collected.indicators)
  append(records.records, collected.records)
  append(records.conventions, collected.conventions)
  append(records.decisions, collected.decisions)
  for (const text of proseOfPart(part, collected)) append(records.conventions, findConventions(text))
  records.claimed.take(collected.claimed)
  keepClosing([...collected.closing, ...part.outline.closing], titled, records)
  for (const grids of gridRuns(part)) {
    const heading = collected.grids.get(grids[0] as Grid)
    const place = heading === undefined ? { path, section } : { path: heading.path, section: heading.section }
    addTables(grids, part, { prefix, ...place }, records, ids, options)
  }
}

/** Running text of a part, where a rule may stand that holds for all notes. */
const proseOfPart = (part: OutlinePart, { sections }: Collected): Span[] => [
  ...part.outline.preamble.flatMap((stretch) => (stretch.type === 'paragraph' ? [stretch.text] : [])),
  ...sections.flatMap(({ text }) => text),
]

/** The plan's items stand under their headings alone; those of an annex or of a second paper under its title too. */
function pathOf(part: OutlinePart, prefix: string): Span[] {
  if (prefix === '' || part.kind === 'letter') return []
  const label = part.label === null ? [] : [withoutColon(part.label.paragraph.raw.slice(0, part.label.annex.end))]
  return [...label, ...(part.title === null ? [] : [part.title])]
}

const withoutColon = (span: Span): Span => span.slice(0, span.value.trimEnd().replace(/[:：]$/, '').length)

/** A section for the part's title, with the prose between it and its first item. */
function addTitle(part: OutlinePart, prefix: string, records: Records, ids: Ids): RawSection | null {
  const prose = part.outline.preamble.flatMap((stretch) => (stretch.type === 'paragraph' ? [stretch] : []))
  if (part.title === null || (prose.length === 0 && part.kind !== 'annex')) {
    return null
  }
  const id = ids.unique(`s${prefix === '' ? 'preamble' : prefix}`)
  const section: RawSection = {
    id,
    parent: null,
    level: 1,
    number: null,
    title: part.title,
    text: prose.map((paragraph) => paragraph.text),
    spans: [part.title, ...prose.map((paragraph) => paragraph.raw)],
  }
  records.sections.push(section)
  records.claimed.add(prose.map((paragraph) => paragraph.raw))
  return section
}

/** Closing prose goes with the part's title; without one it stays unclaimed, and is listed. */
function keepClosing(closing: readonly Paragraph[], section: RawSection | null, records: Records): void {
  if (section === null) return
  append(
    section.text,
    closing.map((paragraph) => paragraph.text),
  )
  append(
    section.spans,
    closing.map((paragraph) => paragraph.raw),
  )
  records.claimed.add(closing.map((paragraph) => paragraph.raw))
}

/** Grids that follow one another with no text between them. */
function gridRuns(part: OutlinePart): Grid[][] {
  const runs: Grid[][] = []
  let last: Stretch | null = null
  for (const { stretch } of part.blocks) {
    if (stretch.type === 'grid') {
      if (last?.type === 'grid') (runs.at(-1) as Grid[]).push(stretch)
      else runs.push([stretch])
    }
    last = stretch
  }
  return runs
}

interface TablePlace {
  prefix: string
  path: readonly Span[]
  section: string | null
}

function addTables(
  grids: Grid[],
  part: OutlinePart,
  place: TablePlace,
  records: Records,
  ids: Ids,
  options: RecordOptions,
): void {
  const { tables, findings } = readTables(grids, options.columns === undefined ? {} : { columns: options.columns })
  append(records.findings, findings)
  for (const table of tables) {
    const title = table.title ?? part.title
    const id = ids.unique(`t${place.prefix === '' ? '1' : place.prefix}`)
    const path = table.title === null ? place.path : [...place.path, table.title]
    const { columns, notes, extent } = table
    const rows = options.keep === true ? table.rows : []
    records.tables.push({ id, title, columns, notes, extent, height: table.rows.length, rows })
    append(records.furniture, table.furniture)
    const prefix = place.prefix === '' ? id : place.prefix
    if (table.tasks) append(records.records, toRecords(table, { ...place, prefix, path }, ids))
    append(records.headerRules, headerRules(table))
    const indicators = records.indicators.length
    addTableIndicators(table, records.indicators, ids)
    records.labels.add(headersOf(table))
    // a table of other things is in no field but for its title: its cells are listed
    if (table.tasks || records.indicators.length > indicators) records.claimed.add(claimsOf(table))
    else if (table.title !== null) records.claimed.add([table.title])
  }
}

function* headersOf({ columns }: TaskTable): Generator<Span> {
  for (const { header } of columns) yield* header
}

function* claimsOf(table: TaskTable): Generator<Span> {
  for (const { cells, number, serial } of table.rows) {
    for (const cell of cells) if (cell !== null) yield cell.content
    if (number?.text) yield number.text
    if (serial?.text) yield serial.text
  }
  yield* table.groups
  yield* table.notes
  if (table.title !== null) yield table.title
}
