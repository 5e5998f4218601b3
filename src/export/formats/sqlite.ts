import type { Database, Statement } from 'sql.js/dist/sql-wasm-inline.js'
import type { PolicyDocument } from '../../schema/document.ts'
import { withColumns } from '../columns.ts'
import { type Files, type Format, fileName, type Writer } from '../format.ts'
import { clean } from '../safe-cell.ts'
import type { Cell, CellType, Column, ForeignKey, Table } from '../table.ts'
import { measures, tables } from '../tables/index.ts'

/**
 * One database with every table. SQLite itself, compiled to WebAssembly and held in one file: nothing to compile, and
 * it runs on Node 20, which has no node:sqlite.
 */
export const sqlite: Format = {
  name: 'sqlite',
  title: { zh: 'SQLite 数据库', en: 'SQLite database' },
  async open(files, { part, columns }) {
    const { default: initialise } = await import('sql.js/dist/sql-wasm-inline.js')
    const { Database: Sqlite } = await initialise()
    // what a group points at can be outside of it
    const chosen = part === null ? tables : [{ ...measures, foreignKeys: [] }]
    const shaped = chosen.map((table) => (table.name === measures.name ? withColumns(table, columns) : table))
    return new SqliteWriter(new Sqlite(), shaped, () => files.file(fileName('gongwen', part, 'sqlite')))
  },
}

class SqliteWriter implements Writer {
  private readonly database: Database
  private readonly statements: [Table, Statement][]
  private readonly open: () => ReturnType<Files['file']>

  constructor(database: Database, chosen: readonly Table[], open: () => ReturnType<Files['file']>) {
    this.database = database
    this.open = open
    for (const table of chosen) database.run(definition(table, chosen))
    database.run('BEGIN')
    this.statements = chosen.map((table) => [table, database.prepare(insertion(table))])
  }

  add(document: PolicyDocument): void {
    for (const [{ rows }, statement] of this.statements)
      for (const row of rows(document)) statement.run(row.map(stored))
  }

  end(): void {
    for (const [, statement] of this.statements) statement.free()
    this.database.run('COMMIT')
    this.open().write(this.database.export())
    this.database.close()
  }
}

const stored = (cell: Cell): string | number | null =>
  typeof cell === 'boolean' ? Number(cell) : typeof cell === 'string' ? clean(cell) : cell

const TYPES: Record<CellType, string> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
}

/** Names of tables and columns are ours: no quote is in them. */
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

function definition({ name, columns, primaryKey, foreignKeys }: Table, all: readonly Table[]): string {
  const primary = primaryKey.length > 0 ? [`PRIMARY KEY (${quoted(primaryKey)})`] : []
  const foreign = foreignKeys.filter((key) => holds(key, name, all)).map(reference)
  return `CREATE TABLE "${name}" (\n  ${[...columns.map(column), ...primary, ...foreign].join(',\n  ')}\n)`
}

const column = ({ name, type, required }: Column): string =>
  `"${name}" ${TYPES[type]}${required === true ? ' NOT NULL' : ''}`

/** A counterpart can be left out of a selection, and a table without its columns has no key to point at. */
const holds = ({ table, keys }: ForeignKey, own: string, all: readonly Table[]): boolean =>
  table !== own && all.some((one) => one.name === table && one.primaryKey.join() === keys.join())

const reference = ({ columns, table, keys }: ForeignKey): string =>
  `FOREIGN KEY (${quoted(columns)}) REFERENCES "${table}" (${quoted(keys)})`

const insertion = ({ name, columns }: Table): string =>
  `INSERT INTO "${name}" (${quoted(columns.map((one) => one.name))}) VALUES (${columns.map(() => '?').join(', ')})`
