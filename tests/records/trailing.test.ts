import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const CLOSING = '本文由县档案馆存档备查，供社会公众查阅。'
const lastText = async (text: string): Promise<string | undefined> =>
  (await parse(`${text}\n${CLOSING}\n`, { name: 'plan.txt' })).measures.at(-1)?.text
const closingOf = async (text: string): Promise<boolean> =>
  JSON.stringify((await parse(`${text}\n${CLOSING}\n`, { name: 'plan.txt' })).measures).includes('存档备查')

describe('prose behind the last item is not its own', () => {
  it('behind the signature and its date', async () => {
    const plan =
      '白石县防汛工作要点\n\n一、备足物资\n\n储备沙袋2万个。\n\n二、严格值守\n\n实行24小时值班。\n\n白石县水利局\n2024年4月16日\n'
    expect(await lastText(plan)).toBe('实行24小时值班。')
  })

  it('where each of its siblings has one paragraph below its head', async () => {
    const items = ['稳定规模', '延伸链条', '培育品牌'].map(
      (head, i) => `第${'一二三'[i]}条　${head}\n\n${head}，每年新增${i + 2}处。\n`,
    )
    expect(await lastText(`白石县扶持渔业措施\n\n${items.join('\n')}`)).toBe('培育品牌，每年新增4处。')
    // two below one of the others: nothing tells
    const [first = '', ...rest] = items
    expect(await closingOf(`白石县扶持渔业措施\n\n${first}\n另行安排苗种补贴。\n\n${rest.join('\n')}`)).toBe(true)
  })

  it('behind the label lines that close each of its siblings', async () => {
    const items = ['清淤河道', '修补堤防'].map(
      (head, i) => `任务${i + 1}：${head}\n工作内容：${head}8处。\n责任单位：县水利局\n完成时限：2024年5月\n`,
    )
    expect(await lastText(`白石县水利任务清单\n\n${items.join('\n')}`)).toBe('修补堤防8处。')
  })

  it('where the others are bulleted, or have heads of their own', async () => {
    const bulleted =
      '# 白石县茶园工作要点\n\n## 一、重点任务\n\n● 改良茶园。改良茶园8处。（责任单位：县农业农村局）\n\n● 培训茶农。培训茶农300人。（责任单位：县农业农村局）\n'
    const { measures } = await parse(`${bulleted}\n${CLOSING}\n`, { name: 'plan.md' })
    expect(measures.map(({ text }) => text)).toEqual(['改良茶园。改良茶园8处。', '培训茶农。培训茶农300人。'])
  })

  it('is kept with the chapter or listed, never lost', async () => {
    const plan =
      '白石县防汛工作要点\n\n一、备足物资\n\n储备沙袋2万个。\n\n二、严格值守\n\n实行24小时值班。\n\n白石县水利局\n2024年4月16日\n'
    const { outline, coverage } = await parse(`${plan}\n${CLOSING}\n`, { name: 'plan.txt' })
    expect(JSON.stringify([outline, coverage.unclaimed])).toContain('存档备查')
  })
})
