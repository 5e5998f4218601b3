import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const plan = (...items: string[]) =>
  parse(`上高县2023年工作要点\n一、任务\n${items.map((item, i) => `${i + 1}.${item}\n`).join('')}`)

it('keeps the note of a last item that a page tore', async () => {
  const document = await plan(
    '推进通办。（责任单位：县数据局）',
    '压缩时限。企业\n第 5 页 共 20 页\n开办时限压缩。（责任单位：县市场监管局）',
  )
  expect(document.measures.at(-1)?.responsible.map(({ text }) => text)).toEqual(['县市场监管局'])
  expect(document.measures.at(-1)?.text).toContain('开办时限压缩')
})
