import { expect, test } from 'vitest'
import { raggedTable } from '../scripts/ragged.mjs'
import { inspectSource, parseSource } from '../src/pipeline.ts'
import { readSource } from '../src/read/index.ts'

test('a reader who looks into the rooms finds their products whole, and gets the same document', async () => {
  const source = await readSource(Buffer.from(raggedTable(60)), 'table.txt')
  const { stages, ...inspected } = await inspectSource(source)
  expect(inspected).toEqual(await parseSource(source))
  const { tables, records } = stages.records
  expect(records.map(({ id }) => id)).toEqual(inspected.document.measures.map(({ id }) => id))
  expect(tables.map(({ rows }) => rows.length)).toEqual(inspected.document.tables.map(({ rows }) => rows))
  expect(records).toHaveLength(60)
})
