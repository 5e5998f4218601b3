import { describe, expect, it } from 'vitest'
import { csv } from '../../src/export/formats/csv.ts'
import { markdown } from '../../src/export/formats/markdown.ts'
import { chargedWith, officeName } from '../../src/export/office.ts'
import { officesOf } from '../../src/export/offices.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { readPackage } from './frictionless.ts'
import { exported, measure, plan, position, seedDocuments, unit } from './sample.ts'

const PLACE = { name: '永安县', code: null, parents: ['东江省', '临海市'] }

function inPlace(
  place: PolicyDocument['metadata']['jurisdiction'],
  measures: Parameters<typeof plan>[1] = [],
): PolicyDocument {
  const document = plan('a', measures)
  return { ...document, metadata: { ...document.metadata, jurisdiction: place } }
}

describe('an office', () => {
  it.each([
    ['县法院', '法院', '县人民法院', '永安县人民法院', '永安法院', '临海市永安县法院', '东江省临海市永安县法院'],
    ['县市场监管局', '市场监管局', '县市场监督管理局', '永安县市监局', '县市管局'],
    ['县发改委', '发改委', '县发展和改革委员会', '县发改委（营商办）'],
    ['人行永安支行', '人行永安县支行', '中国人民银行永安县支行'],
  ])('is %s, whichever way it is printed', (name, ...printed) => {
    const document = inPlace(PLACE)
    for (const one of [name, ...printed]) expect(officeName(document, one)).toBe(name)
  })

  it('has the level of its own place', () => {
    expect(officeName(inPlace({ ...PLACE, name: '永安区' }), '司法局')).toBe('区司法局')
    expect(officeName(inPlace({ ...PLACE, name: '永安市' }), '永安市司法局')).toBe('市司法局')
    expect(officeName(inPlace(null), '司法局')).toBe('司法局')
  })

  it('is not one of another place, nor a name for many', () => {
    const document = inPlace(PLACE)
    for (const name of [
      '市水业集团',
      '临海市财政局',
      '省财政厅',
      '各乡（镇、街道）',
      '县直各有关单位',
      '国网永安供电公司',
    ])
      expect(officeName(document, name)).toBe(name)
  })
})

describe('the offices of a document', () => {
  const [body, row] = [
    measure('m1', { responsible: [unit('县法院')], counterpart: 't1', position: position(5) }),
    measure('t1', {
      origin: 'table',
      leads: [{ ...unit('法院'), inherited: true }],
      counterpart: 'm1',
      position: position(9),
    }),
  ]
  const document = inPlace(PLACE, [body!, row!, measure('m2', { leads: [unit('县人民法院')], position: position(7) })])

  it('are listed with each name that is printed, how often and where', async () => {
    const { resources } = readPackage((await exported(csv, [document], { excel: false, raw: true })).files)
    expect(resources.get('offices')).toEqual([
      {
        document: 'a',
        name: '县法院',
        jurisdiction: '永安县',
        collective: false,
        commitments: 2,
        lead: 2,
        partner: 0,
        responsible: 1,
        aliases: '县法院；法院；县人民法院',
      },
    ])
    expect(
      resources.get('aliases')?.map(({ alias, count, inherited, lines }) => [alias, count, inherited, lines]),
    ).toEqual([
      ['县法院', 1, 0, '5'],
      ['法院', 1, 1, '9'],
      ['县人民法院', 1, 0, '7'],
    ])
    expect(resources.get('units')?.map(({ office }) => office)).toEqual(['县法院', '县法院', '县法院'])
  })

  it('are what is counted', async () => {
    const text = String((await exported(markdown, [document])).files.get('tasks.md'))
    expect(text.match(/^## .*/gm)).toEqual(['## 永安县 县法院（2 项）'])
    expect(chargedWith(body!, document)).toEqual(['县法院'])
    const names = [...(await exported(csv, [document], { by: 'lead' })).files.keys()]
    expect(names.filter((name) => name.startsWith('measures-'))).toEqual(['measures-永安县-县法院.csv'])
  })

  it('are fewer than the names in the seeds: none stands there with and without its level', async () => {
    for (const seed of await seedDocuments()) {
      const level = seed.metadata.jurisdiction!.name.at(-1)!
      const names = new Set(officesOf(seed).keys())
      expect([...names].filter((name) => names.has(level + name))).toEqual([])
    }
  })
})
