import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { cell, xlsx } from '../formats/xlsx.ts'
import { misplaced } from './printed.ts'

const placed = async (
  bytes: Uint8Array | string,
  name: string,
): Promise<{ document: PolicyDocument; text: string; at: (measure: string, pointer: string) => string[] }> => {
  const source = await readSource(Buffer.from(bytes), name)
  const { document } = await parseSource(source, { places: true })
  const at = (measure: string, pointer: string): string[] => {
    const flat = document.places?.[measure]?.[pointer] ?? []
    return flat.flatMap((from, i) => (i % 2 === 0 ? [source.text.slice(from, flat[i + 1])] : []))
  }
  return { document, text: source.text, at }
}

/** Values of all files of some folders, and those whose place says something else. */
async function walked(files: readonly string[]): Promise<{ values: number; wrong: string[] }> {
  const sum = { values: 0, wrong: [] as string[] }
  for (const file of files) {
    const { document, text } = await placed(readFileSync(file), file.split('/').at(-1) ?? '')
    const { values, wrong } = misplaced(document, text)
    sum.values += values
    sum.wrong.push(...wrong.map((one) => `${file} ${one}`))
  }
  return sum
}

const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => `${folder}/${name}`)

describe('places', () => {
  it('say every printed value of the seeds, in five formats', async () => {
    const { values, wrong } = await walked([...filesIn('seeds'), ...filesIn('fixtures/formats/seeds')])
    expect(wrong).toEqual([])
    expect(values).toBeGreaterThan(20_000)
  })

  it('say 999 of 1,000 printed values of the plans', async () => {
    const inputs = filesIn('fixtures/plans').flatMap(filesIn)
    const { values, wrong } = await walked(
      [...inputs, ...filesIn('fixtures/formats/plans')].filter((name) => !name.endsWith('.json')),
    )
    expect(values).toBeGreaterThan(15_000)
    expect(wrong.length / values, wrong.join('\n')).toBeLessThanOrEqual(0.001)
  })

  it('are told where they are asked for alone, and change nothing else', async () => {
    const source = await readSource(readFileSync('seeds/xihu-2023-action-plan.md'), 'plan.md')
    const { document } = await parseSource(source)
    const { places, ...rest } = (await parseSource(source, { places: true })).document
    expect('places' in document).toBe(false)
    expect(rest).toEqual(document)
    expect(Object.keys(places ?? {})).toEqual(document.measures.map(({ id }) => id))
  })
})

const PLAN = `云溪县2024年营商环境工作要点

一、提升政务服务（牵头单位：县行政审批局）
1.推行一窗受理。2024年6月底前完成窗口
改造30个。
2.压减办理时限。办理时间压缩至3个工作日以内。（县商务局负责）
`

describe('the place of', () => {
  it('a value over a line end is one piece, white space and all', async () => {
    const { at } = await placed(PLAN, 'plan.txt')
    expect(at('m1.1', 'text')).toEqual(['推行一窗受理。2024年6月底前完成窗口\n改造30个。'])
    expect(at('m1.1', 'deadline')).toEqual(['2024年6月底前'])
    expect(at('m1.1', 'milestones/0')).toEqual(['2024年6月底前'])
  })

  it('an inherited body is its heading', async () => {
    const { at, text } = await placed(PLAN, 'plan.txt')
    expect(at('m1.1', 'leads/0')).toEqual(['县行政审批局'])
    expect(text.slice(0, text.indexOf('县行政审批局'))).not.toContain('1.推行')
    expect(at('m1.1', 'path/0')).toEqual(['一、提升政务服务'])
    expect(at('m1.2', 'responsible/0')).toEqual(['县商务局'])
    expect(at('m1.2', 'targets/0').join('')).toContain('3个工作日')
  })

  it('a merged cell is where it is printed, in a workbook too', async () => {
    const rows = [
      ['序号', '片区/街道', '具体举措', '责任单位', '完成时限'],
      ['1', '东城', '建设夜市3处。', '县商务局', '2024年6月'],
      ['2', '', '举办灯会2场。', '县文广新旅局', '2024年9月'],
    ]
    const sheet = rows
      .map((row, y) => `<row r="${y + 1}">${row.map((text, x) => cell(`${'ABCDE'[x]}${y + 1}`, text)).join('')}</row>`)
      .join('')
    const merged = `<sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>`
    const { document, text, at } = await placed(xlsx(merged), 'tasks.xlsx')
    expect(misplaced(document, text)).toEqual({ values: 12, wrong: [] })
    const [first, second] = document.measures.map(({ id }) => id) as [string, string]
    expect(at(second, 'extra/片区~1街道')).toEqual(['东城'])
    expect(document.places?.[second]?.['extra/片区~1街道']).toEqual(document.places?.[first]?.['extra/片区~1街道'])
  })

  it('a value in traditional characters is that of the print', async () => {
    const { document, text } = await placed(
      '雲溪縣2024年工作要點\n\n一、重點任務\n1.建設圖書館。（責任單位：縣財政局）\n',
      'a.txt',
    )
    expect(misplaced(document, text).wrong).toEqual([])
    expect(document.measures.length).toBeGreaterThan(0)
  })
})
