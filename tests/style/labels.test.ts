import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { defaultLexicon } from '../../src/lexicon/lexicon.ts'
import { likestRole } from '../../src/style/label-likeness.ts'
import { kindOfValue } from '../../src/style/value-kind.ts'

const texts = (units: readonly { text: string }[]): string[] => units.map(({ text }) => text)

const paper = (...items: string[]): string =>
  [
    '桐岭县2024年渡口安全工作要点',
    '',
    '一、重点任务',
    '',
    ...items.flatMap((item, i) => [`${i + 1}.${item}`, '']),
  ].join('\n')

describe('labels that only the paper has', () => {
  it('are read by what their values are, and by their order in the note', async () => {
    const { measures, diagnostics } = await parse(
      paper(
        '修缮渡船12艘。（扛鼎单位：县交通运输局；搭把手单位：县财政局、各乡镇；收口日子：2024年6月底前）',
        '新建候船亭9座。（扛鼎单位：县住建局；搭把手单位：县林业局；收口日子：2024年9月底前）',
      ),
    )
    const [first] = measures
    expect(texts(first?.leads ?? [])).toEqual(['县交通运输局'])
    expect(texts(first?.partners ?? [])).toEqual(['县财政局', '各乡镇'])
    expect(measures.map(({ deadline }) => deadline?.date)).toEqual(['2024-06', '2024-09'])
    expect(first?.text).toBe('修缮渡船12艘。')
    expect(first?.extra.扛鼎单位).toBe('县交通运输局')
    expect(diagnostics.filter(({ rule }) => rule === 'units/learned-label')).toHaveLength(3)
  })

  it('are those in charge where they stand alone', async () => {
    const { measures } = await parse(
      paper('疏浚航道。（揽活部门：县水利局）', '增设浮标。（揽活部门：县应急局、县水利局）'),
    )
    expect(measures.map(({ responsible }) => texts(responsible))).toEqual([['县水利局'], ['县应急局', '县水利局']])
  })

  it('are nothing where they stand once', async () => {
    const { measures } = await parse(
      paper('疏浚航道。（巡护站点：县林业局；牵头单位：县水利局）', '增设浮标。（牵头单位：县应急局）'),
    )
    expect(texts(measures[0]?.leads ?? [])).toEqual(['县水利局'])
    expect(measures[0]?.responsible).toEqual([])
    expect(measures[0]?.extra.巡护站点).toBe('县林业局')
  })

  it('stay beside the measure where their values are texts', async () => {
    const { measures } = await parse(
      paper(
        '修缮渡船。\n投资盘子：300万元\n责任单位：县交通运输局',
        '新建候船亭。\n投资盘子：90万元\n责任单位：县住建局',
        '疏浚航道。\n投资盘子：120万元\n责任单位：县水利局',
      ),
    )
    expect(measures.map(({ extra }) => extra.投资盘子)).toEqual(['300万元', '90万元', '120万元'])
  })
})

describe('verbs that only the paper has', () => {
  it('are read by the notes they close', async () => {
    const { measures } = await parse(
      paper('修缮渡船。（县交通运输局揽总，县财政局、各乡镇跟进）', '新建候船亭。（县住建局揽总，县林业局跟进）'),
    )
    expect(measures.map(({ leads }) => texts(leads))).toEqual([['县交通运输局'], ['县住建局']])
    expect(measures.map(({ partners }) => texts(partners))).toEqual([['县财政局', '各乡镇'], ['县林业局']])
  })

  it('are no words of a sentence', async () => {
    const { measures } = await parse(paper('修缮渡船（县交通运输局已验收）。', '新建候船亭（县住建局已验收）。'))
    expect(measures.every(({ leads, responsible }) => leads.length + responsible.length === 0)).toBe(true)
  })
})

it.each([
  ['县水利局、县财政局，各乡镇', 'bodies'],
  ['2024年6月底前', 'date'],
  ['贺知秋、顾长河', 'persons'],
  ['300万元', 'short'],
  ['上半年完成勘察，下半年完成施工并组织验收，确保渡口全部达标', 'text'],
  ['  ', null],
])('knows what %s is', (value, kind) => expect(kindOfValue(value, defaultLexicon)).toBe(kind))

it.each([
  ['协力单位', 'partner'],
  ['主推单位', 'lead'],
  ['认领单位', null],
])('takes %s for what it is like', (label, role) => {
  const like = likestRole(label, defaultLexicon.labels)
  expect(role === 'lead' ? like !== 'other' : like === role).toBe(true)
})
