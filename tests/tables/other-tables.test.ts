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

const column = (text: string, title: string): (string | null)[] =>
  readTables(gridsOf(text)).tables.flatMap(({ columns, rows }) => {
    const at = columns.findIndex((one) => one.title === title)
    return rows.map(({ cells }) => cells[at]?.content.value ?? null)
  })
const HEAD = '序号\t工作任务\t工作举措\t牵头单位\t配合单位\t完成时限\n'

test('a lead is merged with the task that its partners share', () => {
  const tasks =
    '1\t扩面积\t1.播种面积稳定在200万亩以上。\t县农业局\t县统计局\t3月底前\n\t\t2.撂荒地全部复耕。\t\t县自然资源局\t10月底前\n' +
    '2\t提单产\t1.建设示范片46个。\t县粮食局\t县农科所\t9月底前\n\t\t2.推广机收减损。\t县农机局\t县气象局\t长期坚持\n\t\t3.落实一喷三防。\t\t县财政局\t5月底前\n'
  expect(column(HEAD + tasks, '牵头单位')).toEqual(['县农业局', '县农业局', '县粮食局', '县农机局', '县农机局'])
})

test('a task of its own without a lead has none', () => {
  const tasks =
    '1\t扩面积\t播种面积稳定在200万亩以上。\t县农业局\t县统计局\t3月底前\n2\t清撂荒\t撂荒地全部复耕。\t\t县自然资源局\t10月底前\n3\t提单产\t建设示范片46个。\t县粮食局\t县农科所\t9月底前\n'
  expect(column(HEAD + tasks, '牵头单位')).toEqual(['县农业局', null, '县粮食局'])
})

test('the number of a task whose one measure has no number is the row’s', () => {
  const tasks =
    '1\t扩面积\t1.播种面积稳定在200万亩以上。\t县农业局\t县统计局\t3月底前\n\t\t2.撂荒地全部复耕。\t县农业局\t县自然资源局\t10月底前\n' +
    '2\t提单产\t1.建设示范片46个。\t县粮食局\t县农科所\t9月底前\n\t\t2.推广机收减损。\t县农机局\t县气象局\t长期坚持\n3\t强种业\t新建良种基地12万亩。\t县粮食局\t县种子站\t9月底前\n'
  const [table] = readTables(gridsOf(HEAD + tasks)).tables
  expect(table?.rows.map(({ number }) => number?.value)).toEqual([1, 2, 1, 2, 3])
})
