import type { SheetCell } from './layout.ts'

// of the widest spaced Chinese fonts at 11 points
const LINE = 16
const PADDING = 3
// the most that Excel allows
const MAX = 409

/** Height of a row in points that shows all its wrapped text: not every program fits rows when it opens a file. */
export function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  let lines = 1
  for (const [i, cell] of cells.entries()) {
    const text = textIn(cell)
    if (text !== null) lines = Math.max(lines, linesOf(text, (widths[i] ?? 10) - 1))
    if (lines * LINE >= MAX) return MAX
  }
  return Math.min(MAX, lines * LINE + PADDING)
}

function textIn(cell: SheetCell): string | null {
  if (typeof cell === 'string') return cell
  if (typeof cell !== 'object' || cell === null) return null
  if ('runs' in cell) return cell.runs.map(({ text }) => text).join('')
  return 'text' in cell ? cell.text : null
}

function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const wide = code >= 0x2e80 ? 2 : 1
    used += wide
    if (code === 10 || used > width) {
      lines++
      used = code === 10 ? 0 : wide
      if (lines * LINE >= MAX) return lines
    }
  }
  return lines
}
