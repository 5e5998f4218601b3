import { describe, expect, it } from 'vitest'
import {
  applyCorrections,
  type Change,
  type Correction,
  type CorrectionsFile,
  keyOf,
  mergeCorrections,
  statsOf,
  writeCorrections,
} from '../../src/corrections/index.ts'
import { readCorrections } from '../../src/corrections/read.ts'
import { parse } from '../../src/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Measure } from '../../src/schema/measure.ts'

const PLAN = `云溪县2024年营商环境工作要点

一、提升政务服务
1.推行一窗受理。2024年6月底前完成窗口改造30个。（牵头单位：县行政审批局；责任单位：县财政局、县商务局）
2.压减办理时限。办理时间压缩至3个工作日以内。（责任单位：县商务局）
3.公开收费清单。（责任单位：县发改委）
`

const plan = (text = PLAN): Promise<PolicyDocument> => parse(text, { name: 'yunxi.txt', places: true })
const measureOf = (document: PolicyDocument, id: string): Measure =>
  document.measures.find((one) => one.id === id) as Measure
const unit = (name: string) => ({ text: name, name, inherited: false })

const fileOf = (document: PolicyDocument, ...corrections: Correction[]): CorrectionsFile => ({
  correctionsVersion: 1,
  documents: { [document.id]: { sha256: document.source.sha256, name: document.source.name } },
  corrections,
})

const decide = (document: PolicyDocument, id: string, set: Change[], more: Partial<Correction> = {}): Correction => ({
  ...keyOf(document, measureOf(document, id)),
  checked: true,
  note: '',
  set,
  ...more,
})

/** A plan as corrected by a file made for another reading of it. */
async function corrected(set: (document: PolicyDocument) => Correction[], now = PLAN) {
  const before = await plan()
  const document = await plan(now)
  return applyCorrections(document, [{ label: 'li.json', file: fileOf(before, ...set(before)) }])
}

const outcomes = ({ told }: { told: { outcome: string }[] }): string[] => told.map(({ outcome }) => outcome)

describe('a correction', () => {
  it('of a date sets its last day, and stays where the date is printed', async () => {
    const { document, told } = await corrected((one) => [
      decide(one, 'm1.1', [{ at: 'deadline/date', was: '2024-06', to: '2024-09' }]),
    ])
    expect(measureOf(document, 'm1.1').deadline).toMatchObject({ date: '2024-09', due: '2024-09-30', inferred: false })
    expect(measureOf(document, 'm1.1').review).toEqual({ checked: true, corrected: ['deadline/date'] })
    expect(measureOf(document, 'm1.2').review).toBeNull()
    expect(told.map(({ message }) => message.zh)).toEqual(['完成时限：核对将“2024-06”更正为“2024-09”'])
    const [from, to] = document.places?.['m1.1']?.deadline ?? []
    expect(PLAN.slice(from, to)).toBe('2024年6月底前')
    expect(document.diagnostics.at(-1)).toMatchObject({
      rule: 'corrections/applied',
      origin: 'reviewer',
      measure: 'm1.1',
    })
  })

  it('moves a body to another role, and its place with it', async () => {
    const { document } = await corrected((one) => {
      const [first] = measureOf(one, 'm1.1').responsible
      return [
        decide(one, 'm1.1', [
          { at: 'responsible/0', was: first as Measure['responsible'][number], to: null },
          { at: 'leads/1', was: null, to: unit('县财政局'), places: one.places?.['m1.1']?.['responsible/0'] ?? [] },
        ]),
      ]
    })
    const { leads, responsible } = measureOf(document, 'm1.1')
    expect([leads.map(({ name }) => name), responsible.map(({ name }) => name)]).toEqual([
      ['县行政审批局', '县财政局'],
      ['县商务局'],
    ])
    const at = (pointer: string): string => {
      const [from, to] = document.places?.['m1.1']?.[pointer] ?? []
      return PLAN.slice(from, to)
    }
    expect([at('leads/1'), at('responsible/0')]).toEqual(['县财政局', '县商务局'])
    expect(document.places?.['m1.1']).not.toHaveProperty('responsible/1')
  })

  it('that it is no commitment takes the record out, and coverage still adds up', async () => {
    const { document } = await corrected((one) => [
      decide(one, 'm1.3', [{ at: 'commitment', was: true, to: false }], { note: '只是公开' }),
    ])
    expect(document.measures.map(({ id }) => id)).toEqual(['m1.1', 'm1.2'])
    expect(document.places).not.toHaveProperty(['m1.3'])
    const { characters, claimed, ignored, unclaimed } = document.coverage
    expect(unclaimed.map(({ text }) => text)).toEqual(['公开收费清单。'])
    expect(claimed + ignored + 7).toBe(characters)
    expect(document.diagnostics.filter(({ origin }) => origin === 'reviewer').map(({ message }) => message)).toEqual([
      '核对为不是举措，已移出',
      '备注：只是公开',
    ])
  })

  it('for a value that is another by now is a conflict, and one that says so already needed no more', async () => {
    const wait = await corrected(
      (one) => [decide(one, 'm1.2', [{ at: 'responsible', was: measureOf(one, 'm1.2').responsible, to: [] }])],
      PLAN.replace('以内。（责任单位：县商务局）', '以内。（责任单位：县税务局）'),
    )
    expect(outcomes(wait)).toEqual(['other-version', 'conflict'])
    expect(measureOf(wait.document, 'm1.2').responsible.map(({ name }) => name)).toEqual(['县税务局'])
    const done = await corrected((one) => [decide(one, 'm1.2', [{ at: 'kind', was: 'action', to: 'measure' }])])
    expect(outcomes(done)).toEqual(['obsolete'])
  })

  it('follows its measure to another id, and is an orphan where the text is gone', async () => {
    const renumbered = await corrected(
      (one) => [decide(one, 'm1.3', [{ at: 'kind', was: 'measure', to: 'action' }])],
      PLAN.replace('3.公开', '4.公开'),
    )
    expect(outcomes(renumbered)).toEqual(['other-version', 'moved', 'applied'])
    expect(measureOf(renumbered.document, 'm1.4').kind).toBe('action')
    const reworded = await corrected(
      (one) => [decide(one, 'm1.3', [{ at: 'kind', was: 'measure', to: 'action' }])],
      PLAN.replace('收费清单', '办事清单'),
    )
    expect(outcomes(reworded)).toEqual(['other-version', 'orphan'])
    expect(measureOf(reworded.document, 'm1.3').kind).toBe('measure')
  })

  it('of one of two that print the same holds while both are there', async () => {
    const twice = `${PLAN}\n二、优化市场环境\n1.公开收费清单。（责任单位：县税务局）\n`
    const both = await plan(twice)
    const key = keyOf(both, measureOf(both, 'm2.1'))
    expect(key.twins).toBe(2)
    const file = fileOf(both, { ...key, checked: true, note: '', set: [{ at: 'kind', was: 'measure', to: 'action' }] })
    const here = applyCorrections(await plan(`\n${twice}`), [{ label: 'a', file }])
    expect(here.document.measures.filter(({ kind }) => kind === 'action').map(({ id }) => id)).toEqual(['m2.1'])
    const alone = applyCorrections(await plan(twice.replace('3.公开收费清单。', '3.公布服务指南。')), [
      { label: 'a', file },
    ])
    expect(outcomes(alone)).toEqual(['other-version', 'orphan'])
  })

  it('with two answers is neither', async () => {
    const document = await plan()
    const of = (to: string) => fileOf(document, decide(document, 'm1.1', [{ at: 'title', was: '推行一窗受理', to }]))
    const files = [
      { label: 'li.json', file: of('一窗受理') },
      { label: 'wang.json', file: of('一窗通办') },
    ]
    const both = applyCorrections(document, files)
    expect(outcomes(both)).toEqual(['contradiction'])
    expect(measureOf(both.document, 'm1.1').title).toBe('推行一窗受理')
    expect(mergeCorrections(files).problems.map(({ zh }) => zh)).toEqual([
      'yunxi m1.1 的事项（title）有两个答案：li.json 为“一窗受理”，wang.json 为“一窗通办”',
    ])
  })

  it('makes a pair on both sides', async () => {
    const { document } = await corrected((one) => [decide(one, 'm1.1', [{ at: 'counterpart', was: null, to: 'm1.3' }])])
    expect(document.measures.map(({ counterpart }) => counterpart)).toEqual(['m1.3', null, 'm1.1'])
    const none = await corrected((one) => [decide(one, 'm1.1', [{ at: 'counterpart', was: null, to: 'm9' }])])
    expect(outcomes(none)).toEqual(['conflict'])
  })
})

describe('corrections files', () => {
  it('are the same bytes whatever order they were made in, one decision a line', async () => {
    const document = await plan()
    const [a, b] = ['m1.1', 'm1.2'].map((id) => decide(document, id, [])) as [Correction, Correction]
    const text = writeCorrections(fileOf(document, a, b))
    expect(writeCorrections(fileOf(document, b, a))).toBe(text)
    expect(text.split('\n').filter((line) => line.includes('"measure"'))).toHaveLength(2)
    expect(writeCorrections(readCorrections(text))).toBe(text)
  })

  it('of two people become one: checked by one is checked, remarks stay', async () => {
    const document = await plan()
    const file = (note: string, checked: boolean) => fileOf(document, decide(document, 'm1.1', [], { note, checked }))
    const { file: merged, problems } = mergeCorrections([
      { label: 'a', file: file('看原件', false) },
      { label: 'b', file: file('已问', true) },
    ])
    expect(problems).toEqual([])
    expect(merged.corrections).toMatchObject([{ checked: true, note: '看原件；已问' }])
  })

  it('say how often each field was right', async () => {
    const document = await plan()
    const stats = statsOf([
      decide(document, 'm1.1', [{ at: 'deadline/date', was: '2024-06', to: '2024-09' }]),
      decide(document, 'm1.2', []),
      decide(document, 'm1.3', [{ at: 'leads/0', was: null, to: unit('县发改委') }], { checked: false }),
    ])
    const of = (field: string) => stats.find((one) => one.field === field)
    expect([of('deadline'), of('leads'), of('title')]).toEqual([
      { field: 'deadline', records: 2, right: 1 },
      { field: 'leads', records: 3, right: 2 },
      { field: 'title', records: 2, right: 2 },
    ])
  })

  const base = {
    correctionsVersion: 1,
    documents: { a: { sha256: '0'.repeat(64), name: 'a.txt' } },
    corrections: [{ document: 'a', measure: 'm1', print: '0abc1234', checked: true, note: '', set: [] as object[] }],
  }
  const [one] = base.corrections
  it.each([
    ['another version', { ...base, correctionsVersion: 2 }, 'corrections of version 2, this program knows 1'],
    ['an unknown key', { ...base, corrections: [{ ...one, mood: 1 }] }, "corrections[0] (m1): unknown key 'mood'"],
    ['another JSON', { rules: {} }, 'no corrections file'],
    ['a document that it does not name', { ...base, documents: {} }, "m1: document 'a' is not in documents"],
    [
      'a field that is none',
      { ...base, corrections: [{ ...one, set: [{ at: 'id', was: 'm1', to: 'm2' }] }] },
      "m1: 'id' is no field that can be corrected",
    ],
    [
      'a field of a member, which does not tell which one it is',
      { ...base, corrections: [{ ...one, set: [{ at: 'leads/0/name', was: '甲', to: '乙' }] }] },
      "m1: 'leads/0/name' is no field that can be corrected",
    ],
    [
      'a value of another kind',
      { ...base, corrections: [{ ...one, set: [{ at: 'deadline/date', was: null, to: '六月' }] }] },
      'm1: deadline/date cannot be "六月"',
    ],
  ])('with %s are refused in one line', (_, file, message) => {
    expect(() => readCorrections(JSON.stringify(file))).toThrow(message)
  })

  it('that are broken are refused', () =>
    expect(() => readCorrections('{"correctionsVersion":')).toThrow('no valid JSON'))
})
