import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { cellText } from '../../src/read/xlsx-value.ts'
import { processorTime } from '../growth.ts'
import { parseFile } from './parse.ts'
import { cell, xlsx } from './xlsx.ts'

describe('a workbook', () => {
  test('is its titles, ledgers and notes, sheet by sheet', async () => {
    const { document, stages } = await parseFile('fixtures/formats/pages/ledger.xlsx')
    expect(document.source.format).toBe('xlsx')
    expect(stages.text.split('\n').slice(0, 4)).toEqual([
      '甲县2024年优化营商环境任务台账',
      '（截至6月）',
      '序号\t工作任务\t具体举措\t责任单位\t完成时限\t目标',
      '1\t准入准营\t推行证照联办，全年办理100件以上。\t县市场监管局、县税务局\t2024年6月30日\t95%',
    ])
    expect(stages.text).not.toContain('密')
    expect(
      document.measures.map(({ number, text, deadline }) => [number?.value, text, deadline?.date ?? null]),
    ).toEqual([
      [1, '推行证照联办，全年办理100件以上。', '2024-06-30'],
      [2, '建设企业服务专区。', '2024-09'],
      [3, '推行分阶段办理。压缩审批时限。', null],
      [1, '整治占道经营5处。', null],
      [2, '新建公厕3座。', null],
    ])
    expect(document.measures.slice(0, 2).map(({ extra }) => extra.工作任务)).toEqual(['准入准营', '准入准营'])
  })

  test.each([
    [0.1 + 0.2, undefined, '0.3'],
    [0.955, '0.0%', '95.5%'],
    [45_000, 'General', '45000'],
    [new Date(Date.UTC(2024, 5, 30)), 'yyyy-mm-dd', '2024年6月30日'],
    [new Date(Date.UTC(2024, 5, 1)), 'yyyy"年"m"月"', '2024年6月'],
    [true, undefined, 'TRUE'],
    [new Date(Date.UTC(2024, 5, 1)), 'm"月"d"日"', '6月1日'],
    ['甲\r\n乙\t丙', undefined, '甲\n乙 丙'],
  ])('%s as %s shows %s', (value, style, text) => expect(cellText(value, style)).toBe(text))
})

describe('refused or read within the limits', () => {
  test.each([
    [
      'a cell in the last row',
      `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="1048576">${cell('A1048576', '乙')}</row></sheetData>`,
    ],
    ['a cell in the last column', `<sheetData><row r="1">${cell('A1', '甲')}${cell('XFD1', '乙')}</row></sheetData>`],
    [
      'a merge of the whole sheet',
      `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="900">${cell('ZZ900', '乙')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`,
    ],
    ['a million cells', `<sheetData><row r="1">${cell('A1', '甲').repeat(1_000_000)}</row></sheetData>`],
  ])('%s', async (_, sheet) => {
    const bytes = xlsx(sheet)
    const start = processorTime()
    await expect(readSource(bytes, 'x.xlsx')).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(/limit/) },
    })
    expect(processorTime() - start).toBeLessThan(10_000)
  })

  test('empty rows that only have a height cost nothing', async () => {
    const sheet = `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="1048576" ht="15"/></sheetData>`
    expect((await readSource(xlsx(sheet), 'x.xlsx')).text).toBe('甲\n')
  })
})
