import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const plan = (...items: string[]) =>
  parse(`上高县2023年工作要点\n一、任务\n${items.map((item, i) => `${i + 1}.${item}\n`).join('')}`)
const targets = async (text: string) => {
  const { measures } = await plan(`推进工作。${text}。（责任单位：县发改委）`)
  return measures[0]?.targets.map(({ comparator, value, unit }) => `${comparator}${String(value)}${unit}`)
}

it.each([
  ['达到1 000项', ['=1000项']],
  ['达到1 00项', []],
  ['达到12 345项', ['=12345项']],
  ['对化解进度靠后的3个镇实地督查', []],
  ['对签约未开工的46个项目逐一会诊', []],
  ['修缮老建筑11栋', ['=11栋']],
  ['更新路灯1200盏', ['=1200盏']],
  ['拆除违规广告牌1500块', ['=1500块']],
])('%s', async (text, expected) => {
  expect(await targets(text)).toEqual(expected)
})
