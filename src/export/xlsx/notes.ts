import type { Table } from '../table.ts'
import type { Layout, SheetCell } from './layout.ts'

export const NOTES = '说明'

/** The sheet that explains the others. */
export const notes: Layout = {
  columns: [
    { title: '工作表', width: 14 },
    { title: '栏目', width: 16 },
    { title: '名称', width: 16 },
    { title: '类型', width: 10 },
    { title: '说明', width: 60 },
  ],
}

const LEDGER_NOTES: [string, string][] = [
  ['举措', '问题、标题与举措原文'],
  ['完成时限', '真实日期；只印有年或月的，取其最后一日，只显示年或月；没有日期的保留原文'],
  ['完成时限（红色）', '已过期且进度不是“已完成”'],
  ['完成时限（黄色）', '没有时限'],
  ['进度', '从下拉列表中选择，由使用单位填写'],
  ['备注', '由使用单位填写'],
]

export interface Source {
  name: string
  title: string | null
  measures: number
}

/** Data dictionary, then the files that the workbook was made of. */
export function* noteRows(
  tables: readonly Table[],
  counts: ReadonlyMap<string, number>,
  sources: readonly Source[],
): Generator<SheetCell[]> {
  for (const [column, note] of LEDGER_NOTES) yield ['台账', column, null, null, note]
  for (const { name: table, title: sheet, columns } of tables) {
    yield [sheet, null, table, null, `${counts.get(table) ?? 0} 行`]
    for (const { title, name, type, note, values } of columns) {
      const explained = [note?.zh, values === undefined ? undefined : `取值：${values.join('、')}`]
      yield [sheet, title, name, type, explained.filter((part) => part !== undefined).join('；')]
    }
  }
  for (const { name, title, measures } of sources)
    yield ['来源文件', name, null, null, `${title ?? '（无标题）'}：${measures} 条举措`]
}
