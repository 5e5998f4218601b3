import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LedgerFile } from '../../src/ledger/row.ts'
import { gongwen, type Ran, scratch } from '../cli/gongwen.ts'
import { changed, fill, putIn, PLAN as TEXT } from './plan.ts'

const folder = scratch()
const put = (name: string, content: string): string => putIn(folder, name, content)
const PLAN = put('yunxi.txt', TEXT)
const run = (args: string[]): Ran => {
  const ran = gongwen(args)
  return { ...ran, lines: ran.lines.map((line) => line.replaceAll(`${folder}/`, '')) }
}

run(['export', PLAN, '--to', 'xlsx', '-o', join(folder, 'out')])
const RETURNED = await changed(join(folder, 'out', 'ledger.xlsx'), { folder, name: 'back.xlsx' }, (rows) => {
  fill(rows, 1, { 办理状态: '已办结', 佐证材料: '验收单', 备注: '联系 13812345678' })
  fill(rows, 2, { 办理状态: '推进中', 进展: '压缩至4个工作日' })
  fill(rows, 4, { 办理状态: '长期坚持' })
})
const LEDGER = join(folder, 'ledger.json')
run(['ledger', 'read', RETURNED, '--against', PLAN, '-o', LEDGER])

/** A file of an export with the ledger. */
function exported(to: string, ...args: string[]): Ran & { text: (name: string) => string } {
  const out = join(folder, `out-${to}`)
  const ran = run([
    'export',
    PLAN,
    '--to',
    'csv,markdown,html,ics',
    '-o',
    out,
    '--headers',
    'en',
    '--no-excel',
    ...args,
  ])
  return { ...ran, text: (name) => readFileSync(join(out, name), 'utf8') }
}
const rowsOf = (csv: string): string[] => csv.trimEnd().split('\r\n')

describe('--ledger', () => {
  const dated = exported('dated', '--ledger', LEDGER, '--as-of', '2024-10-15')

  it('shows what was filled in, by commitment, and what is overdue on a day that is named', () => {
    expect(dated.status).toBe(0)
    expect(rowsOf(dated.text('progress.csv'))).toEqual([
      'document,measure,status,progress,evidence,remark,due,overdue',
      'yunxi,m1.1,已办结,,验收单,联系 13812345678,2024-06-30,false',
      'yunxi,m1.2,推进中,压缩至4个工作日,,,2024-09-30,true',
      'yunxi,m1.3,,,,,2024-03-31,true',
      'yunxi,m2.1,长期坚持,,,,,false',
      'yunxi,m2.2,,,,,2024-12-31,false',
      'yunxi,m2.3,,,,,2024-10-31,false',
      'yunxi,m2.4,,,,,,false',
    ])
    expect(dated.lines[0]).toBe('ledger: 7 commitments, 3 filled in, 1 done (14.3%), 2 overdue on 2024-10-15')
  })

  it('shows the share done of each office, each commitment once', () => {
    const rows = rowsOf(dated.text('workloads.csv'))
    expect(rows[0]).toBe(
      'document,office,commitments,pending,underway,done,requested,postponed,standing,blank,share,overdue',
    )
    expect(rows).toContain('yunxi,县商务局,2,0,1,1,0,0,0,0,0.5,1')
    expect(rows).toContain('yunxi,县发改委,3,0,0,0,0,0,1,2,0,1')
  })

  it('is in the lists, the page and the calendar', () => {
    expect(dated.text('tasks.md')).toMatch(/- \[x\] \*\*推行一窗受理\*\*/)
    expect(dated.text('tasks.md')).toContain('_逾期 · 办理：推进中 · 进展：压缩至4个工作日_')
    expect(dated.text('ledger.html')).toContain('Overdue on 2024-10-15（2）')
    expect(dated.text('deadlines.ics').replaceAll('\r\n ', '')).toContain('办理状态：推进中')
    const reminded = exported('reminded', '--ledger', LEDGER, '--alarm', '7').text('deadlines.ics')
    expect(reminded.match(/BEGIN:VEVENT/g)).toHaveLength(5)
    expect(reminded.match(/BEGIN:VALARM/g)).toHaveLength(4)
  })

  it('without a day nothing is overdue, and without a ledger no table of it is written', () => {
    const rows = rowsOf(exported('undated', '--ledger', LEDGER).text('progress.csv'))
    expect(rows.slice(1).every((row) => row.endsWith(','))).toBe(true)
    expect(() => exported('plain').text('progress.csv')).toThrow('ENOENT')
    expect(exported('day', '--as-of', '2024-04-01').lines[0]).toBe(
      'ledger: 7 commitments, 0 filled in, 0 done (0.0%), 1 overdue on 2024-04-01',
    )
  })

  it('comes back the same from the ledger that was exported with it', () => {
    run(['export', PLAN, '--to', 'xlsx', '-o', join(folder, 'next'), '--ledger', LEDGER])
    const again = run(['ledger', 'read', join(folder, 'next', 'ledger.xlsx'), '--against', PLAN])
    const fields = (text: string): unknown[] =>
      (JSON.parse(text) as LedgerFile).rows.map((row) => ({ ...row, file: '' }))
    expect(fields(again.stdout)).toEqual(fields(readFileSync(LEDGER, 'utf8')))
  })

  it('holds for what --where selects, and --redact leaves out what is personal in it', () => {
    const one = exported('one', '--ledger', LEDGER, '--where', 'unit~审批', '--redact')
    expect(rowsOf(one.text('progress.csv')).slice(1)).toEqual([
      'yunxi,m1.1,已办结,,验收单,联系 ■■■■■■■■■■■,2024-06-30,',
    ])
  })
})

describe('a ledger that does not fit', () => {
  const rowsIn = (text: string): LedgerFile => JSON.parse(text) as LedgerFile
  const ledger = rowsIn(readFileSync(LEDGER, 'utf8'))
  const written = (name: string, change: (file: LedgerFile) => unknown): string => {
    const copy = structuredClone(ledger)
    return put(name, JSON.stringify(change(copy) ?? copy))
  }

  it('is told, and fails a strict run alone', () => {
    const old = written('old.json', ({ rows }) => void Object.assign(rows[0] as object, { print: '00000000' }))
    const other = written('other.json', ({ rows }) =>
      rows.forEach((row) => void Object.assign(row, { document: 'lin' })),
    )
    const ran = exported('old', '--ledger', old, '--ledger', other, '--strict')
    expect(ran.status).toBe(1)
    expect(ran.lines.slice(0, 3)).toEqual([
      'warning old.json: 1 of its rows fit no measure of yunxi (m1.1) and were not taken',
      'warning other.json: 3 of its rows are of documents that are not among the inputs (lin)',
      'ledger: 7 commitments, 2 filled in, 0 done (0.0%)',
    ])
  })

  it('of two that disagree on a commitment neither is taken', () => {
    const other = written('late.json', ({ rows }) => void Object.assign(rows[1] as object, { status: '申请延期' }))
    const ran = exported('two', '--ledger', LEDGER, '--ledger', other)
    expect(ran.lines[0]).toBe(
      'warning ledger.json: 办理状态 of m1.2 is “推进中”, “申请延期” in late.json: neither was taken',
    )
    expect(rowsOf(ran.text('progress.csv'))[2]).toBe('yunxi,m1.2,,,,,2024-09-30,')
  })

  it.each([
    ['text', () => 'hello', /error bad\.json: no ledger file — write it again with gongwen ledger read/],
    ['version', (file: LedgerFile) => ({ ...file, ledgerVersion: 2 }), /a ledger of version 2, this program knows 1/],
    ['key', (file: LedgerFile) => ({ ...file, more: 1 }), /error bad\.json: .*more/],
    ['state', (file: LedgerFile) => ({ ...file, rows: [{ ...file.rows[0], status: '好了' }] }), /rows\.0\.status/],
  ])('wrong %s: nothing is written', (_, change, told) => {
    const { status, lines } = exported('bad', '--ledger', written('bad.json', change))
    expect([status, lines]).toEqual([2, [expect.stringMatching(told)]])
  })

  it.each(['2024-02-30', '2024-6-1', 'today'])('--as-of %s is no day', (day) => {
    const { status, lines } = exported('day', '--as-of', day)
    expect([status, lines]).toEqual([2, [expect.stringContaining(`'${day}' is no value of --as-of <date>`)]])
  })
})
