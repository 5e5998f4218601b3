import { describe, expect, it } from 'vitest'
import { readIssuedOn } from '../../src/fields/issued-on.ts'

describe('readIssuedOn', () => {
  it.each([
    ['2023年6月2日', '2023-06-02', false],
    ['　　　　2023 年 6 月 2 日　　', '2023-06-02', false],
    ['２０２３年１２月３１日', '2023-12-31', false],
    ['二○二三年六月二日', '2023-06-02', false],
    ['二〇二三年十二月二十一日', '2023-12-21', false],
    ['二零二三年十月三十日', '2023-10-30', false],
    ['2023年8月7日印发', '2023-08-07', true],
    ['中共南昌市委办公室　　　　2023年8月7日印发', '2023-08-07', true],
    ['上犹县人民政府　　2023年6月2日', '2023-06-02', false],
    ['（2023年6月2日）', '2023-06-02', false],
    ['2023年6月', '2023-06', false],
    ['二O二三年六月廿一日', '2023-06-21', false],
    ['二0二三年六月二日', '2023-06-02', false],
    ['上犹县人民政府办公室2023年6月5日印发', '2023-06-05', true],
    ['成文日期：2023年6月2日', '2023-06-02', false],
    ['印发日期：2023年6月2日', '2023-06-02', true],
    ['2023年6月  日', '2023-06', false],
    ['2023年  月  日', '2023', false],
    ['2024年2月29日', '2024-02-29', false],
    ['2023年2月29日', null, false],
    ['2023年13月1日', null, false],
    ['2023年6月0日', null, false],
  ])('%s is %s', (line, date, printed) => {
    const found = readIssuedOn(line)
    expect(found).toMatchObject({ date, printed })
    expect(line.slice(found?.start, found?.end)).toMatch(/^[2２二].*[日月]$/)
  })

  it.each([
    '',
    '2023年',
    '本方案于2023年6月5日印发',
    '2023年6月2日发布',
    '截至2023年6月2日',
    '于2023年6月2日起施行。',
    '完成时限：2023年9月',
    '2023.6.2',
    '2023年6月2日前',
    '6月2日',
  ])('no date of issue: %s', (line) => expect(readIssuedOn(line)).toBeNull())
})
