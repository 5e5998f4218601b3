import { describe, expect, it } from 'vitest'
import { differs, type Entry, revisionOf } from '../../src/compare/revision.ts'
import { wordingOf } from '../../src/compare/wording.ts'
import { findTargets } from '../../src/fields/target.ts'
import type { Measure } from '../../src/schema/measure.ts'
import { deadline, measure, plan, unit } from '../export/sample.ts'
import { expectLinear } from '../growth.ts'

const of = (n: number, text: string, own: Partial<Measure> = {}): Measure =>
  measure(`m${n}`, { text, number: { text: `${n}.`, value: n }, targets: findTargets(text), ...own })

const TEXTS = [
  '发展林下养蜂，建成示范蜂场',
  '修缮明清古戏台并对外开放',
  '推行河长每周巡河',
  '举办农民丰收节',
  '开通城区夜班公交线路',
]
const OLD = TEXTS.map((text, i) => of(i + 1, text))

const entries = (old: Measure[], next: Measure[]): Entry[] => revisionOf(plan('old', old), plan('new', next)).entries
const shown = (list: readonly Entry[]): string[] =>
  list.map(
    ({ status, moved, old, new: next }) => `${status}${moved ? '+moved' : ''} ${old?.id ?? '-'} ${next?.id ?? '-'}`,
  )

describe('words', () => {
  const marked = (a: string, b: string): string =>
    wordingOf(a, b)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`))
      .join('')

  it.each([
    ['推行一窗受理。', '推行一网通办。', '推行一[-窗受理-]{+网通办+}。'],
    ['达到99%，回访率提高', '达到98%以上，回访率提高', '达到[-99-]{+98+}%{+以上+}，回访率提高'],
    ['推行', '推行', '推行'],
    ['', '新增', '{+新增+}'],
    ['建成12.5公里', '建成13公里', '建成[-12.5-]{+13+}公里'],
  ])('%s → %s', (a, b, wanted) => {
    expect(marked(a, b)).toBe(wanted)
  })

  it('give both texts back, short and long ones', () => {
    const sentence = (i: number): string => `第${i}句说的是${String.fromCharCode(0x4e00 + i * 37)}的事，限时${i}天。`
    const old = Array.from({ length: 400 }, (_, i) => sentence(i))
    const next = old.flatMap((text, i) =>
      i % 50 === 7 ? [] : i % 50 === 9 ? [text.replace('限时', '不超过')] : [text],
    )
    for (const [a, b] of [
      [old.join(''), next.join('')],
      ['𠮷野家abc', '𠮷家abd'],
    ] as const) {
      const pieces = wordingOf(a, b)
      const without = (kind: string): string =>
        pieces
          .filter((one) => one.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect([without('new'), without('old')]).toEqual([a, b])
    }
  })

  it('take time that grows with the text', () => {
    expectLinear((size) => {
      const text = Array.from({ length: size }, (_, i) => `第${i}条要求在${i}日内完成整改并上报。`)
      expect(
        wordingOf(text.join(''), text.map((one, i) => (i % 20 === 0 ? `${one}另行通知。` : one)).join('')).length,
      ).toBeGreaterThan(1)
    }, 200)
  })
})

describe('two versions', () => {
  it('that are equal do not differ', () => {
    const revision = revisionOf(plan('a', OLD), plan('b', OLD))
    expect(differs(revision)).toBe(false)
    expect(revision.entries.every(({ status }) => status === 'kept')).toBe(true)
  })

  it('show what was dropped where it stood, and what is new', () => {
    const next = [OLD[0]!, OLD[2]!, of(9, '新建社区托育中心'), OLD[3]!, OLD[4]!]
    expect(shown(entries(OLD, next))).toEqual([
      'kept m1 m1',
      'dropped m2 -',
      'kept m3 m3',
      'new - m9',
      'kept m4 m4',
      'kept m5 m5',
    ])
    expect(shown(entries(OLD, OLD.slice(1)))[0]).toBe('dropped m1 -')
  })

  it('find a reworded measure whatever its number is now, and mark its words', () => {
    const [first, , third, ...rest] = OLD as [Measure, Measure, Measure, ...Measure[]]
    const next = [
      first,
      of(3, '推行河长每日巡河'),
      ...rest.map((one, i) => ({ ...one, number: { text: `${i + 9}.`, value: i + 9 } })),
    ]
    const found = entries(OLD, next)
    const entry = found.find(({ new: one }) => one?.text === '推行河长每日巡河')
    expect(entry).toMatchObject({ status: 'reworded', old: third })
    expect(entry?.words).toContainEqual({ kind: 'old', text: '周' })
    expect(found.filter(({ status }) => status === 'dropped').map(({ old }) => old?.id)).toEqual(['m2'])
    expect(found.at(-1)).toMatchObject({ status: 'kept', changes: [{ field: 'number', old: '5.', new: '10.' }] })
  })

  it('tell changed units, deadlines and targets', () => {
    const old = of(1, '线上办电率达到95%以上，培训电工100人。', {
      leads: [unit('县供电公司'), unit('县发改委')],
      deadline: deadline('6月底前', '2023-06', '2023-06-30'),
      extra: { 包联站所: '供电所' },
    })
    const text = '线上办电率达到90%以上，新建换电站3座。'
    const next = of(1, text, {
      leads: [unit('县发改委')],
      partners: [unit('县住建局')],
      deadline: deadline('9月底前', '2023-09', '2023-09-30'),
    })
    expect(entries([old], [next])[0]?.changes).toEqual([
      { field: 'deadline', old: '6月底前', new: '9月底前' },
      { field: 'leads', old: '县供电公司', new: null },
      { field: 'partners', old: null, new: '县住建局' },
      { field: 'target', name: '线上办电率', old: '达到95%以上', new: '达到90%以上' },
      { field: 'target', name: '电工', old: '100人', new: null },
      { field: 'target', name: '换电站', old: null, new: '3座' },
      { field: 'extra.包联站所', old: '供电所', new: null },
    ])
  })

  it('tell what moved, to another heading or before others; a heading with a new name moves nothing', () => {
    const under = (path: string, list: Measure[]): Measure[] => list.map((one) => ({ ...one, path: [path] }))
    const old = [...under('一、产业', OLD.slice(0, 3)), ...under('二、民生', OLD.slice(3))]
    const [a, b, c, d, e] = OLD as [Measure, Measure, Measure, Measure, Measure]
    const elsewhere = [...under('一、产业', [a, b]), ...under('二、民生', [c, d, e])]
    expect(shown(entries(old, elsewhere)).filter((line) => line.includes('moved'))).toEqual(['kept+moved m3 m3'])
    const turned = [...under('一、产业', [b, c, a]), ...under('二、民生', [d, e])]
    expect(shown(entries(old, turned)).filter((line) => line.includes('moved'))).toEqual(['kept+moved m1 m1'])
    const renamed = revisionOf(
      plan('a', old),
      plan('b', [...under('一、富民产业', [a, b, c]), ...under('三、民生', [d, e])]),
    )
    expect(renamed.entries.some(({ moved }) => moved)).toBe(false)
    expect(renamed.headings).toEqual([{ field: 'heading', old: '产业', new: '富民产业' }])
  })

  it('say what a new measure was split from, and what a dropped one went into', () => {
    const whole = of(1, '建设乡镇助餐点并配送热餐，同时改造老旧浴室供老人使用。')
    const parts = [of(1, '建设乡镇助餐点并配送热餐。'), of(2, '改造老旧浴室供老人使用。')]
    const split = entries([whole, ...OLD.slice(1)], [...parts, ...OLD.slice(1)])
    expect(split.find(({ status }) => status === 'new')?.related).toBe(whole)
    const joined = entries([...parts, ...OLD.slice(1)], [whole, ...OLD.slice(1)])
    expect(joined.find(({ status }) => status === 'dropped')?.related).toBe(whole)
  })

  it('pair equal texts in their order, and texts of one pattern by their places', () => {
    const rows = Array.from({ length: 60 }, (_, i) => of(i + 1, `完成${i + 1}号点位整治`))
    expect(entries(rows, rows).every(({ status, moved }) => status === 'kept' && !moved)).toBe(true)
    const next = rows.map((one, i) => (i === 30 ? { ...one, text: '完成31号点位整改' } : one))
    expect(shown(entries(rows, next)).filter((line) => !line.startsWith('kept'))).toEqual(['reworded m31 m31'])
  })

  it('differ in the document itself', () => {
    const [a, b] = [plan('a', OLD), plan('b', OLD)]
    b.metadata = { ...b.metadata, status: 'draft', issuedOn: '2023-07-01' }
    expect(revisionOf(a, b).metadata).toEqual([
      { field: 'status', old: 'final', new: 'draft' },
      { field: 'issuedOn', old: '2023-06-02', new: '2023-07-01' },
    ])
    expect(differs(revisionOf(a, b))).toBe(true)
  })
})
