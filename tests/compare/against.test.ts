import { describe, expect, it } from 'vitest'
import { holdAgainst } from '../../src/compare/against.ts'
import { relationOf } from '../../src/compare/relation.ts'
import { sideOf } from '../../src/compare/side.ts'
import { findTargets } from '../../src/fields/target.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'
import { deadline, measure, plan } from '../export/sample.ts'

const of = (id: string, text: string, own: Partial<Measure> = {}): Measure =>
  measure(id, { text, targets: findTargets(text), ...own })

const FILLING = ['发展林下养蜂', '修缮古戏台', '推行河长巡河', '举办丰收节', '开通夜班公交'].map((text, i) =>
  of(`f${i}`, text),
)

function dated(
  document: PolicyDocument,
  year: number,
  place?: { name: string; code: string; parents: string[] },
): PolicyDocument {
  const jurisdiction = place ?? document.metadata.jurisdiction
  return {
    ...document,
    metadata: { ...document.metadata, issuedOn: `${year}-03-01`, title: `${year}年工作要点`, jurisdiction },
  }
}

const CITY = { name: '乙市', code: '360700', parents: ['江西省'] }
const COUNTY = { name: '甲县', code: '360724', parents: ['江西省', '乙市'] }

describe('the relation of two documents', () => {
  const county = dated(plan('county', []), 2024, COUNTY)
  it('is told by places and years', () => {
    expect(relationOf(county, dated(plan('city', []), 2024, CITY))).toBe('superior')
    expect(relationOf(county, dated(plan('before', []), 2023, COUNTY))).toBe('last-year')
  })
  it('is none where they do not tell', () => {
    expect(
      relationOf(county, dated(plan('other', []), 2023, { name: '丙县', code: '360725', parents: ['江西省', '乙市'] })),
    ).toBeNull()
    expect(relationOf(county, dated(plan('same', []), 2024, COUNTY))).toBeNull()
    expect(relationOf(county, dated(plan('later', []), 2025, COUNTY))).toBeNull()
    expect(relationOf(county, plan('nowhere', [], null))).toBeNull()
  })
})

describe('against the superior plan', () => {
  const city = dated(
    plan('city', [
      of('c1', '推广电子保函，投标保证金保函替代率达到95%以上。', {
        deadline: deadline('6月底前', '2024-06', '2024-06-30'),
      }),
      of('c2', '开展古树名木保护，逐株挂牌。'),
      of('c3', '全市新增城镇就业60000人。'),
      of('c4', '加强组织领导，明确专人。', { kind: 'safeguard' }),
      ...FILLING,
    ]),
    2024,
    CITY,
  )
  const county = dated(
    plan('county', [
      of('m9', '推广电子保函，投标保证金保函替代率达到90%以上。', {
        deadline: deadline('9月底前', '2024-09', '2024-09-30'),
      }),
      of('m8', '全县新增城镇就业1500人。'),
      ...FILLING,
    ]),
    2024,
    COUNTY,
  )
  const held = holdAgainst(sideOf(county), sideOf(city), 'superior')
  const rules = held.judgements.map(({ rule, severity, other }) => [rule, severity, other?.measure.id])

  it('tells what has no counterpart, lower figures and later deadlines', () => {
    expect(rules).toEqual([
      ['superior/missing', 'error', 'c2'],
      ['superior/lower', 'error', 'c1'],
      ['superior/later', 'error', 'c1'],
    ])
  })

  it('does not hold a county’s sum against its city’s, and says so', () => {
    const sum = held.metrics.find(({ own }) => own.unit === '人')
    expect(sum).toMatchObject({ less: null })
    expect(held.metrics.find(({ own }) => own.unit === '%')).toMatchObject({ less: true })
  })

  it('lists what has no partner on either side', () => {
    expect(held.left.other.map(({ commitment }) => commitment.measure.id)).toEqual(['c2', 'c4'])
    expect(held.left.own).toEqual([])
  })
})

describe('against last year’s plan', () => {
  const before = dated(
    plan('before', [
      of('b1', '2023年底前，建成县级物流分拨中心。', { deadline: deadline('2023年底前', '2023', '2023-12-31') }),
      of('b2', '培训农村电商人才，全年培训电商人才2000人次。'),
      of('b3', '整治占道经营，规范早市夜市。'),
      ...FILLING.slice(0, 2),
    ]),
    2023,
  )
  const now = dated(
    plan('now', [
      of('m1', '2024年底前，建成县级物流分拨中心。', { deadline: deadline('2023年底前', '2023', '2023-12-31') }),
      of('m2', '培训农村电商人才，全年培训电商人才1500人次。'),
      of('m3', '新建幼儿托育中心。'),
      ...FILLING.slice(0, 2),
    ]),
    2024,
  )
  const held = holdAgainst(sideOf(now), sideOf(before), 'last-year')

  it('tells kept deadlines, lower targets and the share of repeats', () => {
    expect(held.judgements.map(({ rule, severity, own }) => [rule, severity, own?.measure.id ?? null])).toEqual([
      ['last-year/deadline', 'error', 'm1'],
      ['last-year/lower', 'warning', 'm2'],
      ['last-year/repeated', 'info', null],
    ])
    expect(held.repeats).toMatchObject({ commitments: 3, of: { commitments: 5 } })
    expect(held.judgements.at(-1)?.message.en).toContain('3 of 5 measures (60.0%')
  })

  it('takes a deadline of several years for kept only when its year is over', () => {
    const long = deadline('2025年底前', '2025', '2025-12-31')
    const [a, b] = [before, now].map((document) => ({
      ...document,
      measures: [of('x', '建成县级物流分拨中心。', { deadline: long })],
    })) as [PolicyDocument, PolicyDocument]
    expect(holdAgainst(sideOf(b), sideOf(a), 'last-year').judgements.map(({ rule }) => rule)).toEqual([
      'last-year/repeated',
    ])
  })
})

describe('a commitment that is printed twice', () => {
  it('is one: with the deadline of its row, and its own targets', () => {
    const body = of('m1', '推广电子保函。', { counterpart: 't1' })
    const row = of('t1', '推广电子保函。', {
      origin: 'table',
      counterpart: 'm1',
      deadline: deadline('6月', '2024-06', '2024-06-30'),
    })
    const side = sideOf(plan('a', [body, row]))
    expect(side.commitments).toHaveLength(1)
    expect(side.commitments[0]?.twin?.id).toBe('t1')
  })
})
