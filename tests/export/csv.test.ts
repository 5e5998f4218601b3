import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from '../../src/export/formats/csv.ts'
import { clean, csvText, isFormula, isMisread } from '../../src/export/safe-cell.ts'
import { tables } from '../../src/export/tables/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { deadline, exported, measure, NASTY, nasty, plan, seedDocuments, unit } from './sample.ts'

const rowsIn = (bytes: Buffer | undefined): string[][] => parse(bytes!, { bom: true, record_delimiter: '\r\n' })

/** What the datapackage tells readers to do. */
const unmarked = (text: string): string => text.replace(/^'/, '')

let documents: PolicyDocument[]
beforeAll(async () => {
  documents = await seedDocuments()
})

describe('the set of CSV files', () => {
  it('has the columns of the contract', async () => {
    const { files } = await exported(csv, documents)
    expect([...files.keys()].sort()).toEqual([
      'aliases.csv',
      'annexes.csv',
      'contacts.csv',
      'counterparts.csv',
      'coverage.csv',
      'datapackage.json',
      'diagnostics.csv',
      'documents.csv',
      'extra.csv',
      'indicators.csv',
      'measures.csv',
      'milestones.csv',
      'offices.csv',
      'references.csv',
      'sections.csv',
      'steps.csv',
      'targets.csv',
      'units.csv',
    ])
    expect(rowsIn(files.get('measures.csv'))[0]?.join()).toBe(
      'id,document,jurisdiction,kind,origin,indicator,path,number,title,problem,text,leads,partners,responsible,leaders,deadline,due,ongoing,targets,counterpart,line,reviewed',
    )
  })

  it('gives back every value of every seed', async () => {
    const { files } = await exported(csv, documents)
    for (const table of tables) {
      const rows = rowsIn(files.get(`${table.name}.csv`)).slice(1)
      const wanted = documents.flatMap((document) => [...table.rows(document)])
      expect(rows.map((row) => row.map(unmarked))).toEqual(wanted.map((row) => row.map((cell) => String(cell ?? ''))))
    }
  })

  it('is as it is for programs: no mark at all', async () => {
    const { files } = await exported(csv, [nasty()], { excel: false, raw: true })
    const text = String(files.get('measures.csv'))
    expect(text.startsWith('id,')).toBe(true)
    const [header, ...rows] = rowsIn(files.get('measures.csv'))
    expect(rows.map((row) => row[header!.indexOf('text')])).toEqual(NASTY)
  })

  it('translates values with the headers', async () => {
    const task = measure('m1', {
      origin: 'table',
      leads: [unit('甲局')],
      deadline: deadline('长期坚持', null, null, true),
    })
    const { files } = await exported(csv, [plan('a', [task])], { headers: 'zh' })
    const [header, row] = rowsIn(files.get('measures.csv'))
    const value = (name: string): string | undefined => row![header!.indexOf(name)]
    expect(['类别', '来源', '长期坚持'].map(value)).toEqual(['举措', '附表', '是'])
    expect(rowsIn(files.get('units.csv'))[1]?.[2]).toBe('牵头')
  })

  it.each([true, false])('gives back what spreadsheets would run (for Excel: %s)', async (excel) => {
    const { files } = await exported(csv, [nasty()], { excel })
    const [header, ...rows] = rowsIn(files.get('measures.csv'))
    expect(rows.map((row) => unmarked(row[header!.indexOf('text')]!))).toEqual(NASTY)
    for (const row of rows)
      for (const cell of row) expect(/^[=+\-@＝＋－＠\t\r\n]/.test(cell) && cell !== '-5%').toBe(false)
  })

  it('has a byte-order mark and CRLF for Excel, and none where it is not wanted', async () => {
    const excel = (await exported(csv, [nasty()])).files.get('measures.csv')!
    expect(excel.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(excel.subarray(-2).toString()).toBe('\r\n')
    const plain = (await exported(csv, [nasty()], { excel: false })).files.get('measures.csv')!
    expect(plain.subarray(0, 2).toString()).toBe('id')
  })

  it('is the same bytes every time', async () => {
    const [one, two] = [await exported(csv, documents), await exported(csv, documents)]
    expect(two.files).toEqual(one.files)
  })

  it('has the columns that were chosen, in their order, with Chinese headers', async () => {
    const { files } = await exported(csv, [plan('a', [measure('m1')])], { columns: ['text', 'id'], headers: 'zh' })
    expect(rowsIn(files.get('measures.csv'))).toEqual([
      ['举措', '举措标识'],
      ['推行一窗受理。', 'm1'],
    ])
    const measures = JSON.parse(String(files.get('datapackage.json'))).resources[0]
    expect(measures.schema.primaryKey).toBeUndefined()
    expect(measures.schema.foreignKeys).toBeUndefined()
  })

  it('has headers where nothing was selected', async () => {
    const { files } = await exported(csv, [])
    expect(rowsIn(files.get('measures.csv'))).toHaveLength(1)
  })

  it('has a file for each group, one task in each of its offices', async () => {
    const task = measure('m1', { responsible: [unit('甲局'), unit('乙局')] })
    const { files } = await exported(csv, [plan('a', [task, measure('m2')])], { by: 'lead' })
    const names = [...files.keys()].filter((name) => name.startsWith('measures'))
    expect(names.sort()).toEqual([
      'measures-未明确单位.csv',
      'measures-甲县-乙局.csv',
      'measures-甲县-甲局.csv',
      'measures.csv',
    ])
    expect(rowsIn(files.get('measures-甲县-乙局.csv')).map((row) => row[0])).toEqual(['id', 'm1'])
  })
})

describe('a cell', () => {
  it('marks formulas and leaves numbers', () => {
    expect(['=1', '+a', '-a', '@x', '＝x', '\tx', '\rx'].every(isFormula)).toBe(true)
    expect(['-5', '+5', '-5%', '-1.25', '5', 'a=b', '——完成', '=', '+', '-', '>='].some(isFormula)).toBe(false)
  })

  it('marks what Excel would misread, and nothing that it shows unchanged', () => {
    const misread = ['(12)', '（3）', '1-2', '3/4', '00123', '1E5', '123456789012345678', '1.10', '12:30', 'TRUE']
    expect(misread.filter((text) => !isMisread(text))).toEqual([])
    expect(['360724', '12', '1.', '1.5', '12、', '（一）', '2023年6月', '-5%', ''].filter(isMisread)).toEqual([])
  })

  it('comes back by taking one apostrophe away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, excel) => {
        const cell = csvText(text, excel)
        const back = cell.startsWith("'") ? cell.slice(1) : cell
        return back === clean(text) && !(isFormula(cell) && !cell.startsWith("'"))
      }),
    )
  })

  it('holds no NUL and no half of a pair', () => {
    expect(csvText('a\0b\ud800c\u{20bb7}', false)).toBe('ab\ufffdc\u{20bb7}')
  })
})
