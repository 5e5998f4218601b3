import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { type Comparison, Gathering } from '../../src/compare/counties.ts'
import { comparisonFormats, comparisonMarkdown } from '../../src/export/compare/counties.ts'
import { findTargets } from '../../src/fields/target.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import type { Message } from '../../src/schema/finding.ts'
import type { Measure } from '../../src/schema/measure.ts'
import { deadline, measure, NASTY, plan, seedDocuments } from './sample.ts'

const of = (id: string, text: string, own: Partial<Measure> = {}): Measure =>
  measure(id, { text, targets: findTargets(text), ...own })

const one = plan('one', [
  of('m1', '提高企业开办效率，企业开办“一日办结率”达到98%以上。', {
    indicator: '开办企业',
    deadline: deadline('2023年9月', '2023-09', '2023-09-30'),
  }),
  of('m2', '推进电子证照在全县旅馆业应用。', { indicator: '开办企业' }),
  of('m3', '优化登记窗口布局，增设自助打印机。', { path: ['一、开办企业指标', '（一）登记'] }),
  of('m4', '修缮明清古戏台并对外开放。'),
])
const two = plan(
  'two',
  [
    of('n7', '优化登记窗口布局，配备自助打印机。', { indicator: '企业开办' }),
    of('n8', '提升企业开办效率，企业开办“半日办结率”达到96%以上。', { indicator: '企业开办' }),
    of('n9', '全面推进电子证照在旅馆业、网约车行业应用。', { indicator: '企业开办' }),
    of('n1', '发展林下养蜂，全年新增就业0.6万人。'),
  ],
  '乙县',
)

const gathered = (...documents: PolicyDocument[]): Comparison => {
  const gathering = new Gathering()
  for (const document of documents) gathering.add(document)
  return gathering.end()
}

const say = ({ zh }: Message): string => zh

async function written(format: string, ...documents: PolicyDocument[]): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const file = (name: string) => ({
    write: (chunk: string | Uint8Array) =>
      void files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.from(chunk as string)])),
  })
  await comparisonFormats[format]!(gathered(...documents), { file }, { excel: true, say })
  return files
}

const rows = (bytes: Buffer | undefined): string[][] => parse(bytes!, { bom: true })
const ids = ({ rows: list }: Comparison): string[] =>
  list.map(({ entries }) => [...entries.values()].map(({ commitment }) => commitment.measure.id).join(' '))

describe('counties side by side', () => {
  it('stand in one row by what their measures say, not by their numbers; what has no partner by itself', () => {
    const comparison = gathered(one, two)
    expect(comparison.sides.map(({ name }) => name)).toEqual(['甲县', '乙县'])
    expect(ids(comparison)).toEqual(['m1 n8', 'm2 n9', 'm3 n7', 'm4', 'n1'])
    expect(comparison.rows.map(({ indicator }) => indicator)).toEqual(['开办企业', '开办企业', '开办企业', null, null])
  })

  it('show how alike they are', () => {
    const [first] = gathered(one, two).rows
    const scores = [...(first?.entries.values() ?? [])].map(({ score }) => score)
    expect(scores[0]).toBeNull()
    expect(scores[1]).toBeGreaterThan(0.5)
    expect(scores[1]).toBeLessThan(1)
  })

  it('have no target in one row that is not on the same thing', async () => {
    const [header, ...lines] = rows((await written('csv', one, two)).get('comparison-targets.csv'))
    expect(header).toEqual(['指标', '计量', '单位', '甲县', '乙县'])
    expect(lines).toEqual([
      ['开办企业', '企业开办一日办结率', '%', '企业开办一日办结率 达到98%以上', ''],
      ['开办企业', '企业开办半日办结率', '%', '', '企业开办半日办结率 达到96%以上'],
      ['（无指标）', '就业', '人', '', '就业 新增就业0.6万人'],
    ])
    const same = plan('same', [of('s1', '企业开办一日办结率达到90%。', { indicator: '开办企业' })], '丙县')
    const [, shared] = rows((await written('csv', one, same)).get('comparison-targets.csv'))
    expect(shared?.slice(1)).toEqual([
      '企业开办一日办结率',
      '%',
      '企业开办一日办结率 达到98%以上',
      '企业开办一日办结率 达到90%',
    ])
  })

  it('are two columns where two documents are of one county', () =>
    expect(gathered(one, { ...one, id: 'again' }).sides.map(({ name }) => name)).toEqual(['甲县 one', '甲县 again']))

  it('are told whole in a table for programs', async () => {
    const [header, ...lines] = rows((await written('csv', one, two)).get('comparison-measures.csv'))
    expect(header).toEqual([
      ...['指标', '次序', '甲县 举措', '甲县 单位', '甲县 目标', '甲县 时限', '甲县 出处', '甲县 相似度'],
      ...['乙县 举措', '乙县 单位', '乙县 目标', '乙县 时限', '乙县 出处', '乙县 相似度'],
    ])
    expect(lines).toHaveLength(5)
    expect(lines[0]?.slice(2, 7)).toEqual([one.measures[0]?.text, '', '达到98%以上', '2023年9月', 'one:1'])
    const json = JSON.parse(String((await written('json', one, two)).get('comparison.json')))
    expect(json.rows).toHaveLength(5)
    expect(json.rows[0].entries.map((entry: { measure: string }) => entry.measure)).toEqual(['m1', 'n8'])
  })

  it('are the same in a workbook, what is shared and what is not on sheets of their own, and in Markdown', async () => {
    const book = (await readWorkbook((await written('xlsx', one, two)).get('comparison.xlsx')!)) as unknown as {
      sheet: string
      data: unknown[][]
    }[]
    expect(book.map(({ sheet }) => sheet)).toEqual(['举措对比', '目标对比', '没有对应的举措', '其他目标'])
    expect(book[0]?.data[1]?.[2]).toBe(
      `${one.measures[0]?.text ?? ''}\n〔目标〕达到98%以上\n〔时限〕2023年9月\n〔出处〕one:1`,
    )
    expect(book.map(({ data }) => data.length)).toEqual([4, 1, 3, 4])
    const text = [...comparisonMarkdown(gathered(one, two), say)].join('')
    expect(text).toContain('| 相似度 | 甲县 | 乙县 |')
    expect(text).toContain('## 没有对应的举措')
    const english = [...comparisonMarkdown(gathered(one, two), ({ en }) => en)].join('')
    expect(english).toMatch(/^# Side by side: 甲县, 乙县\n/)
    expect(english).toContain('| Likeness | 甲县 | 乙县 |')
    expect(english).toContain('## Measures without a partner')
    expect(english).not.toMatch(/相似度|对比|没有|目标：/)
  })

  it('hold tables together whatever stands in a text', () => {
    const odd = plan(
      'odd',
      NASTY.map((text, i) => measure(`m${i}`, { text })),
      'a|b\n<script>',
    )
    const lines = [...comparisonMarkdown(gathered(one, odd), say)].join('').split('\n')
    const bars = (line: string): number => line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length - 1
    for (const line of lines.filter((text) => text.startsWith('|'))) expect([4, 6, 7]).toContain(bars(line))
    expect(lines.join('\n')).not.toContain('<script')
  })

  it('are more than two: each row has one measure of each at most, all alike', () => {
    const third = plan('three', [of('t1', '进一步推进电子证照在旅馆业应用，并延伸到民宿。')], '丙县')
    expect(ids(gathered(one, two, third))).toContain('m2 n9 t1')
  })

  it('are the seeds, with every commitment in one row', async () => {
    const { sides, rows: list } = gathered(...(await seedDocuments()))
    const counted = list.reduce((sum, { entries }) => sum + entries.size, 0)
    expect(counted).toBe(sides.reduce((sum, { commitments }) => sum + commitments.length, 0))
    for (const { entries } of list) expect(new Set(entries.keys()).size).toBe(entries.size)
    expect(list.filter(({ entries }) => entries.size > 1).length).toBeGreaterThan(20)
  })
})
