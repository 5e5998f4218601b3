import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTables, type TaskRow, type TaskTable } from '../../src/tables/index.ts'
import { gridsOf } from './grids.ts'

interface FactRow {
  line: number
  number: number | null
  serial?: number
  moved?: Record<string, number>
  reprint?: string[]
  values: (string | null)[]
}
interface Facts {
  annex1: { columns: string[]; rows: number; shifted: FactRow[]; irregular: FactRow[] }
  annex2: { columns: string[]; rows: number; shifted: FactRow[]; irregular: FactRow[] }
}

const facts = JSON.parse(readFileSync('fixtures/tables/xihu-shifted-rows.json', 'utf8')) as Facts
const xihu = readFileSync('seeds/xihu-2023-action-plan.md', 'utf8')
const shangyou = readFileSync('seeds/shangyou-2023-work-points.txt', 'utf8')
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const result = readTables(gridsOf(xihu, 140))
const [annex1, annex2] = result.tables as [TaskTable, TaskTable]

const rowAt = (table: TaskTable, line: number): TaskRow => {
  const row = table.rows.find(({ extent }) => lineAt(xihu, extent[0]?.from ?? 0) === line)
  if (row === undefined) throw new Error(`no row at line ${line}`)
  return row
}

function expectRow(table: TaskTable, fact: FactRow): void {
  const row = rowAt(table, fact.line)
  expect(row.number?.value ?? null, `number at ${fact.line}`).toBe(fact.number)
  fact.values.forEach((expected, x) => {
    const cell = row.cells[x] ?? null
    const where = `line ${fact.line}, ${table.columns[x]?.title}`
    if (expected === null) {
      expect(cell, where).toBeNull()
      return
    }
    const value = expected.replace(/^\^|…$/g, '')
    const got = cell?.content.value ?? ''
    expect(expected.endsWith('…') ? got.slice(0, value.length) : got, where).toBe(value)
    expect(cell?.inherited, `${where} inherited`).toBe(expected.startsWith('^'))
  })
}

describe('the action plan’s two annexes, read by hand', () => {
  test('two tables, their columns and rows', () => {
    expect(result.tables).toHaveLength(2)
    expect(annex1.columns.map(({ title }) => title)).toEqual(facts.annex1.columns)
    expect(annex2.columns.map(({ title }) => title)).toEqual(facts.annex2.columns)
    expect(annex1.rows).toHaveLength(facts.annex1.rows)
    expect(annex2.rows).toHaveLength(facts.annex2.rows)
    expect(annex1.rows.map(({ number }) => number?.value)).toEqual(Array.from({ length: 52 }, (_, i) => i + 1))
    expect(new Set(annex2.rows.map(({ number }) => number?.value ?? null)).size).toBe(105)
  })

  for (const [name, table] of [
    ['annex1', annex1],
    ['annex2', annex2],
  ] as const) {
    test.each(facts[name].shifted)(`${name}: shifted row at line $line`, (fact) => {
      expectRow(table, fact)
      expect(rowAt(table, fact.line).placed).toBe(false)
      expect(findingsAt(fact.line)).toContain('table/row-realigned')
    })
    test.each(facts[name].irregular)(`${name}: irregular row at line $line`, (fact) => {
      expectRow(table, fact)
      const differing = findingsAt(fact.line).filter((rule) => rule === 'table/reprint-differs')
      expect(differing).toHaveLength(fact.reprint?.length ?? 0)
    })
    test(`${name}: no other row is moved`, () => {
      const moved = table.rows.filter(({ placed }) => !placed).map(({ extent }) => lineAt(xihu, extent[0]?.from ?? 0))
      expect(moved).toEqual(facts[name].shifted.map(({ line }) => line))
    })
  }

  test('lost numbers are inferred and told', () => {
    const lost = result.findings.filter(({ rule }) => rule === 'table/number-lost')
    expect(lost.map(({ at }) => lineAt(xihu, at?.from ?? 0))).toEqual([156, 204, 357, 358])
    expect(rowAt(annex1, 156).serial).toEqual({ value: 5, text: null })
  })

  function findingsAt(line: number): string[] {
    return result.findings.filter(({ at }) => at !== null && lineAt(xihu, at.from) === line).map(({ rule }) => rule)
  }
})

describe('the work points’ annex', () => {
  const shangyouResult = readTables(gridsOf(shangyou, 285))
  const table = shangyouResult.tables[0] as TaskTable

  test('90 rows in 6 columns as printed, nothing to repair', () => {
    expect(shangyouResult.tables).toHaveLength(1)
    expect(table.columns.map(({ role }) => role)).toEqual(['number', 'title', 'text', 'leader', 'lead', 'deadline'])
    expect(table.rows.map(({ number }) => number?.value)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1))
    expect(
      table.rows.every(({ placed, cells }) => placed && cells.every((cell) => cell !== null && !cell.inherited)),
    ).toBe(true)
    expect(shangyouResult.findings).toEqual([])
  })

  test('group rows 一、–五、 and （一）–（十六）', () => {
    expect(table.groups).toHaveLength(21)
    const at = (number: number): string[] =>
      (table.rows[number - 1] as TaskRow).groups.map(({ value }) => value.slice(0, 4))
    expect(at(42)).toEqual(['二、打造', '(八) '])
    expect(at(43)).toEqual(['三、打造', '(九) '])
    expect(at(90)).toEqual(['五、打造'])
  })
})

describe.each([
  ['xihu', xihu, 140],
  ['shangyou', shangyou, 285],
] as const)('%s: nothing is lost', (_, text, from) => {
  test('every printed character is in a cell, a header, a group row, a note or furniture', () => {
    const grids = gridsOf(text, from)
    const { tables } = readTables(grids)
    const seen = new Uint8Array(text.length)
    const mark = (a: number, b: number): void => void seen.fill(1, a, b)
    for (const table of tables) {
      const spans = [...table.columns.flatMap(({ header }) => header), ...table.groups, ...table.notes]
      for (const row of table.rows) {
        if (row.number?.text) spans.push(row.number.text)
        for (const cell of row.cells) if (cell !== null) spans.push(cell.content)
      }
      for (const span of spans) for (const run of span.runs) mark(run.from, run.to)
      for (const extent of table.furniture) mark(extent.from, extent.to)
    }
    const lost = grids
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells }) => cells)
      .filter(({ content }) => {
        for (let i = content.start; i < content.end; i++) if (!seen[i] && !/\s/.test(text[i] as string)) return true
        return false
      })
    expect(lost.map(({ content }) => content.value)).toEqual([])
  })
})
