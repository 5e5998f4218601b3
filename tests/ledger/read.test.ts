import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { LedgerFile, LedgerRow } from '../../src/ledger/row.ts'
import { gongwen, namesIn, type Ran, scratch } from '../cli/gongwen.ts'
import { hasCalc, sendBack } from './office.ts'
import { changed, column, fill, putIn, type Rows, type Sheets, PLAN as TEXT } from './plan.ts'

const folder = scratch()
const put = (name: string, content: string | Uint8Array): string => putIn(folder, name, content)
const PLAN = put('yunxi.txt', TEXT)
const exported = (to: string, ...args: string[]): string => {
  gongwen(['export', PLAN, '--to', 'xlsx', '-o', join(folder, to), ...args])
  return join(folder, to, 'ledger.xlsx')
}
const LEDGER = exported('out')
const GROUPED = exported('grouped', '--group-by', 'lead')

/** Runs `ledger read`; messages name files without this folder. */
function read(files: string | string[], ...args: string[]): Ran & { rows: LedgerRow[] } {
  const ran = gongwen(['ledger', 'read', ...[files].flat(), '--against', PLAN, ...args])
  const rows = ran.stdout === '' ? [] : (JSON.parse(ran.stdout) as LedgerFile).rows
  return { ...ran, rows, lines: ran.lines.map((line) => line.replaceAll(`${folder}/`, '')) }
}

const sent = (name: string, change: Parameters<typeof changed>[2], ledger = LEDGER): Promise<string> =>
  changed(ledger, { folder, name }, change)

const said = (rows: readonly LedgerRow[]): unknown[] =>
  rows.map(({ measure, status, progress, evidence, remark }) => [measure, status, progress, evidence, remark])

describe('ledger read', () => {
  it('takes what was filled in, in the order of the document, by rows that are named', async () => {
    const file = await sent('wang.xlsx', (rows) => {
      fill(rows, 4, { 办理状态: '推进中', 进展: '已开会' })
      fill(rows, 1, { 办理状态: ' 已办结 ', 佐证材料: '验收单' })
      rows.push(rows.splice(1, 1)[0] as CellValue[])
    })
    const { status, rows, lines } = read(file)
    expect([status, lines]).toEqual([0, ['1 ledger: 2 commitments taken, 0 things not taken']])
    expect(rows).toEqual([
      expect.objectContaining({
        document: 'yunxi',
        measure: 'm1.1',
        status: '已办结',
        progress: null,
        evidence: '验收单',
        remark: null,
        file: 'wang.xlsx',
        row: 8,
      }),
      expect.objectContaining({ measure: 'm2.1', status: '推进中', progress: '已开会', row: 4 }),
    ])
    expect(Object.keys(rows[0] as object)).toEqual(
      'document,measure,print,status,progress,evidence,remark,file,row'.split(','),
    )
  })

  it('finds rows by their text where ids have changed, against JSON too, and writes the same bytes to a file', async () => {
    const file = await sent('li.xlsx', (rows) => fill(rows, 3, { 进展: '已公开' }))
    // its first item taken out, the others numbered anew
    const shorter = TEXT.replace(/^1\.推.*\n2\.(.*\n)3\./m, '1.$12.')
    put('later/yunxi.txt', shorter)
    gongwen(['parse', join(folder, 'later', 'yunxi.txt'), '-o', join(folder, 'parsed')])
    const args = ['ledger', 'read', file, '--against', join(folder, 'parsed', 'yunxi.json')]
    const { stdout, lines } = gongwen(args)
    expect((JSON.parse(stdout) as LedgerFile).rows).toMatchObject([{ measure: 'm1.2', progress: '已公开' }])
    expect(lines[0]).toMatch(/li\.xlsx:4: m1\.3 is m1\.2 now: found by its text$/)
    const out = join(folder, 'ledger.json')
    expect(gongwen([...args, '-o', out, '--quiet']).lines).toEqual([])
    expect(readFileSync(out, 'utf8')).toBe(stdout)
  })

  it('puts together what several offices sent, and takes nothing where two disagree', async () => {
    const one = await sent('one.xlsx', (rows) => {
      fill(rows, 1, { 办理状态: '推进中' })
      fill(rows, 2, { 办理状态: '推进中' })
    })
    const two = await sent('two.xlsx', (rows) => {
      fill(rows, 1, { 进展: '已改造20个' })
      fill(rows, 2, { 办理状态: '申请延期' })
    })
    const { rows, lines, status } = read([one, two])
    expect(said(rows)).toEqual([['m1.1', '推进中', '已改造20个', null, null]])
    expect(lines).toEqual([
      'warning one.xlsx:3: 办理状态 of m1.2 is “推进中” here, two.xlsx:3“申请延期” elsewhere: none was taken',
      'warning two.xlsx:3: 办理状态 of m1.2 is “申请延期” here, one.xlsx:3“推进中” elsewhere: none was taken',
      '2 ledgers: 1 commitment taken, 2 things not taken',
    ])
    expect(status).toBe(0)
    expect(read([one, two], '--strict').status).toBe(1)
  })

  it('reads the sheet of a group as well as the ledger, and tells of one without ids', async () => {
    const fillGroup = (sheets: Sheets): void => {
      const isIts = (row: CellValue[]): boolean => row.includes('m2.1')
      const group = sheets.find(({ name, rows }) => name === '县发改委' && rows.some(isIts))?.rows as Rows
      fill(group, group.findIndex(isIts), { 办理状态: '推进中' })
    }
    const bare = await sent(
      'bared.xlsx',
      (rows, sheets) => {
        fillGroup(sheets)
        const at = column(rows, '#document')
        for (const row of rows) row.splice(at, 4)
      },
      GROUPED,
    )
    expect(said(read(bare).rows)).toEqual([['m2.1', '推进中', null, null, null]])
    expect(read(bare).lines[0]).toBe('warning bared.xlsx: sheet 台账 has lost its hidden id columns: not taken')
    const file = await sent(
      'groups.xlsx',
      (rows, sheets) => {
        fillGroup(sheets)
        fill(rows, 4, { 办理状态: '已办结' })
      },
      GROUPED,
    )
    const { rows, lines } = read(file)
    expect(rows).toEqual([])
    expect(lines[0]).toBe(
      'warning groups.xlsx:县发改委!3: 办理状态 of m2.1 is “推进中” here, groups.xlsx:5“已办结” elsewhere: none was taken',
    )
  })

  it('tells of done without evidence, of a state that nobody knows, and of what was changed elsewhere', async () => {
    const file = await sent('doubts.xlsx', (rows) => {
      fill(rows, 1, { 办理状态: '已办结' })
      fill(rows, 2, { 办理状态: '基本完成', 进展: '七成' })
      fill(rows, 3, { 责任: '县财政局', 完成时限: 45_600 })
    })
    const { rows, lines } = read(file)
    expect(said(rows)).toEqual([
      ['m1.1', '已办结', null, null, null],
      ['m1.2', null, '七成', null, null],
    ])
    expect(lines).toEqual([
      'warning doubts.xlsx:2: 已办结 without 佐证材料',
      'warning doubts.xlsx:3: 办理状态 “基本完成” is none of 待办理, 推进中, 已办结, 申请延期, 已延期, 长期坚持: not taken',
      'warning doubts.xlsx:4: 责任, 完成时限 differs from the document and was not taken: correct it with gongwen review',
      '1 ledger: 2 commitments taken, 2 things not taken',
    ])
  })

  it('does not take what stands beside the ids of another row', async () => {
    const file = await sent('torn.xlsx', (rows) => {
      fill(rows, 1, { 办理状态: '推进中' })
      const keys = column(rows, '#document')
      const [a, b] = [rows[1] as CellValue[], rows[2] as CellValue[]]
      ;[rows[1], rows[2]] = [
        [...a.slice(0, keys), ...b.slice(keys)],
        [...b.slice(0, keys), ...a.slice(keys)],
      ]
    })
    const { rows, lines } = read(file)
    expect(rows).toEqual([])
    expect(lines[0]).toBe(
      "warning torn.xlsx:2: 举措 is another measure's than the hidden id m1.2 says (sorted without the hidden columns?): not taken",
    )
  })

  it('takes a commitment that is printed twice once, by either of its rows', async () => {
    const annexed = `${TEXT}
附件：任务分解表

| 序号 | 工作举措 | 责任单位 | 完成时限 |
| --- | --- | --- | --- |
| 1 | 推行一窗受理。2024年6月底前完成窗口改造30个。 | 县行政审批局 | 2024年6月 |
| 2 | 另建一处服务驿站。 | 县人社局 | 2024年7月 |
`
    const path = put('annexed.md', annexed)
    gongwen(['export', path, '--to', 'xlsx', '-o', join(folder, 'twice')])
    const { sheets } = await readXlsx(readFileSync(join(folder, 'twice', 'ledger.xlsx')))
    const rows = (sheets[0] as { rows: Rows }).rows
    const y = rows.findIndex((row, i) => i > 0 && typeof row[column(rows, '#twin')] === 'string')
    expect(y).toBeGreaterThan(0)
    fill(rows, y, { 办理状态: '推进中' })
    const file = put('twice.xlsx', await writeXlsx({ sheets: [{ name: '台账', rows }] }))
    const { stdout, lines } = gongwen(['ledger', 'read', file, '--against', path])
    const twin = rows[y]?.[column(rows, '#measure')]
    expect((JSON.parse(stdout) as LedgerFile).rows).toMatchObject([{ measure: twin, status: '推进中' }])
    expect(lines).toEqual(['1 ledger: 1 commitment taken, 0 things not taken'])
  })
})

describe('what is no ledger of these documents', () => {
  it('is told in one line, and stops no other', async () => {
    const good = await sent('good.xlsx', (rows) => fill(rows, 1, { 办理状态: '推进中' }))
    const bare = await sent('bare.xlsx', (rows, sheets) => {
      const keys = column(rows, '#document')
      for (const row of sheets.flatMap((sheet) => sheet.rows)) row.splice(keys, 4)
    })
    const { rows, lines, status } = read([bare, PLAN, join(folder, 'none.xlsx'), good])
    expect([status, said(rows)]).toEqual([2, [['m1.1', '推进中', null, null, null]]])
    expect(lines).toEqual([
      'error bare.xlsx: has no hidden id columns (#document, #measure, #print, #twin): no ledger of gongwen, or they were deleted — fill in the ledger that export --to xlsx wrote, and leave its hidden columns',
      'error yunxi.txt: is no Excel workbook — save it as .xlsx in Excel, WPS or LibreOffice',
      'error none.xlsx: no such file — check the path',
      '1 ledger: 1 commitment taken, 0 things not taken',
    ])
  })

  it('another plan, or another version of it, is told with what was filled in', async () => {
    const file = await sent('lin.xlsx', (rows) => {
      fill(rows, 1, { 办理状态: '推进中' })
      for (const row of rows.slice(1)) row[column(rows, '#document')] = 'linchuan'
    })
    const { rows, lines, status } = read(file, '--strict')
    expect([status, rows]).toEqual([1, []])
    expect(lines[0]).toMatch(
      /^warning lin\.xlsx: 7 of its rows belong to linchuan, which is not among --against; 1 filled/,
    )
    const other = await sent('other.xlsx', (own) => {
      for (const row of own.slice(1)) row[column(own, '#print')] = '00000000'
      fill(own, 1, { 办理状态: '推进中' })
    })
    expect(read(other).lines[0]).toMatch(/^warning other\.xlsx: 7 of its rows say yunxi, and none is a measure of it: /)
  })

  it('an input is never written over, and a file that differs only with --force', async () => {
    const file = await sent('kept.xlsx', (rows) => fill(rows, 1, { 办理状态: '推进中' }))
    const before = readFileSync(file)
    expect(read(file, '-o', file, '--force').lines[0]).toMatch(/kept\.xlsx: the output would replace the input/)
    expect(readFileSync(file).equals(before)).toBe(true)
    const out = put('mine.json', '{}')
    expect(read(file, '-o', out).status).toBe(2)
    expect(readFileSync(out, 'utf8')).toBe('{}')
    expect(read(file, '-o', out, '--force').status).toBe(0)
    expect(namesIn(folder).filter((name) => name.includes('mine'))).toEqual(['mine.json'])
  })

  it('--against is needed', () => {
    const { status, lines } = gongwen(['ledger', 'read', LEDGER])
    expect([status, lines]).toEqual([2, [expect.stringContaining('--against <inputs...>')]])
  })
})

const because = hasCalc ? '' : ' (skipped: LibreOffice Calc is not installed)'

describe.skipIf(!hasCalc)(`as LibreOffice saves it${because}`, () => {
  const returned = join(folder, 'returned')
  mkdirSync(returned)
  if (hasCalc) sendBack(LEDGER, returned)
  const from = (name: string): ReturnType<typeof read> => read(join(returned, name))

  it('each of them was written', () =>
    expect(namesIn(returned).filter((name) => /\.(?:xlsx?|ods|csv|txt)$/.test(name))).toEqual(
      'copied.xlsx,doubled.xlsx,edited.xlsx,moved.xlsx,no-ids.xlsx,old.xls,other.csv,other.ods,plain.xlsx,sorted.xlsx,torn.xlsx'.split(
        ',',
      ),
    ))

  it.each([
    [
      'plain.xlsx',
      [
        ['m1.1', '已办结', '30个窗口已改造', '验收单', null],
        ['m1.2', '推进中', null, null, null],
      ],
    ],
    [
      'sorted.xlsx',
      [
        ['m1.3', '长期坚持', null, null, null],
        ['m2.2', '推进中', '已办6场', null, null],
      ],
    ],
    ['old.xls', [['m2.3', '申请延期', null, null, '资金未到位']]],
  ])('%s: nothing but what was filled in', (name, expected) => {
    const { rows, lines } = from(name)
    expect(said(rows)).toEqual(expected)
    expect(lines).toHaveLength(1)
  })

  it('with rows and columns moved, a date and merged cells', () => {
    const { rows, lines } = from('moved.xlsx')
    expect(said(rows)).toEqual([
      ['m1.1', '推进中', null, null, null],
      ['m2.1', '长期坚持', '2024年3月15日', null, null],
      ['m2.2', null, null, null, '两项合并推进'],
      ['m2.3', null, null, null, '两项合并推进'],
    ])
    expect(lines).toEqual([
      'warning returned/moved.xlsx: 1 row has words but no id (5): not of the ledger, and not taken',
      '1 ledger: 4 commitments taken, 1 thing not taken',
    ])
  })

  it.each([
    ['edited.xlsx', 1, 'edited.xlsx:3: 责任, 完成时限 differs from'],
    ['copied.xlsx', 0, 'copied.xlsx:4: a copy of the row of m1.2 with other words'],
    ['doubled.xlsx', 0, 'doubled.xlsx:3: 办理状态 of m1.2 is “推进中” here'],
    ['torn.xlsx', 0, "torn.xlsx:3: 举措 is another measure's"],
  ])('%s: what does not fit is told', (name, taken, told) => {
    const { rows, lines } = from(name)
    expect(rows).toHaveLength(taken)
    expect(lines[0]).toContain(told)
  })

  it.each([
    ['no-ids.xlsx', 'has no hidden id columns'],
    ['other.ods', 'is no Excel workbook — save it as .xlsx'],
    ['other.csv', 'is no Excel workbook — save it as .xlsx'],
  ])('%s: is refused', (name, told) => {
    const { status, lines } = from(name)
    expect([status, lines]).toEqual([2, [expect.stringContaining(told)]])
  })

  it('a folder of them is read whole', () => {
    const { lines, status } = read(returned)
    expect(status).toBe(2)
    expect(lines.at(-1)).toMatch(/^8 ledgers: /)
  })
})
