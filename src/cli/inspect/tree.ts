import type { LineIndex } from '../../read/index.ts'
import type { Grid, Line, Root } from '../../tree/nodes.ts'
import { escapeControls } from '../escape.ts'
import { place } from './place.ts'

/** The lines and grids of a tree: `12:1 line 一、总体要求`, `14:1 grid tabs, 3 rows`. */
export function* renderTree(root: Root, lines: LineIndex): Generator<string> {
  for (const node of root.children) {
    if (node.type === 'line') yield `${place(lines, node.from)} ${lineText(node)}\n`
    else yield* renderGrid(node, lines)
  }
}

function lineText(line: Line): string {
  const marks = [
    line.depth === undefined ? '' : ` #${line.depth}`,
    line.whole ? ' whole' : '',
    line.pageEnd ? ' page-end' : '',
  ]
  return `line${marks.join('')} ${escapeControls(line.content.value)}`
}

function* renderGrid(grid: Grid, lines: LineIndex): Generator<string> {
  yield `${place(lines, grid.from)} grid ${grid.form}, ${grid.rows.length} rows\n`
  for (const row of grid.rows) {
    const cells = row.cells.map(({ content, colSpan, rowSpan }) => {
      const span = colSpan > 1 || rowSpan > 1 ? `<${colSpan}×${rowSpan}>` : ''
      return span + escapeControls(content.value)
    })
    yield `${place(lines, row.from)}   row${row.header ? ' header' : ''} ${cells.join(' | ')}\n`
  }
}
