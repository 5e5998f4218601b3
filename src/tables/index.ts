import type { Finding } from '../schema/finding.ts'
import type { Grid } from '../tree/nodes.ts'
import { headerKey } from './column-words.ts'
import { areTasks, columnsOf } from './columns.ts'
import { type Draft, draftsOf } from './draft.ts'
import { fillDown } from './fill.ts'
import { readNumbers } from './numbers.ts'
import { joinPages } from './pages.ts'
import { placeRows } from './realign.ts'
import { sheetOf } from './sheet.ts'
import type { TablesOptions, TablesResult, TaskTable } from './task-table.ts'
import { mendRows } from './torn.ts'
import { joinTornHeaders } from './torn-header.ts'

export type { TablesOptions, TablesResult, TaskRow, TaskTable } from './task-table.ts'

/**
 * Neighbouring grids to task tables. Guarantees: every non-blank character of the grids is in a header cell, a group
 * row, a note, a cell of a row or the furniture; every row has one cell or null for each column; a cell that stands in
 * another column than printed, or whose value was taken from elsewhere against the table's habit, has a finding.
 */
export function readTables(grids: readonly Grid[], options: TablesOptions = {}): TablesResult {
  const findings: Finding[] = []
  const names = new Set(Object.keys(options.columns ?? {}).map(headerKey))
  const tables = draftsOf(joinTornHeaders(sheetOf(grids), names), names).map((draft) =>
    tableOf(draft, options, findings),
  )
  return { tables, findings }
}

function tableOf(draft: Draft, options: TablesOptions, findings: Finding[]): TaskTable {
  const columns = columnsOf(draft, options.columns ?? {}, findings)
  const mended = mendRows(draft.rows, columns, findings)
  const { rows: placed, profile } = placeRows(mended.rows, columns, findings)
  const rows = joinPages(placed, columns, profile, findings)
  const numbers = readNumbers(rows, columns, findings)
  const { cells, furniture } = fillDown(rows, columns, profile, numbers, findings)
  return {
    title: draft.title,
    columns,
    tasks: areTasks(draft, columns),
    rows: rows.map((row, r) => ({
      groups: row.draft.groups,
      cells: cells[r] ?? [],
      extent: row.extents,
      number: numbers.own[r] ?? null,
      serial: numbers.serial[r] ?? null,
      placed: row.placed,
    })),
    groups: draft.groups,
    notes: [...draft.notes, ...mended.notes],
    furniture: [...draft.furniture, ...furniture],
    extent: draft.extent,
  }
}
