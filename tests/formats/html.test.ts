import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import type { Grid, Line } from '../../src/tree/nodes.ts'
import { processorTime } from '../growth.ts'
import { meaning, parseBytes, parseFile } from './parse.ts'

const page = 'fixtures/formats/pages/government-page.html'
const lines = (nodes: readonly (Line | Grid)[]): string[] =>
  nodes.flatMap((node) => (node.type === 'line' && node.content.length > 0 ? [node.content.value] : []))
const html = (body: string) => parseBytes(Buffer.from(`<!doctype html><html><body>${body}</body></html>`), 'page.html')

describe('a government page', () => {
  test('is the paper, without menus, controls and index data', async () => {
    const { document, stages } = await parseFile(page)
    expect(document.source.format).toBe('html')
    expect(stages.tree.declared).toEqual({
      documentNumber: '甲府办发〔2024〕7号',
      issuedOn: '2024-03-15',
      issuers: ['甲县人民政府办公室'],
      title: '甲县人民政府办公室关于印发甲县2024年优化营商环境实施方案的通知',
    })
    expect(document.metadata).toMatchObject({
      title: '甲县2024年优化营商环境实施方案',
      issuedOn: '2024-03-15',
      documentNumber: { text: '甲府办发〔2024〕7号' },
    })
    const own = lines(stages.tree.children)
    expect(own[0]).toBe('甲县人民政府办公室关于印发甲县2024年优化营商环境实施方案的通知')
    expect(own.at(-1)).toBe('甲县2024年优化营商环境任务分解表')
    expect(own.join('')).not.toMatch(/首页|索引号|浏览次数|打印|分享|版权/)
    expect(document.measures.map(({ responsible }) => responsible.map(({ name }) => name))).toEqual([
      ['县市场监管局', '县税务局'],
      ['县住建局', '县自然资源局'],
      [],
      [],
    ])
    expect(document.coverage.unclaimed).toEqual([])
  })

  test('takes from its index data what the paper does not print', async () => {
    const { document } = await html(
      '<table><tr><td>索引号</td><td>X1/2024-00012</td><td>发文字号</td><td>乙府发〔2024〕3号</td></tr>' +
        '<tr><td>发布机构</td><td>乙县人民政府</td><td>成文日期</td><td>2024年2月1日</td></tr></table>' +
        '<h1>乙县2024年工作要点</h1><p>一、主要任务</p><p>1.推进公路建设。新建公路3条。（责任单位：县交通局）</p>',
    )
    expect(document.metadata).toMatchObject({
      documentNumber: { text: '乙府发〔2024〕3号', year: 2024 },
      issuedOn: '2024-02-01',
      issuers: ['乙县人民政府'],
    })
  })

  test('leads back into the file', async () => {
    const text = readFileSync(page, 'utf8')
    const { document, stages } = await parseFile(page)
    const pieces = [document.measures[0]?.position ?? []].flat()
    const printed = text.slice(pieces[0]?.start.offset, pieces.at(-1)?.end.offset)
    expect(printed).toMatch(/^（一）提升<b>开办<\/b>.*底前）$/)
    let at = 0
    for (const node of stages.tree.children) {
      expect(node.from).toBe(at)
      at = node.to
    }
    expect(at).toBe(text.length)
  })

  test('is read by its meta tag where it is GBK', async () => {
    const gbk = await parseFile(page.replace('.html', '-gbk.html'))
    expect(gbk.document.source.encoding).toBe('gb18030')
    expect(gbk.document.measures.map(meaning)).toEqual((await parseFile(page)).document.measures.map(meaning))
  })

  test('is known by its content', async () => {
    expect((await readSource(readFileSync(page), 'paper.txt')).format).toBe('html')
    expect((await readSource(Buffer.from('一、<加快>推进。'), 'paper.txt')).format).toBe('text')
  })

  test('built from layout tables is unwrapped', async () => {
    const { document, stages } = await parseFile('fixtures/formats/pages/layout-tables.htm')
    expect(stages.tree.children.filter(({ type }) => type === 'grid')).toEqual([])
    expect(document.metadata.title).toBe('乙区2024年重点工作计划')
    expect(document.measures.map(({ number, text }) => [number?.value, text])).toEqual([
      [1, '新建停车泊位500个以上。'],
      [2, '改造老旧小区20个，惠及居民一万户。'],
      [1, '推进垃圾分类，覆盖率达到95%以上。'],
      [2, '打通断头路3条。'],
    ])
    expect(document.measures[1]?.responsible.map(({ name }) => name)).toEqual(['区住建局', '区民政局'])
  })
})

describe('tables', () => {
  test('keep their spans and the lines of their cells', async () => {
    const { stages } = await parseFile(page)
    const grid = stages.tree.children.find((node): node is Grid => node.type === 'grid') as Grid
    expect(grid.rows[0]?.header).toBe(true)
    expect(grid.rows[1]?.cells.map(({ content, rowSpan }) => [content.value, rowSpan])).toEqual([
      ['1', 1],
      ['准入\n准营', 2],
      ['推行证照联办，\n全年办理100件以上。', 1],
      ['县市场监管局', 2],
      ['2024年6月', 1],
    ])
  })

  test('inside Markdown are grids', async () => {
    const text =
      '## 任务清单\n\n<table><tr><td rowspan="2">序号</td><td colspan=2>任务</td></tr>\n<tr><td>事项</td><td>举措</td></tr></table>\n'
    const { stages } = await parseBytes(Buffer.from(text), 'list.md')
    const grid = stages.tree.children.at(-1) as Grid
    expect(grid).toMatchObject({ type: 'grid', form: 'html', to: text.length })
    expect(grid.rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]))).toEqual([
      [
        [1, 2],
        [2, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
  })
})

describe('broken and hostile markup', () => {
  test.each([
    ['text loose in a table', '<p>一、甲。</p><table>乱<tr><td>1<td>二</tr>丙<tr><td>3<td>4</table>末'],
    ['crossed tags', '<b>一<i>二</b>三</i><p>四<div>五</p></div><a>六<a>七'],
    ['references', '&nbsp;&amp;nbsp;&lt;&#0;&#xD800;&notanentity;&NotEqualTilde;&amp'],
    ['cut off', '<table><tr><td rowspan=99999 colspan=99999>甲<td'],
    ['line ends', '<p>甲\r\n乙\r丙</p>\r\n<pre>丁\r\n戊</pre>'],
  ])('%s: the nodes tile the file', async (_, body) => {
    const { stages } = await html(body)
    expect(stages.tree.children.reduce((at, node) => (node.from === at ? node.to : -1), 0)).toBe(stages.text.length)
  })

  test.each([
    ['nested 20,000 deep', '<div>'.repeat(20_000), /depth.*1000/],
    ['a million elements', '<p>甲</p>'.repeat(1_000_000), /elements.*100000/],
    ['formatting built anew', `${'<font>'.repeat(500)}${'<p>甲</p>'.repeat(90_000)}`, /anew.*3000000/],
  ])('%s: refused at once, the limit named', async (_, body, limit) => {
    const start = processorTime()
    await expect(html(body)).rejects.toMatchObject({ name: 'InputError', reason: { en: expect.stringMatching(limit) } })
    expect(processorTime() - start).toBeLessThan(10_000)
  })
})
