import { valuesOf } from '../labels.ts'
import { LEDGER_STATES, SETTLED } from '../ledger/columns.ts'
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
  ['', '一行一条举措：正文与附表重复印出的合为一行，以内容较全的一处为主；两处原文见“举措”表'],
  ['举措', '问题、标题与举措原文'],
  ['（绿色）', '主表述没有、由另一处补入的内容'],
  ['合并说明', '由另一处补入了哪些栏目，另一处有哪些不同'],
  ['完成时限', '真实日期；只印有年或月的，取其最后一日，只显示年或月；没有日期的保留原文'],
  ['完成时限（红色）', `已过期且办理状态不是${[...SETTLED].map((one) => `“${one}”`).join('、')}`],
  ['完成时限（黄色）', '没有时限'],
  ['办理状态', `从下拉列表中选择：${LEDGER_STATES.join('、')}，由使用单位填写`],
  ['进展、佐证材料、备注', '由使用单位填写'],
  ['行、标识', '在来源文件中的行，举措的标识'],
  ['其后各栏', '文件自身的栏目，名称照原文'],
  ['（隐藏栏）', 'gongwen ledger read 据以认出每一行，请勿改动'],
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
  headers: 'zh' | 'en',
): Generator<SheetCell[]> {
  for (const [column, note] of LEDGER_NOTES) yield ['台账', column, null, null, note]
  for (const { name: table, title: sheet, columns } of tables) {
    yield [sheet, null, table, null, `${counts.get(table) ?? 0} 行`]
    for (const column of columns) {
      const { title, name, type, note } = column
      const values = valuesOf(column, headers)
      const explained = [note?.zh, values === undefined ? undefined : `取值：${values.join('、')}`]
      yield [sheet, title, name, type, explained.filter((part) => part !== undefined).join('；')]
    }
  }
  for (const { name, title, measures } of sources)
    yield ['来源文件', name, null, null, `${title ?? '（无标题）'}：${measures} 条举措`]
}
