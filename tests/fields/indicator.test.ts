import { describe, expect, it } from 'vitest'
import { matchIndicator, readBenchmarks } from '../../src/fields/indicator.ts'
import { INDICATORS } from '../../src/lexicon/indicators.ts'
import { expectLinear } from '../growth.ts'

describe('matchIndicator', () => {
  it.each([
    ['开办企业指标', '开办企业', 'starting-a-business'],
    ['开办企业', '开办企业', 'starting-a-business'],
    ['企业开办。', '企业开办', 'starting-a-business'],
    ['“开办企业”指标', '开办企业', 'starting-a-business'],
    ['开办企业指标（县市场监管局牵头）', '开办企业', 'starting-a-business'],
    ['办理建筑许可', '办理建筑许可', 'dealing-with-construction-permits'],
    ['办理 建筑许可', '办理建筑许可', 'dealing-with-construction-permits'],
    ['获得用水用气指标', '获得用水用气', 'getting-water-and-gas'],
    ['财产登记', '财产登记', 'registering-property'],
    ['招投标指标', '招投标', 'bidding-and-tendering'],
    ['知识产权', '知识产权', 'intellectual-property'],
    ['知识产权创造、保护和运用指标', '知识产权创造、保护和运用', 'intellectual-property'],
    ['知识产权创造保护与运用', '知识产权创造保护与运用', 'intellectual-property'],
    ['知识产权保护运用', '知识产权保护运用', 'intellectual-property'],
    ['劳动力市场监管方面', '劳动力市场监管', 'labour-market-regulation'],
    ['纳税指标提升举措', '纳税', 'paying-taxes'],
    ['包容普惠创新：', '包容普惠创新', 'inclusiveness-and-innovation'],
    ['宜商环境', '宜商环境', 'sound-business-conditions'],
    ['法治环境指标', '法治环境', 'legal-environment'],
    ['企业注销', '企业注销', 'closing-a-business'],
    ['水利服务指标', '水利服务', null],
    ['“获得通讯便利”指标', '获得通讯便利', null],
  ])('%s', (heading, name, key) => {
    const found = matchIndicator(heading)
    expect(found).toMatchObject({ name, key })
    expect(heading.slice(found?.start, found?.end).replace(/\s/g, '')).toBe(name)
  })

  it.each([
    '',
    '指标',
    '主要指标',
    '项目建设',
    '法治环境',
    '经济指标',
    '开办企业、注销企业',
    '狠抓指标提升，实现赶超进位',
    '完成各项指标',
    '营商环境评价指标',
    '企业开办“一日办结率”98%以上',
    '优化政务服务体系建设',
    '持续推进提升政务服务满意度专项行动',
    '打造公开透明招投标环境',
    '二级指标',
    '全面规范政府采购流程',
    '对开办企业、获得电力等指标进行整改',
  ])('none: %s', (heading) => expect(matchIndicator(heading)).toBeNull())

  it('takes an ordinary name where the column says 指标', () => {
    expect(matchIndicator('信用环境', true)).toMatchObject({ name: '信用环境', key: 'credit-environment' })
  })

  it('has no name twice and no key twice', () => {
    const names = INDICATORS.flatMap((indicator) => indicator.names)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(INDICATORS.map((indicator) => indicator.key)).size).toBe(INDICATORS.length)
  })

  it('takes linear time', () => {
    expectLinear((size) => {
      matchIndicator('（'.repeat(size * 10))
      for (const bait of ['和', '、', '。']) readBenchmarks(bait.repeat(size))
    }, 5000)
  })
})

describe('readBenchmarks', () => {
  it.each([
    ['对标城市：九江共青城。', ['九江共青城']],
    ['广州越秀区、杭州西湖区', ['广州越秀区', '杭州西湖区']],
    ['浙江安吉', ['浙江安吉']],
    ['对标地区:宜春丰城,浙江 安吉', ['宜春丰城', '浙江安吉']],
    ['标杆城市：北京、上海以及广州等。', ['北京', '上海', '广州']],
    ['上海和深圳', ['上海', '深圳']],
    ['呼和浩特', ['呼和浩特']],
    ['对标：上海、北京等先进城市', ['上海', '北京']],
    ['标杆城市（深圳、厦门）', ['深圳', '厦门']],
    ['学习标杆：杭州市（西湖区）、深圳', ['杭州市（西湖区）', '深圳']],
    ['天津和平区、江西泰和县、新疆和田', ['天津和平区', '江西泰和县', '新疆和田']],
    ['', []],
    ['对标城市：', []],
  ])('%s', (text, places) => {
    const found = readBenchmarks(text)
    expect(found.map((place) => place.text)).toEqual(places)
    for (const place of found) expect(text.slice(place.start, place.end).replace(/\s/g, '')).toBe(place.text)
  })
})
