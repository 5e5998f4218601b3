/** How a cell looks; months and years are dates that show only what is known. */
export const styleNames = [
  'header',
  'text',
  'number',
  'day',
  'month',
  'year',
  'dayOngoing',
  'monthOngoing',
  'yearOngoing',
  // filled in from elsewhere
  'textFilled',
  'dayFilled',
  'monthFilled',
  'yearFilled',
  'dayOngoingFilled',
  'monthOngoingFilled',
  'yearOngoingFilled',
] as const
export type StyleName = (typeof styleNames)[number]

/** A stretch of a cell's text: as it is, struck out for what is gone, underlined for what has come. */
export interface TextRun {
  text: string
  look: 'plain' | 'gone' | 'come'
}

/** A cell of a sheet: a date is a number of days with a look of its own, and so is a text that was filled in; others have runs. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { days: number; style: StyleName }
  | { text: string; style: StyleName }
  | { runs: TextRun[] }

/** The same value with the look of one that was filled in from elsewhere. */
export function asFilled(cell: SheetCell): SheetCell {
  if (typeof cell === 'string') return cell === '' ? cell : { text: cell, style: 'textFilled' }
  if (cell === null || typeof cell !== 'object' || 'runs' in cell) return cell
  const style = `${cell.style}Filled` as StyleName
  return styleNames.includes(style) ? { ...cell, style } : cell
}

export interface SheetColumn {
  title: string
  /** In widths of a digit; a Chinese character takes two. */
  width: number
  hidden?: true
}

/** What every sheet of one kind has in common. */
export interface Layout {
  columns: readonly SheetColumn[]
  /** Whether columns can still be added while rows are written: its sheets wait for the last one. */
  grows?: true
  /** What is printed of it, on A3: the last column. */
  printTo?: number
  /** A column to be filled in with one of these. */
  choice?: { column: number; values: readonly string[] }
  /** Colours by formula, for the row 2 and those below; the first that holds wins. */
  colours?: readonly { range: string; formula: string; fill: string }[]
}

/** A, B … Z, AA. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** Excel's own bounds. */
export const MAX_ROWS = 1_048_576
export const MAX_CELL = 32_767
