import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { gongwen, scratch } from '../cli/gongwen.ts'
import { files, plan, texts, tryFiles, unitsOf } from './try.ts'

const folder = scratch()
const HEAD = '序号\t工作举措\t责任单位\t完成时限'
const table = (...rows: string[]): string => `某县营商环境任务清单\n\n${[HEAD, ...rows].join('\n')}\n`
const row = (n: number, task = `推行第${n}项改革`): string => `${n}\t${task}\t县政府办\t2023年6月底前`

/** Cells that a spreadsheet would run, and cells that it would misread. */
const RUN = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
]
const MISREAD = ['00123', '1-2', '3/4', '1E5', '360724199001011234', '〔2023〕2号']

describe('tables', () => {
  const html = (body: string): string => `<!doctype html><body><p>某县营商环境任务清单</p>${body}</body>`
  const ran = tryFiles(folder, {
    'ragged.txt': table(
      ...Array.from({ length: 300 }, (_, i) => row(i + 1)),
      '301\t推行容缺受理\t县政府办',
      `${row(302)}\t备注\t多余`,
    ),
    'merged.html': html(
      '<table><tr><th>序号</th><th>工作任务</th><th>工作举措</th><th>责任单位</th></tr><tr><td rowspan="2">1</td><td rowspan="2">优化服务</td><td>推行一窗受理</td><td rowspan="2">县政府办</td></tr><tr><td>推行容缺受理</td></tr><tr><th>序号</th><th>工作任务</th><th>工作举措</th><th>责任单位</th></tr><tr><td>2</td><td>降低成本</td><td>减免有关费用</td><td>县税务局</td></tr></table>',
    ),
    'cells.html': html(
      `<table><tr><th>序号</th><th>工作举措</th><th>责任单位</th></tr><tr><td>1</td><td>推行“一窗”|受理<br>并“压缩”时限，${'减免费用，'.repeat(8000)}</td><td>县政府办</td></tr></table>`,
    ),
    'mixed.md': `${plan()}\n| 序号 | 工作举措 | 责任单位 |\n| --- | --- | --- |\n| 1 | 推行容缺受理 | 县政府办 |\n\n<table><tr><th>序号</th><th>工作举措</th><th>责任单位</th></tr><tr><td>1</td><td>推行告知承诺</td><td>县司法局</td></tr></table>\n`,
    'unclosed.md': `${plan()}\n<table><tr><th>序号</th><th>工作举措</th><th>责任单位</th></tr><tr><td>1</td><td>推行告知承诺</td><td>县司法局</td></tr>\n`,
    'unclosed.html': html(
      '<p>一、工作措施</p><p>（一）推行一窗受理。</p><table><tr><th>序号</th><th>工作举措</th><th>责任单位</th></tr><tr><td>1</td><td>推行告知承诺</td><td>县司法局</td></tr>',
    ),
    'drawn.txt': `${plan()}\n序号   工作举措        责任单位\n1      推行空格对齐    县税务局\n2      推行空格分栏    县税务局\n\n┌────┬──────────┬──────────┐\n│序号│工作举措  │责任单位  │\n├────┼──────────┼──────────┤\n│1   │推行画线表│县医保局  │\n└────┴──────────┴──────────┘\n\n序号\t工作举措\t责任单位\n1\t推行制表\t县财政局\n`,
    'keys.txt': `某县营商环境任务清单\n\n序号\t工作举措\t责任单位\t__proto__\tconstructor\t备注\t备注\n1\t推行一窗受理\t县政府办\t甲\t乙\t丙\t丁\n`,
    'formulas.txt': table(...[...RUN, ...MISREAD].map((cell, i) => row(i + 1, cell))),
    'script.md': plan('推行<script>alert(1)</script>一窗受理</textarea>，详见[网站](javascript:alert(1))。'),
  })
  const { documents, said } = ran

  it('37 · short and long rows are kept and told', () => {
    const found = texts(documents.ragged)
    expect(found).toContain('推行容缺受理')
    expect(found.some((text) => text.startsWith('推行第302项改革'))).toBe(true)
    expect(found.length).toBeGreaterThanOrEqual(302)
    expect(said('ragged.txt')).toMatch(/:3\d\d:\d+ (?:warning|info|error) /)
  })

  it('38 · merged cells hold for all their rows, a repeated head is none', () => {
    expect(texts(documents.merged)).toEqual(['推行一窗受理', '推行容缺受理', '减免有关费用'])
    expect(unitsOf(documents.merged)).toEqual(['县政府办', '县政府办', '县税务局'])
  })

  it('39 · any cell survives the way to CSV and back', () => {
    const text = texts(documents.cells)[0] ?? ''
    expect(text).toContain('“一窗”|受理')
    const out = join(folder, 'csv')
    expect(gongwen(['export', join(folder, 'cells.html'), '--to', 'csv', '-o', out]).status).toBe(0)
    const rows: Record<string, string>[] = parseCsv(readFileSync(join(out, 'measures.csv')), {
      bom: true,
      columns: true,
    })
    expect(rows.map(({ text: cell }) => cell)).toEqual([text])
  })

  it('40 · tables of several kinds in one file are all found; of one without an end nothing is lost', () => {
    for (const wanted of ['推行一窗受理。', '推行容缺受理', '推行告知承诺'])
      expect(texts(documents.mixed)).toContain(wanted)
    for (const wanted of ['推行一窗受理。', '推行空格对齐', '推行空格分栏', '推行画线表', '推行制表'])
      expect(texts(documents.drawn)).toContain(wanted)
    for (const id of ['unclosed', 'unclosed-2']) {
      expect(texts(documents[id]), id).toEqual(['推行一窗受理。', '推行告知承诺'])
      files(folder, { [`${id}.json`]: JSON.stringify(documents[id]) })
      expect(gongwen(['validate', join(folder, `${id}.json`)]).stdout).not.toMatch(/schema\//)
    }
    for (const name of ['unclosed.md', 'unclosed.html']) expect(said(name)).toMatch(/warning .*table\/unclosed/)
  })

  it('41 · names of columns are data: none is a property of an object by chance', () => {
    const extra = documents.keys?.measures[0]?.extra ?? {}
    expect(Object.hasOwn(extra, 'constructor')).toBe(true)
    expect(Object.values(extra)).toEqual(expect.arrayContaining(['乙', '丙', '丁']))
    expect(ran.stdout).toContain('"__proto__":"甲"')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    for (const bad of ['deadline=constructor', 'deadline=__proto__', 'constructor=1', 'kind=toString']) {
      const { status, stderr } = gongwen([
        'export',
        join(folder, 'keys.txt'),
        '--to',
        'csv',
        '-o',
        join(folder, 'bad'),
        '--where',
        bad,
      ])
      expect([bad, status]).toEqual([bad, 2])
      expect(stderr).toMatch(/--where: /)
    }
  })

  it('42, 43 · no cell is run or misread by a spreadsheet, JSON has them as printed', async () => {
    const out = join(folder, 'safe')
    mkdirSync(out)
    const input = join(folder, 'formulas.txt')
    expect(gongwen(['export', input, '--to', 'csv,xlsx,json', '-o', out]).status).toBe(0)
    const rows: Record<string, string>[] = parseCsv(readFileSync(join(out, 'measures.csv')), {
      bom: true,
      columns: true,
    })
    for (const { text = '' } of rows) expect(text).not.toMatch(/^[=@\t\r\n＝＋＠]|^[+-](?!\d+(?:\.\d+)?%?$)/)
    const ledger = await readWorkbook(join(out, 'ledger.xlsx'))
    const sheets = JSON.stringify(ledger)
    for (const cell of ['00123', '1E5', '360724199001011234']) expect(sheets).toContain(`"${cell}"`)
    const json = readFileSync(join(out, 'formulas.json'), 'utf8')
    for (const cell of ['00123', '3/4']) expect(json).toContain(`"text": "${cell}"`)
  })

  it('44 · a cell longer than a spreadsheet takes is cut with a word, never in silence', () => {
    const out = join(folder, 'long')
    const { status, stderr } = gongwen(['export', join(folder, 'cells.html'), '--to', 'xlsx', '-o', out])
    expect(status).toBe(0)
    expect(stderr).toMatch(/32,?767|characters/)
  })

  it('45 · what is markup is text in what is written', () => {
    const out = join(folder, 'markup')
    gongwen(['export', join(folder, 'script.md'), '--to', 'markdown,json', '-o', out])
    const tasks = readFileSync(join(out, 'tasks.md'), 'utf8')
    expect(tasks).not.toContain('<script>')
    // a bracket that is escaped opens no link
    expect(tasks).not.toMatch(/[^\\]\]\(javascript:/)
  })
})
