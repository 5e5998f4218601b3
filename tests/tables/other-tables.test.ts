import { expect, test } from 'vitest'
import { readTables } from '../../src/tables/index.ts'
import { gridsOf } from './grids.ts'

const tasksIn = (text: string): boolean[] => readTables(gridsOf(text)).tables.map(({ tasks }) => tasks)

test('a price list, a telephone list and statistics are no task tables', () => {
  expect(tasksIn('序号\t品名\t单位\t单价\t数量\n1\t打印纸\t箱\t120\t10\n2\t墨盒\t个\t80\t5')).toEqual([false])
  expect(tasksIn('单位\t姓名\t电话\n县发改委\t王强\t0797-8521234\n县工信局\t李梅\t0797-8521235')).toEqual([false])
  expect(tasksIn('年份\t企业数\t增长\n2021\t1200\t5%\n2022\t1350\t12.5%')).toEqual([false])
})

test('what somebody has to do is one, with a header or without', () => {
  expect(tasksIn('序号\t工作任务\n1\t优化服务。\n2\t减免费用。')).toEqual([true])
  expect(
    tasksIn('1\t推进政务服务提质增效，全面推行容缺受理。\t县发改委\n2\t落实减税降费政策，应享尽享。\t县税务局'),
  ).toEqual([true])
})
