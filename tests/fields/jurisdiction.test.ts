import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findJurisdiction, PLACE_WEIGHTS } from '../../src/fields/jurisdiction.ts'
import { divisionAt, divisionByCode, parentsOf } from '../../src/lexicon/divisions.ts'
import { expectLinear } from '../growth.ts'

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
    const bait = '鼓楼区人民政府、南昌市西湖区（（（〔2023〕'
    expectLinear((size) => findJurisdiction([{ text: bait.repeat(size), weight: 1 }]), 1000)
  })
})

describe('the division codes', () => {
  it.each([
    ['360724', '上犹县', ['江西省', '赣州市']],
    ['360103', '西湖区', ['江西省', '南昌市']],
    ['330106', '西湖区', ['浙江省', '杭州市']],
    ['429004', '仙桃市', ['湖北省']],
    ['441900', '东莞市', ['广东省']],
    ['620200', '嘉峪关市', ['甘肃省']],
    ['820000', '澳门特别行政区', []],
  ])('%s is %s', (code, name, parents) => {
    const division = divisionByCode(code)
    expect(division?.name).toBe(name)
    expect(division && parentsOf(division)).toEqual(parents)
  })

  it('has no code for what is none', () => {
    expect(divisionByCode('360100')?.name).toBe('南昌市')
    expect(divisionByCode('360101')).toBeNull()
    expect(divisionAt('徐州经济技术开发区', 0)).toMatchObject({ name: '徐州', short: true })
  })
})
