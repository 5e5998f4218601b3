import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { meaning, parseBytes } from './parse.ts'

const ROWS = [
  ['甲县2024年重点任务台账', '', '', ''],
  ['序号', '工作任务', '责任单位', '完成时限'],
  ['1', '推行证照联办，压减材料。', '县市场监管局、县税务局', '2024年6月底前'],
  ['2', '改造老旧小区12个。\n新增车位200个。', '县住建局', '2024/9/30'],
  ['3', '新建"口袋公园"3处;整治店招。', '县城管局', '2024年12月底前'],
]
const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`
const written = (delimiter: string, end = '\n'): string =>
  ROWS.map((row) => row.map(quoted).join(delimiter)).join(end) + end
const read = async (text: string | Uint8Array, name: string) =>
  parseBytes(typeof text === 'string' ? Buffer.from(text) : text, name)

describe('a ledger of parted fields', () => {
  test.each([
    [',', 'ledger.csv', '逗号'],
    ['\t', 'ledger.tsv', '制表符'],
    [';', 'ledger.csv', '分号'],
    ['|', 'ledger.csv', '竖线'],
    // a web system's export under a workbook's name
    ['\t', 'ledger.xls', '制表符'],
  ])('parted by %j as %s is the same table, and the delimiter is told', async (delimiter, name, told) => {
    const { document, stages } = await read(written(delimiter), name)
    expect(document.source.format).toBe('csv')
    expect(document.metadata.title).toBe('甲县2024年重点任务台账')
    expect(stages.text.split('\n')[0]).toBe('甲县2024年重点任务台账')
    expect(
      document.measures.map(({ number, text, responsible, deadline }) => [
        number?.value,
        text,
        responsible.map((unit) => unit.name),
        deadline?.date,
      ]),
    ).toEqual([
      [1, '推行证照联办，压减材料。', ['县市场监管局', '县税务局'], '2024-06'],
      [2, '改造老旧小区12个。新增车位200个。', ['县住建局'], '2024-09-30'],
      [3, '新建"口袋公园"3处;整治店招。', ['县城管局'], '2024-12'],
    ])
    expect(document.diagnostics.find(({ rule }) => rule === 'text/delimiter')?.message).toContain(
      `${told}分隔，共 4 栏`,
    )
  })

  test('in any encoding, with any line end, with its delimiter stated', async () => {
    const { document: plain } = await read(written(','), 'a.csv')
    const gbk = Buffer.from([0xd0, 0xf2, 0xba, 0xc5])
    expect(new TextDecoder('gb18030').decode(gbk)).toBe('序号')
    const forms: Uint8Array[] = [
      Buffer.from(`\ufeff${written(',', '\r\n')}`),
      Buffer.from(`\ufeff${written('\t')}`, 'utf16le'),
      Buffer.from(`sep=;\r\n${written(';', '\r\n')}`),
      Buffer.concat([gbk, Buffer.from(',\u0041\r\n1,b\r\n', 'latin1')]),
    ]
    for (const form of forms.slice(0, 3))
      expect((await read(form, 'a.csv')).document.measures.map(meaning)).toEqual(plain.measures.map(meaning))
    expect(await readSource(forms[3] as Uint8Array, 'a.csv')).toMatchObject({ encoding: 'gb18030', format: 'csv' })
  })

  test('prose under such a name is text, a page a page', async () => {
    expect(await readSource(Buffer.from('某县工作要点\n一、干,好,事。\n二、推进改革。\n'), 'a.csv')).toMatchObject({
      format: 'text',
    })
    const page = '<html><body><table><tr><td>a</td><td>b</td></tr></table></body></html>'
    expect(await readSource(Buffer.from(page), 'a.xls')).toMatchObject({ format: 'html' })
  })

  test('a quotation mark that is never closed is refused with its line', async () => {
    const broken = '序号,任务\n1,甲\n2,"乙\n3,丙\n4,丁'
    await expect(readSource(Buffer.from(broken), 'a.csv')).rejects.toMatchObject({ name: 'InputError', line: 3 })
  })

  test.each([
    ['xlsx-columns', 4],
    ['xlsx-rows', 4],
    ['characters', 20],
  ])('%s holds', async (name, most) => {
    await expect(
      readSource(Buffer.from(written(',')), 'a.csv', { limits: { [name]: most - 1 } }),
    ).rejects.toMatchObject({ name: 'InputError', reason: { en: expect.stringContaining('above the limit') } })
  })
})
