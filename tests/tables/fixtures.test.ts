import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTables, type TaskTable } from '../../src/tables/index.ts'
import type { Grid } from '../../src/tree/nodes.ts'
import { gridOfCells, gridsOf, gridsOfPipes, type WrittenCell } from './grids.ts'

interface Expected {
  about: string
  tables: {
    title?: string
    columns: [string, string][]
    notes?: string[]
    rows: { number: number | null; groups?: string[]; values: (string | null)[] }[]
  }[]
  findings: Record<string, number>
}

const root = 'fixtures/tables'
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function gridsIn(folder: string): Grid[] {
  const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')
  if (existsSync(`${folder}/input.txt`)) return gridsOf(read('input.txt'))
  if (existsSync(`${folder}/input.md`)) return gridsOfPipes(read('input.md'))
  const { rows, headers } = JSON.parse(read('grid.json')) as { rows: WrittenCell[][]; headers: number }
  return [gridOfCells(rows, headers)]
}

/** A table as the facts write it: ^ before a value that was filled down. */
function written(table: TaskTable, expected: Expected['tables'][number] | undefined): unknown {
  return {
    ...(expected?.title === undefined ? {} : { title: table.title?.value }),
    columns: table.columns.map(({ title, role }) => [title, role]),
    ...(expected?.notes === undefined ? {} : { notes: table.notes.map(({ value }) => value) }),
    rows: table.rows.map((row, r) => ({
      number: row.number?.value ?? null,
      ...(expected?.rows[r]?.groups === undefined ? {} : { groups: row.groups.map(({ value }) => value) }),
      values: row.cells.map((cell) => (cell === null ? null : `${cell.inherited ? '^' : ''}${cell.content.value}`)),
    })),
  }
}

describe('tables of our own', () => {
  test.each(cases.map(({ name }) => name))('%s', (name) => {
    const expected = JSON.parse(readFileSync(`${root}/${name}/expected.json`, 'utf8')) as Expected
    const { tables, findings } = readTables(gridsIn(`${root}/${name}`))
    expect(tables.map((table, i) => written(table, expected.tables[i]))).toEqual(expected.tables)
    const counts: Record<string, number> = {}
    for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
    expect(counts).toEqual(expected.findings)
  })
})
