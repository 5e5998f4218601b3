import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseText } from '../forms/corpus.ts'

async function read(text: string) {
  const { document } = await parseText(text)
  const said = document.diagnostics.filter(({ rule }) => rule === 'document/no-plan').map(({ message }) => message)
  return { measures: document.measures.map(({ kind }) => kind), said }
}

describe('a paper that is no plan', () => {
  it.each([
    ['rules', readFileSync('fixtures/checks/document/no-plan/not-ok.txt', 'utf8'), '规则'],
    [
      'an answer',
      '关于第12号提案的答复\n李明委员：\n您提出的关于修复渔港的建议收悉，现答复如下：\n一、关于码头。我局已修复码头2座。\n二、关于灯塔。我局已更换灯具。\n',
      '答复',
    ],
    [
      'an opinion for those who answer',
      '沧屿县渔业局关于政协第12号提案的协办意见\n县文旅局：\n现将第12号提案的协办意见送上，供你们答复委员时参考：\n一是加快修复码头。计划2024年修复2座。\n二是推进灯塔改造。正在设计。\n',
      '答复',
    ],
    [
      'news of a meeting',
      '全县2024年渔港工作会议召开\n一、渔港现状\n码头较旧，灯塔少。\n二、会议主要内容\n会议总结了2023年工作，强调要加强管理。\n',
      '新闻',
    ],
    [
      'questions',
      '渔港管理政策解读\n一、为什么要制定？\n为了管好渔港。\n二、谁来申请？\n船主申请。\n三、何时办理？\n全年办理。\n',
      '解读',
    ],
    [
      'a table of contents',
      '沧屿县防台风应急预案\n1总则......................2\n1.1目的....................2\n1.2范围....................3\n2指挥......................5\n2.1分工....................5\n',
      '目录',
    ],
    [
      'an explanation that has no title',
      '县政府办公室印发了《沧屿县2024年渔港整治方案》，现解读如下：\n一、出台背景\n渔港淤积多年。\n二、起草过程\n4月形成初稿，5月印发。\n三、主要内容\n1、落实责任；\n2、保障经费。\n',
      '解读',
    ],
    [
      'a notice that hands on an emergency plan',
      '关于印发《沧屿县防台风应急预案》的通知\n各乡镇人民政府：\n现将《沧屿县防台风应急预案》印发给你们。\n2023年5月4日\n沧屿县防台风应急预案\n1.1 编制目的\n做好防台风工作。\n1.2 编制依据\n依据有关法律。\n1.3 适用范围\n适用于本县。\n2.1 指挥机构\n县政府设指挥部。\n',
      '预案',
    ],
    [
      'a report',
      '沧屿县渔港整治情况汇报\n一、工作开展情况\n1.修复码头。我县修复了码头2座，已通过验收。\n2.清理沉船。全县已经清理沉船9艘，取得成效。\n',
      '报告',
    ],
  ])('%s gives none and says so', async (_, text, word) => {
    const { measures, said } = await read(text)
    expect(measures).toEqual([])
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(word)
  })

  it('is not ten measures in articles, nor a scheme with bodies in charge', async () => {
    const articles =
      '沧屿县支持渔业十条措施\n第一条 新建冷库2座。（责任单位：县渔业局）\n第二条 补助渔船30艘。（责任单位：县财政局）\n'
    expect(await read(articles)).toEqual({ measures: ['measure', 'measure'], said: [] })
  })
})

const TO = '关于做好渔港整治的通知\n各乡镇人民政府：\n为整治渔港，现就有关事项通知如下：\n'
const POINTS = '一、明确责任。各乡镇要落实专人。\n二、按时报送。各乡镇每月报送进展。\n'

describe('the points of a notice', () => {
  it('are safeguards where an annex holds the tasks', async () =>
    expect(
      (await read(`${TO}${POINTS}附件：1.渔港整治任务分解表\n2.渔港清单\n沧屿县渔业局\n2024年3月1日\n`)).measures,
    ).toEqual(['safeguard', 'safeguard']))
  it('are measures where it is itself the plan', async () => {
    expect((await read(`${TO}${POINTS}沧屿县渔业局\n2024年3月1日\n`)).measures).toEqual(['measure', 'measure'])
  })
})
