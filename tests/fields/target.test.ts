import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTargets } from '../../src/fields/target.ts'
import { target } from '../../src/schema/target.ts'
import { expectLinear } from '../growth.ts'

const cases = readFileSync(new URL('../../fixtures/fields/quantities.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text = '', ...cells] = line.split('\t')
    return { text, expected: cells.filter((cell) => cell !== '-') }
  })

describe('findTargets', () => {
  it('has enough cases', () => {
    expect(cases.flatMap(({ expected }) => expected).length).toBeGreaterThanOrEqual(80)
    expect(cases.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(40)
  })

  it.each(cases)('$text', ({ text, expected }) => {
    const found = findTargets(text)
    expect(found.map((one) => [one.text, one.comparator, String(one.value), one.unit].join('|'))).toEqual(expected)
    for (const { start, end, ...rest } of found) {
      expect(text.slice(start, end)).toBe(rest.text)
      expect(target.safeParse(rest).success).toBe(true)
    }
  })

  it('gives whole and printed stretches for any text', () => {
    const piece = fc.constantFrom(
      '不少于',
      '达到',
      '5',
      '12',
      '个',
      '工作日',
      '%',
      '以上',
      '、',
      '分别',
      '新增',
      '百分之',
      '九十',
      '二',
      '万元',
      '-',
      '前',
      '半',
      '率',
      '。',
      ' ',
      '零突破',
      '＋',
      '的',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end, ...rest } of findTargets(text)) {
          expect(text.slice(start, end)).toBe(rest.text)
          expect(target.safeParse(rest).success).toBe(true)
        }
      }),
      { seed: 3, numRuns: 1000 },
    )
  })

  it('invents no value for a number of 40 digits', () => {
    expect(findTargets(`新增贷款${'9'.repeat(40)}元`)).toEqual([])
    expect(findTargets(`不少于${'九'.repeat(40)}项`)).toEqual([])
  })

  it.each([
    '、',
    '5个、',
    '不少于',
    '5',
    '一',
    '“',
    '《',
    '新增5家，',
    '5%的',
    '前3',
    '1-',
    '1,000',
    '力争',
    '本地区5%',
  ])('takes linear time on %s repeated', (bait) => expectLinear((size) => findTargets(bait.repeat(size)), 2000))
})
