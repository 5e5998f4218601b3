import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

// as many values in one list as no stack holds
it('reads 150,000 items', async () => {
  const document = await parse('1.甲乙。\n'.repeat(150_000))
  const { characters, claimed, ignored, unclaimed } = document.coverage
  expect(characters).toBe(150_000 * 5)
  expect(claimed + ignored + unclaimed.reduce((sum, { text }) => sum + text.length, 0)).toBe(characters)
})

it('reads a table whose rows are all one cell short', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `${i + 1}\t推进第${i + 1}项改革，完善机制。\t县发改委`)
  const document = await parse(`序号\t举措\t牵头单位\t完成时限\n${rows.join('\n')}\n`)
  expect(document.measures).toHaveLength(30_000)
})
