import { beforeAll, describe, expect, it } from 'vitest'
import { sqlite } from '../../src/export/formats/sqlite.ts'
import { views } from '../../src/export/formats/sqlite-views.ts'
import { narrowed } from '../../src/export/select.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { deadline, exported, measure, plan, seedDocuments, target, unit } from './sample.ts'

type Database = Awaited<ReturnType<typeof open>>

async function open(documents: readonly PolicyDocument[], options = {}) {
  const bytes = (await exported(sqlite, documents, options)).files.get('gongwen.sqlite')!
  const { default: initialise } = await import('sql.js/dist/sql-wasm-inline.js')
  const { Database: Sqlite } = await initialise()
  return new Sqlite(bytes)
}

const rows = (database: Database, sql: string): Record<string, unknown>[] =>
  database
    .exec(sql)
    .flatMap(({ columns, values }) => values.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]]))))

const june = deadline('6月底前', '2023-06', '2023-06-30')
const body = measure('m1', { responsible: [unit('法院')], counterpart: 't1', targets: [target('90%', 90, '%')] })
const row = measure('t1', { origin: 'table', leads: [unit('县法院')], deadline: june, counterpart: 'm1' })
const loose = measure('m2', { leads: [unit('各有关单位')] })
const document = plan('a', [body, row, loose])

let database: Database
beforeAll(async () => {
  database = await open([document, plan('b', [measure('m1', { leads: [unit('县人民法院')] })])])
})

describe('the views', () => {
  it('have each commitment once, with what the row of the annex adds', () => {
    expect(rows(database, "SELECT id, twin, leads, responsible, due FROM commitments WHERE document = 'a'")).toEqual([
      { id: 'm1', twin: 't1', leads: '县法院', responsible: '法院', due: '2023-06-30' },
      { id: 'm2', twin: null, leads: '各有关单位', responsible: null, due: null },
    ])
  })

  it('count offices over the documents of a county, names for many last', () => {
    expect(rows(database, 'SELECT * FROM office_load')).toEqual([
      { jurisdiction: '甲县', office: '县法院', collective: 0, commitments: 2, lead: 2, partner: 0, responsible: 1 },
      {
        jurisdiction: '甲县',
        office: '各有关单位',
        collective: 1,
        commitments: 1,
        lead: 1,
        partner: 0,
        responsible: 0,
      },
    ])
  })

  it('tell what is due when, and what never', () => {
    expect(rows(database, 'SELECT * FROM due_by_month')).toEqual([
      { jurisdiction: '甲县', month: '2023-06', commitments: 1 },
    ])
    expect(rows(database, 'SELECT document, id FROM undated')).toEqual([
      { document: 'a', id: 'm2' },
      { document: 'b', id: 'm1' },
    ])
    expect(
      rows(
        database,
        "SELECT commitments, with_office, dated, ongoing, undated, with_targets FROM overview WHERE document = 'a'",
      ),
    ).toEqual([{ commitments: 2, with_office: 2, dated: 1, ongoing: 0, undated: 1, with_targets: 1 }])
    expect(rows(database, 'SELECT jurisdiction, text, value, unit, measure FROM targets_by_indicator')).toEqual([
      { jurisdiction: '甲县', text: '90%', value: 90, unit: '%', measure: 'm1' },
    ])
  })

  it('hold for the seeds, and those that list have something to list', async () => {
    const documents = await seedDocuments()
    const seeds = await open(documents)
    for (const { name } of views) expect(rows(seeds, `SELECT * FROM "${name}"`).length, name).toBeGreaterThan(0)
    const [all] = rows(seeds, 'SELECT sum(commitments) AS n FROM overview')
    const pairs = documents
      .flatMap(({ measures }) => measures)
      .filter(({ origin, counterpart }) => origin === 'table' && counterpart !== null)
    expect(all?.n).toBe(documents.flatMap(({ measures }) => measures).length - pairs.length)
    const [counted] = rows(seeds, 'SELECT count(*) AS n FROM doubtful WHERE why IS NULL OR reasons < 1')
    expect(counted?.n).toBe(0)
  })

  it('are left out where columns are', async () => {
    const chosen = await open([document], { columns: ['id', 'text'] })
    expect(rows(chosen, "SELECT name FROM sqlite_master WHERE type = 'view'")).toEqual([])
  })
})

describe('the keys', () => {
  const keysOf = (from: Database): unknown[] =>
    rows(from, 'SELECT "from" FROM pragma_foreign_key_list(\'measures\')').map((key) => key.from)

  it('have the counterpart among them, unless a selection left one out', async () => {
    expect(keysOf(database)).toContain('counterpart')
    const selected = await open([narrowed(document, [body, loose])])
    expect(keysOf(selected)).not.toContain('counterpart')
    expect(rows(selected, 'SELECT id, counterpart FROM measures')).toEqual([
      { id: 'm1', counterpart: 't1' },
      { id: 'm2', counterpart: null },
    ])
    for (const one of [database, selected]) {
      expect(one.exec('PRAGMA foreign_key_check')).toEqual([])
      expect(one.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']])
    }
  })

  it('and what is asked for have indexes', () => {
    const plan_ = (sql: string): string =>
      rows(database, `EXPLAIN QUERY PLAN ${sql}`)
        .map(({ detail }) => String(detail))
        .join()
    for (const sql of [
      "SELECT * FROM units WHERE office = 'x'",
      "SELECT * FROM measures WHERE due < '2023-07'",
      "SELECT * FROM measures WHERE document = 'a' AND counterpart = 't1'",
      "SELECT * FROM diagnostics WHERE rule = 'x'",
      "SELECT * FROM documents WHERE code = '360724'",
    ])
      expect(plan_(sql)).toMatch(/USING (?:COVERING )?INDEX/)
  })
})
