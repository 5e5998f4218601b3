import { matchIndicator } from '../fields/indicator.ts'
import type { ColumnRole, TaskRow, TaskTable } from '../tables/task-table.ts'
import { squeeze, tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { RawIndicator } from './collected.ts'
import { fingerprint, type Ids } from './ids.ts'

/**
 * The indicators of a table with a column 指标名称: the benchmark and the goal that stand beside each (对标城市, 预期目标)
 * go to the indicator of that name, which the body may have named before.
 */
export function addTableIndicators(table: TaskTable, indicators: RawIndicator[], ids: Ids): void {
  const seen = new Set<string>()
  for (const row of table.rows) {
    const name = cellOf(table, row, 'indicator')
    if (name === null || seen.has(squeeze(name.value))) continue
    seen.add(squeeze(name.value))
    addIndicator(table, row, name, indicators, ids)
  }
}

function addIndicator(table: TaskTable, row: TaskRow, cell: Span, indicators: RawIndicator[], ids: Ids): void {
  const match = matchIndicator(cell.value, true)
  const name = match?.name ?? squeeze(cell.value)
  const key = match?.key ?? null
  let indicator = indicators.find((one) => (key === null ? one.name === name : one.key === key))
  if (indicator === undefined) {
    const id = ids.unique(`i${key ?? fingerprint(name)}`)
    indicator = { id, number: null, name, key, entries: [], goal: null, spans: [cell] }
    indicators.push(indicator)
  }
  const benchmark = cellOf(table, row, 'benchmark')
  if (benchmark !== null) {
    indicator.entries = [...indicator.entries, { role: 'benchmark', label: '', value: benchmark, inherited: false }]
    indicator.spans = [...indicator.spans, benchmark]
  }
  const goal = cellOf(table, row, 'goal')
  if (goal !== null && indicator.goal === null) {
    indicator.goal = tidy(goal)
    indicator.spans = [...indicator.spans, goal]
  }
}

function cellOf({ columns }: TaskTable, row: TaskRow, role: ColumnRole): Span | null {
  const at = columns.findIndex((column) => column.role === role)
  return at < 0 ? null : (row.cells[at]?.content ?? null)
}
