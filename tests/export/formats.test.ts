import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { ics } from '../../src/export/formats/ics.ts'
import { formats } from '../../src/export/formats/index.ts'
import { json } from '../../src/export/formats/json.ts'
import { markdown } from '../../src/export/formats/markdown.ts'
import { ndjson } from '../../src/export/formats/ndjson.ts'
import { parquet } from '../../src/export/formats/parquet.ts'
import { sqlite } from '../../src/export/formats/sqlite.ts'
import { toJson } from '../../src/export/json.ts'
import { tables } from '../../src/export/tables/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { deadline, exported, measure, NASTY, nasty, plan, seedDocuments, unit } from './sample.ts'

const textOf = (files: Map<string, Buffer>, name: string): string => String(files.get(name))

describe('JSON', () => {
  it('is what parse writes, byte for byte, and comes back as the same document', async () => {
    const documents = await seedDocuments()
    const { files } = await exported(json, documents)
    for (const document of documents) {
      expect(textOf(files, `${document.id}.json`)).toBe([...toJson(document, 2)].join(''))
      expect(JSON.parse(textOf(files, `${document.id}.json`))).toEqual(document)
    }
  })
})

describe('NDJSON', () => {
  it('has every measure of every seed as it is, with the key fields of its document', async () => {
    const documents = await seedDocuments()
    const { files } = await exported(ndjson, documents)
    const lines = textOf(files, 'measures.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map((line) => ({ ...line, document: undefined }))).toEqual(
      documents.flatMap(({ measures }) => measures.map((own) => ({ ...own, document: undefined }))),
    )
    expect(new Set(lines.map(({ document }) => document.id))).toEqual(new Set(documents.map(({ id }) => id)))
  })

  it('has no line end, no half of a pair and no bidirectional control inside of a line', async () => {
    const odd = plan('a', [measure('m1', { text: 'a\u2028b\ud800c\u202ed\0e\u0085f' })])
    const text = textOf((await exported(ndjson, [odd])).files, 'measures.ndjson')
    expect(text.split(/[\n\u2028\u0085]/)).toHaveLength(2)
    expect(text).not.toMatch(/[\u0000\u202e]|\p{Surrogate}/u)
    expect(JSON.parse(text).text).toBe('a\u2028b\ud800c\u202ed\0e\u0085f')
  })
})

describe('Parquet', () => {
  it('gives back every table of every seed, typed', async () => {
    const documents = await seedDocuments()
    const { files } = await exported(parquet, documents)
    for (const { name, columns, rows } of tables) {
      const bytes = files.get(`${name}.parquet`)!
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
      const read = await parquetReadObjects({ file })
      const shown = (cell: unknown): unknown =>
        cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null)
      expect(read.map((row) => columns.map((column) => shown(row[column.name])))).toEqual(
        documents.flatMap((document) => [...rows(document)]),
      )
    }
    const measures = files.get('measures.parquet')!
    const { schema } = parquetMetadata(
      measures.buffer.slice(measures.byteOffset, measures.byteOffset + measures.length) as ArrayBuffer,
    )
    expect(schema.find(({ name }) => name === 'due')).toMatchObject({ type: 'INT32', converted_type: 'DATE' })
  })
})

describe('SQLite', () => {
  it('gives back every table of every seed, keys and references hold', async () => {
    const documents = await seedDocuments()
    const bytes = (await exported(sqlite, documents)).files.get('gongwen.sqlite')!
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
    const { default: initialise } = await import('sql.js/dist/sql-wasm-inline.js')
    const { Database } = await initialise()
    const database = new Database(bytes)
    for (const { name, columns, rows } of tables) {
      const list = columns.map((column) => `"${column.name}"`).join()
      const [result] = database.exec(`SELECT ${list} FROM "${name}" ORDER BY rowid`)
      const wanted = documents.flatMap((document) => [...rows(document)])
      const stored = (cell: unknown): unknown => (typeof cell === 'boolean' ? Number(cell) : cell)
      expect(result?.values ?? []).toEqual(wanted.map((row) => row.map(stored)))
    }
    expect(database.exec('PRAGMA foreign_key_check')).toEqual([])
    expect(database.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
  })
})

/** Lines of a calendar, unfolded. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('iCalendar', () => {
  const two = measure('m1', {
    title: '两批；分别完成',
    text: '分两批，完成\n改造',
    responsible: [unit('甲局')],
    deadline: deadline('11月底前', '2023-11', '2023-11-30'),
    milestones: [
      { part: '第一批', deadline: deadline('5月底前', '2023-05', '2023-05-31') },
      { part: '第二批', deadline: deadline('11月底前', '2023-11', '2023-11-30') },
    ],
  })

  it('has an event for each due date and none for a measure without', async () => {
    const lines = unfolded(textOf((await exported(ics, [plan('a', [two, measure('m2')])])).files, 'deadlines.ics'))
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20230531',
      'DTSTART;VALUE=DATE:20231130',
    ])
    expect(lines).toContain('SUMMARY:两批；分别完成（甲局）')
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain('分两批，完成\\n改造')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.at(-2)).toBe('END:VCALENDAR')
  })

  it('has the name of what it is of', async () => {
    const names = async (...documents: PolicyDocument[]): Promise<string[]> =>
      unfolded(textOf((await exported(ics, documents)).files, 'deadlines.ics')).filter((line) => line.includes('NAME:'))
    expect(await names(plan('a', [two]))).toEqual(['NAME:工作要点：时限', 'X-WR-CALNAME:工作要点：时限'])
    expect((await names(plan('a', [two]), plan('b', [two], '乙县')))[0]).toBe('NAME:甲县、乙县任务时限')
    const many = ['甲县', '乙县', '丙县', '丁县'].map((county) => plan(county, [two], county))
    expect((await names(...many))[0]).toBe('NAME:4 地任务时限')
    const { files } = await exported(ics, many, { by: 'county' })
    expect([...files.keys()]).toEqual([
      'deadlines.ics',
      ...['甲县', '乙县', '丙县', '丁县'].map((county) => `deadlines-${county}.ics`),
    ])
    expect(textOf(files, 'deadlines-乙县.ics')).not.toContain('甲县')
  })

  it('reminds where that is asked for', async () => {
    const lines = async (alarms: number[]): Promise<string[]> =>
      unfolded(textOf((await exported(ics, [plan('a', [two])], { alarms })).files, 'deadlines.ics'))
    expect((await lines([])).join()).not.toContain('VALARM')
    const triggers = (await lines([7, 1, 0])).filter((line) => line.startsWith('TRIGGER'))
    // nine in the morning, of the seventh day before, of the day before, of the day itself; for both events
    expect(triggers.slice(0, 3)).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H', 'TRIGGER:PT9H'])
    expect(triggers).toHaveLength(6)
  })

  it('folds its lines at 75 bytes between characters', async () => {
    const text = textOf((await exported(ics, await seedDocuments())).files, 'deadlines.ics')
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\ufffd')
    }
    const uids = unfolded(text).filter((line) => line.startsWith('UID:'))
    expect(new Set(uids).size).toBe(uids.length)
  })
})

describe('Markdown', () => {
  it('lists the tasks of each lead unit, those of nobody last', async () => {
    const own = measure('m1', { title: '推行一窗', text: '推行一窗。全面落实。', leads: [unit('甲局'), unit('乙局')] })
    const { files } = await exported(markdown, [plan('a', [measure('m2'), own])])
    const text = textOf(files, 'tasks.md')
    expect(text.match(/^## .*/gm)).toEqual(['## 甲县 甲局（1 项）', '## 甲县 乙局（1 项）', '## 未明确单位（1 项）'])
    expect(text).toContain('- [ ] **推行一窗** 全面落实。')
  })

  it('says so where there is no task', async () => {
    expect(textOf((await exported(markdown, [])).files, 'tasks.md')).toContain('没有任务')
  })

  it('lets nothing of a text act', async () => {
    const text = textOf((await exported(markdown, [nasty()])).files, 'tasks.md')
    expect(text).not.toMatch(/<(?!br>)/)
    expect(text).not.toMatch(/[^\\]\]\(/)
    expect(text).not.toMatch(/[^\\]`/)
  })
})

describe('every format', () => {
  it.each(formats.map((format) => [format.name, format] as const))('%s bears anything', async (_, format) => {
    const odd = plan('a', [measure('m1', { text: `a\0b\ud800c${NASTY.join('')}`, title: '\0', extra: {} })])
    const { files } = await exported(format, [odd, nasty()])
    for (const bytes of files.values())
      if (!['xlsx', 'docx', 'parquet', 'sqlite'].includes(format.name)) expect(bytes.includes(0)).toBe(false)
  })

  it.each(formats.map((format) => [format.name, format] as const))('%s groups', async (_, format) => {
    const documents = [plan('a', [measure('m1', { leads: [unit('甲局')] }), measure('m2', { leads: [unit('乙局')] })])]
    const { files } = await exported(format, documents, { by: 'lead' })
    const names = [...files.keys()]
    if (format.sheets === true) expect(names).toHaveLength(1)
    else expect(names.filter((name) => name.includes('甲局'))).toHaveLength(1)
  })

  it.each(formats.map((format) => [format.name, format] as const))(
    '%s writes the same bytes twice',
    async (_, format) => {
      const documents = await seedDocuments()
      expect((await exported(format, documents)).files).toEqual((await exported(format, documents)).files)
    },
  )
})
