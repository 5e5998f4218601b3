import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const read = async (text: string) => parse(Buffer.from(text), { name: 'plan.txt' })
const texts = async (text: string) => (await read(text)).measures.map((measure) => measure.text)

describe('items without notes', () => {
  it('of a flat list are commitments', async () => {
    expect(await texts('松坪乡2025年实事\n1.硬化村道9公里。\n2.新建水窖20口。\n3.改厕110户。\n')).toHaveLength(3)
  })

  it('are none where tables hold the tasks', async () => {
    const table = '序号\t任务\t责任单位\n1\t清淤河道8公里\t县水利局\n2\t加固堤防3处\t县水利局\n'
    expect(await texts(`河道整治方案\n一、整治范围\n县域河道。\n二、任务清单\n${table}`)).toEqual([
      '清淤河道8公里',
      '加固堤防3处',
    ])
  })

  it('are told where they could be prose', async () => {
    const document = await read(
      '古井保护方案\n一、逐井登记\n各镇按季巡查，建立档案。\n二、分级修缮\n先修危井。\n三、加强宣传\n引导群众爱护。\n',
    )
    expect(document.diagnostics.map(({ rule }) => rule)).toContain('structure/doubtful')
  })
})

describe('stages', () => {
  it('are known by their marker', async () => {
    const { measures } = await read(
      '禁采方案\n二、安排\n第一阶段：摸排（3月1日至3月31日）\n各镇摸清底数。\n第二阶段：整治（4月1日至6月30日）\n各部门联合执法。\n2024年2月1日\n',
    )
    expect(measures.map(({ kind, title, deadline }) => [kind, title, deadline?.date])).toEqual([
      ['safeguard', '摸排', '2024-03-31'],
      ['safeguard', '整治', '2024-06-30'],
    ])
  })
})

describe('articles', () => {
  it('stand under the chapters that count on over them', async () => {
    const { measures } = await read(
      '扶持措施\n一、养殖\n第一条 改造鱼塘\n改造鱼塘50亩。\n第二条 引种\n引种2万尾。\n二、加工\n第三条 建厂\n建厂1座。\n',
    )
    expect(measures.map(({ path }) => path)).toEqual([['一、养殖'], ['一、养殖'], ['二、加工']])
  })
})
