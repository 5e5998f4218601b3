import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/export/formats/csv.ts'
import { narrowed } from '../../src/export/select.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { exported, seedDocuments } from './sample.ts'

interface Field {
  name: string
  title: string
  type: string
  constraints?: { required?: boolean; enum?: string[] }
}

interface Resource {
  name: string
  path: string
  schema: {
    fields: Field[]
    primaryKey?: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}

type Row = Record<string, string>

const FITS: Record<string, RegExp> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

const keyOf = (row: Row, fields: string[]): string => JSON.stringify(fields.map((field) => row[field]))

/** A reader that knows nothing but the descriptor. */
function check(files: Map<string, Buffer>): void {
  const { resources } = JSON.parse(String(files.get('datapackage.json'))) as { resources: Resource[] }
  const data = new Map<string, Row[]>()
  for (const { name, path, schema } of resources) {
    const [header, ...lines] = parse(files.get(path)!, { bom: true }) as string[][]
    expect(header).toEqual(schema.fields.map((field) => field.name))
    const rows = lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [header![i], cell])) as Row)
    data.set(name, rows)
    for (const { name: field, type, constraints } of schema.fields) {
      for (const row of rows) {
        const value = row[field]!
        if (value === '') expect(constraints?.required, `${name}.${field}`).not.toBe(true)
        else {
          expect(value, `${name}.${field}`).toMatch(FITS[type]!)
          if (constraints?.enum) expect(constraints.enum).toContain(value.replace(/^'/, ''))
        }
      }
    }
  }
  for (const { name, schema } of resources) {
    const rows = data.get(name)!
    const { primaryKey, foreignKeys = [] } = schema
    if (primaryKey) expect(new Set(rows.map((row) => keyOf(row, primaryKey))).size, name).toBe(rows.length)
    for (const { fields, reference } of foreignKeys) {
      const there = data.get(reference.resource || name)!
      const known = new Set(there.map((row) => keyOf(row, reference.fields)))
      const set = rows.filter((row) => fields.every((field) => row[field] !== ''))
      expect(
        set.filter((row) => !known.has(keyOf(row, fields))),
        `${name} → ${reference.resource}`,
      ).toEqual([])
    }
  }
}

describe('datapackage.json', () => {
  it.each(['en', 'zh'] as const)('describes the files of all seeds: types, keys, references (%s)', async (headers) => {
    check((await exported(csv, await seedDocuments(), { headers })).files)
  })

  it('holds for a selection as well', async () => {
    const half = (document: PolicyDocument): PolicyDocument =>
      narrowed(
        document,
        document.measures.filter((_, i) => i % 2 === 0),
      )
    check((await exported(csv, (await seedDocuments()).map(half))).files)
  })

  it('describes the files of groups', async () => {
    const { files } = await exported(csv, await seedDocuments(), { by: 'deadline' })
    check(files)
    const { resources } = JSON.parse(String(files.get('datapackage.json'))) as { resources: Resource[] }
    const described = resources.map(({ path }) => path).sort()
    expect(described).toEqual([...files.keys()].filter((name) => name.endsWith('.csv')).sort())
  })
})
