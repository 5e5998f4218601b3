import { Span } from '../../src/text/span.ts'
import type { Cell, Grid, Row } from '../../src/tree/nodes.ts'

/** Grids of the tab-separated lines of a text, as the tree room builds them: blank lines and lone lines part them. */
export function gridsOf(text: string, fromLine = 1, toLine = Infinity): Grid[] {
  const grids: Grid[] = []
  let rows: Row[] = []
  let offset = 0
  const close = (): void => {
    if (rows.length > 0) grids.push(gridOf('tabs', rows))
    rows = []
  }
  const lines = text.split('\n')
  lines.forEach((line, index) => {
    const inside = index + 1 >= fromLine && index + 1 <= toLine
    // a line break inside a cell: the row goes on in a line with tabs
    const torn =
      rows.length > 0 && line.trim() !== '' && lines.slice(index + 1, index + 3).some((next) => next.includes('\t'))
    if (inside && (line.includes('\t') || torn)) rows.push(rowOf(text, offset, offset + line.length))
    else close()
    offset += line.length + 1
  })
  close()
  return grids
}

/** One grid of a Markdown pipe table. */
export function gridsOfPipes(text: string): Grid[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|') && !/^\|\s*-/.test(line))
  const grid = gridOfCells(
    rows.map((line) => line.slice(1, line.lastIndexOf('|')).split('|')),
    1,
  )
  return [{ ...grid, form: 'pipes' }]
}

function rowOf(text: string, from: number, to: number): Row {
  const cells: Cell[] = []
  let start = from
  for (const part of text.slice(from, to).split('\t')) {
    cells.push({ content: Span.of(text, start, start + part.length), colSpan: 1, rowSpan: 1 })
    start += part.length + 1
  }
  return { from, to: Math.min(to + 1, text.length), cells }
}

function gridOf(form: Grid['form'], rows: Row[]): Grid {
  return { type: 'grid', form, rows, from: rows[0]?.from ?? 0, to: rows.at(-1)?.to ?? 0 }
}

/** A cell of a grid written by hand: its text, or its text with spans. */
export type WrittenCell = string | { text: string; rowSpan?: number; colSpan?: number }

/** An HTML-like grid from rows of cells; `headers` rows are marked as header rows. */
export function gridOfCells(written: readonly (readonly WrittenCell[])[], headers = 0): Grid {
  let text = ''
  const rows = written.map((cells, index) => {
    const from = text.length
    const built = cells.map((cell): Cell => {
      const { text: value, rowSpan = 1, colSpan = 1 } = typeof cell === 'string' ? { text: cell } : cell
      const at = text.length
      text += `${value}|`
      return {
        content: new Span(
          value,
          value === '' ? [] : [{ at: 0, length: value.length, from: at, to: at + value.length }],
        ),
        rowSpan,
        colSpan,
      }
    })
    text += '\n'
    return { from, to: text.length, cells: built, ...(index < headers ? { header: true } : {}) }
  })
  return gridOf('html', rows)
}
