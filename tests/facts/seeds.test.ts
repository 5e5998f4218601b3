import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import type { Measure } from '../../src/schema/measure.ts'
import { squeeze } from '../../src/text/space.ts'

/** What a reader counted in the seeds (fixtures/seeds, written by hand) against what the parser makes of them. */
interface Fact {
  n: number | null
  line: number
  kind: string
  title: string | null
  titleAlso?: string | string[]
  first: string
  last: string
  length: number
  leads?: string[]
  partners?: string[]
  responsible?: string[]
  leaders?: { role: string; name: string }[] | [string, string][]
  deadline?: string | null
  datesInText?: string[]
  steps?: number
  indicator?: string | null
  problem?: { first: string; length: number }
  /** Of a rectification: the values that its problem states; none where it is left out. */
  extra?: Record<string, string>
  also?: Partial<Fact>
  origin?: string
}

interface Facts {
  metadata: Record<string, unknown>
  outline: [number, string, string][]
  measures: Fact[]
}

const facts = (id: string): Facts => JSON.parse(readFileSync(`fixtures/seeds/${id}.facts.json`, 'utf8')) as Facts
const seeds = readdirSync('seeds')
const names = (units: { text: string }[]): string[] => units.map((unit) => squeeze(unit.text))

/** The record in the shape of a fact. */
function seen(measure: Measure, fact: Fact): Record<string, unknown> {
  const text = squeeze(measure.text)
  return {
    n: measure.number?.value ?? null,
    kind: measure.kind,
    title: measure.title === null ? null : squeeze(measure.title),
    first: text.slice(0, squeeze(fact.first).length),
    last: text.slice(-squeeze(fact.last).length),
    length: text.length,
    leads: names(measure.leads),
    partners: names(measure.partners),
    responsible: names(measure.responsible),
    leaders: measure.leaders.map(({ role, name }) => [role, name]),
    steps: measure.steps.length,
    ...(measure.kind === 'rectification' && { extra: measure.extra }),
    problem:
      measure.problem === null
        ? null
        : [
            squeeze(measure.problem).slice(0, squeeze(fact.problem?.first ?? '').length),
            squeeze(measure.problem).length,
          ],
  }
}

function told(fact: Fact, measure: Measure): Record<string, unknown> {
  const titles = [fact.title, ...[fact.titleAlso ?? []].flat()].map((title) => (title === null ? null : squeeze(title)))
  const title = measure.title === null ? null : squeeze(measure.title)
  const lists = (list?: string[]): string[] => (list ?? []).map(squeeze)
  return {
    n: fact.n,
    kind: fact.kind,
    title: titles.includes(title) ? title : titles[0],
    first: squeeze(fact.first),
    last: squeeze(fact.last),
    length: fact.length,
    leads: lists(fact.leads),
    partners: lists(fact.partners),
    responsible: lists(fact.responsible),
    leaders: (fact.leaders ?? []).map((leader) => (Array.isArray(leader) ? leader : [leader.role, leader.name])),
    steps: fact.steps ?? measure.steps.length,
    ...(fact.kind === 'rectification' && { extra: fact.extra ?? {} }),
    problem: fact.problem ? [squeeze(fact.problem.first), fact.problem.length] : null,
  }
}

describe.each(seeds)('%s', async (file) => {
  const expected = facts(file.replace(/\.[a-z]+$/, ''))
  const document = await parse(readFileSync(`seeds/${file}`), { name: file })
  const body = document.measures.filter((measure) => measure.origin === 'body')

  it('has the records that were counted', () => {
    expect(body.length).toBe(expected.measures.filter((fact) => fact.origin !== 'table').length)
  })

  it.each(expected.measures.map((fact, index) => [index, fact] as const))('record %i', (index, fact) => {
    const measure = body[index] as Measure
    const other = fact.also === undefined ? null : told({ ...fact, ...fact.also }, measure)
    const found = seen(
      measure,
      fact.also !== undefined && squeeze(measure.text).length === fact.also.length ? { ...fact, ...fact.also } : fact,
    )
    const want = other !== null && other.length === found.length ? other : told(fact, measure)
    expect(found).toEqual(want)
    // a date in the sentence is a deadline where no note prints one
    if (fact.deadline != null) expect(squeeze(measure.deadline?.text ?? '')).toBe(squeeze(fact.deadline))
    if (fact.indicator != null && /指标|^[^探索]*$/.test(fact.indicator)) expect(measure.indicator).toBe(fact.indicator)
  })

  it('has the headings that were counted', () => {
    const numbered = document.outline.filter((section) => section.number !== null)
    const headings = numbered.map((section) => [
      section.level,
      squeeze(section.number?.text ?? ''),
      squeeze(section.title),
    ])
    expect(headings).toEqual(expected.outline.map(([level, number, title]) => [level, squeeze(number), squeeze(title)]))
  })

  it('leaves no character unaccounted for', () => {
    expect(document.coverage.unclaimed).toEqual([])
    expect(document.coverage.claimed + document.coverage.ignored).toBe(document.coverage.characters)
  })

  it('has the metadata that were read', () => {
    const { metadata } = document
    const also = (key: string): unknown[] => [expected.metadata[key], ...[expected.metadata[`${key}Also`] ?? []].flat()]
    expect(metadata.title).toBe(expected.metadata.title)
    expect(also('kind')).toContain(metadata.kind)
    expect(metadata.status).toBe(expected.metadata.status)
    expect(metadata.documentNumber?.text ?? null).toBe(expected.metadata.documentNumber)
    expect(metadata.issuers).toEqual(expected.metadata.issuers)
    expect(metadata.addressees).toEqual(expected.metadata.addressees)
    expect(metadata.issuedOn).toBe(expected.metadata.issuedOn)
    expect(metadata.printedOn).toBe(expected.metadata.printedOn)
    expect(metadata.annexes).toEqual(expected.metadata.annexes)
    expect(metadata.jurisdiction?.code).toBe((expected.metadata.jurisdiction as string[])[1])
    expect(metadata.contacts).toEqual(expected.metadata.contacts)
  })
})
