import { type FormatOptions, fileName } from './format.ts'
import { truth, valuesOf } from './labels.ts'
import type { Column, ForeignKey, Table } from './table.ts'

type Options = Pick<FormatOptions, 'headers' | 'parts' | 'raw'>

const APOSTROPHE = {
  zh: '电子表格会当作公式执行或误读的文本前加一个单引号（’），读取时去掉一个；--no-excel 不加',
  en: "A text that a spreadsheet would run or misread has one apostrophe (') before it: take one away to have the text. With --no-excel there is none.",
}

/** A Frictionless Data Package: what every column of the CSV files holds, and how their rows belong together. */
export function datapackage(tables: readonly Table[], options: Options): string {
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gongwen-export',
    title: '政策文件举措数据',
    ...(!options.raw && { description: `${APOSTROPHE.zh}。${APOSTROPHE.en}` }),
    resources: tables.flatMap((table) => resources(table, tables, options)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function resources(table: Table, tables: readonly Table[], options: Options): object[] {
  const one = (name: string, title: string, part: string | null): object => ({
    name,
    type: 'table',
    title,
    path: fileName(table.name, part, 'csv'),
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: schemaOf(table, tables, options),
  })
  const all = one(table.name, table.title, null)
  if (table.name !== 'measures') return [all]
  return [all, ...options.parts.map((part, i) => one(`${table.name}-${i + 1}`, `${table.title}：${part}`, part))]
}

function schemaOf(table: Table, tables: readonly Table[], options: Options): object {
  const label = labelsOf(table, options)
  const { columns, primaryKey } = table
  const keys = keysToTell(table).flatMap((key) => reference(key, table, { tables, options }))
  return {
    fields: columns.map((column) => field(column, options)),
    missingValues: [''],
    ...(primaryKey.length > 0 && { primaryKey: primaryKey.map(label) }),
    ...(keys.length > 0 && { foreignKeys: keys }),
  }
}

const labelsOf =
  ({ columns }: Table, { headers }: Options) =>
  (name: string): string =>
    headers === 'en' ? name : (columns.find((column) => column.name === name)?.title ?? name)

/**
 * The keys that every reader can check. The specification has readers look for every key, and one with an empty part is
 * never there; some put the row that they found in the place of the column, so that a second key of it is never there
 * either. Those are left to the databases, which know better. The longest key says most: that of a measure says the
 * document as well.
 */
function keysToTell({ columns, foreignKeys }: Table): ForeignKey[] {
  const required = new Set(columns.flatMap(({ name, required }) => (required === true ? [name] : [])))
  const told: ForeignKey[] = []
  for (const key of foreignKeys.toSorted((a, b) => b.columns.length - a.columns.length))
    if (key.columns.every((name) => required.has(name) && !told.some((other) => other.columns.includes(name))))
      told.push(key)
  return told
}

/** A key by the headers of both tables. */
function reference(
  { columns, table: to, keys }: ForeignKey,
  table: Table,
  { tables, options }: { tables: readonly Table[]; options: Options },
): object[] {
  const there = tables.find(({ name }) => name === to)
  if (there === undefined || there.primaryKey.join() !== keys.join()) return []
  const fields = columns.map(labelsOf(table, options))
  return [{ fields, reference: { resource: to, fields: keys.map(labelsOf(there, options)) } }]
}

function field(column: Column, options: Options): object {
  const { headers } = options
  const { name, title, type, note } = column
  const limits = constraints(column, options)
  return {
    name: headers === 'en' ? name : title,
    title: headers === 'en' ? title : name,
    type,
    ...(type === 'date' && { format: 'default' }),
    ...(type === 'boolean' && { trueValues: [truth(true, headers)], falseValues: [truth(false, headers)] }),
    ...(note !== undefined && { description: note.en === note.zh ? note.zh : `${note.zh} / ${note.en}` }),
    ...(Object.keys(limits).length > 0 && { constraints: limits }),
  }
}

function constraints(column: Column, { headers, raw }: Options): object {
  const { required, pattern } = column
  const values = valuesOf(column, headers)
  return {
    ...(required === true && { required }),
    ...(values !== undefined && { enum: values }),
    // 2023-12, which Excel would take for a day
    ...(pattern !== undefined && { pattern: raw ? pattern : `'?${pattern}` }),
  }
}
