import { describe, expect, it } from 'vitest'
import { validate } from '../../src/checks/validate.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import { measure, plan, unit } from '../export/sample.ts'
import { expectLinear } from '../growth.ts'

/** Findings of a rule in a plan of one county, one measure a text. */
const told = (rule: string, ...texts: string[]): string[] => {
  const document = plan(
    'a',
    texts.map((text, i) => measure(`m${i}`, { text })),
  )
  const jurisdiction = { name: '甲县', code: null, parents: ['乙省', '丙市'] }
  const counted = { ...document, metadata: { ...document.metadata, jurisdiction } }
  return validate(counted, texts.join('\n')).flatMap((one) =>
    one.rule === rule ? [`${one.severity} ${one.message}`] : [],
  )
}

describe('said twice', () => {
  it.each([
    '培育企业不少于50家以上。',
    '压缩至不超过3个工作日以内。',
    '达到不低于90%以上。',
    '约20%左右。',
    '推进进一步便利。',
    '比例占比达95%。',
  ])('%s', (text) => {
    expect(told('text/redundant', text)).toHaveLength(1)
  })

  it.each([
    '培育企业50家以上，不少于3家。',
    '不超过3日，5日以内办结。',
    '约谈3家左右企业。',
    '失业率控制在5.5%以内。',
    '至少提前3日，20户以上。',
  ])('not in %s', (text) => {
    expect(told('text/redundant', text)).toEqual([])
  })
})

describe('a list without its mark', () => {
  it.each([
    ['推动房建工程、交通工程水利工程招标。', '交通工程水利工程'],
    ['由县公安机关、县检察机关县审判机关办理。', '县检察机关县审判机关'],
  ])('%s', (text, words) => {
    expect(told('text/list-mark', text)).toEqual([`info “${words}”似缺顿号`])
  })

  it.each([
    '房建工程、交通工程、水利工程。',
    '县安委会、省安委会和市安委会。',
    '服务、政务服务和公共服务。',
    '重点项目、重点项目的配套项目。',
  ])('not in %s', (text) => {
    expect(told('text/list-mark', text)).toEqual([])
  })

  it('is looked for in linear time', () => {
    expectLinear((size) => told('text/list-mark', '工程、'.repeat(size)), 3000)
  })
})

describe('a figure without its unit', () => {
  it('is told', () => {
    expect(told('text/figure-unit', '全县托位数达到3.6；学位不少于200。')).toHaveLength(2)
  })

  it.each([
    '托位数达到3.6个；',
    '满意度指数达到95。',
    '考核得分不低于90，',
    '全省排名不超过10。',
    '达到95%；',
    '达到2024年水平。',
  ])('not in %s', (text) => {
    expect(told('text/figure-unit', text)).toEqual([])
  })
})

describe('a scope of another level', () => {
  it('is told of a share that a county cannot have, and noted of 我市', () => {
    expect(told('consistency/scope', '合同金额占全省政府采购规模的95%以上。', '结合我市实际。')).toEqual([
      'warning “占全省政府采购规模的95%”不是本级的范围',
      'info “我市”不是本级的范围',
    ])
  })

  it.each(['占全县规模的95%以上。', '占全市规模的10%以上。', '结合我县实际。', '位居全省前列，占比95%。'])(
    'not in %s',
    (text) => {
      expect(told('consistency/scope', text)).toEqual([])
    },
  )
})

describe('已 for 以', () => {
  it('is told where nothing was done yet', () => {
    expect(told('text/misprint', '网上办理，已人才服务事项为核心，开展服务。')).toEqual(['warning “已”应为“以”'])
  })

  it.each([
    '已成为核心竞争力，已形成数字经济为主导的格局。',
    '已将人才工作列为重点。',
    '已确定该项目为重点。',
    '各级均已营商环境为核心。',
    '已有企业为主体。',
    '已建成以园区为载体的体系。',
  ])('not in %s', (text) => {
    expect(told('text/misprint', text)).toEqual([])
  })
})

describe('one office by two names', () => {
  const named = (...names: string[]): string[] =>
    validate(
      plan(
        'a',
        names.map((name, i) => measure(`m${i}`, { leads: [unit(name)] })),
      ),
    ).flatMap(({ rule, severity, message }) => (rule === 'units/name' ? [`${severity} ${message}`] : []))

  it.each([
    ['区法院', '区人民法院'],
    ['县公安局', '县公安分局'],
    ['区金融办', '区金融服务中心'],
    ['区信访局', '区委信访局'],
    ['城关街道办', '城关街道'],
  ])('%s and %s', (one, other) => {
    expect(named(one, other)).toEqual([expect.stringMatching(/^info .*似为同一单位$/)])
  })

  it('not where both stand in one list, nor of two places', () => {
    expect(named('甲法院', '乙人民法院', '县档案局', '县教育局')).toEqual([])
  })
})

it('numbers of one level in two forms are one finding', async () => {
  const items = ['（一）', '(二)', '（三）', '（四）', '(五)', '（六）', '（七）', '（八）']
  const text = `某县工作方案\n\n一、任务\n\n${items.map((mark) => `${mark}推进事项。认真落实到位。（责任单位：县住建局）\n\n`).join('')}`
  const { document } = await parseSource(await readSource(new TextEncoder().encode(text), 'plan.txt'))
  const found = validate(document, text).filter(({ rule }) => rule === 'numbering/style')
  expect(found.map(({ message }) => message)).toEqual(['“(二)”等 2 个编号的写法与同级的“（一）”等不同'])
  expect(found[0]?.related.map(({ message }) => message)).toEqual(['“(五)”'])
})
