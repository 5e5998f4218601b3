import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { boxTables } from '../../src/tree/box-tables.ts'
import { expectLinear } from '../growth.ts'

const cells = (text: string): string[][][] =>
  boxTables(text).map(({ rows }) => rows.map((row) => row.cells.map(({ content }) => content.value)))

describe('tables that are drawn with lines', () => {
  it('give a row a line where only the head has a rule', () => {
    expect(cells('表\n┌──┬──┐\n│序号│任务│\n├──┼──┤\n│1   │清淤│\n│2   │补堤│\n└──┴──┘\n后\n')).toEqual([
      [
        ['序号', '任务'],
        ['1', '清淤'],
        ['2', '补堤'],
      ],
    ])
  })

  it('give a row what stands between two rules', () => {
    expect(cells('┏━━┳━━┓\n┃序号┃任务┃\n┣━━╋━━┫\n┃1   ┃清淤┃\n┃    ┃河道┃\n┣━━╋━━┫\n┃2   ┃补堤┃\n┗━━┻━━┛\n')).toEqual([
      [
        ['序号', '任务'],
        ['1', '清淤河道'],
        ['2', '补堤'],
      ],
    ])
  })

  it('are read in text and in Markdown, and all that is in no cell is furniture', async () => {
    const text =
      '白石县水利任务清单\n\n┌──┬────┬────┐\n│序号│工作任务│责任单位│\n├──┼────┼────┤\n│1   │清淤河道│县水利局│\n│2   │修补堤防│县水利局│\n└──┴────┴────┘\n'
    for (const name of ['plan.txt', 'plan.md']) {
      const { measures, coverage } = await parse(text, { name })
      expect(measures.map((measure) => [measure.text, measure.responsible[0]?.name])).toEqual([
        ['清淤河道', '县水利局'],
        ['修补堤防', '县水利局'],
      ])
      expect(coverage.unclaimed).toEqual([])
    }
  })

  it('are found in linear time', () => {
    expectLinear((size) => boxTables(`${'│'.repeat(size)}\n${'│甲\n'.repeat(size)}${'─\n'.repeat(size)}`), 2000)
  })
})
