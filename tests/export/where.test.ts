import { describe, expect, it } from 'vitest'
import { UnknownName } from '../../src/export/columns.ts'
import { select } from '../../src/export/select.ts'
import { parseCondition, WrongCondition } from '../../src/export/where.ts'
import { deadline, measure, plan, unit } from './sample.ts'

const document = plan('work-points', [
  measure('june', {
    leads: [unit('县发改委')],
    deadline: deadline('6月底前', '2023-06', '2023-06-30'),
    indicator: '开办企业',
  }),
  measure('july', { partners: [unit('县税务局')], deadline: deadline('7月1日', '2023-07-01', '2023-07-01') }),
  measure('always', { kind: 'safeguard', deadline: deadline('长期坚持', null, null, true) }),
  measure('never', { kind: 'action', responsible: [unit('县发改委')] }),
])
document.indicators = [
  {
    id: 'i1',
    number: 1,
    name: '开办企业',
    key: 'starting-a-business',
    leads: [],
    benchmarks: [],
    goal: null,
    targets: [],
    position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
  },
]

const chosen = (...conditions: string[]): string[] =>
  (select(document, conditions.map(parseCondition))?.measures ?? []).map(({ id }) => id)

describe('--where', () => {
  it.each([
    [['kind=action,safeguard'], ['always', 'never']],
    [
      ['county=甲县', 'kind=measure'],
      ['june', 'july'],
    ],
    [['county=360724', 'unit=县税务局'], ['july']],
    [['county=江西省', 'lead~发改'], ['june']],
    [['county!=甲县'], []],
    [['unit=县发改委'], ['june', 'never']],
    [['indicator=starting-a-business'], ['june']],
    [['indicator=开办企业'], ['june']],
    [['deadline<=2023-06'], ['june']],
    [['deadline<2023-07'], ['june']],
    [['deadline>=2023-07', 'deadline<2024'], ['july']],
    [['deadline>2023-06'], ['july']],
    [['deadline=2023'], ['june', 'july']],
    [['deadline!=2023-06'], ['july', 'always', 'never']],
    [['deadline=none'], ['never']],
    [['deadline=ongoing,2023-07-01'], ['july', 'always']],
  ])('%s', (conditions, ids) => expect(chosen(...conditions)).toEqual(ids))

  it('gives the document itself where nothing is asked', () => expect(select(document, [])).toBe(document))

  it.each(['kind', '=x', 'kind=', 'kind>=measure', 'deadline~6月', 'deadline=6月', 'deadline=2023-6', ''])(
    'refuses %j',
    (condition) => expect(() => parseCondition(condition)).toThrow(WrongCondition),
  )

  it.each(['colour=red', 'kind=foo', 'constructor=1', '__proto__=1', 'toString~x'])('knows no %j', (condition) =>
    expect(() => parseCondition(condition)).toThrow(UnknownName),
  )
})
