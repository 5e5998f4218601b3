import { describe, expect, it } from 'vitest'
import { validate } from '../../src/checks/validate.ts'
import { measure, plan } from '../export/sample.ts'
import { expectLinear } from '../growth.ts'

const told = (...texts: string[]): string[] =>
  validate(
    plan(
      'a',
      texts.map((text, i) => measure(`m${i}`, { text })),
    ),
  ).flatMap(({ rule, message }) => (rule === 'consistency/term' ? [message] : []))

describe('a term in two spellings', () => {
  it.each([
    [['缴费通知书。', '发出缴费通知。', '送达交费通知书。'], ['“交费通知”在他处作“缴费通知”']],
    [['园区入驻企业。', '为入驻企业服务。', '清理入住企业。'], ['“入住企业”在他处作“入驻企业”']],
    [
      ['推行“首席数据官制度”。', '深化“首席数据官制度”。', '探索“首席数聚官制度”。'],
      ['“首席数聚官制度”在他处作“首席数据官制度”'],
    ],
    [
      ['按照《某县招商引资办法》。', '落实《某县招商引资办法》。', '修订《某县招商引咨办法》。'],
      ['“某县招商引咨办法”在他处作“某县招商引资办法”'],
    ],
  ])('is told: %j', (texts, expected) => {
    expect(told(...texts)).toEqual(expected)
  })

  it.each([
    // the two stand equally often: who knows which is right
    [['缴费通知书。', '交费通知书。']],
    [['推行“一网通办”。', '深化“一网通办”。', '探索“一照通办”。']],
    [['推行“财园信贷通业务”。', '扩大“财园信贷通业务”“财农信贷通业务”。']],
    [['落实《2022年营商环境工作要点》。', '对照《2022年营商环境工作要点》。', '制定《2023年营商环境工作要点》。']],
    [['上线“全市通办专区”。', '优化“全市通办专区”。', '上线“全省通办专区”。']],
    [['县级服务事项。', '县级服务清单。', '市级服务事项。']],
  ])('is none in %j', (texts) => {
    expect(told(...texts)).toEqual([])
  })

  it('is looked for in linear time', () => {
    const word = (i: number): string => String.fromCharCode(0x4e00 + (i % 5000), 0x4e00 + (Math.floor(i / 7) % 5000))
    const text = (size: number): string =>
      Array.from({ length: size }, (_, i) => `“${word(i)}办理${word(i * 3)}”职${word(i)}`).join('，')
    expectLinear((size) => told(text(size)), 500)
  })
})
