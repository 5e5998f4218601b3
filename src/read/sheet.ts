import type { DrawnRow, Rendering } from './rendering.ts'

/** A sheet of a workbook, or a file of parted fields: its rows without the empty ones. */
export interface Sheet {
  name: string
  rows: DrawnRow[]
}

/** Rows of one cell over the table are its title and notes: lines. So is the name of a sheet that has none. */
export function renderSheet({ name, rows }: Sheet, several: boolean, rendering: Rendering): void {
  const wide = rows.findIndex((row) => filled(row) > 1)
  // a sheet of one column is a text
  const head = wide < 0 ? rows.length : wide
  if (head === 0 && several && !/^(?:sheet|工作表|表)\s?\d*$/i.test(name)) rendering.line(name, { whole: true })
  for (const row of rows.slice(0, head)) rendering.line(wholeText(row), { whole: true })
  let end = rows.length
  while (end > head && isNote(rows[end - 1] as DrawnRow)) end--
  if (end > head) rendering.table(rows.slice(head, end))
  for (const row of rows.slice(end)) rendering.line(wholeText(row), { whole: true })
}

const filled = ({ cells }: DrawnRow): number => cells.filter(({ text }) => text.trim() !== '').length

const wholeText = ({ cells }: DrawnRow): string =>
  cells
    .map(({ text }) => text.trim())
    .join('')
    .replaceAll('\n', '')

/** Below the table: `注：…`, `填报人：…`. */
const isNote = (row: DrawnRow): boolean =>
  filled(row) === 1 && /^(?:注|备注|说明|填报|填表|制表|联系)[^。]{0,12}[:：]/.test(wholeText(row))
