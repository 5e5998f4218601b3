import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

// each line is number 1 of its style behind a colon: an inner list, were it not for their number
it.each(['问题一：\n', '问题：\n', '1.：\n', '（一）一：\n'])(
  '%j 16,000 times is no tree 16,000 deep',
  async (line) => {
    const document = await parse(line.repeat(16_000))
    expect(document.coverage.characters).toBe(16_000 * (line.length - 1))
    expect(Math.max(0, ...document.outline.map(({ level }) => level))).toBeLessThan(20)
  },
)

it('keeps a list of the same style inside an item that announces it', async () => {
  const document = await parse('某县2023年工作要点\n一、任务\n1.抓好三件事：\n1.甲事办好。\n2.乙事办好。\n')
  expect(document.measures.length).toBeGreaterThan(0)
})
