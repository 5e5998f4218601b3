import { type Block, ofd } from '../../scripts/attacks/ofd.mjs'
import type { SourceFile, StructureTable } from '../../src/read/index.ts'

const widthsOf = ({ rows }: StructureTable, text: string): number[] => {
  const columns = Math.max(...rows.map(({ cells }) => cells.reduce((sum, { colSpan }) => sum + colSpan, 0)))
  const widths = Array.from({ length: columns }, () => 3)
  // a column is as wide as what stands in it asks for
  for (const { cells } of rows) {
    if (cells.some(({ colSpan }) => colSpan > 1) || cells.length !== columns) continue
    cells.forEach(({ from, to }, x) => {
      widths[x] = Math.max(widths[x] as number, Math.min(30, Math.sqrt(text.slice(from, to).length) * 2))
    })
  }
  return widths
}

/** A container's paper set anew as an OFD file: paragraphs indented, the title in the middle, tables ruled. */
export function asOfd({ text, structure }: SourceFile): Buffer {
  let isTitle = true
  return ofd(
    (structure?.blocks ?? []).flatMap((block): Block[] => {
      if (block.type === 'table')
        return [
          {
            widths: widthsOf(block, text),
            rows: block.rows.map(({ cells }) =>
              cells.map(({ from, to, colSpan, rowSpan }) => ({ text: text.slice(from, to), colSpan, rowSpan })),
            ),
          },
        ]
      const line = text.slice(block.from, block.to).trim()
      if (line === '' || block.furniture === true) return []
      const centre = isTitle && line.length < 36
      isTitle = false
      const addressee = /[：:]$/.test(line) && !/^[（(一二三四五六七八九十0-9]/.test(line) && line.length < 60
      return [{ text: line, indent: centre || addressee ? 0 : 2, centre }]
    }),
  )
}
