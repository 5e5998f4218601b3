import { describe, expect, test } from 'vitest'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { docx, item, lists, p, styles } from './docx.ts'
import { parseBytes } from './parse.ts'
import { cell, xlsx } from './xlsx.ts'

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const field = (text: string): string => `<w:fldSimple w:instr=" MERGEFIELD a ">${run(text)}</w:fldSimple>`
const head = p('甲浦县2024年山塘管护工作要点') + p('一、重点任务')
const word = async (body: string, parts: Record<string, string> = {}): Promise<PolicyDocument> =>
  (await parseBytes(docx(head + body, parts), 'x.docx')).document
const table = (...rows: string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
const tc = (...content: string[]): string =>
  `<w:tc>${content.map((one) => (one.startsWith('<') ? one : p(one))).join('')}</w:tc>`
const told = ({ diagnostics }: PolicyDocument, rule: string): string =>
  diagnostics.find((one) => one.rule === rule)?.message ?? ''

describe('a Word file', () => {
  test('gives the results of simple fields, bare and in links', async () => {
    const { measures } = await word(
      `<w:p>${run('1.加固山塘')}${field('9')}${run('座。（责任单位：')}<w:hyperlink r:id="rx">${field('县林业局')}</w:hyperlink>${run('）')}</w:p>`,
    )
    expect(measures[0]).toMatchObject({ text: '加固山塘9座。', targets: [{ value: 9 }] })
    expect(measures[0]?.responsible.map(({ name }) => name)).toEqual(['县林业局'])
  })

  test('gives the base of a phonetic guide in its place', async () => {
    const document = await word(
      `<w:p><w:r><w:t>1.加固</w:t><w:ruby><w:rt>${run('yàn')}</w:rt><w:rubyBase>${run('堰')}</w:rubyBase></w:ruby><w:t>体3处。</w:t></w:r></w:p>`,
    )
    expect(document.measures[0]?.text).toBe('加固堰体3处。')
    expect(told(document, 'text/guide-left-out')).toContain('“yàn”')
  })

  test('leaves out what is struck, hidden or deleted, and tells it', async () => {
    const document = await word(
      `<w:p>${run('1.加固山塘')}${run('（内部掌握20座）', '<w:vanish/>')}${run('9座。（责任单位：县林业局')}${run('、县商务局', '<w:strike/>')}${run('、县文旅局', '<w:rStyle w:val="Gone"/>')}<w:del>${run('').replace('<w:t xml:space="preserve"></w:t>', '<w:delText>、县教育局</w:delText>')}</w:del>${run('）')}</w:p>` +
        p('2.整治渗漏5处。').replace('<w:rPr></w:rPr>', '<w:rPr><w:strike w:val="0"/></w:rPr>'),
      { styles: `${styles}<w:style w:type="character" w:styleId="Gone"><w:rPr><w:dstrike/></w:rPr></w:style>` },
    )
    expect(document.measures.map(({ text }) => text)).toEqual(['加固山塘9座。', '整治渗漏5处。'])
    expect(document.measures[0]?.responsible.map(({ name }) => name)).toEqual(['县林业局'])
    expect(told(document, 'text/struck-left-out')).toMatch(/2 处.*“、县商务局”、“、县文旅局”/)
    expect(told(document, 'text/hidden-left-out')).toContain('“（内部掌握20座）”')
    expect(told(document, 'text/deleted-left-out')).toContain('“、县教育局”')
  })

  test('keeps a text box apart from the measure above it', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p('专栏1：样板山塘')}${p('北塘、南塘')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`
    const document = await word(`${p('1.加固山塘9座，压实责任。')}${box}${p('2.整治渗漏5处。')}`)
    expect(document.measures.map(({ text }) => text)).toEqual(['加固山塘9座，压实责任。', '整治渗漏5处。'])
    expect(document.coverage.unclaimed.map(({ text }) => text).join()).toContain('样板山塘')
  })

  test('keeps lines, lists and tables in a cell apart', async () => {
    const broken = `<w:p>${run('县林业局')}<w:r><w:cr/></w:r>${run('县水务站')}<w:r><w:cr/></w:r>${run('青石镇')}</w:p>`
    const inner = table(tc('北塘') + tc('5处'), tc('南塘') + tc('3处'))
    const document = await word(
      table(
        tc('序号') + tc('工作任务') + tc('具体措施') + tc('责任单位'),
        tc('1') + tc('巡查') + tc(item('落实巡塘制度', 2), item('建立问题台账', 2)) + tc(broken),
        tc('2') + tc('整治') + tc('整治渗漏：', inner) + tc('县林业局'),
      ),
      { numbering: lists, styles },
    )
    const [first, second] = document.measures
    expect(first?.responsible.map(({ name }) => name)).toEqual(['县林业局', '县水务站', '青石镇'])
    expect(second?.text).toBe('整治渗漏：北塘｜5处；南塘｜3处；')
    expect(told(document, 'table/inner-table')).not.toBe('')
  })

  test('reads numbered lines of a cell as steps', async () => {
    const document = await word(
      table(
        tc('序号') + tc('具体措施') + tc('责任单位'),
        tc('1') + tc('1.落实巡塘制度', '2.建立问题台账') + tc('县林业局'),
        tc('2') + tc('加固山塘9座') + tc('县水务局'),
      ),
    )
    expect(document.measures[0]?.steps.map(({ text }) => text)).toEqual(['落实巡塘制度', '建立问题台账'])
  })

  test('puts a row together that was cut by hand in mid-word, and no other', async () => {
    const rows = (unit: string): string =>
      table(
        tc('序号') + tc('工作任务') + tc('责任单位') + tc('完成时限'),
        tc('1') + tc('落实巡塘制度，对发现的问') + tc('县林业局、县河长') + tc('2024年6月'),
        tc('') + tc('题逐项登记、限期销号') + tc(unit) + tc(''),
        tc('2') + tc('整治渗漏5处') + tc('县水务局') + tc('2024年9月'),
      )
    const cut = await word(rows('办'))
    expect(cut.measures.map(({ text }) => text)).toEqual([
      '落实巡塘制度，对发现的问题逐项登记、限期销号',
      '整治渗漏5处',
    ])
    expect(cut.measures[0]?.responsible.map(({ name }) => name)).toEqual(['县林业局', '县河长办'])
    expect((await word(rows('县教育局'))).measures).toHaveLength(3)
  })

  test('without styles may name a style of a table', async () => {
    const styled = table(tc('甲') + tc('乙')).replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblStyle w:val="a"/></w:tblPr>')
    expect((await parseBytes(docx(styled), 'x.docx')).stages.text).toBe('甲\t乙\n')
  })
})

describe('a workbook', () => {
  const row = (at: number, cells: readonly string[], more = ''): string =>
    `<row r="${at}"${more}>${cells.map((text, x) => (text === '' ? '' : cell(`${'ABCDE'[x]}${at}`, text))).join('')}</row>`
  const header = ['序号', '工作任务', '责任单位', '完成时限', '内部分值']
  const ledger = (rows: string, more = '', before = ''): string =>
    `${before}<sheetData>${row(1, ['甲浦县山塘管护任务台账'])}${row(2, header)}${rows}</sheetData>${more}`

  test('leaves hidden rows and columns out, and tells it', async () => {
    const sheet = ledger(
      row(3, ['1', '巡塘', '县林业局', '2024年6月', '3']) +
        row(4, ['2', '已作废事项', '县商务局', '2024年7月', '4'], ' hidden="1"') +
        row(5, ['3', '护坡', '县水务局', '2024年8月', '5']),
      '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
      '<cols><col min="5" max="5" width="9" hidden="1"/></cols>',
    )
    const { document, stages } = await parseBytes(xlsx(sheet), 'x.xlsx')
    expect(stages.text.split('\n').slice(0, 4)).toEqual([
      '甲浦县山塘管护任务台账',
      '序号\t工作任务\t责任单位\t完成时限',
      '1\t巡塘\t县林业局\t2024年6月',
      '3\t护坡\t县水务局\t2024年8月',
    ])
    expect(told(document, 'text/hidden-left-out')).toContain('已作废事项')
  })

  test('has months where the Chinese formats 27 and 57 show months', async () => {
    const dated = (at: number, style: number): string =>
      row(at, [String(at), '巡塘', '县林业局']).replace('</row>', `<c r="D${at}" s="${style}"><v>45444</v></c></row>`)
    const cellXfs = [0, 27, 57, 58].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')
    const bytes = xlsx(ledger(dated(3, 1) + dated(4, 2) + dated(5, 3)), `<cellXfs>${cellXfs}</cellXfs>`)
    const { document } = await parseBytes(bytes, 'x.xlsx')
    expect(document.measures.map(({ deadline }) => deadline?.text)).toEqual(['2024年6月', '2024年6月', '6月1日'])
  })

  test('has no unit where a formula shows an error, and fills no cell that is not merged', async () => {
    const error = row(4, ['2', '禁渔', '', '2024年7月']).replace('</row>', '<c r="C4" t="e"><v>#N/A</v></c></row>')
    const sheet = ledger(row(3, ['1', '巡塘', '县林业局', '2024年6月']) + error + row(5, ['3', '护坡', '县水务局', '']))
    const { document } = await parseBytes(xlsx(sheet), 'x.xlsx')
    expect(document.measures.map(({ responsible, deadline }) => [responsible.length, deadline?.text])).toEqual([
      [1, '2024年6月'],
      [0, '2024年7月'],
      [1, undefined],
    ])
    expect(told(document, 'text/error-cell')).toContain('#N/A')
  })

  test('has one column where every row merges two', async () => {
    const wide = (at: number, cells: readonly string[]): string => row(at, [cells[0] ?? '', '', ...cells.slice(1)])
    const sheet = `<sheetData>${wide(1, ['序号', '工作任务', '责任单位'])}${wide(2, ['1', '巡塘', '县林业局'])}${wide(3, ['2', '护坡', '县水务局'])}</sheetData><mergeCells count="3">${[1, 2, 3].map((at) => `<mergeCell ref="A${at}:B${at}"/>`).join('')}</mergeCells>`
    const { document } = await parseBytes(xlsx(sheet), 'x.xlsx')
    expect(document.tables[0]?.columns.map(({ title }) => title)).toEqual(['序号', '工作任务', '责任单位'])
    expect(document.measures.map(({ number }) => number?.value)).toEqual([1, 2])
  })
})
