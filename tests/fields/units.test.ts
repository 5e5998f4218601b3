import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readUnits, splitUnits, toUnits } from '../../src/fields/units.ts'
import { defaultLexicon } from '../../src/lexicon/lexicon.ts'
import { Span } from '../../src/text/span.ts'
import { expectLinear } from '../growth.ts'

const whole = (text: string): Span => Span.of(text, 0, text.length)
const file = readFileSync(new URL('../../fixtures/fields/unit-lists.txt', import.meta.url), 'utf8')

/** `县；县发改委、财政局 => 县发改委|县财政局` */
const cases = file
  .split('\n')
  .filter((line) => line.includes(' =>'))
  .map((line) => {
    const [input = '', output = ''] = line.split(' =>')
    const at = input.indexOf('；')
    const list = input
      .slice(at + 1)
      .replaceAll('\\n', '\n')
      .replaceAll('\\t', '\t')
    return {
      prefixes: input.slice(0, at).split('').filter(Boolean),
      list,
      names: output.trim().split('|').filter(Boolean),
    }
  })

describe('unit lists', () => {
  it('has at least 60 cases', () => expect(cases.length).toBeGreaterThanOrEqual(60))
  it.each(cases)('$list', ({ prefixes, list, names }) => {
    const units = toUnits(whole(list), false, { prefixes, lexicon: defaultLexicon })
    expect(units.map((unit) => unit.name)).toEqual(names)
  })
  it('keeps what is printed, and where', () => {
    const list = '县人社局、 行政 审批局'
    const { units, findings } = readUnits(whole(list), true, { prefixes: ['县'], lexicon: defaultLexicon })
    expect(units[1]).toEqual({ text: '行政审批局', name: '县行政审批局', inherited: true })
    expect(findings).toEqual([])
    expect(splitUnits(whole(list)).map((span) => [span.start, span.end])).toEqual([
      [0, 4],
      [6, 12],
    ])
  })
  it('says where a level was put back', () => {
    const { findings } = readUnits(whole('县人社局、行政审批局'), false, { prefixes: ['县'], lexicon: defaultLexicon })
    expect(findings.map((finding) => [finding.rule, finding.at])).toEqual([['fields/unit-prefix', { from: 5, to: 10 }]])
  })
})

describe('size', () => {
  it.each([['、'], ['、县发改委'], [' '], [' 县发改委'], ['和'], ['（'], ['）'], ['（）'], ['\n局']])(
    'takes linear time on %j repeated',
    (piece) => expectLinear((size) => splitUnits(whole(piece.repeat(size))), 3000),
  )
})
