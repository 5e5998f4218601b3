import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { raggedTable } from '../../scripts/ragged.mjs'
import { bin, scratch } from './gongwen.ts'

const folder = scratch()

/** Rows, and the megabytes of V8's old space in which they must find room: a run that needs more is killed by V8. */
const ROWS = 20_000
const MEGABYTES = 84

test(`${ROWS} ragged rows find room in a heap of ${MEGABYTES} MB`, () => {
  const file = join(folder, 'table.txt')
  writeFileSync(file, raggedTable(ROWS))
  const argv = [`--max-old-space-size=${MEGABYTES}`, bin, 'parse', file, '-o', folder]
  const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' })
  expect(status).toBe(0)
  const document = JSON.parse(readFileSync(join(folder, 'table.json'), 'utf8')) as { measures: unknown[] }
  expect(document.measures).toHaveLength(ROWS)
})
