import { describe, expect, test } from 'vitest'
import { readTables } from '../../src/tables/index.ts'
import type { Grid } from '../../src/tree/nodes.ts'
import { processorTime } from '../growth.ts'
import { gridOfCells, gridsOf } from './grids.ts'

const HEADER = '序号\t任务\t措施\t责任单位\t完成时限'
const regular = (n: number): string => `${n}\t优化服务\t推进政务服务提质增效，落实第${n}项任务。\t县发改委\t2024年6月`

const textsOf = (grids: Grid[]): string =>
  readTables(grids)
    .tables.flatMap(({ rows, notes, groups }) => [
      ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.content.value ?? '')),
      ...[...notes, ...groups].map(({ value }) => value),
    ])
    .join('')

describe('kept and reported, never thrown', () => {
  test('no grids, empty grids, rows without cells', () => {
    expect(readTables([])).toEqual({ tables: [], findings: [] })
    expect(readTables([gridOfCells([])]).tables).toEqual([])
    expect(readTables([gridOfCells([[], [''], ['', '']])]).tables).toEqual([])
    expect(readTables(gridsOf(`${HEADER}\n`)).tables[0]?.rows).toEqual([])
  })

  test('names that repeat, are empty or belong to an object’s prototype', () => {
    const text = '序号\t__proto__\t\t备注\t备注\tconstructor\t具体措施\n'
    const rows = Array.from({ length: 5 }, (_, i) => `${i + 1}\ta\tb\tc\td\te\t推进政务服务提质增效。`).join('\n')
    const { tables, findings } = readTables(gridsOf(text + rows), { columns: { 甲: 'remark' } })
    const titles = tables[0]?.columns.map(({ title }) => title) ?? []
    expect(titles).toEqual(['序号', '__proto__', '第3列', '备注', '备注（2）', 'constructor', '具体措施'])
    expect(new Set(titles).size).toBe(titles.length)
    expect(findings.map(({ rule }) => rule)).toEqual(['table/column-unnamed', 'table/column-repeated'])
  })

  test('a cell of 1 MB', () => {
    const long = '推进营商环境优化。'.repeat(120_000)
    const text = [
      HEADER,
      regular(1),
      regular(2),
      `3\t任务\t${long}\t县发改委\t2024年6月`,
      `\t\t${long}\t县发改委`,
    ].join('\n')
    expect(textsOf(gridsOf(text))).toContain(long)
  })

  test('a row of 10,000 cells', () => {
    const wide = Array.from({ length: 10_000 }, (_, i) => `格${i}`)
    const { tables, findings } = readTables(gridsOf([HEADER, regular(1), wide.join('\t'), regular(2)].join('\n')))
    const row = tables[0]?.rows[1]
    expect(row?.cells).toHaveLength(5)
    expect(row?.cells.map((cell) => cell?.content.value ?? '').join('')).toBe(wide.join(''))
    expect(findings.some(({ rule }) => rule === 'table/row-wide')).toBe(true)
  })

  test('a table of 3,000 columns', () => {
    const rows = Array.from({ length: 4 }, (_, r) => Array.from({ length: 3000 }, (_, x) => `${r}-${x}`).join('\t'))
    const text = textsOf(gridsOf(rows.join('\n')))
    expect(text).toContain('3-2999')
  })

  test('a header of 5,000 columns', () => {
    const wide = (name: string): string[] => Array.from({ length: 5000 }, (_, i) => `${name}${i}`)
    const { tables } = readTables([gridOfCells([wide('栏'), wide('甲'), wide('乙')], 1)])
    const printed = tables[0]?.columns.flatMap(({ header }) => header.map(({ value }) => value)) ?? []
    expect(printed).toHaveLength(5000)
    expect(tables[0]?.rows[1]?.cells.map((cell) => cell?.content.value ?? '').join('')).toBe(wide('乙').join(''))
  })

  test('spans that reach beyond the table', () => {
    const grid = gridOfCells([
      [
        { text: '序号', rowSpan: 0 },
        { text: '措施', colSpan: 65_000 },
      ],
      [{ text: 'a', rowSpan: 1e9, colSpan: -3 }, 'b'],
    ])
    expect(() => readTables([grid])).not.toThrow()
  })

  test('roles given by the user win', () => {
    const { tables } = readTables(gridsOf('编码\t甲\t乙\nx\t推进服务。\t张三\ny\t优化环境。\t李四'), {
      columns: { 甲: 'text', 乙: 'leader' },
    })
    expect(tables[0]?.columns.map(({ role }) => role).slice(1)).toEqual(['text', 'leader'])
  })
})

describe('linear time', () => {
  const ragged = (rows: number): string => {
    const lines = [HEADER]
    for (let i = 1; i < rows; i++) {
      const cells = regular(i).split('\t')
      if (i % 3 === 0) cells.splice(i % 5, 1)
      if (i % 7 === 0) cells.splice(i % 4, 0, '')
      lines.push(cells.join('\t'))
    }
    return lines.join('\n')
  }
  const time = (text: string): number => {
    const grids = gridsOf(text)
    const start = processorTime()
    readTables(grids)
    return processorTime() - start
  }

  test('twice the ragged rows take hardly more than twice the time', () => {
    time(ragged(2000))
    const [small, large] = [time(ragged(8000)), time(ragged(32_000))]
    expect(large / small).toBeLessThan(10)
  })

  test('a text that goes on over thousands of pages', () => {
    const pages = Array.from({ length: 6000 }, (_, i) => `\t\t继续推进第${i}批改革任务落地见效\t\t`)
    const result = readTables(gridsOf([HEADER, regular(1), ...pages.flatMap((page) => ['', page])].join('\n')))
    expect(result.tables[0]?.rows).toHaveLength(1)
  })
})
