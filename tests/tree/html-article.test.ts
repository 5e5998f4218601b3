import { describe, expect, test } from 'vitest'
import { parseBytes } from '../formats/parse.ts'

const page = async (body: string, attributes = '') =>
  (await parseBytes(Buffer.from(`<!doctype html><html><body${attributes}>${body}</body></html>`), 'page.html')).document
const told = (document: Awaited<ReturnType<typeof page>>, rule: string): string =>
  document.diagnostics.find((one) => one.rule === rule)?.message ?? ''
const paper =
  '<p>各镇人民政府，县直各单位：</p><p>为保障山塘安全，现就有关事项通知如下：</p><p>一、加固山塘9座。（责任单位：县林业局）</p>' +
  '<p>二、每月巡查不少于2次。（责任单位：县水务局）</p><p>甲浦县人民政府办公室</p><p>2026年3月2日</p>'
const texts = ({ measures }: Awaited<ReturnType<typeof page>>): string[] => measures.map(({ text }) => text)
const both = ['加固山塘9座。', '每月巡查不少于2次。']

describe('hidden parts of a page', () => {
  test.each([
    ['body', ' style="visibility: hidden"', '<div>', '</div>'],
    ['article', '', '<div id="doc" style=" display:none;">', '</div>'],
  ])('the %s that a script shows is read, and it is told', async (_, attributes, open, close) => {
    const document = await page(`<h1>关于管护山塘的通知</h1>${open}${paper}${close}`, attributes)
    expect(texts(document)).toEqual(both)
    expect(told(document, 'text/shown-by-script')).not.toBe('')
  })

  test('a dialog on a page of files stays hidden', async () => {
    const dialog =
      '<div class="login-dialog" style="display:none"><p>登录功能由省统一平台提供，请先注册，再按提示填写。点击注册，跳转到界面，填写信息。</p></div>'
    const document = await page(`<h1>关于管护山塘的通知</h1><p>附件：申报表</p>${dialog}`)
    expect(told(document, 'text/shown-by-script')).toBe('')
  })

  test('a hidden row is no record', async () => {
    const rows = ['1|巡塘|县林业局', '2|已作废事项|县商务局', '3|护坡|县水务局'].map(
      (row, i) =>
        `<tr${i === 1 ? ' style="display:none"' : ''}>${row
          .split('|')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    const document = await page(
      `<p>甲浦县山塘管护任务表</p><table><tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr>${rows.join('')}</table>`,
    )
    expect(texts(document)).toEqual(['巡塘', '护坡'])
    expect(told(document, 'text/hidden-left-out')).toContain('已作废事项')
  })

  test('struck words are left out, and it is told', async () => {
    const document = await page(
      `<h1>关于管护山塘的通知</h1>${paper.replace('山塘9座', '山塘<del>7</del><ins>9</ins>座').replace('县水务局', '县水务局<span style="text-decoration: line-through">、县商务局</span><s>、县文旅局</s>')}`,
    )
    expect(texts(document)).toEqual(both)
    expect(document.measures[1]?.responsible.map(({ name }) => name)).toEqual(['县水务局'])
    expect(told(document, 'text/struck-left-out')).toMatch(/3 处/)
  })
})

describe('the paper of a page', () => {
  test('stands in a cell of a table that lays the page out', async () => {
    const document = await page(
      `<table><tr><td colspan="2">关于管护山塘的通知</td></tr><tr><td colspan="2"><table><tr><td>发布时间：2026-03-06</td><td>浏览次数：</td></tr></table></td></tr>` +
        `<tr><td></td><td><a href="/x"><img src="x.jpg"></a></td></tr><tr><td colspan="2"><div>${paper}</div></td></tr><tr><td>分享到：</td><td>打印本页 关闭窗口</td></tr></table>`,
    )
    expect(texts(document)).toEqual(both)
    expect(document.tables).toEqual([])
  })

  test('may be a table of short cells', async () => {
    const row = (cells: string): string =>
      `<tr>${cells
        .split('|')
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`
    const table = ['序号|工作任务|责任单位', '1|巡塘|县林业局', '2|护坡|县水务局', '3|清淤|县水务局'].map(row).join('')
    const document = await page(
      `<div class="nav"><a href="/">首页</a></div><div><p>甲浦县2026年山塘管护任务分解表</p><p>（县水务局编制，2026年3月印发，供各镇参照执行）</p><div><table>${table}</table></div></div>`,
    )
    expect(texts(document)).toEqual(['巡塘', '护坡', '清淤'])
  })

  test('has its index data in a list with numbers of the browser', async () => {
    const item = ([label, value]: readonly string[]): string => `<li>[${label}]<span>${value}</span></li>`
    const items = [
      ['主题分类', '水利'],
      ['发文机构', '甲浦县水务局'],
      ['成文日期', '2026-03-02'],
      ['发文字号', '甲水字〔2026〕17号'],
      ['废止日期', ''],
    ]
    const document = await page(`<ol>${items.map(item).join('')}</ol><p>甲浦县水务局关于管护山塘的通知</p>${paper}`)
    expect(document.metadata.documentNumber?.text).toBe('甲水字〔2026〕17号')
    expect(document.metadata.title).toBe('甲浦县水务局关于管护山塘的通知')
    expect(texts(document)).toEqual(both)
  })

  test('leaves sentences beside it unclaimed, and only controls ignored', async () => {
    const document = await page(
      `<div class="main">${paper.repeat(20)}</div><div class="side"><p>本栏目由县水务局供稿，转载请注明。</p></div><div class="footer"><p>主办单位：甲浦县人民政府办公室。</p></div>`,
    )
    const open = document.coverage.unclaimed.map(({ text }) => text).join()
    expect(open).toContain('本栏目由县水务局供稿')
    expect(open).not.toContain('主办单位')
  })

  test('keeps the cells of a table inside a cell apart', async () => {
    const inner = '<table><tr><td>北塘</td><td>5座</td></tr><tr><td>南塘</td><td>4座</td></tr></table>'
    const document = await page(
      `<p>甲浦县山塘任务表</p><table><tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr><tr><td>1</td><td>加固山塘：${inner}</td><td>县林业局</td></tr><tr><td>2</td><td>整治渗漏5处</td><td>县水务局</td></tr></table>`,
    )
    expect(document.measures[0]?.text).toBe('加固山塘：北塘｜5座南塘｜4座')
    expect(told(document, 'table/inner-table')).not.toBe('')
  })
})
