import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gongwen, scratch } from './gongwen.ts'

const folder = scratch()

// V8's flags are changed while it runs (src/cli/engine.ts): a flag that it cannot bear in use ends the process
test('a long run under changed flags ends well, and says the same as runs of their own', () => {
  const out = join(folder, 'all')
  const run = gongwen(['parse', 'seeds', 'fixtures/plans', 'fixtures/formats', '-o', out])
  expect(run.status).toBe(0)
  expect(run.stderr).not.toMatch(/flag/)
  const seeds = readdirSync('seeds')
  for (const seed of seeds) {
    const alone = join(folder, seed)
    const { status } = gongwen(['parse', join('seeds', seed), '-o', alone])
    expect(status).toBe(0)
    const name = seed.replace(/\.\w+$/, '.json')
    expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(alone, name), 'utf8'))
  }
})
