import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { Gathering } from '../../src/export/compare/gather.ts'
import { metricsOf } from '../../src/export/compare/metric.ts'
import { comparisonFormats, comparisonMarkdown } from '../../src/export/compare/write.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { processorTime } from '../growth.ts'
import { deadline, measure, NASTY, plan, target } from './sample.ts'

const one = plan('one', [
  measure('m1', {
    indicator: '开办企业',
    text: '助力企业开办“一日办结率”达到98%以上。',
    targets: [target('98%以上', 98, '%')],
    deadline: deadline('2023年9月', '2023-09', '2023-09-30'),
  }),
  measure('m2', { indicator: '开办企业', text: '推进电子证照。' }),
  measure('m3', { path: ['一、开办企业指标', '（一）登记'], text: '优化登记。' }),
])
const two = plan(
  'two',
  [
    measure('m1', {
      indicator: '企业开办',
      text: '半日办结率达到96%以上，全年新增就业0.6万人。',
      targets: [target('96%以上', 96, '%'), target('新增就业0.6万人', 0.6, '万人')],
    }),
    measure('m9', { text: '加强领导。' }),
  ],
  '乙县',
)

const gathered = (...documents: PolicyDocument[]) => {
  const gathering = new Gathering()
  for (const document of documents) gathering.add(document)
  return gathering.end()
}

async function written(format: string, ...documents: PolicyDocument[]): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const file = (name: string) => ({
    write: (chunk: string | Uint8Array) =>
      void files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.from(chunk as string)])),
  })
  await comparisonFormats[format]!(gathered(...documents), { file }, { excel: true })
  return files
}

const rows = (bytes: Buffer | undefined): string[][] => parse(bytes!, { bom: true })

describe('a comparison', () => {
  it('puts indicators of one meaning together, whatever they are called, and what has none last', () => {
    const { counties, indicators } = gathered(one, two)
    expect(counties).toEqual(['甲县', '乙县'])
    expect(indicators.map(({ name }) => name)).toEqual(['开办企业', '（无指标）'])
    expect(indicators[0]?.entries.get('甲县')).toHaveLength(3)
    expect(indicators[0]?.entries.get('乙县')).toHaveLength(1)
  })

  it('has the measures of each county side by side', async () => {
    const [header, ...lines] = rows((await written('csv', one, two)).get('comparison-measures.csv'))
    expect(header).toEqual([
      ...['指标', '次序', '甲县 举措', '甲县 单位', '甲县 目标', '甲县 时限', '甲县 出处'],
      ...['乙县 举措', '乙县 单位', '乙县 目标', '乙县 时限', '乙县 出处'],
    ])
    expect(lines[0]?.slice(0, 6)).toEqual([
      '开办企业',
      '1',
      '助力企业开办“一日办结率”达到98%以上。',
      '',
      '98%以上',
      '2023年9月',
    ])
    expect(lines[0]?.[7]).toBe('半日办结率达到96%以上，全年新增就业0.6万人。')
    expect(lines).toHaveLength(4)
  })

  it('lines up targets on the same metric', async () => {
    const [header, first] = rows((await written('csv', one, two)).get('comparison-targets.csv'))
    expect(header).toEqual(['指标', '计量', '单位', '甲县', '乙县'])
    expect(first).toEqual(['开办企业', '日办结率', '%', '助力企业开办一日办结率 98%以上', '半日办结率 96%以上'])
  })

  it('is the same in a workbook and in Markdown', async () => {
    const sheets = (await readWorkbook((await written('xlsx', one, two)).get('comparison.xlsx')!)) as unknown as {
      sheet: string
      data: unknown[][]
    }[]
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['举措对比', '目标对比'])
    expect(sheets[1]?.data[1]?.[4]).toBe('半日办结率 96%以上')
    const text = [...comparisonMarkdown(gathered(one, two))].join('')
    expect(text).toContain('| 甲县 | 乙县 |')
    expect(text).toContain('| 开办企业 | 日办结率 | % |')
  })

  it('holds tables together whatever stands in a text', () => {
    const odd = plan(
      'odd',
      NASTY.map((text, i) => measure(`m${i}`, { text })),
      'a|b\n<script>',
    )
    const lines = [...comparisonMarkdown(gathered(one, odd))].join('').split('\n')
    const bars = (line: string): number => line.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length - 1
    for (const line of lines.filter((text) => text.startsWith('|'))) expect([3, 6]).toContain(bars(line))
    expect(lines.join('\n')).not.toContain('<script')
  })

  it('takes time that grows with the text', () => {
    const text = '办结率达到98%以上，'.repeat(20_000)
    const targets = Array.from({ length: 20_000 }, () => target('98%以上', 98, '%'))
    const begin = processorTime()
    expect(metricsOf(text, targets).every(({ core }) => core === '办结率')).toBe(true)
    expect(processorTime() - begin).toBeLessThan(2000)
  })
})

describe('what is counted', () => {
  it.each([
    ['企业开办“一日办结率”达到98%以上', '98%以上', '企业开办一日办结率'],
    ['推动改革，不少于100项', '不少于100项', ''],
    ['全年新增就业1500人', '新增就业1500人', '全年新增就业'],
    ['审批用时控制在18个工作日', '18个工作日', '审批用时'],
  ])('%s', (text, quantity, phrase) => {
    expect(metricsOf(text, [target(quantity, 1, '')])[0]?.phrase).toBe(phrase)
  })
})
