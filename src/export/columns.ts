import type { Message } from '../schema/finding.ts'
import type { Cell, Column, Table } from './table.ts'

/** A table with some of its columns, in the order asked for; keys that lost a column go. */
export function withColumns(table: Table, names: readonly string[] | null): Table {
  if (names === null) return table
  const at = names.map((name) => table.columns.findIndex((column) => column.name === name)).filter((i) => i >= 0)
  const columns = at.map((i) => table.columns[i] as Column)
  const has = (wanted: readonly string[]): boolean => wanted.every((name) => columns.some((one) => one.name === name))
  return {
    ...table,
    columns,
    primaryKey: has(table.primaryKey) ? table.primaryKey : [],
    foreignKeys: table.foreignKeys.filter((key) => has(key.columns)),
    *rows(document) {
      for (const row of table.rows(document)) yield at.map((i) => row[i] as Cell)
    },
  }
}

/** The columns that a list names, by their English or Chinese names; throws with the first that there is not. */
export function resolveColumns(table: Table, wanted: readonly string[]): string[] {
  return wanted.map((name) => {
    const column = table.columns.find((one) => one.name === name || one.title === name)
    if (column === undefined) throw new UnknownName({ zh: '栏目', en: 'column' }, name, namesOf(table))
    return column.name
  })
}

const namesOf = ({ columns }: Table): string[] => columns.map(({ name }) => name)

/** A name that is none of those there are. */
export class UnknownName extends Error {
  readonly what: Message
  readonly given: string
  readonly known: readonly string[]

  constructor(what: Message, given: string, known: readonly string[]) {
    super(`unknown ${what.en} ${given}`)
    this.what = what
    this.given = given
    this.known = known
  }
}

/** Headers of a table as a file has them. */
export const headersOf = ({ columns }: Table, language: 'zh' | 'en'): string[] =>
  columns.map(({ name, title }) => (language === 'zh' ? title : name))
