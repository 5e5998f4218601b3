import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findReferences } from '../../src/fields/references.ts'
import { processorTime } from '../growth.ts'

interface Case {
  text: string
  own?: string[]
  references: [string, string | null][]
}

const cases = JSON.parse(readFileSync('fixtures/fields/references.json', 'utf8')) as Case[]

describe('findReferences', () => {
  it.each(cases.map((item) => [item.text, item] as const))('%s', (text, { own = [], references }) => {
    const found = findReferences(text, { own })
    expect(found.map(({ title, documentNumber }) => [title, documentNumber])).toEqual(references)
    for (const { start } of found) expect(text[start]).toBe('《')
  })

  it('spans the title and its number', () => {
    const text = '落实《政府投资条例》（国令〔2018〕 712 号）和《预算法》。'
    const [first, second] = findReferences(text)
    expect(text.slice(first?.start, first?.end)).toBe('《政府投资条例》（国令〔2018〕 712 号）')
    expect(text.slice(second?.start, second?.end)).toBe('《预算法》')
  })

  it.each(['《', '》', '《》', '《甲乙〔2023〕（', '制定《甲乙丙》、'])('takes linear time on %s repeated', (unit) => {
    const start = processorTime()
    findReferences(unit.repeat(100_000))
    expect(processorTime() - start).toBeLessThan(2000)
  })
})
