import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import { commitmentsOf } from '../../src/export/commitment.ts'
import { xlsx } from '../../src/export/formats/xlsx.ts'
import { LEDGER_STATES } from '../../src/export/ledger/columns.ts'
import { measures as measuresTable, tables } from '../../src/export/tables/index.ts'
import { Book } from '../../src/export/xlsx/book.ts'
import { Series } from '../../src/export/xlsx/series.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { printOf } from '../../src/schema/print.ts'
import { deadline, exported, measure, NASTY, nasty, plan, seedDocuments, target, unit } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongwen-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function workbook(documents: PolicyDocument[], options = {}) {
  const { files, warnings } = await exported(xlsx, documents, options)
  const bytes = files.get('ledger.xlsx')!
  return { bytes, warnings, parts: unzipSync(bytes) }
}

type Sheets = { sheet: string; data: unknown[][] }[]
const read = async (bytes: Buffer): Promise<Map<string, unknown[][]>> =>
  new Map(((await readWorkbook(bytes)) as unknown as Sheets).map(({ sheet, data }) => [sheet, data]))

const xmlOf = (parts: Record<string, Uint8Array>, sheet: number): string =>
  strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`]!)

const dated = [
  measure('day', { deadline: deadline('2023年6月30日', '2023-06-30', '2023-06-30') }),
  measure('month', { deadline: deadline('2023年6月底前', '2023-06', '2023-06-30') }),
  measure('year', { deadline: deadline('2023年', '2023', '2023-12-31') }),
  measure('ongoing', { deadline: deadline('2023年6月并长期坚持', '2023-06', '2023-06-30', true) }),
  measure('words', { deadline: deadline('长期坚持', null, null, true) }),
  measure('none'),
]

describe('the workbook', () => {
  it('has the ledger, every table and the notes', async () => {
    const { bytes } = await workbook([plan('a', dated)])
    const sheets = await read(bytes)
    expect([...sheets.keys()]).toEqual(['台账', ...tables.map(({ title }) => title), '说明'])
    expect(sheets.get('台账')![0]).toEqual([
      '序号',
      '县区',
      '文件',
      '类别',
      '指标',
      '原编号',
      '举措',
      '牵头',
      '配合',
      '责任',
      '领导',
      '完成时限',
      '目标',
      '办理状态',
      '进展',
      '佐证材料',
      '备注',
      '合并说明',
      '行',
      '标识',
      '#document',
      '#measure',
      '#print',
      '#twin',
    ])
  })

  it('gives back every value of every seed', async () => {
    const documents = await seedDocuments()
    const { bytes } = await workbook(documents)
    const sheets = await read(bytes)
    const wanted = documents.flatMap((document) => [...measuresTable.rows(document)])
    const due = measuresTable.columns.findIndex(({ name }) => name === 'due')
    const rows = sheets.get('举措')!.slice(1)
    expect(rows).toHaveLength(wanted.length)
    const shown = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)
    expect(rows.map((row) => row.map(shown))).toEqual(wanted)
    expect(rows.some((row) => row[due] instanceof Date)).toBe(true)
    const commitments = documents.flatMap((document) => commitmentsOf(document))
    expect(commitments.length).toBeLessThan(wanted.length)
    expect(sheets.get('台账')).toHaveLength(commitments.length + 1)
  })

  it('has real dates that show no more than is known', async () => {
    const { parts } = await workbook([plan('a', dated)])
    const xml = xmlOf(parts, 1)
    const styles = strFromU8(parts['xl/styles.xml']!)
    const formats = new Map([...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((m) => [m[1], m[2]]))
    const xfs = [...styles.split('<cellXfs')[1]!.matchAll(/<xf numFmtId="(\d+)"/g)].map((m) => m[1])
    const cells = dated.map((_, i) => new RegExp(`<c r="L${i + 2}" s="(\\d+)"(?: t="inlineStr")?>(.*?)</c>`).exec(xml))
    const shown = cells.map((cell) => formats.get(xfs[Number(cell?.[1])]!)?.replaceAll('&quot;', ''))
    expect(shown.slice(0, 4)).toEqual(['yyyy-mm-dd', 'yyyy年m月', 'yyyy年', 'yyyy年m月（长期）'])
    expect(cells[1]?.[2]).toBe('<v>45107</v>')
    expect(cells[4]?.[2]).toContain('长期坚持')
    expect(cells[5]).toBeNull()
  })

  it('says a problem, a title and a text once each', async () => {
    const answers = [
      measure('a', { problem: '效率不高。审批慢。', title: '效率不高', text: '压缩时限。' }),
      measure('b', { title: '一窗受理', text: '一窗受理。全面推行。' }),
      measure('c', { title: '一窗受理', text: '全面推行。' }),
    ]
    const { bytes } = await workbook([plan('a', answers)])
    expect(
      (await read(bytes))
        .get('台账')!
        .slice(1)
        .map((row) => row[6]),
    ).toEqual(['问题：效率不高。审批慢。\n压缩时限。', '一窗受理。全面推行。', '一窗受理\n全面推行。'])
  })

  it('has the columns that the documents print, under their names, and knows its own', async () => {
    const documents = [
      plan('a', [measure('m1', { extra: { 对标城市: '甲市', 备注: '分批' } }), measure('m2')]),
      plan('b', [measure('m1', { extra: { 预期目标: '前三', 对标城市: '乙市' } })]),
    ]
    const { bytes } = await workbook(documents, { by: 'document' })
    const sheets = await read(bytes)
    for (const name of ['台账', 'a', 'b']) {
      const [header] = sheets.get(name)!
      expect(header!.slice(24)).toEqual(['对标城市', '备注（原表）', '预期目标'])
    }
    const own = sheets.get('台账')!.slice(1)
    expect(own.map((row) => row.slice(24))).toEqual([
      ['甲市', '分批', null],
      [null, null, null],
      ['乙市', null, '前三'],
    ])
    expect(own.map((row) => row.slice(20, 22))).toEqual([
      ['a', 'm1'],
      ['a', 'm2'],
      ['b', 'm1'],
    ])
    expect(own[0]![22]).toBe(printOf(documents[0]!.measures[0]!))
  })

  it('puts what comes after forty columns into one', async () => {
    const extra = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`栏${i}`, `${i}号`]))
    const [header, row] = (await read((await workbook([plan('a', [measure('m1', { extra })])])).bytes)).get('台账')!
    expect(header).toHaveLength(24 + 41)
    expect(header!.at(-1)).toBe('其他栏目')
    expect(row!.at(-1)).toBe(Array.from({ length: 10 }, (_, i) => `栏${i + 40}：${i + 40}号`).join('\n'))
  })

  it('hides the keys, prints what people read, and shows what was filled', async () => {
    const body = measure('m1', { targets: [target('90%', 90, '%')], counterpart: 't1' })
    const row = measure('t1', { origin: 'table', leads: [unit('甲局')], title: '一窗', counterpart: 'm1' })
    const { parts } = await workbook([plan('a', [body, row])])
    const xml = xmlOf(parts, 1)
    expect(xml.match(/<col [^<>]*hidden="true"[^<>]*>/g)).toHaveLength(4)
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain(">'台账'!$A:$Q<")
    const style = (cell: string): string | undefined => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1]
    // 目标 comes from the body, 牵头 from the row itself
    expect(xml).toMatch(/<c r="M2"[^<>]*><is><t[^<>]*>90%/)
    expect(style('M2')).not.toBe(style('H2'))
    expect(xml).toContain('另见正文第 1 行（m1）：补入量化目标')
  })

  it('freezes its header, filters, colours deadlines and offers the states of progress', async () => {
    const { parts } = await workbook([plan('a', dated)])
    const xml = xmlOf(parts, 1)
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('<autoFilter ref="A1:X7"/>')
    expect(xml).toMatch(/<cfRule .*TODAY\(\).*<cfRule /)
    expect(xml).toMatch(/dataValidation type="list"[^>]*sqref="N2:N1048576"/)
    for (const state of LEDGER_STATES) expect(xml).toContain(state)
  })

  it('has texts, never formulas', async () => {
    const { bytes, parts } = await workbook([nasty()])
    for (const xml of Object.keys(parts).filter((name) => name.startsWith('xl/worksheets')))
      expect(strFromU8(parts[xml]!)).not.toMatch(/<f[ >]/)
    const ledger = (await read(bytes)).get('举措')!
    const text = ledger[0]!.indexOf('text')
    // XML readers make LF of a raw CR; ours is written as a reference and stays; the reader trims
    expect(ledger.slice(1).map((row) => String(row[text]).trim())).toEqual(NASTY.map((one) => one.trim()))
  })

  it('cuts a text at the limit of a cell, not within a pair, and says so', async () => {
    const long = '𠮷'.repeat(20_000)
    const { bytes, warnings } = await workbook([plan('a', [measure('m', { text: long })])])
    const text = String((await read(bytes)).get('台账')![1]![6])
    expect(text.length).toBeLessThanOrEqual(32_767)
    expect(text).toMatch(/^𠮷+……（已截断）$/u)
    expect(warnings.join()).toMatch(/32,767/)
  })

  it('has a ledger for each group under a name that Excel takes', async () => {
    const names = ['甲:局/[一]组', '甲?局*', '局'.repeat(40), `${'局'.repeat(40)}二`]
    const documents = [
      plan(
        'a',
        names.map((name, i) => measure(`m${i}`, { leads: [unit(name)] })),
      ),
    ]
    const { bytes, parts } = await workbook(documents, { by: 'lead' })
    const sheets = [...(await read(bytes)).keys()].slice(tables.length + 2)
    expect(sheets).toHaveLength(4)
    for (const name of sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
    expect(new Set(sheets).size).toBe(4)
    // a name with a space stands in quotes where it is referred to
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain(`>'甲县 甲-局--一-组'!$1:$1<`)
  })

  it('goes on in another sheet where one is full', async () => {
    const chunks: Uint8Array[] = []
    const layout = { columns: [{ title: '序号', width: 6 }] }
    const book = await Book.open({ write: (chunk) => void chunks.push(chunk as Uint8Array) }, [{ name: '表', layout }])
    const series = new Series(book, '表', layout, 3)
    for (let i = 0; i < 5; i++) series.row((number) => [number])
    await book.end()
    const sheets = await read(Buffer.concat(chunks))
    expect([...sheets]).toEqual([
      ['表', [['序号'], [1], [2]]],
      ['表 2', [['序号'], [3], [4]]],
      ['表 3', [['序号'], [5]]],
    ])
  })

  it('is the same bytes every time and in every time zone', async () => {
    const one = await workbook([nasty()])
    const zone = process.env.TZ
    process.env.TZ = 'America/New_York'
    const two = await workbook([nasty()])
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(two.bytes.equals(one.bytes)).toBe(true)
  })
})

/** LibreOffice may stand there without its part for spreadsheets: it then ends well and has written nothing. */
function hasCalc(): boolean {
  const found = spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], { encoding: 'utf8' }).stdout.trim()
  return found !== '' && existsSync(join(dirname(found), 'libsclo.so'))
}
const office = hasCalc()
const because = office ? '' : ' (skipped: LibreOffice Calc is not installed)'

describe.skipIf(!office)(`in LibreOffice${because}`, () => {
  const convert = (to: string, file: string): void => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, file]
    const { status, stderr } = spawnSync('soffice', args, {
      encoding: 'utf8',
      timeout: 800_000,
      env: { ...process.env, LANG: 'C.UTF-8' },
    })
    expect(status, stderr).toBe(0)
  }

  it('opens, and every sheet says what was written', async () => {
    const documents = [plan('a', dated), nasty()]
    const { bytes } = await workbook(documents)
    const file = join(folder, 'ledger.xlsx')
    writeFileSync(file, bytes)
    // -1: a file for each sheet
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', file)
    const sheet = (name: string): string[][] =>
      parse(readFileSync(join(folder, `ledger-${name}.csv`)), { relax_column_count: true, bom: true })
    const ledger = sheet('台账')
    expect(ledger).toHaveLength(1 + dated.length + NASTY.length)
    const table = sheet('举措')
    const number = table[0]!.indexOf('number')
    const codes = ['00123', '1-2', '3/4', '1E5', '(12)', '123456789012345678', '-5%']
    expect(table.map((row) => row[number]).filter((code) => codes.includes(code!))).toEqual(codes.toSorted(byNasty))
    expect(sheet('说明').length).toBeGreaterThan(50)
  })

  it('shows dates with what is known of them', async () => {
    const { bytes } = await workbook([plan('a', dated)])
    const file = join(folder, 'dates.xlsx')
    writeFileSync(file, bytes)
    convert('fods', file)
    const xml = readFileSync(join(folder, 'dates.fods'), 'utf8')
    const dates = [...xml.matchAll(/office:date-value="([^"]*)"[^<>]*>\s*<text:p>([^<]*)</g)]
    expect(dates.slice(0, 4).map(([, value, shown]) => `${value} ${shown}`)).toEqual([
      '2023-06-30 2023-06-30',
      '2023-06-30 2023年6月',
      '2023-12-31 2023年',
      '2023-06-30 2023年6月（长期）',
    ])
  })

  it('prints', async () => {
    const { bytes } = await workbook([plan('a', dated)])
    const file = join(folder, 'print.xlsx')
    writeFileSync(file, bytes)
    convert('pdf', file)
    expect(readdirSync(folder)).toContain('print.pdf')
    expect(readFileSync(join(folder, 'print.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

const byNasty = (a: string, b: string): number => NASTY.indexOf(a) - NASTY.indexOf(b)
