import type { Structure, StructureLine, StructureTable } from '../read/index.ts'
import { Span } from '../text/span.ts'
import type { Grid, Line, Root } from './nodes.ts'
import { tile } from './tile.ts'

/** A rendering and what its container says of it, as lines and grids. */
export function buildStructured(text: string, structure: Structure): Root {
  const nodes = structure.blocks.map((block) => (block.type === 'line' ? toLine(block, text) : toGrid(block, text)))
  return { type: 'root', children: tile(nodes, text) }
}

function toLine({ from, to, depth, whole, pageEnd, furniture }: StructureLine, text: string): Line {
  const end = text[to - 1] === '\n' ? to - 1 : to
  return {
    type: 'line',
    from,
    to,
    // page furniture stands in the text, and in no content
    content: furniture === true ? Span.empty : Span.of(text, from, end),
    ...(depth === undefined ? {} : { depth }),
    ...(whole === true ? { whole } : {}),
    ...(pageEnd === true ? { pageEnd } : {}),
  }
}

const toGrid = ({ from, to, rows, aside }: StructureTable, text: string): Grid => ({
  type: 'grid',
  form: 'cells',
  ...(aside === true ? { aside } : {}),
  from,
  to,
  rows: rows.map((row) => ({
    from: row.from,
    to: row.to,
    ...(row.header === true ? { header: true } : {}),
    cells: row.cells.map((cell) => ({
      content: Span.of(text, cell.from, cell.to),
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
    })),
  })),
})
