import type { PlacedTable } from '../records/index.ts'
import type { TaskCell, TaskRow } from '../tables/task-table.ts'
import { tidy } from '../text/space.ts'
import type { Pieces, ReviewedCell, ReviewedMeasure, ReviewedTable } from './data.ts'
import { ofSpan } from './pieces.ts'

/** The task tables as grids, each row beside the measure that it became. */
export function tablesOf(
  tables: readonly PlacedTable[],
  measures: readonly ReviewedMeasure[],
  text: string,
): ReviewedTable[] {
  const owner = ownerOf(measures)
  return tables.map(({ id, title, columns, rows }) => ({
    id,
    title: title === null ? null : tidy(title).value,
    columns: columns.map(({ title: column, role }) => ({ title: column, role })),
    rows: rows.map((row) => ({
      measure: owner(row),
      at: row.extent.flatMap(({ from, to }) => [from, to]),
      moved: !row.placed,
      cells: row.cells.map((cell) => toCell(cell, text)),
    })),
  }))
}

/** Which measure stands where a row stands. */
function ownerOf(measures: readonly ReviewedMeasure[]): (row: TaskRow) => string | null {
  const pieces = measures
    .filter(({ origin }) => origin === 'table')
    .flatMap(({ id, at }) => pairs(at).map(([from, to]) => ({ from, to, id })))
    .sort((a, b) => a.from - b.from)
  return ({ extent: [first] }) => {
    if (first === undefined) return null
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle] as { from: number }).from <= first.from) low = middle + 1
      else high = middle
    }
    const piece = pieces[low - 1]
    return piece !== undefined && first.from < piece.to ? piece.id : null
  }
}

const pairs = (at: Pieces): [number, number][] =>
  Array.from({ length: at.length / 2 }, (_, i) => [at[i * 2] as number, at[i * 2 + 1] as number])

function toCell(cell: TaskCell | null, text: string): ReviewedCell | null {
  if (cell === null || cell.content.value.trim() === '') return null
  const at = ofSpan(cell.content)
  const printed = pairs(at)
    .map(([from, to]) => text.slice(from, to))
    .join('')
  return {
    at,
    ...(printed !== cell.content.value && { text: cell.content.value }),
    ...(cell.inherited && { filled: true as const }),
  }
}
