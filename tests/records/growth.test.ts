import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { expectLinearOf } from '../growth.ts'

const HEAD = '白石县工作要点\n\n一、工作措施\n\n'

/** Lines that come by the thousand, each with what may stand above it. */
const LINES: [name: string, head: string, line: (n: number) => string][] = [
  ['heads in brackets, a number each', HEAD, (n) => `（${n}）标题`],
  ['the same without anything above', '', (n) => `（${n}）标题`],
  ['heads without a number', HEAD, (n) => `标题${n}`],
  ['notes of all items above', HEAD, (n) => `（${n}）整修水渠。（以上任务由县水利局牵头）`],
  ['annexes', '白石县工作要点\n\n一、措施\n', (n) => `附件${n}\n\n白石县清单${n}\n\n1.整修水渠。\n`],
  [
    'chapters that close with prose',
    '',
    (n) => `${n}、任务\n（一）整修水渠。\n（二）疏浚河道。\n本方案自2024年7月1日起施行。`,
  ],
  [
    'prose behind a closing sentence',
    `${HEAD}（一）整修水渠。\n（二）疏浚河道。\n本方案自2024年7月1日起施行。\n`,
    (n) => `段落${n}`,
  ],
]

describe('the work on a part', () => {
  it.each(LINES)('grows with its lines, not with their square: %s', async (_, head, line) => {
    const text = (size: number): string => `${head}${Array.from({ length: size }, (_, i) => line(i + 1)).join('\n')}\n`
    await expectLinearOf((size) => parse(text(size), { name: 'plan.txt' }), 500)
  })
})

describe('a note of all items above it', () => {
  it('is that of those which no such note above it has told of', async () => {
    const { measures } = await parse(
      `${HEAD}1.整修水渠。\n2.疏浚河道。（以上任务由县水利局牵头）\n3.栽种行道树。\n4.修补护栏。（以上任务由县林业局牵头）\n`,
      { name: 'plan.txt' },
    )
    expect(measures.map(({ leads }) => leads.map(({ name }) => name).join())).toEqual([
      '县水利局',
      '县水利局',
      '县林业局',
      '县林业局',
    ])
  })
})
