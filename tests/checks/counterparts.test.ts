import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../src/checks/cross-check/differences.ts'
import { pairsOf } from '../../src/checks/cross-check/pairs.ts'
import { startOf } from '../../src/checks/place.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { Measure } from '../../src/schema/measure.ts'

interface Pair {
  n: number
  body: number
  row: number
  relation: 'same' | 'head-dropped' | 'differs'
}

const seed = 'shangyou-2023-work-points'
const path = `seeds/${seed}.txt`
const facts = JSON.parse(readFileSync(`fixtures/seeds/${seed}.facts.json`, 'utf8')) as { pairs: Pair[] }
const source = await readSource(readFileSync(path), path)
const { document } = await parseSource(source)
const pairs = pairsOf(document)
const lineOf = ({ position }: Measure): number => source.lines.point(startOf(position)).line

describe('the pairs of body and appendix', () => {
  it('are those that a reader found, each on both sides', () => {
    expect(pairs.map(({ body, row }) => [lineOf(body), lineOf(row)])).toEqual(
      facts.pairs.map(({ body, row }) => [body, row]),
    )
    for (const { body, row } of pairs) expect(row.counterpart).toBe(body.id)
  })

  it('differ where a reader saw it, and nowhere else but in the leading clause', () => {
    const differing = new Set(pairs.flatMap((pair, i) => (differencesOf(pair).length > 0 ? [facts.pairs[i]!.n] : [])))
    const wanted = facts.pairs.filter(({ relation }) => relation === 'differs').map(({ n }) => n)
    expect(wanted.filter((n) => !differing.has(n))).toEqual([])
    const same = facts.pairs.filter(({ relation }) => relation === 'same').map(({ n }) => n)
    expect(same.filter((n) => differing.has(n))).toEqual([])
  })

  it('are read figure by figure: measure 42 differs in five places', () => {
    const pair = pairs.find(({ body }) => body.number?.value === 42)!
    expect(differencesOf(pair).map(({ body, row }) => [body, row])).toEqual([
      ['坚', '关'],
      ['10', '5'],
      ['2', '1'],
      ['2', '1'],
      ['2.0%', '2.07%'],
    ])
  })
})
