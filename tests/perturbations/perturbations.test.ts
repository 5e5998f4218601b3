import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { CONTENT, HEADINGS, LABELS, VERBS } from '../../scripts/perturb/renames.mjs'
import { corpusOf, measure, perturbations, type Sum } from '../../scripts/perturb/score.mjs'
import { parse } from '../../src/index.ts'

/**
 * All seeds and plans in other words and shapes (scripts/perturb): the share of their records that is kept, and the
 * share that is wrong without a word of doubt. Recorded in rates.json; `npm run update` records them anew.
 */
const FILE = 'tests/perturbations/rates.json'
/** Points that a rate may be worse than the recorded one. */
const SLACK = 0.3

interface Rate {
  records: number
  kept: number
  silent: number
  metadata: number
}

const percent = (part: number, all: number): number => Math.round((1000 * part) / Math.max(all, 1)) / 10
const rateOf = ({ records, kept, silent, metadata, documents }: Sum): Rate => ({
  records,
  kept: percent(kept, records),
  silent: percent(silent, records),
  metadata: percent(metadata, documents),
})

const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Rate>

describe('plans in other words and shapes', async () => {
  const sums = await measure(corpusOf('.'), parse)
  const rates = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, rateOf(sum)]))
  if (inject('update')) writeFileSync(FILE, `${JSON.stringify(rates, null, 2)}\n`)

  it('has all that are recorded, and no other', () =>
    expect(Object.keys(rates)).toEqual(inject('update') ? Object.keys(rates) : Object.keys(recorded)))

  it.each(perturbations.map(({ name }) => name))('%s', (name) => {
    const [now, before] = [rates[name] as Rate, inject('update') ? (rates[name] as Rate) : (recorded[name] as Rate)]
    expect(now.records).toBeGreaterThan(200)
    expect(now.kept, 'records kept').toBeGreaterThanOrEqual(before.kept - SLACK)
    expect(now.metadata, 'metadata kept').toBeGreaterThanOrEqual(before.metadata - SLACK)
    expect(now.silent, 'wrong in silence').toBeLessThanOrEqual(before.silent + SLACK)
  })
})

it('no list of the lexicon holds the words that are put in', () => {
  const lists = readdirSync('src/lexicon').map((file) => readFileSync(`src/lexicon/${file}`, 'utf8'))
  const words = [...LABELS, CONTENT, VERBS, HEADINGS].flatMap((table) => Object.values(table))
  expect(words.filter((word) => lists.some((list) => new RegExp(`['\\s]${word}['\\s]`).test(list)))).toEqual([])
})
