import { describe, expect, it } from 'vitest'
import type { ReviewedMeasure } from '../../src/review/data.ts'
import { fromHash, toHash } from '../../src/review/page/model/address.ts'
import { claimsAt, nextClaim } from '../../src/review/page/model/claims.ts'
import { changesOf } from '../../src/review/page/model/corrections.ts'
import { dateIn, isDate, lastOf } from '../../src/review/page/model/dates.ts'
import { corrected, UNDECIDED, withValue } from '../../src/review/page/model/decisions.ts'
import { compared } from '../../src/review/page/model/diff.ts'
import type { Entry } from '../../src/review/page/model/dossier.ts'
import { scoreOf } from '../../src/review/page/model/doubt.ts'
import { deadlineBars } from '../../src/review/page/model/figures.ts'
import { NO_FILTER } from '../../src/review/page/model/filter.ts'
import { hitsIn } from '../../src/review/page/model/hits.ts'
import { folded } from '../../src/review/page/model/search.ts'
import { visible } from '../../src/review/page/model/shown.ts'
import { targetOf, withTaken } from '../../src/review/page/model/taken.ts'

const unit = (name: string): ReviewedMeasure['leads'][number] => ({ text: name, name, inherited: false })

const MEASURE: ReviewedMeasure = {
  id: 'm1',
  kind: 'measure',
  origin: 'body',
  number: { text: '（一）', value: 1 },
  path: [],
  section: null,
  indicator: null,
  title: '一窗受理',
  text: '推行一窗受理。',
  problem: null,
  steps: [],
  leads: [unit('县甲局'), unit('县乙局')],
  partners: [],
  responsible: [],
  leaders: [],
  deadline: { text: '6月', date: '2024-06', due: '2024-06-30', ongoing: false, inferred: true },
  milestones: [],
  targets: [],
  extra: {},
  counterpart: null,
  at: [0, 40],
  line: 1,
  print: 'abcdefgh',
  topic: null,
  places: { 'leads/0': [20, 23], 'leads/1': [24, 27], title: [3, 7] },
}

describe('changes', () => {
  it('name a member that went, and one that came', () => {
    const decision = withValue(UNDECIDED, MEASURE, 'leads', [unit('县乙局')])
    expect(changesOf(MEASURE, decision)).toEqual([{ at: 'leads/0', was: unit('县甲局'), to: null }])
    const more = withValue(UNDECIDED, MEASURE, 'leads', [...MEASURE.leads, unit('县丙局')])
    expect(changesOf(MEASURE, more)).toEqual([{ at: 'leads/2', was: null, to: unit('县丙局') }])
  })

  it('name a member that was replaced, and a list in another order as a whole', () => {
    const other = withValue(UNDECIDED, MEASURE, 'leads', [unit('县甲局'), unit('县丁局')])
    expect(changesOf(MEASURE, other)).toEqual([{ at: 'leads/1', was: unit('县乙局'), to: unit('县丁局') }])
    const whole = withValue(UNDECIDED, MEASURE, 'leads', [unit('县丙局'), unit('县甲局'), unit('县乙局')])
    expect(changesOf(MEASURE, whole).map(({ at }) => at)).toEqual(['leads'])
  })

  it('name the parts of a deadline; what follows from a date is left to whoever applies it', () => {
    const to = { text: '6月', date: '2024-09', due: '2024-09-30', ongoing: false, inferred: false }
    expect(changesOf(MEASURE, withValue(UNDECIDED, MEASURE, 'deadline', to))).toEqual([
      { at: 'deadline/date', was: '2024-06', to: '2024-09' },
    ])
    expect(changesOf(MEASURE, withValue(UNDECIDED, MEASURE, 'deadline', null))).toEqual([
      { at: 'deadline', was: MEASURE.deadline, to: null },
    ])
  })

  it('are none where a value is again what the parser read', () => {
    const there = withValue(UNDECIDED, MEASURE, 'title', '改')
    expect(withValue(there, MEASURE, 'title', '一窗受理').values).toEqual({})
  })

  it('say that a record is no commitment', () => {
    expect(changesOf(MEASURE, { ...UNDECIDED, none: true })).toEqual([{ at: 'commitment', was: true, to: false }])
  })

  it('bring the place of what was selected in the source', () => {
    const taken = withTaken(UNDECIDED, MEASURE, 'partners', '县戊局', [30, 33])
    expect(changesOf(MEASURE, taken)).toEqual([{ at: 'partners/0', was: null, to: unit('县戊局'), places: [30, 33] }])
    expect(corrected(MEASURE, taken).places['partners/0']).toEqual([30, 33])
  })

  it('keep the places of members that move up', () => {
    const decision = withValue(UNDECIDED, MEASURE, 'leads', [unit('县乙局')])
    expect(corrected(MEASURE, decision).places).toEqual({ 'leads/0': [24, 27], title: [3, 7] })
  })
})

describe('a click in the source', () => {
  const entry = (index: number, at: number[], places: Record<string, number[]>): Entry =>
    ({ index, key: String(index), measure: { ...MEASURE, at, places } }) as unknown as Entry
  const all = [entry(0, [0, 40], { text: [0, 30] }), entry(1, [10, 20], { title: [10, 14] }), entry(2, [60, 70], {})]

  it('finds the smallest value first, then the others, then the first again', () => {
    const claims = claimsAt(all, 12)
    expect(claims.map(({ entry: one, pointer }) => [one.index, pointer])).toEqual([
      [1, 'title'],
      [0, 'text'],
    ])
    const first = nextClaim(claims, null)
    const second = nextClaim(claims, first)
    expect([first, second, nextClaim(claims, second)]).toEqual([claims[0], claims[1], claims[0]])
  })

  it('finds nothing where no record stands', () => {
    expect(claimsAt(all, 50)).toEqual([])
    expect(nextClaim([], null)).toBeNull()
  })
})

describe('words', () => {
  it('are searched in any width and over white space', () => {
    expect(folded('不少于 １００\n项')).toBe('不少于100项')
    const document = { text: '完成\n１００ 项。' } as Parameters<typeof hitsIn>[0]
    expect(hitsIn(document, '100项')).toEqual([3, 8])
  })

  it('show what a browser would obey as a sign of the same length', () => {
    expect(visible('a\u202eb\u2028c')).toBe('a␦b c')
    expect(visible('</script>')).toBe('</script>')
  })

  it('are compared character by character', () => {
    const [left, right] = compared('满意率95%', '满意率90%')
    expect(left.filter(({ differs }) => differs)).toEqual([{ text: '5', differs: true }])
    expect(right.filter(({ differs }) => differs)).toEqual([{ text: '0', differs: true }])
  })

  it('give dates as precise as they are, and targets', () => {
    expect(['2024年9月底前', '２０２４．９．３０', '2024', '2024年13月', '2024年2月30日', '长期'].map(dateIn)).toEqual([
      '2024-09',
      '2024-09-30',
      '2024',
      null,
      null,
      null,
    ])
    expect(['2024', '2024-02', '2024-02-03'].map(lastOf)).toEqual(['2024-12-31', '2024-02-29', '2024-02-03'])
    expect(isDate('2024-9')).toBe(false)
    expect(targetOf('不少于100项')).toEqual({ text: '不少于100项', comparator: '>=', value: 100, unit: '项' })
    expect(targetOf('压缩至3个工作日以内')).toMatchObject({ comparator: '<=', value: 3, unit: '个工作日' })
  })
})

describe('the address', () => {
  it('holds the view and gives it back', () => {
    const shown = {
      view: 'overview',
      order: 'place',
      record: 'plan m1',
      pointer: 'extra/a~1b',
      filter: { ...NO_FILTER, unit: '县甲局&', from: '2024-01-01', query: '一 窗' },
    } as const
    expect(fromHash(`#${toHash(shown)}`)).toEqual(shown)
  })

  it('that nobody understands shows the beginning', () => {
    expect(fromHash('#view=%zz&order=9&x=1')).toEqual({
      view: 'records',
      order: 'doubt',
      record: '',
      pointer: '',
      filter: NO_FILTER,
    })
  })
})

describe('figures', () => {
  const due = (date: string | null): Entry =>
    ({ measure: { ...MEASURE, deadline: date === null ? null : { due: date, ongoing: false } } }) as unknown as Entry
  it('show months without a deadline, and what has no date apart', () => {
    const { dated, other } = deadlineBars([due('2023-11-30'), due('2024-02-29'), due(null)], ({ measure }) => measure)
    expect(dated.map(({ key, total }) => [key, total])).toEqual([
      ['2023-11', 1],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 1],
    ])
    expect(other.map(({ key, total }) => [key, total])).toEqual([
      ['ongoing', 0],
      ['undated', 1],
    ])
  })

  it('weigh many findings of one rule little more than one', () => {
    const reason = {
      kind: 'parser',
      weight: 4,
      severity: 'warning',
      message: { zh: '', en: '' },
      finding: { rule: 'a/b' },
    }
    const of = (count: number): number => scoreOf(Array.from({ length: count }, () => reason) as never)
    expect(of(1)).toBe(4)
    expect(of(3)).toBe(5)
  })
})
