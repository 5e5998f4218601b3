import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const plan = (...items: string[]) =>
  parse(`上高县2023年工作要点\n一、任务\n${items.map((item, i) => `${i + 1}.${item}\n`).join('')}`)
it.each([
  ['县文旅局牵头，阿依河景区管委会配合', ['县文旅局', '阿依河景区管委会']],
  ['县林草局、圭山国家森林公园管理所', ['县林草局', '圭山国家森林公园管理所']],
  ['局河长制工作办公室、县水务局', ['局河长制工作办公室', '县水务局']],
  ['县人社局、行政审批局、工业园', ['县人社局', '县行政审批局', '县工业园']],
])('no level before a name of its own: %s', async (note, names) => {
  const { measures } = await plan(`推进工作落实。（${note.includes('牵头') ? '' : '责任单位：'}${note}）`)
  const { leads = [], partners = [], responsible = [] } = measures[0] ?? {}
  expect([...leads, ...partners, ...responsible].map(({ name }) => name)).toEqual(names)
})
