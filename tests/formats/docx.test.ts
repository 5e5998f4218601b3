import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../src/read/docx-number-format.ts'
import { readSource } from '../../src/read/index.ts'
import type { Grid } from '../../src/tree/nodes.ts'
import { processorTime } from '../growth.ts'
import { docx, item, lists, p, styles } from './docx.ts'
import { parseBytes } from './parse.ts'

const textOf = async (body: string, parts: Record<string, string> = {}): Promise<string> =>
  (await readSource(docx(body, parts), 'paper.docx')).text

describe('automatic numbers', () => {
  test('stand as the reader sees them: levels, restarts, lists continued behind text', async () => {
    const body = [
      item('总体', 1),
      item('甲', 1, 1),
      item('子', 1, 2),
      item('丑', 1, 2),
      item('细', 1, 3),
      p('普通段落。'),
      item('乙', 1, 1),
      item('寅', 1, 2),
      item('任务', 1),
      item('丙', 1, 1),
      item('另起', 2),
      item('章', 3),
      item('条', 3, 1),
      item('点', 4),
      item('无', 0),
    ]
    expect((await textOf(body.join(''), { numbering: lists, styles })).split('\n')).toEqual([
      '一、总体',
      '（一）甲',
      '1.子',
      '2.丑',
      '①细',
      '普通段落。',
      '（二）乙',
      '1.寅',
      '二、任务',
      '（一）丙',
      '一、另起',
      '第一章章',
      '1.1条',
      '点',
      '无',
      '',
    ])
  })

  test('come from styles and the styles that these are based on', async () => {
    const body =
      p('甲', '<w:pStyle w:val="Head"/>') +
      p('乙', '<w:pStyle w:val="Sub"/>') +
      p('丙', '<w:pStyle w:val="Head"/>') +
      p('丁', '<w:pStyle w:val="Head"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(await textOf(body, { numbering: lists, styles })).toBe('一、甲\n（一）乙\n二、丙\n丁\n')
  })

  test('fill cells that hold nothing else', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
    const empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    expect(
      await textOf(
        `<w:tbl><w:tr>${cell(empty)}${cell(p('甲'))}</w:tr><w:tr>${cell(empty)}${cell(p('乙'))}</w:tr></w:tbl>`,
        { numbering: lists },
      ),
    ).toBe('1.\t甲\n2.\t乙\n')
  })

  test.each([
    [10, 'chineseCounting', '十'],
    [21, 'chineseCountingThousand', '二十一'],
    [105, 'chineseCounting', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [3, 'chineseLegalSimplified', '叁'],
    [2, 'ideographTraditional', '乙'],
    [4, 'upperRoman', 'IV'],
    [27, 'lowerLetter', 'aa'],
    [12, 'decimalFullWidth', '１２'],
    [21, 'decimalEnclosedCircle', '21'],
    [7, 'decimalEnclosedParen', '⑺'],
    [5, 'unheardOf', '5'],
  ])('%i as %s is %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text))
})

describe('what Word computes', () => {
  test('changes are accepted, hidden text is left out, boxes stand behind their paragraph', async () => {
    const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const body =
      `<w:p>${run('甲')}<w:ins>${run('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${run('密', '<w:vanish/>')}${run('乙')}</w:p>` +
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框内')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框内')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('主段')}</w:p>` +
      `<w:p>${run('上')}<w:r><w:br/></w:r>${run('下')}</w:p>`
    expect(await textOf(body)).toBe('甲新乙\n主段\n框内\n上\n下\n')
  })

  test('merged, nested and indented cells', async () => {
    const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const rows = [
      tc('序号') + tc('任务', '<w:gridSpan w:val="2"/>'),
      tc('1', '<w:vMerge w:val="restart"/>') + tc('甲') + tc('乙'),
      tc('', '<w:vMerge/>') +
        tc('丙') +
        `<w:tc><w:tbl><w:tr>${tc('内一')}${tc('内二')}</w:tr></w:tbl>${p('丁')}</w:tc>`,
    ]
    const indented = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('戊')}${tc('己')}</w:tr>`
    const { stages } = await parseBytes(
      docx(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}${indented}</w:tbl>`),
      'x.docx',
    )
    const grid = stages.tree.children[0] as Grid
    expect(
      grid.rows.map(({ cells }) => cells.map(({ content, colSpan, rowSpan }) => [content.value, colSpan, rowSpan])),
    ).toEqual([
      [
        ['序号', 1, 1],
        ['任务', 2, 1],
      ],
      [
        ['1', 1, 2],
        ['甲', 1, 1],
        ['乙', 1, 1],
      ],
      [
        ['丙', 1, 1],
        ['内一｜内二；\n丁', 1, 1],
      ],
      [
        ['', 1, 1],
        ['戊', 1, 1],
        ['己', 1, 1],
      ],
    ])
  })

  test('a letterhead in the first page’s head is text, footnotes are set aside and told', async () => {
    const body = `${p('标题方案')}<w:p><w:r><w:t>一、甲。</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:sectPr><w:headerReference w:type="first" r:id="rheader1"/><w:titlePg/></w:sectPr>`
    const bytes = docx(body, {
      header1: p('某县人民政府文件'),
      footnotes: `<w:footnote w:id="2">${p('注释')}</w:footnote>`,
    })
    const { stages, document } = await parseBytes(bytes, 'x.docx')
    expect(stages.text).toBe('某县人民政府文件\n标题方案\n一、甲。\n[1] 注释\n')
    expect(stages.tree.children.at(-1)).toMatchObject({ content: { value: '' } })
    expect(document.diagnostics.map(({ rule }) => rule)).toContain('text/footnotes')
  })
})

describe('refused within the limits', () => {
  const many = strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p/>'.repeat(2_000_000)}</w:body></w:document>`,
  )
  const xml = (text: string): Record<string, Uint8Array> => ({ 'word/document.xml': strToU8(text) })
  test.each([
    ['two million paragraphs', () => docx('', {}, { 'word/document.xml': many }), /limit/],
    ['a part of 100 MB', () => docx('', {}, { 'word/document.xml': new Uint8Array(100_000_000) }), /limit/],
    ['a document type', () => docx('', {}, xml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')), /DTD/],
    ['20,000-deep elements', () => docx('', {}, xml(`${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`)), /256/],
    ['XML that breaks off', () => docx('', {}, xml('<w:document><w:body>')), /damaged/],
    [
      'bytes that are no UTF-8',
      () => docx('', {}, { 'word/document.xml': new Uint8Array([60, 97, 62, 255, 255]) }),
      /damaged/,
    ],
    ['a file cut off', () => docx(p('甲')).subarray(0, 500), /damaged/],
    ['pictures only', () => docx('<w:p><w:r><w:drawing/></w:r></w:p>'), /pictures only/],
    ['another archive', () => Buffer.from(zipSync({ 'a.txt': strToU8('甲') })), /ZIP archive/],
    ['OFD without its parts', () => Buffer.from(zipSync({ 'OFD.xml': strToU8('<a/>') })), /damaged/],
    [
      'a password',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(504),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      /password/,
    ],
    [
      'an old .doc',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(504),
          Buffer.from('WordDocument', 'utf16le'),
        ]),
      /\.doc/,
    ],
  ])('%s', async (_, make, message) => {
    const bytes = make()
    const start = processorTime()
    await expect(readSource(bytes, 'x.docx')).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(message) },
    })
    expect(processorTime() - start).toBeLessThan(10_000)
  })

  test('names that lead out of the archive are keys only; of two parts with one name the first is read', async () => {
    const bytes = docx(p('甲'), {}, { '../../etc/evil': strToU8('x'), '/abs': strToU8('x') })
    expect((await readSource(bytes, 'x.docx')).text).toBe('甲\n')
  })
})
