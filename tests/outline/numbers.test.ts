import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const HEAD = '清溪县2023年水源地保护工作要点\n\n一、重点任务\n\n'
const read = async (body: string) =>
  (await parse(HEAD + body)).measures.map(({ number, text }) => `${number?.value} ${text}`)

describe('numbers of items', () => {
  it.each([
    ['.', (n: number) => `${n}. 做好第${n}段巡查。`],
    ['、', (n: number) => `${n}、做好第${n}段巡查。`],
    ['（n）', (n: number) => `（${n}）做好第${n}段巡查。`],
  ] as const)('go on beyond 999: %s', async (_, line) => {
    const numbers = Array.from({ length: 1100 }, (_one, i) => i + 1)
    const measures = (await parse(HEAD + numbers.map(line).join('\n'))).measures
    expect(measures.map(({ number }) => number?.value)).toEqual(numbers)
  })

  it('are no years', async () => {
    expect(await read('1.巡查水源地。\n2.2023年底前完成整治，\n2024、2025年持续巩固。\n')).toHaveLength(2)
  })

  it('stand right before a figure where the sequence shows it', async () => {
    const lines = [
      '1.巡查水源地。',
      '2.8月底前完成清淤。',
      '3.100%完成整改。',
      '4.360户完成搬迁。',
      '5.25盏路灯更换。',
      '6.建立台账。',
    ]
    expect(await read(lines.join('\n'))).toEqual([
      '1 巡查水源地。',
      '2 8月底前完成清淤。',
      '3 100%完成整改。',
      '4 360户完成搬迁。',
      '5 25盏路灯更换。',
      '6 建立台账。',
    ])
  })

  it('open a list right before a figure', async () => {
    expect(await read('1.100%完成整改。\n2.建立台账。\n')).toEqual(['1 100%完成整改。', '2 建立台账。'])
  })

  it('are decimals where the number comes once more', async () => {
    const measures = await read('1.巡查水源地。\n2.建立台账。\n3.15万亩林地纳入管护。\n3.开展宣传。\n')
    expect(measures.map((text) => text[0])).toEqual(['1', '2', '3'])
    expect(measures[2]).toBe('3 开展宣传。')
  })

  it('nest as their dots do', async () => {
    const document = await parse(
      '清溪县2024年水源地保护工作要点\n\n第一章 工作任务\n1.1 日常巡查\n1.1.1 每周巡查不少于1次。（责任单位：县水利局）\n1.1.2 建立台账。（责任单位：县林业局）\n' +
        '1.2 污染防治\n1.2.1 拆除棚舍9处。（责任单位：县水利局）\n1.2.2 封堵排口。（责任单位：县住建局）\n第二章 保障措施\n2.1 资金保障\n2.1.1 安排资金80万元以上。（责任单位：县财政局）\n',
    )
    expect(document.outline.map(({ number, title }) => `${number?.text} ${title}`)).toEqual([
      '第一章 工作任务',
      '1.1 日常巡查',
      '1.2 污染防治',
      '第二章 保障措施',
      '2.1 资金保障',
    ])
    expect(document.measures.map(({ number, path }) => [number?.text, path.at(-1)])).toEqual([
      ['1.1.1', '1.1 日常巡查'],
      ['1.1.2', '1.1 日常巡查'],
      ['1.2.1', '1.2 污染防治'],
      ['1.2.2', '1.2 污染防治'],
      ['2.1.1', '2.1 资金保障'],
    ])
  })
})
