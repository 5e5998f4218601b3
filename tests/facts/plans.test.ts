import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'
import { squeeze } from '../../src/text/space.ts'

/**
 * Plans written for this project, each with the facts that its writer put down by hand before any parser had read it
 * (fixtures/plans/<case>/facts.json). `alternatives` holds other readings where the contract leaves a case open.
 */
interface Fact {
  kind: string
  origin?: string
  number: number | null
  title: string | null
  text: string
  problem?: string
  path?: string[]
  leads?: string[]
  partners?: string[]
  responsible?: string[]
  leaders?: [string, string][]
  deadline: { text: string; date: string | null; ongoing: boolean } | null
  steps?: number
  extra?: Record<string, string>
  alternatives?: Record<string, unknown[]>
}

interface Facts {
  style: string
  metadata: Record<string, unknown> & { alternatives?: Record<string, unknown[]> }
  measures: Fact[]
  /** Tests of this case that do not hold yet: readings that the parser does not reach. One that holds must go out. */
  open?: string[]
}

const folder = 'fixtures/plans'
const cases = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/facts.json`))
const flat = (value: unknown): unknown => {
  if (typeof value === 'string') return squeeze(value)
  if (Array.isArray(value)) return value.map(flat)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [squeeze(key), flat(item)])
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
/** 12月底前完成 and 12月底前 say the same. */
const plainDate = (text: string): string =>
  squeeze(text).replace(/(?:前)?(?:全面)?(?:完成|到位)$/, (end) => (end.startsWith('前') ? '前' : ''))
const deadline = (value: Fact['deadline']): unknown =>
  value === null ? null : [plainDate(value.text), value.date, value.ongoing]

const fields: Record<
  string,
  { want: (fact: Fact) => unknown; found: (measure: Measure) => unknown; read?: (value: never) => unknown }
> = {
  kind: { want: (fact) => fact.kind, found: (measure) => measure.kind },
  number: { want: (fact) => fact.number, found: (measure) => measure.number?.value ?? null },
  title: { want: (fact) => flat(fact.title), found: (measure) => flat(measure.title) },
  text: { want: (fact) => flat(fact.text), found: (measure) => flat(measure.text) },
  problem: {
    want: (fact) => (fact.problem === undefined ? undefined : flat(fact.problem)),
    found: (measure) => flat(measure.problem),
  },
  path: { want: (fact) => flat(fact.path), found: (measure) => flat(measure.path) },
  leads: { want: (fact) => flat(fact.leads ?? []), found: (measure) => flat(measure.leads.map((unit) => unit.text)) },
  partners: {
    want: (fact) => flat(fact.partners ?? []),
    found: (measure) => flat(measure.partners.map((unit) => unit.text)),
  },
  responsible: {
    want: (fact) => flat(fact.responsible ?? []),
    found: (measure) => flat(measure.responsible.map((unit) => unit.text)),
  },
  leaders: {
    want: (fact) => flat(fact.leaders ?? []),
    found: (measure) => flat(measure.leaders.map(({ role, name }) => [role, name])),
  },
  deadline: {
    want: (fact) => deadline(fact.deadline),
    found: (measure) => deadline(measure.deadline),
    read: deadline as never,
  },
  steps: { want: (fact) => fact.steps, found: (measure) => measure.steps.length },
  extra: { want: (fact) => flat(fact.extra), found: (measure) => flat(measure.extra) },
}

function differences(fact: Fact, measure: Measure): Record<string, { want: unknown; found: unknown }> {
  const differ: Record<string, { want: unknown; found: unknown }> = {}
  for (const [name, field] of Object.entries(fields)) {
    const want = field.want(fact)
    if (want === undefined) continue
    const found = field.found(measure)
    const others = (fact.alternatives?.[name] ?? []).map((value) =>
      field.read ? field.read(value as never) : flat(value),
    )
    if (![want, ...others].some((reading) => JSON.stringify(reading) === JSON.stringify(found)))
      differ[name] = { want, found }
  }
  return differ
}

/** What no field of the schema has a place for: it is listed as the first characters of what is unclaimed. */
const LOST: Record<string, string[]> = {
  // what is done by then, beside a deadline in a note of bodies
  'd-articles-amounts-cattle': ['完成首批认定'],
  'g-air-autumn-winter-many-notes': ['完成第一轮排查'],
  'i-web-double-reduction-first-leads': ['全部启动'],
  // partners of an indicator: it has leads alone
  'j-indicators-benchmark-practice': ['县公安局、县税务局、县人', '县城管执法局', '人民银行常德市分行临澧服'],
  // quotas of townships
  'm-medical-insurance-plan-label-lines': ['弥城镇784127065'],
}

const METADATA: Record<string, (document: PolicyDocument) => unknown> = {
  title: ({ metadata }) => flat(metadata.title),
  kind: ({ metadata }) => metadata.kind,
  status: ({ metadata }) => metadata.status,
  documentNumber: ({ metadata }) => metadata.documentNumber?.text ?? null,
  issuers: ({ metadata }) => flat(metadata.issuers),
  addressees: ({ metadata }) => flat(metadata.addressees),
  issuedOn: ({ metadata }) => metadata.issuedOn,
  printedOn: ({ metadata }) => metadata.printedOn,
  annexes: ({ metadata }) => metadata.annexes.map(({ number, title, present }) => [number, squeeze(title), present]),
  references: ({ metadata }) => flat(metadata.references.map(({ title, documentNumber }) => [title, documentNumber])),
}

describe.each(cases)('%s', async (name) => {
  const file = readdirSync(`${folder}/${name}`).find((entry) => entry.startsWith('input.')) as string
  const facts = JSON.parse(readFileSync(`${folder}/${name}/facts.json`, 'utf8')) as Facts
  const document = await parse(readFileSync(`${folder}/${name}/${file}`), { name: file })

  const test = (name: string) => (facts.open?.includes(name) === true ? it.fails : it)

  test('has the records that its writer counted')('has the records that its writer counted', () => {
    const found = document.measures.map((measure) => measure.number?.value ?? null)
    const told = facts.measures.map((fact, index) => {
      const number = found[index] ?? null
      return fact.alternatives?.number?.includes(number) === true ? number : fact.number
    })
    expect(found).toEqual(told)
  })

  facts.measures.forEach((fact, index) => {
    const name = `record ${index}`
    test(name)(name, () => expect(differences(fact, document.measures[index] as Measure)).toEqual({}))
  })

  for (const key of Object.keys(METADATA).filter((one) => facts.metadata[one] !== undefined)) {
    const name = `metadata: ${key}`
    test(name)(name, () => {
      const others = facts.metadata.alternatives?.[key] ?? []
      const readings = [facts.metadata[key], ...others].map((reading) => JSON.stringify(flat(reading)))
      expect(readings).toContain(JSON.stringify(METADATA[key]?.(document)))
    })
  }

  test('leaves nothing unclaimed')('leaves nothing unclaimed', () => {
    expect(document.coverage.unclaimed.map(({ text }) => text.slice(0, 12))).toEqual(LOST[name] ?? [])
  })
})
