import type { Database, Statement } from 'sql.js/dist/sql-wasm-inline.js'
import type { PolicyDocument } from '../../schema/document.ts'
import { withColumns } from '../columns.ts'
import { type Files, type Format, fileName, type Writer } from '../format.ts'
import { clean } from '../safe-cell.ts'
import type { Cell, CellType, Column, ForeignKey, Table } from '../table.ts'
import { measures, tables, tablesOf } from '../tables/index.ts'
import { indexes, views } from './sqlite-views.ts'

/**
 * One database with every table, its indexes and a view for each question that is asked first. SQLite itself, compiled to WebAssembly and held in one file: nothing to compile, and
 * it runs on Node 20, which has no node:sqlite.
 */
export const sqlite: Format = {
  name: 'sqlite',
  title: { zh: 'SQLite 数据库', en: 'SQLite database' },
  async open(files, options) {
    const { part, columns } = options
    const { default: initialise } = await import('sql.js/dist/sql-wasm-inline.js')
    const { Database: Sqlite } = await initialise()
    // what a group points at can be outside of it
    const chosen = part === null ? tablesOf(options) : [{ ...measures, foreignKeys: [] }]
    const shaped = chosen.map((table) => (table.name === measures.name ? withColumns(table, columns) : table))
    return new SqliteWriter(new Sqlite(), shaped, () => files.file(fileName('gongwen', part, 'sqlite')))
  },
}

class SqliteWriter implements Writer {
  private readonly database: Database
  private readonly statements: [Table, Statement][]
  private readonly open: () => ReturnType<Files['file']>
  private readonly chosen: readonly Table[]
  private counterpartsHold = true

  constructor(database: Database, chosen: readonly Table[], open: () => ReturnType<Files['file']>) {
    this.database = database
    this.open = open
    this.chosen = chosen
    for (const table of chosen) database.run(definition(table, chosen))
    database.run('BEGIN')
    this.statements = chosen.map((table) => [table, database.prepare(insertion(table))])
  }

  add(document: PolicyDocument): void {
    this.counterpartsHold &&= counterpartsHold(document)
    for (const [{ rows }, statement] of this.statements)
      for (const row of rows(document)) statement.run(row.map(stored))
  }

  end(): void {
    for (const [, statement] of this.statements) statement.free()
    this.database.run('COMMIT')
    this.finish()
    this.open().write(this.database.export())
    this.database.close()
  }

  private finish(): void {
    const { database, chosen } = this
    const measuresTable = chosen.find(({ name }) => name === measures.name)
    if (!this.counterpartsHold && measuresTable !== undefined) withoutCounterparts(database, measuresTable, chosen)
    const has = (table: string, column: string): boolean =>
      chosen.some(({ name, columns }) => name === table && columns.some((one) => one.name === column))
    for (const [table, ...columns] of indexes) {
      if (!columns.every((column) => has(table, column))) continue
      database.run(`CREATE INDEX "${[table, ...columns].join('_')}" ON "${table}" (${quoted(columns)})`)
    }
    // they speak of columns that a choice can leave out
    if (chosen.length < tables.length || measuresTable?.columns.length !== measures.columns.length) return
    for (const { name, sql } of views) database.run(`CREATE VIEW "${name}" AS ${sql}`)
  }
}

/** Whether every counterpart of a document is in it: a selection can leave one out. */
function counterpartsHold({ measures: all }: PolicyDocument): boolean {
  const ids = new Set(all.map(({ id }) => id))
  return all.every(({ counterpart }) => counterpart === null || ids.has(counterpart))
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

/** The table of measures anew, for a key that does not hold cannot be taken away. */
function withoutCounterparts(database: Database, table: Table, all: readonly Table[]): void {
  const foreignKeys = table.foreignKeys.filter(({ columns }) => !columns.includes('counterpart'))
  database.run(definition({ ...table, name: 'selected', foreignKeys }, all))
  database.run(`INSERT INTO "selected" SELECT * FROM "${table.name}"`)
  database.run(`DROP TABLE "${table.name}"`)
  database.run(`ALTER TABLE "selected" RENAME TO "${table.name}"`)
  database.run('VACUUM')
}

function definition({ name, columns, primaryKey, foreignKeys }: Table, all: readonly Table[]): string {
  const primary = primaryKey.length > 0 ? [`PRIMARY KEY (${quoted(primaryKey)})`] : []
  const foreign = foreignKeys.filter((key) => holds(key, all)).map(reference)
  return `CREATE TABLE "${name}" (\n  ${[...columns.map(column), ...primary, ...foreign].join(',\n  ')}\n)`
}

const column = ({ name, type, required }: Column): string =>
  `"${name}" ${TYPES[type]}${required === true ? ' NOT NULL' : ''}`

/** A table without its columns has no key to point at. */
const holds = ({ table, keys }: ForeignKey, all: readonly Table[]): boolean =>
  all.some((one) => one.name === table && one.primaryKey.join() === keys.join())

const reference = ({ columns, table, keys }: ForeignKey): string =>
  `FOREIGN KEY (${quoted(columns)}) REFERENCES "${table}" (${quoted(keys)})`

const insertion = ({ name, columns }: Table): string =>
  `INSERT INTO "${name}" (${quoted(columns.map((one) => one.name))}) VALUES (${columns.map(() => '?').join(', ')})`
