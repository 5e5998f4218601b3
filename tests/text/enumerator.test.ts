import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEnumerator, readLooseEnumerator } from '../../src/text/enumerator.ts'

const read = (text: string): [string, number, string] | null => {
  const marker = readEnumerator(text)
  return marker === null ? null : [marker.style, marker.value, text.slice(marker.end)]
}

describe('a marker', () => {
  it.each([
    ['一、总体要求', 'han', 1, '总体要求'],
    ['三十、强化监督', 'han', 30, '强化监督'],
    ['二 、 主要任务', 'han', 2, '主要任务'],
    ['一．总体要求', 'han', 1, '总体要求'],
    ['一.总体要求', 'han', 1, '总体要求'],
    ['（一）打造环境', 'han-paren', 1, '打造环境'],
    ['(五十三) 打造环境', 'han-paren', 53, '打造环境'],
    ['（ 二 ）打造环境', 'han-paren', 2, '打造环境'],
    ['（一)打造环境', 'han-paren', 1, '打造环境'],
    ['㈠打造环境', 'han-paren', 1, '打造环境'],
    ['1. 优化服务', 'digit', 1, '优化服务'],
    ['1.开办企业', 'digit', 1, '开办企业'],
    ['1．开办企业', 'digit', 1, '开办企业'],
    ['1、开办企业', 'digit', 1, '开办企业'],
    ['１２、开办企业', 'digit', 12, '开办企业'],
    ['12 、开办企业', 'digit', 12, '开办企业'],
    ['11。加强监管', 'digit', 11, '加强监管'],
    ['⒒加强监管', 'digit', 11, '加强监管'],
    ['1.2023年底前完成', 'digit', 1, '2023年底前完成'],
    ['(1)持续', 'digit-paren', 1, '持续'],
    ['（37）积极', 'digit-paren', 37, '积极'],
    ['（２）积极', 'digit-paren', 2, '积极'],
    ['⑵积极', 'digit-paren', 2, '积极'],
    ['1）积极', 'digit-half', 1, '积极'],
    ['2)积极', 'digit-half', 2, '积极'],
    ['①修订', 'circled', 1, '修订'],
    ['⑳修订', 'circled', 20, '修订'],
    ['㉑修订', 'circled', 21, '修订'],
    ['㊿修订', 'circled', 50, '修订'],
    ['a.修订', 'letter', 1, '修订'],
    ['一是通过', 'han-step', 1, '通过'],
    ['二要加强', 'han-step', 2, '加强'],
    ['第三，加强', 'han-step', 3, '加强'],
    ['第一条 为了', 'article', 1, '为了'],
    ['第十二条　为了', 'article', 12, '为了'],
    ['第2条 为了', 'article', 2, '为了'],
    ['【问题2】台账不全', 'problem', 2, '台账不全'],
    ['〔反馈问题三〕：台账不全', 'problem', 3, '台账不全'],
    ['【任务一】管住火源', 'task', 1, '管住火源'],
    ['[措施4] 严格审批', 'measure', 4, '严格审批'],
    ['第一章 总则', 'chapter', 1, '总则'],
    ['第一节 职责', 'section', 1, '职责'],
    ['第一部分 任务', 'part', 1, '任务'],
    ['问题一：大厅', 'problem', 1, '大厅'],
    ['问题1.大厅', 'problem', 1, '大厅'],
    ['问题：大厅', 'problem', 1, '大厅'],
    ['1.1 总体目标', 'dotted', 1, '总体目标'],
    ['1.1.2 每周巡查', 'dotted-3', 2, '每周巡查'],
    ['1.1.2.1 每周巡查', 'dotted-4', 1, '每周巡查'],
    ['Ⅻ、附则', 'roman', 12, '附则'],
    ['⓫强化督查', 'circled', 11, '强化督查'],
    ['㊂强化督查', 'circled', 3, '强化督查'],
    ['➋强化督查', 'circled', 2, '强化督查'],
    ['3\u20e3 强化督查', 'circled', 3, '强化督查'],
    ['2.3总体目标', 'dotted', 3, '总体目标'],
    ['任务一：管住火源', 'task', 1, '管住火源'],
    ['措施2：严格审批', 'measure', 2, '严格审批'],
    ['序号：3', 'serial', 3, ''],
  ])('%s', (text, style, value, rest) => expect(read(text)).toEqual([style, value, rest]))
})

describe('no marker', () => {
  it.each([
    '2023.',
    '1.5%以上',
    '1.5个百分点',
    '2023年6月底前',
    '5.0版',
    '2.5亿元',
    '6+1',
    '1234、超过三位',
    '十、'.slice(0, 1),
    '一号改革工程',
    '一件事一次办',
    '一是否通过',
    '一体化平台',
    '二氧化碳',
    '三级以上医院',
    '第一批',
    '第一时间',
    '第三方评估',
    '（2023版）',
    '（一般性）',
    '（责任单位：县局）',
    'APP.下载',
    'A级景区',
    '问题整改',
    '问题导向：',
    '任务分工：',
    '12345热线',
    '100个',
    '',
    '、',
  ])('%j', (text) => expect(read(text)).toBeNull())
})

describe('a bare number with a blank behind it', () => {
  it.each([
    ['16 推广保险', 16],
    ['16\u3000推广保险', 16],
    ['2 “一网通办”', 2],
  ])('%s is weak: the sequence must tell', (text, value) => {
    expect(readEnumerator(text)).toBeNull()
    expect(readLooseEnumerator(text)).toMatchObject({ style: 'digit', value, weak: true })
  })
  it.each(['16 个', '2023 年', '6 月底', '16 %', '16推广', '16'])('none: %s', (text) =>
    expect(readLooseEnumerator(text)).toBeNull(),
  )
})

it('text and end tile the head of the line, whatever the line', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'一二十第条章（）()1 2．.、。①⑴㈠是要aA：问题年%\u3000 县') }),
      (line) => {
        const marker = readLooseEnumerator(line)
        if (marker === null) return
        expect(line.slice(0, marker.end).trim()).toBe(marker.text)
        expect(marker.value).toBeGreaterThan(0)
        expect(line.slice(marker.end, marker.end + 1)).not.toMatch(/^[ \u3000]/)
      },
    ),
    { seed: 20231120, numRuns: 2000 },
  ))
