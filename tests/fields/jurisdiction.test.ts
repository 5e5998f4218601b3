import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findJurisdiction, PLACE_WEIGHTS } from '../../src/fields/jurisdiction.ts'

type Where = keyof typeof PLACE_WEIGHTS
interface Case extends Partial<Record<Where, string>> {
  name: string | null
  code?: string | null
  parents?: string[]
}

const cases = JSON.parse(readFileSync('fixtures/fields/places.json', 'utf8')) as Case[]
const order = Object.keys(PLACE_WEIGHTS) as Where[]

describe('findJurisdiction', () => {
  it.each(cases.map((item) => [order.map((where) => item[where] ?? '').join('|'), item] as const))('%s', (_, item) => {
    const sources = order.map((where) => ({ text: item[where] ?? '', weight: PLACE_WEIGHTS[where] }))
    const expected =
      item.name === null ? null : { name: item.name, code: item.code ?? null, parents: item.parents ?? [] }
    expect(findJurisdiction(sources)).toEqual(expected)
  })

  it('takes linear time', () => {
    const text = '鼓楼区人民政府、南昌市西湖区（（（〔2023〕'.repeat(20_000)
    const start = performance.now()
    findJurisdiction([{ text, weight: 1 }])
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
