import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const item = (n: number, head: string, lines: string[]): string => [`${n}.${head}`, ...lines].join('\n')
const plan = (items: string[]): Buffer => Buffer.from(['某县2025年重点工作方案', '一、重点任务', ...items].join('\n'))

describe('labels that only one document has', () => {
  it('stand beside the measure where they recur between label lines', async () => {
    const { measures } = await parse(
      plan([
        item(1, '建设综合服务中心。', ['攻坚目标：主体封顶。', '包联专班：第一专班', '责任单位：县住建局']),
        item(2, '改造农村公路。', ['攻坚目标：完工20公里。', '包联专班：第二专班', '责任单位：县交通局']),
        item(3, '新建水厂。', ['攻坚目标：年底通水。', '包联专班：第三专班', '责任单位：县水利局']),
      ]),
    )
    expect(measures.map(({ text, extra }) => [text, extra])).toEqual([
      ['建设综合服务中心。', { 攻坚目标: '主体封顶。', 包联专班: '第一专班' }],
      ['改造农村公路。', { 攻坚目标: '完工20公里。', 包联专班: '第二专班' }],
      ['新建水厂。', { 攻坚目标: '年底通水。', 包联专班: '第三专班' }],
    ])
  })

  it('stand beside the measure where they recur below items that a note closes', async () => {
    const { measures } = await parse(
      plan([
        item(1, '推行联合勘验。一次上门。（责任单位：县住建局）', ['创新亮点：三家一起到场。']),
        item(2, '推行容缺受理。先办后补。（责任单位：县政务服务中心）', ['创新亮点：邻县办结3000件。']),
        item(3, '推行帮办代办。专人服务。（责任单位：县商务局）', ['创新亮点：夜间也办。']),
      ]),
    )
    expect(measures.map(({ text, extra }) => [text, extra])).toEqual([
      ['推行联合勘验。一次上门。', { 创新亮点: '三家一起到场。' }],
      ['推行容缺受理。先办后补。', { 创新亮点: '邻县办结3000件。' }],
      ['推行帮办代办。专人服务。', { 创新亮点: '夜间也办。' }],
    ])
  })

  it('are words of the text where they recur below items that are not closed', async () => {
    const { measures } = await parse(
      plan([
        item(1, '推行联合勘验', ['做法要点：三家一起到场。（责任单位：县住建局）']),
        item(2, '推行容缺受理', ['做法要点：先办后补。（责任单位：县政务服务中心）']),
        item(3, '推行帮办代办', ['做法要点：专人服务。（责任单位：县商务局）']),
      ]),
    )
    expect(measures.map(({ text }) => text)).toEqual([
      '做法要点：三家一起到场。',
      '做法要点：先办后补。',
      '做法要点：专人服务。',
    ])
  })

  it('are words of the text where they stand once, or far from any label line', async () => {
    const { measures } = await parse(
      plan([
        item(1, '建设综合服务中心。', ['难点在此：用地指标不足。', '责任单位：县住建局']),
        item(2, '改造农村公路。', ['责任单位：县交通局']),
        item(3, '新建水厂。', ['责任单位：县水利局']),
      ]),
    )
    expect(measures[0]).toMatchObject({ text: '建设综合服务中心。难点在此：用地指标不足。', extra: {} })
  })
})
