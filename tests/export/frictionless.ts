import { parse } from 'csv-parse/sync'

export type Value = string | number | boolean | null
export type Row = Record<string, Value>

interface Field {
  name: string
  type: string
  trueValues?: string[]
  falseValues?: string[]
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string }
}

interface ForeignKey {
  fields: string[]
  reference: { resource: string; fields: string[] }
}

export interface Resource {
  name: string
  path: string
  encoding: string
  dialect: { delimiter: string; quoteChar: string; header: boolean }
  schema: { fields: Field[]; missingValues: string[]; primaryKey?: string[]; foreignKeys?: ForeignKey[] }
}

export interface Read {
  resources: Map<string, Row[]>
  errors: string[]
}

const NUMBERS: Record<string, RegExp> = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i }

/**
 * Reads a data package as the Data Package standard (2.0) says, knowing nothing but its descriptor: types,
 * constraints, primary keys, and foreign keys in the strict way of Frictionless, which looks for every key that is not
 * empty as a whole.
 */
export function readPackage(files: ReadonlyMap<string, Uint8Array>): Read {
  const errors: string[] = []
  const { resources } = JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))) as { resources: Resource[] }
  const data = new Map(resources.map((resource) => [resource.name, rowsOf(resource, files, errors)]))
  for (const resource of resources) checkKeys(resource, data, errors)
  return { resources: data, errors }
}

function rowsOf(
  { name, path, encoding, dialect, schema }: Resource,
  files: ReadonlyMap<string, Uint8Array>,
  errors: string[],
): Row[] {
  const bytes = files.get(path)
  if (bytes === undefined) {
    errors.push(`${name}: no file ${path}`)
    return []
  }
  // the decoder of the Encoding Standard takes a byte-order mark for what it is
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  const [header = [], ...lines] = parse(text, { delimiter: dialect.delimiter, quote: dialect.quoteChar }) as string[][]
  const names = schema.fields.map((field) => field.name)
  if (header.join() !== names.join()) errors.push(`${name}: header ${header.join()}, fields ${names.join()}`)
  const seen = new Map<string, Set<string>>()
  return lines.map((cells, i) => {
    const row: Row = {}
    for (const [j, field] of schema.fields.entries()) {
      const cell = cells[j] as string
      const at = `${name}:${i + 2} ${field.name}`
      row[field.name] = schema.missingValues.includes(cell) ? null : cast(cell, field, at, errors)
      checkConstraints(cell, row[field.name] ?? null, field, at, { seen, errors })
    }
    return row
  })
}

function cast(
  cell: string,
  { type, trueValues = ['true'], falseValues = ['false'] }: Field,
  at: string,
  errors: string[],
): Value {
  const wrong = (): null => {
    errors.push(`${at}: ${JSON.stringify(cell)} is no ${type}`)
    return null
  }
  if (type === 'integer' || type === 'number') return NUMBERS[type]!.test(cell) ? Number(cell) : wrong()
  if (type === 'boolean') return trueValues.includes(cell) ? true : falseValues.includes(cell) ? false : wrong()
  if (type === 'date') return !/^\d{4}-\d{2}-\d{2}$/.test(cell) || Number.isNaN(Date.parse(cell)) ? wrong() : cell
  return type === 'string' ? cell : wrong()
}

function checkConstraints(
  cell: string,
  value: Value,
  { name, constraints = {} }: Field,
  at: string,
  { seen, errors }: { seen: Map<string, Set<string>>; errors: string[] },
): void {
  if (value === null) {
    if (constraints.required === true) errors.push(`${at}: is empty`)
    return
  }
  if (constraints.enum !== undefined && !constraints.enum.includes(cell)) errors.push(`${at}: ${cell} is not in enum`)
  if (constraints.pattern !== undefined && !new RegExp(`^(?:${constraints.pattern})$`).test(cell))
    errors.push(`${at}: ${cell} has not the pattern`)
  if (constraints.unique !== true) return
  const values = seen.get(name) ?? new Set()
  seen.set(name, values)
  if (values.has(cell)) errors.push(`${at}: ${cell} twice`)
  values.add(cell)
}

const keyOf = (row: Row, fields: readonly string[]): Value[] => fields.map((field) => row[field] ?? null)

function checkKeys({ name, schema }: Resource, data: ReadonlyMap<string, Row[]>, errors: string[]): void {
  const rows = data.get(name) ?? []
  const { primaryKey, foreignKeys = [] } = schema
  if (primaryKey !== undefined) {
    const keys = rows.map((row) => keyOf(row, primaryKey))
    if (keys.some((key) => key.includes(null))) errors.push(`${name}: an empty part of the primary key`)
    if (new Set(keys.map((key) => JSON.stringify(key))).size < keys.length) errors.push(`${name}: a primary key twice`)
  }
  for (const { fields, reference } of foreignKeys) {
    const there = data.get(reference.resource)
    if (there === undefined || fields.length !== reference.fields.length) {
      errors.push(`${name}: refers to ${reference.resource}, which is none`)
      continue
    }
    const known = new Set(there.map((row) => JSON.stringify(keyOf(row, reference.fields))))
    for (const row of rows) {
      const key = keyOf(row, fields)
      if (key.some((part) => part !== null) && !known.has(JSON.stringify(key)))
        errors.push(`${name}: ${key.join()} is not in ${reference.resource}`)
    }
  }
}
