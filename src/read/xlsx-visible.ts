import type { CellValue, MergeRange, Sheet } from 'hucre/xlsx'

/** A sheet as it is shown: its hidden rows and columns taken out, merges drawn in to what is left of them. */
export interface Shown {
  rows: CellValue[][]
  /** Number format of a cell. */
  styleAt: (y: number, x: number) => string | undefined
  merges: MergeRange[]
  /** The words of what is hidden. */
  hidden: string[]
}

export function shownOf(sheet: Sheet): Shown {
  const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0)
  const ys = sheet.rows.flatMap((_, y) => (sheet.rowDefs?.get(y)?.hidden === true ? [] : [y]))
  const xs = Array.from({ length: width }, (_, x) => x).filter((x) => sheet.columns?.[x]?.hidden !== true)
  const styleAt = (y: number, x: number): string | undefined => sheet.cells?.get(`${ys[y]},${xs[x]}`)?.style?.numFmt
  const merges = sheet.merges ?? []
  if (ys.length === sheet.rows.length && xs.length === width) return { rows: sheet.rows, styleAt, merges, hidden: [] }
  const rows = ys.map((y) => xs.map((x) => sheet.rows[y]?.[x] ?? null))
  return {
    rows,
    styleAt,
    merges: merges.flatMap((merge) => drawnIn(merge, ys, xs, sheet, rows)),
    hidden: wordsOf(sheet, ys, xs),
  }
}

/** The part of a merge that is shown; its text moves to the first cell of it. */
function drawnIn(merge: MergeRange, ys: number[], xs: number[], sheet: Sheet, rows: CellValue[][]): MergeRange[] {
  const [top, bottom] = [from(ys, merge.startRow), from(ys, merge.endRow + 1) - 1]
  const [left, right] = [from(xs, merge.startCol), from(xs, merge.endCol + 1) - 1]
  const row = rows[top]
  if (bottom < top || right < left || row === undefined) return []
  row[left] = sheet.rows[merge.startRow]?.[merge.startCol] ?? null
  return [{ ...merge, startRow: top, endRow: bottom, startCol: left, endCol: right }]
}

/** How many shown places stand before this one. */
function from(places: readonly number[], at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}

function wordsOf(sheet: Sheet, ys: readonly number[], xs: readonly number[]): string[] {
  const [rows, columns] = [new Set(ys), new Set(xs)]
  const words: string[] = []
  sheet.rows.forEach((row, y) => {
    const gone = row.filter((value, x) => value !== null && value !== '' && !(rows.has(y) && columns.has(x)))
    if (gone.length > 0) words.push(gone.map(String).join(' '))
  })
  return words
}
