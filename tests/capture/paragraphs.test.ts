import { expect, it } from 'vitest'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'

const parsed = async (text: string) => parseSource(await readSource(new TextEncoder().encode(text), 'paper.txt'))

it('parts headings from the end of the paragraph above, where their numbers go on', async () => {
  const { document, findings } = await parsed(
    '云溪乡护林防火工作方案\n为做好护林防火,制定本方案。 一、主要任务\n(一)设卡检查。设置检查站4处,责任单位:乡林业站\n(二)巡山护林。每天巡山不少于2次,责任单位:乡林业站。 二、保障措施\n(一)加强领导。成立专班,定期调度。\n',
  )
  expect(document.measures.map(({ kind, path }) => `${kind} ${path.at(-1)}`)).toEqual([
    'measure 一、主要任务',
    'measure 一、主要任务',
    'safeguard 二、保障措施',
  ])
  expect(findings.filter(({ rule }) => rule === 'text/heading-in-line')).toHaveLength(2)
})

it('parts items that run on in one paragraph, each closed by its note', async () => {
  const { document } = await parsed(
    '云溪乡便民若干措施\n为方便群众办事，制定本措施。 1.增设便民服务点。全年新增服务点6处。（责任单位：乡便民中心、乡财政所） 2.开展上门代办。为行动不便群众代办事项。（责任单位：乡便民中心） 3.延长办事时间。周六上午开放窗口。（责任单位：乡便民中心）\n',
  )
  expect(document.measures.map(({ number, responsible }) => `${number?.value} ${responsible.length}`)).toEqual([
    '1 2',
    '2 1',
    '3 1',
  ])
})

it('reads traditional characters as their simplified forms, and prints them as printed', async () => {
  const { document, findings } = await parsed(
    '峰嶺縣河塘管護實施方案\n一、主要任務\n1.清淤山塘12口，恢復蓄水功能。（責任單位：縣水利局；完成時限：2024年6月底前）\n2.補栽護岸林40畝。（縣林業局牽頭，縣財政局配合）\n',
  )
  expect(document.metadata.title).toBe('峰嶺縣河塘管護實施方案')
  expect(
    document.measures.map(({ text, responsible, leads, partners, deadline }) => [
      text,
      [...responsible, ...leads, ...partners].map((unit) => unit.text).join(' '),
      deadline?.date ?? null,
    ]),
  ).toEqual([
    ['清淤山塘12口，恢復蓄水功能。', '縣水利局', '2024-06'],
    ['補栽護岸林40畝。', '縣林業局 縣財政局', null],
  ])
  expect(findings.map(({ rule }) => rule)).toContain('text/traditional')
})

it('goes on with a paragraph that breaks off in a word, wherever its lines end', async () => {
  const { document } = await parsed(
    '云溪乡护林防火工作方案\n一、主要任务\n（一）巡山护林。组织护林员每天巡查重点山头地块，逐处登记\n火情隐患，发现一处处置一处；加强野外用火管理，落实防火\n责任人。老人、孩童、外来务工人员及林区周边\n农户是宣传的重点对象，要逐户提醒到位。\n（二）设卡检查。在主要进山路口设置检查站，对进山人员和\n车辆登记检查，收缴火种，做到不漏一人一车，确保火种不\n上山。\n',
  )
  expect(document.measures[0]?.text).toMatch(/农户是宣传的重点对象，要逐户提醒到位。$/)
})
