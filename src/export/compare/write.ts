import { stringify } from 'csv-stringify/sync'
import type { Measure } from '../../schema/measure.ts'
import type { Files } from '../format.ts'
import { escaped } from '../formats/markdown.ts'
import { csvText } from '../safe-cell.ts'
import { Book } from '../xlsx/book.ts'
import { MAX_ROWS } from '../xlsx/layout.ts'
import type { Comparison } from './gather.ts'
import { type Grid, measuresGrid, targetsGrid, textOf } from './grid.ts'

export interface CompareOptions {
  excel: boolean
}

type WriteComparison = (comparison: Comparison, files: Files, options: CompareOptions) => void | Promise<void>

/** How a comparison is written, one line a format. */
export const comparisonFormats: Record<string, WriteComparison> = {
  csv: (comparison, files, options) => {
    for (const grid of gridsOf(comparison)) writeCsv(grid, files, options)
  },
  xlsx: writeXlsx,
  markdown: (comparison, files) => {
    const out = files.file('comparison.md')
    for (const piece of comparisonMarkdown(comparison)) out.write(piece)
  },
}

const gridsOf = (comparison: Comparison): Grid[] => [measuresGrid(comparison), targetsGrid(comparison)]

function writeCsv(grid: Grid, files: Files, { excel }: CompareOptions): void {
  const out = files.file(`${grid.name}.csv`)
  const line = (row: readonly (string | number | null)[]): string =>
    stringify([row.map((cell) => (typeof cell === 'string' ? csvText(cell, excel) : cell))], {
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
    })
  out.write((excel ? '\ufeff' : '') + line(grid.columns.map(({ title }) => title)))
  for (const row of grid.rows) out.write(line(row))
}

async function writeXlsx(comparison: Comparison, files: Files): Promise<void> {
  const grids = gridsOf(comparison).map((grid) => ({ grid, name: grid.title, layout: { columns: grid.columns } }))
  const book = await Book.open(files.file('comparison.xlsx'), grids)
  for (const { grid, name, layout } of grids) {
    let sheet = book.sheet(name, layout)
    for (const row of grid.rows) {
      if (!sheet.hasRoom(MAX_ROWS)) sheet = book.sheet(name, layout)
      sheet.row(row)
    }
  }
  await book.end()
}

/** A table per indicator with a column a county, then the targets lined up. */
export function* comparisonMarkdown(comparison: Comparison): Generator<string> {
  const { counties, indicators } = comparison
  yield `# 各地对比：${counties.map(escaped).join('、')}\n`
  const head = `| ${counties.map(escaped).join(' | ')} |\n|${' --- |'.repeat(counties.length)}\n`
  for (const { name, entries } of indicators) {
    yield `\n## ${escaped(name)}\n\n${head}`
    const longest = Math.max(0, ...[...entries.values()].map((list) => list.length))
    for (let i = 0; i < longest; i++)
      yield `| ${counties.map((county) => markdownCell(entries.get(county)?.[i]?.measure)).join(' | ')} |\n`
  }
  const targets = targetsGrid(comparison)
  yield `\n## ${targets.title}\n\n${tableRow(targets.columns.map(({ title }) => title))}`
  yield `|${' --- |'.repeat(targets.columns.length)}\n`
  for (const row of targets.rows) yield tableRow(row)
}

const tableRow = (cells: readonly (string | number | null)[]): string =>
  `| ${cells.map((cell) => escaped(String(cell ?? ''))).join(' | ')} |\n`

function markdownCell(measure: Measure | undefined): string {
  if (measure === undefined) return ''
  const targets = measure.targets.map(({ text }) => text).join('、')
  const notes = [
    targets === '' ? null : `目标：${targets}`,
    measure.deadline === null ? null : `时限：${measure.deadline.text}`,
  ]
  return [escaped(textOf(measure)), ...notes.filter((note) => note !== null).map((note) => `_${escaped(note)}_`)].join(
    '<br>',
  )
}
