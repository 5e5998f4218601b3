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
