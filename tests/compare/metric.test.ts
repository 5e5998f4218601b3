import { describe, expect, it } from 'vitest'
import { lessThan } from '../../src/compare/ambition.ts'
import { type Metric, metricsOf, type Setting, sameMetric } from '../../src/compare/metric.ts'
import { findTargets } from '../../src/fields/target.ts'
import { target } from '../export/sample.ts'
import { expectLinear } from '../growth.ts'

const setting: Setting = { topic: null, year: 2024, place: '甲县' }

/** What a text measures, its targets found as the parser finds them. */
const metrics = (text: string, own: Partial<Setting> = {}): Metric[] =>
  metricsOf(text, findTargets(text), { ...setting, ...own })

const only = (text: string, own: Partial<Setting> = {}): Metric => metrics(text, own)[0] as Metric

describe('what a target measures', () => {
  it.each([
    ['助力企业开办“一日办结率”达到98%以上', '企业开办一日办结率', 'level'],
    ['力争2024年底推出高频“一件事”不少于40项', '高频一件事', 'flow'],
    ['全年城镇新增就业1500人', '城镇新增就业', 'flow'],
    ['实现甲县用户平均停电时间压缩15%以上', '用户平均停电时间', 'fall'],
    ['打造2个返乡创业示范点', '返乡创业示范点', 'flow'],
    ['每万人发明专利拥有量达12件', '每万人发明专利拥有量', 'level'],
    ['正常出口退（免）税的平均办理时间压缩在3个工作日内', '正常出口退免税的平均办理时间', 'level'],
    ['对低风险项目，审批用时不超过10个工作日', '低风险项目审批用时', 'level'],
    ['②拆除违建1500平方米', '违建', 'flow'],
    ['力争到位资金达到6亿元', '到位资金', 'level'],
  ])('%s', (text, name, mode) => {
    expect(only(text)).toMatchObject({ name, mode })
  })

  it('is nothing where the words do not say it', () => {
    for (const text of ['力争完成1000份', '打造1个', '将10个', '上线不少于100项'])
      for (const metric of metrics(text)) expect(metric.name).toBeNull()
  })

  it('is never a word of comparison, a verb or a mark', () => {
    const names = ['将', '前', '同比', '打造', '较上年', '建设', '、']
    const text = '将下降30%，前增长20%，同比增长10%，打造5个，较上年增长8%。'
    for (const { name } of metrics(text)) expect(names).not.toContain(name)
  })

  it('goes on from what stands before it', () => {
    const [hours, share] = metrics('台区平均停电时长压缩至5小时以内，同比下降30%')
    expect(hours?.name).toBe('台区平均停电时长')
    expect(share).toMatchObject({ name: '台区平均停电时长', mode: 'fall' })
    expect(metrics('办电时间压减至5个工作日。同比下降30%').at(-1)?.name ?? null).toBeNull()
  })

  it('is of each item of a list whose figures follow each other', () => {
    const list = metrics('低压、10千伏、35千伏及以上接入工程审批时间分别压减到5个、7个、10个工作日以内')
    expect(list.map(({ name, low }) => [name, low])).toEqual([
      ['低压接入工程审批时间', 5],
      ['10千伏接入工程审批时间', 7],
      ['35千伏及以上接入工程审批时间', 10],
    ])
  })

  it('counts ten thousand people as people, and a month ahead of none', () => {
    expect(only('新增就业0.6万人')).toMatchObject({ unit: '人', low: 6000 })
    expect(only('到2026年，覆盖率达到90%')).toMatchObject({ ahead: 2 })
  })

  it('takes time that grows with the text', () => {
    expectLinear((size) => {
      const text = '办结率达到98%以上，'.repeat(size)
      const targets = Array.from({ length: size }, () => target('达到98%以上', 98, '%'))
      metricsOf(text, targets, setting)
    }, 500)
  })
})

describe('two targets', () => {
  const same = (a: string, b: string, paired = false, topics: [string | null, string | null] = [null, null]): boolean =>
    sameMetric(only(a, { topic: topics[0] }), only(b, { topic: topics[1] }), paired)

  it('are on one thing where all that narrows it agrees', () => {
    expect(same('实现纳税企业电子印章申领率100%', '推动纳税企业电子印章申领率不少于60%')).toBe(true)
    expect(same('企业开办时间压缩至1个工作日内', '企业开办压缩至0.5个工作日内', true)).toBe(true)
    expect(same('工程招投标全流程电子化率达到100%', '工程招标投标全流程电子化率达到98%')).toBe(true)
  })

  it.each([
    ['企业开办一日办结率达到98%以上', '企业开办半日办结率达到96%以上'],
    ['10千伏接入工程审批时间压减到7个工作日', '35千伏接入工程审批时间压减到7个工作日'],
    ['发明专利拥有量达40件', '每万人发明专利拥有量达12件'],
    ['农产品网络零售额增长12%', '农产品网络零售额达到12亿元'],
    ['新增省级创新平台2个', '省级创新平台达到10个'],
    ['到2026年污水集中收集率达到90%', '污水集中收集率达到90%'],
    ['平均办理时限压缩30%', '平均办理时限压缩至3个工作日'],
  ])('%s ≠ %s', (a, b) => {
    expect(same(a, b, true)).toBe(false)
  })

  it('with a short name are on one thing under one indicator only', () => {
    const [a, b] = ['结案率达到90%', '结案率达到95%'] as const
    expect(same(a, b)).toBe(false)
    expect(same(a, b, false, ['labour', 'labour'])).toBe(true)
    expect(same(a, b, false, ['labour', 'contracts'])).toBe(false)
  })
})

describe('asking for less', () => {
  const less = (a: string, b: string): number | null => lessThan(only(a), only(b))

  it.each([
    ['线上办电率达到90%', '线上办电率达到95%'],
    ['企业开办时间压缩至2个工作日内', '企业开办时间压缩至1个工作日内'],
    ['供水管网漏损率为9%', '供水管网漏损率为8%'],
    ['平均停电时间压缩8%以上', '平均停电时间压缩15%以上'],
    ['培训电工100人', '培训电工1.2万人'],
  ])('%s < %s', (a, b) => {
    expect(less(a, b)).toBeGreaterThan(0)
    expect(less(b, a)).toBeLessThan(0)
    expect(less(a, a)).toBe(0)
  })

  it('cannot be told of an upper and a lower bound', () => expect(less('抽查率不高于5%', '抽查率不低于3%')).toBeNull())
})
