import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { buildTree, type Grid, type Line, type Root } from '../../src/tree/index.ts'

const treeOf = async (text: string, name = 'a.md'): Promise<Root> =>
  buildTree(await readSource(Buffer.from(text), name))
const lines = async (text: string, name?: string): Promise<string[]> =>
  (await treeOf(text, name)).children
    .filter((node): node is Line => node.type === 'line')
    .map(({ content }) => content.value)
const line = async (text: string): Promise<string> => (await lines(text))[0] ?? ''
const grids = async (text: string, name?: string): Promise<Grid[]> =>
  (await treeOf(text, name)).children.filter((node): node is Grid => node.type === 'grid')
const cells = (grid: Grid | undefined): string[][] =>
  (grid?.rows ?? []).map((row) => row.cells.map(({ content }) => content.value))

describe('markup is in no content', () => {
  it.each([
    ['bold', '**一、总体要求**', '一、总体要求'],
    ['bold that CommonMark does not close', '**1.开办企业。**保持', '1.开办企业。保持'],
    ['bold that nobody closes', '**1.开办企业。保持', '1.开办企业。保持'],
    ['italics', '*一、总体要求*', '一、总体要求'],
    ['bold italics', '***一、总体要求***', '一、总体要求'],
    ['a heading', '### 一、总体要求', '一、总体要求'],
    ['a heading with bold', '## **一、总体要求**', '一、总体要求'],
    ['a heading closed', '## 一、总体要求 ##', '一、总体要求'],
    ['an escaped underline', 'a\\_b', 'a_b'],
    ['an escaped star', '5\\*5米', '5*5米'],
    ['an escaped full stop', '1\\. 优化', '1. 优化'],
    ['an entity', '县&nbsp;局', '县\u00a0局'],
    ['a quotation mark', '&ldquo;一网通办&rdquo;', '“一网通办”'],
    ['a number', '&#19968;、任务', '一、任务'],
    ['a hexadecimal number', '&#x4e00;、任务', '一、任务'],
    ['an entity decoded once', '&amp;nbsp;', '&nbsp;'],
    ['a break', '**县局**<br>公安局', '县局公安局'],
    ['a bullet', '- 县局', '县局'],
  ])('%s', async (_, text, content) => expect((await line(`${text}\n`)).trim()).toBe(content))
})

it('tags where there is no other markup: pieces without a mark of Markdown are not looked into', async () =>
  expect(await line('县局<br>公安局\n')).toBe('县局公安局'))

describe('what policy text never means stays text', () => {
  it.each([
    ['four spaces are no code', '\n    12.深化改革', '    12.深化改革'],
    ['a tilde pair is no deletion', '3~5个工作日，6~8月', '3~5个工作日，6~8月'],
    ['a backtick', '`县局`', '`县局`'],
    ['a link label', '[2023]5号', '[2023]5号'],
    ['an unknown entity', 'A&B;', 'A&B;'],
    ['no character', '&#0;&#xd800;&#x110000;', '&#0;&#xd800;&#x110000;'],
    ['an underline in a name', 'a_b_c', 'a_b_c'],
    ['a number sign', '#1变压器', '#1变压器'],
    ['a list number', '2. 优化', '2. 优化'],
  ])('%s', async (_, text, content) => expect(await lines(`${text}\n`)).toContain(content))

  it('a line of signs under a line is no heading', async () => {
    const [first] = (await treeOf('5-6项\n---\n')).children as Line[]
    expect(first?.depth).toBeUndefined()
  })
})

describe('hints', () => {
  it('the depth of a heading', async () => {
    const depths = (await treeOf('# 一\n\n###### 二\n\n三\n')).children.map((node) => (node as Line).depth)
    expect(depths).toEqual([1, undefined, 6, undefined, undefined])
  })
  it.each(['\n', '\r\n', '\r'])('bold that runs over a line end (%j)', async (end) => {
    const [first, second] = (await treeOf(`**1.加强监${end}管。**开展检查。${end}`)).children as Line[]
    expect([first?.runsOn, second?.runsOn]).toEqual([undefined, true])
  })
  it('a page that a form feed ends', async () => {
    const [first, second] = (await treeOf('一\f二\n', 'a.txt')).children as Line[]
    expect([first?.pageEnd, second?.pageEnd]).toEqual([true, undefined])
  })
})

describe('pipe tables', () => {
  const TABLE = '| 序号 | 举措 | 单位 |\n|:---:|---|---|\n| 1 | **深化**改革 | 县局<br>公安局 |\n| 2 |  | a\\|b |\n'

  it('rows and cells without their marks', async () => {
    const [grid] = await grids(TABLE)
    expect(grid?.form).toBe('pipes')
    expect(cells(grid)).toEqual([
      ['序号', '举措', '单位'],
      ['1', '深化改革', '县局\n公安局'],
      ['2', '', 'a|b'],
    ])
    expect(grid?.rows.map(({ header }) => header)).toEqual([true, false, false])
  })
  it('end at a blank line', async () => {
    expect(await lines(`${TABLE}\n一、任务\n`)).toEqual(['', '一、任务'])
  })
  it('a head cell over two columns and a second header row', async () => {
    const [grid] = await grids('| 序号 | 目标 |  |\n|---|---|---|\n|  | 2024年 | 2025年 |\n| 1 | a | b |\n')
    expect(grid?.rows[0]?.cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(cells(grid)[1]).toEqual(['2024年', '2025年'])
  })
  it('no delimiter row, no table', async () => expect(await grids('| a | b |\n| c | d |\n')).toEqual([]))
})

describe('tab-separated rows', () => {
  it('keep their empty cells, the leading and the last', async () => {
    const [grid] = await grids('序号\t举措\t单位\t时限\n\t\t县局\t\n3\t深化改革\t\t2023年6月\n', 'a.txt')
    expect(cells(grid)).toEqual([
      ['序号', '举措', '单位', '时限'],
      ['', '', '县局', ''],
      ['3', '深化改革', '', '2023年6月'],
    ])
  })
  it.each(['a.txt', 'a.md'])('are cells in %s', async (name) => {
    expect(cells((await grids('一、任务\n\n1\t\t深化\t\n2\t\t监管\t县局\n', name))[0])).toEqual([
      ['1', '', '深化', ''],
      ['2', '', '监管', '县局'],
    ])
  })
  it('a line between two rows belongs to the grid', async () => {
    const [grid, ...more] = await grids('1\t深化改革，\n加快落实\n2\t监管\t县局\n', 'a.txt')
    expect(more).toEqual([])
    expect(cells(grid)).toEqual([['1', '深化改革，'], ['加快落实'], ['2', '监管', '县局']])
  })
  it('a page number or a blank line ends the grid', async () => {
    expect(await grids('1\ta\tb\n2\tc\td\n— 3 —\n3\te\tf\n', 'a.txt')).toHaveLength(2)
    expect(await grids('1\ta\tb\n\n2\tc\td\n', 'a.txt')).toHaveLength(2)
  })
  it('a group row as the last line of a page belongs to the table that goes on below', async () => {
    const page = (group: string, gap: string): string =>
      `序号\t任务\t单位\n1\ta\tb\n${group}\n${gap}\n序号\t任务\t单位\n2\tc\td\n`
    const height = async (text: string): Promise<number | undefined> => (await grids(text, 'a.txt'))[0]?.rows.length
    expect(await height(page('二、扩大就业', '\n— 1 —\n'))).toBe(3)
    expect(await height(page('二、扩大就业', '\n'))).toBe(2)
    expect(await height(page('以下空白', '\n— 1 —\n'))).toBe(2)
    expect(await height(page('\n二、扩大就业', '\n— 1 —\n'))).toBe(2)
    expect(await height(page('二、扩大就业', '\n— 1 —\n').replace('任务\t单位\n2', '指标\t单位\n2'))).toBe(2)
  })
  it('a tab in a line of text makes no table', async () => {
    expect(await grids('一、\t总体要求\n', 'a.txt')).toEqual([])
    expect(await grids('\t一、总体要求\n', 'a.txt')).toEqual([])
  })
})
