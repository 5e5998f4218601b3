import { readEnumerator } from '../text/enumerator.ts'
import { Span } from '../text/span.ts'
import { isHeaderRow } from './header.ts'
import type { SheetRow } from './sheet.ts'

/** Lines that one header row may be torn into. */
const MOST_PIECES = 6
const LONGEST_CELL = 16
/** （亿元）, （万元）: what a header's second line begins with. */
const GOES_ON = /^[（(][^（()）]{1,10}[）)]?/

/**
 * A header row torn by line breaks inside its cells becomes one again:
 *
 *     序号 | 项目名称 | 总投资
 *     （亿元） | 2025年计划投资
 *     （亿元） | 责任单位
 */
export function joinTornHeaders(rows: readonly SheetRow[], names: ReadonlySet<string>): readonly SheetRow[] {
  const joined: SheetRow[] = []
  for (let i = 0; i < rows.length; i++) {
    let row = rows[i] as SheetRow
    const last = Math.min(rows.length, i + MOST_PIECES) - 1
    if (row.form === 'tabs' && isRest(rows[i + 1]) && isHeaderRow(row, true, names))
      while (i < last && goesOn(row, rows[i + 1])) row = join(row, rows[++i] as SheetRow)
    joined.push(row)
  }
  return joined
}

/** （一）打造… opens a group. */
const isRest = (row: SheetRow | undefined): boolean =>
  GOES_ON.test(firstCell(row)) && readEnumerator(firstCell(row)) === null

const firstCell = (row: SheetRow | undefined): string => row?.cells[0]?.value ?? ''

const goesOn = (above: SheetRow, row: SheetRow | undefined): boolean =>
  row !== undefined &&
  row.page === above.page &&
  isRest(row) &&
  row.cells.every(({ length, value }) => length <= LONGEST_CELL && !/[。；]/.test(value))

function join(above: SheetRow, below: SheetRow): SheetRow {
  const seam = Span.join([above.cells.at(-1) as Span, below.cells[0] as Span])
  const extent = { from: above.extent.from, to: below.extent.to }
  return { ...above, cells: [...above.cells.slice(0, -1), seam, ...below.cells.slice(1)], extent }
}
