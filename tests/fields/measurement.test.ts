import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findMeasurements } from '../../src/fields/measurement.ts'
import { parse } from '../../src/index.ts'
import { expectLinear } from '../growth.ts'

const SIGNS = { status: '=', benchmark: '/' }
const cases = readFileSync(new URL('../../fixtures/fields/measurements.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [text = '', ...cells] = line.split('\t')
    return { text, expected: cells.filter((cell) => cell !== '-') }
  })

describe('findMeasurements', () => {
  it.each(cases)('$text', ({ text, expected }) => {
    const found = findMeasurements(text)
    expect(found.map((one) => SIGNS[one.kind] + one.text)).toEqual(expected)
    for (const one of found) expect(text).toContain(one.text)
  })

  it('takes linear time', () => {
    expectLinear((n) => findMeasurements('办理率为80.36%（相较'.repeat(n)), 5000)
    expectLinear((n) => findMeasurements('（1%'.repeat(n)), 5000)
  })

  it('stands in a rectification’s extra, and in no measure’s', async () => {
    const text = [
      '某县整改方案',
      '一、整改内容',
      '问题一：办理率较低。网上办理率为80.36%，相较全国前沿（95%）仍有空间。',
      '整改措施：网上办理率提高到95%以上。',
      '整改时限：2023年6月底前',
    ].join('\n')
    const [measure] = (await parse(Buffer.from(text))).measures
    expect(measure).toMatchObject({
      kind: 'rectification',
      extra: { 现状值: '网上办理率为80.36%', 对照值: '相较全国前沿（95%）' },
    })
    expect(measure?.targets.map((target) => target.text)).toEqual(['提高到95%以上'])
  })
})
