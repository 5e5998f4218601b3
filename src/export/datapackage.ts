import { type FormatOptions, fileName } from './format.ts'
import type { Column, ForeignKey, Table } from './table.ts'
import { tables as allTables } from './tables/index.ts'

type Options = Pick<FormatOptions, 'headers' | 'excel' | 'parts'>

const APOSTROPHE = {
  zh: '电子表格会当作公式执行或误读的文本前加一个单引号（’），读取时去掉一个',
  en: "A text that a spreadsheet would run or misread has one apostrophe (') before it: take one away to have the text.",
}

/** A Frictionless Data Package: what every column of the CSV files holds, and how their rows belong together. */
export function datapackage(tables: readonly Table[], options: Options, counterpartsHold: boolean): string {
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gongwen-export',
    title: '政策文件举措数据',
    description: `${APOSTROPHE.zh}。${APOSTROPHE.en}`,
    resources: tables.flatMap((table) => resources(table, options, counterpartsHold)),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function resources(table: Table, options: Options, counterpartsHold: boolean): object[] {
  const all = resource(table.name, table.title, null, table, options, counterpartsHold)
  if (table.name !== 'measures') return [all]
  // a group holds a part of the measures: what they point at can be outside of it
  const groups = options.parts.map((part, i) =>
    resource(`${table.name}-${i + 1}`, `${table.title}：${part}`, part, table, options, false),
  )
  return [all, ...groups]
}

function resource(
  name: string,
  title: string,
  part: string | null,
  table: Table,
  options: Options,
  counterpartsHold: boolean,
): object {
  const label = labelsOf(table, options)
  const keys = table.foreignKeys.filter(({ columns }) => counterpartsHold || !columns.includes('counterpart'))
  return {
    name,
    type: 'table',
    title,
    path: fileName(table.name, part, 'csv'),
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map((column) => field(column, options)),
      missingValues: [''],
      ...(table.primaryKey.length > 0 && { primaryKey: table.primaryKey.map(label) }),
      ...(keys.length > 0 && { foreignKeys: keys.map((key) => reference(key, table, options)) }),
    },
  }
}

const labelsOf =
  ({ columns }: Table, { headers }: Options) =>
  (name: string): string =>
    headers === 'en' ? name : (columns.find((column) => column.name === name)?.title ?? name)

/** A key by the headers of both tables; a reference to the table itself has no name there. */
function reference({ columns, table: to, keys }: ForeignKey, table: Table, options: Options): object {
  const there = to === table.name ? table : (allTables.find(({ name }) => name === to) as Table)
  return {
    fields: columns.map(labelsOf(table, options)),
    reference: { resource: to === table.name ? '' : to, fields: keys.map(labelsOf(there, options)) },
  }
}

function field({ name, title, type, note, required, values }: Column, { headers }: Options): object {
  return {
    name: headers === 'en' ? name : title,
    title: headers === 'en' ? title : name,
    type,
    ...(type === 'date' && { format: 'default' }),
    ...(type === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
    ...(note !== undefined && { description: note.en === note.zh ? note.zh : `${note.zh} / ${note.en}` }),
    ...((required === true || values !== undefined) && {
      constraints: { ...(required === true && { required }), ...(values !== undefined && { enum: values }) },
    }),
  }
}
