import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from '../../src/export/formats/csv.ts'
import { shown } from '../../src/export/labels.ts'
import { narrowed } from '../../src/export/select.ts'
import { tables } from '../../src/export/tables/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { type Resource, readPackage, type Value } from './frictionless.ts'
import { exported, nasty, seedDocuments } from './sample.ts'

const half = (document: PolicyDocument): PolicyDocument =>
  narrowed(
    document,
    document.measures.filter((_, i) => i % 2 === 0),
  )

let documents: PolicyDocument[]
beforeAll(async () => {
  documents = [...(await seedDocuments()), nasty()]
})

const MODES = [
  ['for Excel', 'en', { excel: true }],
  ['for Excel', 'zh', { excel: true }],
  ['for programs', 'en', { excel: false, raw: true }],
  ['for programs', 'zh', { excel: false, raw: true }],
] as const

describe('datapackage.json', () => {
  it.each(MODES)('tells the truth of all seeds, and the rows come back (%s, %s)', async (_, headers, mode) => {
    const { files } = await exported(csv, documents, { headers, ...mode })
    const { resources, errors } = readPackage(files)
    expect(errors).toEqual([])
    for (const table of tables) {
      const back = (resources.get(table.name) ?? []).map((row) =>
        Object.values(row).map((cell) => unmarked(cell, mode)),
      )
      const wanted = documents.flatMap((document) => [...table.rows(document)])
      const said = wanted.map((row) => row.map((cell, i) => shownAs(cell, table.columns[i]!, headers)))
      expect(back, table.name).toEqual(said)
    }
  })

  it.each(MODES)('holds for a selection and for chosen columns (%s, %s)', async (_, headers, mode) => {
    for (const columns of [null, ['text', 'counterpart'], ['document', 'id', 'counterpart']]) {
      const { files } = await exported(csv, documents.map(half), { headers, columns, ...mode })
      expect(readPackage(files).errors).toEqual([])
    }
  })

  it('describes the files of groups', async () => {
    const { files } = await exported(csv, documents, { by: 'deadline' })
    const { resources, errors } = readPackage(files)
    expect(errors).toEqual([])
    expect(resources.size).toBe([...files.keys()].filter((name) => name.endsWith('.csv')).length)
  })

  it('names no key that can be empty, and no resource that is none', async () => {
    const { resources } = descriptor((await exported(csv, documents)).files)
    const keys = resources.flatMap(({ schema }) => schema.foreignKeys ?? [])
    // a key a table, all but that of the documents
    expect(keys.length).toBe(resources.length - 1)
    for (const { reference } of keys) expect(reference.resource).not.toBe('')
    expect(resources.find(({ name }) => name === 'measures')?.schema.foreignKeys).toHaveLength(1)
  })

  it('names no column in two keys, of which some readers find the second broken; the longer key stays', async () => {
    const { resources } = descriptor((await exported(csv, documents)).files)
    for (const { name, schema } of resources) {
      const fields = (schema.foreignKeys ?? []).flatMap((key) => key.fields)
      expect(new Set(fields).size, name).toBe(fields.length)
    }
    expect(resources.find(({ name }) => name === 'units')?.schema.foreignKeys?.[0]?.fields).toHaveLength(2)
  })

  it('speaks of apostrophes only where there are some', async () => {
    const said = async (raw: boolean): Promise<string> =>
      String((await exported(csv, [], { raw })).files.get('datapackage.json'))
    expect(await said(false)).toContain('apostrophe')
    expect(await said(true)).not.toContain('apostrophe')
  })
})

describe('the reader of the tests', () => {
  it.each([
    ['targets.csv', /(\r\n[^\r]*),>=,/, '$1,about,', /is not in enum/],
    ['documents.csv', /360724/, '36072', /has not the pattern/],
    ['units.csv', /(\r\n[^,]*),m[^,]*,/, '$1,m999,', /is not in measures/],
    ['measures.csv', /true/, 'perhaps', /is no boolean/],
    ['offices.csv', /\r\n[^,]*,[^,]*,/, '\r\n,,', /is empty/],
  ])('finds what is wrong in %s', async (name, pattern, to, error) => {
    const { files } = await exported(csv, documents)
    const text = String(files.get(name))
    expect(text).toMatch(pattern)
    files.set(name, Buffer.from(text.replace(pattern, to)))
    expect(readPackage(files).errors.join('\n')).toMatch(error)
  })
})

const descriptor = (files: Map<string, Buffer>): { resources: Resource[] } =>
  JSON.parse(String(files.get('datapackage.json')))

/** What the description tells readers to do. */
const unmarked = (cell: Value, { excel }: { excel: boolean }): Value =>
  typeof cell === 'string' && excel ? cell.replace(/^'/, '') : cell

function shownAs(cell: Value, column: (typeof tables)[0]['columns'][0], headers: 'zh' | 'en'): Value {
  if (column.type === 'boolean') return cell
  const said = shown(cell, column, headers)
  return said === '' ? null : typeof said === 'string' ? said.replaceAll('\u0000', '') : said
}
