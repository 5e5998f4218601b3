import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { buildTree } from '../../src/tree/index.ts'

const HEAD = '序号\t存在问题\t整改措施\t责任单位\t完成时限'

async function gridsOf(text: string): Promise<string[][][]> {
  const { children } = await buildTree(await readSource(Buffer.from(text), 'a.txt'))
  return children.flatMap((node) =>
    node.type === 'grid' ? [node.rows.map(({ cells }) => cells.map(({ content }) => content.value))] : [],
  )
}

describe('rows whose cells go over lines', () => {
  it('are as many lines as hold the tabs of the header', async () => {
    const text = `${HEAD}\n1\t管护不到\n位。\t排查\n修复。\t县农业农村局\n冯井镇\t2024年9月\n底前\n2\t监测\n不足。\t完善体系。\t县水利局\t长期坚持\n\n备注：略\n`
    expect(await gridsOf(text)).toEqual([
      [
        HEAD.split('\t'),
        ['1', '管护不到\n位。', '排查\n修复。', '县农业农村局\n冯井镇', '2024年9月\n底前'],
        ['2', '监测\n不足。', '完善体系。', '县水利局', '长期坚持'],
      ],
    ])
  })
  it('go on behind a page without a header', async () => {
    const row = (n: number): string => `${n}\t管护不到\n位。\t排查\n修复。\t县水利局\t6月底前\n`
    const [first, second] = await gridsOf(`${HEAD}\n${row(1)}${row(2)}\n— 1 —\n\n${row(3)}${row(4)}`)
    expect([first?.length, second?.length]).toEqual([3, 2])
    expect(second?.[1]?.[1]).toBe('管护不到\n位。')
  })
  it('keep group rows apart, and text behind the last row', async () => {
    const row = (n: number): string => `${n}\t管护不到\n位。\t排查\n修复。\t县水利局\t6月底前\n`
    const [grid] = await gridsOf(
      `${HEAD}\n一、农业方面\n${row(1)}${row(2)}本清单由县农业农村局负责解释，自印发之日起施行。\n`,
    )
    expect(grid?.map((cells) => cells[0])).toEqual(['序号', '一、农业方面', '1', '2'])
    expect(grid?.at(-1)?.at(-1)).toBe('6月底前')
  })
  it('are none where each line is a row', async () => {
    const [grid] = await gridsOf(`${HEAD}\n1\t甲\t乙\t县水利局\t6月\n2\t丙\t丁\t县财政局\t7月\n`)
    expect(grid?.map((cells) => cells.length)).toEqual([5, 5, 5])
  })
})
