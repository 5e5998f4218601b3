import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validate } from '../../src/checks/validate.ts'
import { MISPRINTS, RECOMMENDED_FORMS } from '../../src/lexicon/misprints.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'

async function told(text: string): Promise<string[]> {
  const { document } = await parseSource(await readSource(new TextEncoder().encode(text), 'plan.txt'))
  return validate(document, text).flatMap(({ rule, severity, message }) =>
    rule === 'text/misprint' ? [`${severity} ${message}`] : [],
  )
}

describe('misprints', () => {
  it('are pairs of different words, each once, and no right word holds a wrong one', () => {
    const all = [...MISPRINTS, ...RECOMMENDED_FORMS]
    expect(MISPRINTS.length).toBeGreaterThanOrEqual(80)
    expect(new Set(all.map(({ wrong }) => wrong)).size).toBe(all.length)
    for (const { wrong, right } of all) {
      expect(wrong.length).toBeGreaterThan(1)
      expect(right).not.toBe(wrong)
      expect(all.filter((one) => right.includes(one.wrong))).toEqual([])
    }
  })

  it('are told, the recommended forms as notes', async () => {
    expect(await told('认真布署，截止目前已建立台帐。')).toEqual([
      'warning “布署”应为“部署”',
      'warning “截止目前”应为“截至目前”',
      'info “台帐”应为“台账”',
    ])
    expect(await told('市委巡查组指出，关注微信公众的入住企业可获法律咨询服。')).toEqual([
      'warning “巡查”应为“巡察”',
      'warning “微信公众”应为“微信公众号”',
      'warning “入住企业”应为“入驻企业”',
      'warning “服”应为“服务”',
    ])
  })

  it.each([
    '公布署名文章，一贯切实落实，养成习惯彻底整改，轻松驰骋。',
    '究竟争取到多少名额，毕竟争议不大。',
    '认购全部份额，补充份额，干部份内之事，破坏境内市场，恢复盖章，回复盖章。',
    '各乡填报数据，第一次牲畜普查，各项月度任务，重点事项月调度。',
    '按装机容量补贴，按装修标准，大幅射频设备，等侯爵，争辩别人。',
    '河长办巡查河道，国家卫健委巡查组，开通微信公众号、微信公众平台、微信公众服务号。',
    '既使企业受益，又使群众满意；渡过难关；其它事项；不定时工作制和综合计算工时工作制。',
    '入住企业公寓的员工，入驻企业，全省领先水平，时间及至全国解放，服从安排，全省政务服务。',
    '徽州小徽章，中小徽商，出口、进口、人口。',
  ])('are none in %s', async (text) => {
    expect(await told(text)).toEqual([])
  })

  it('are none in the plans that were written without any', async () => {
    for (const folder of readdirSync('fixtures/plans')) {
      const name = readdirSync(`fixtures/plans/${folder}`).find((one) => one.startsWith('input')) ?? ''
      expect(await told(readFileSync(`fixtures/plans/${folder}/${name}`, 'utf8'))).toEqual([])
    }
  })
})
