import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { PolicyDocument } from '../../schema/document.ts'
import { withColumns } from '../columns.ts'
import { type Files, type Format, type FormatOptions, fileName, type Writer } from '../format.ts'
import { clean } from '../safe-cell.ts'
import type { Cell, CellType, Table } from '../table.ts'
import { measures, tablesOf } from '../tables/index.ts'

/** Every table as a typed Parquet file. */
export const parquet: Format = {
  name: 'parquet',
  title: { zh: 'Parquet 表格', en: 'Parquet tables' },
  open(files, options) {
    const chosen = options.part === null ? tablesOf(options) : [measures]
    return new ParquetSet(
      chosen.map((table) => new ParquetTable(table === measures ? withColumns(table, options.columns) : table)),
      files,
      options,
    )
  },
}

class ParquetSet implements Writer {
  private readonly tables: ParquetTable[]
  private readonly files: Files
  private readonly part: string | null

  constructor(open: ParquetTable[], files: Files, { part }: FormatOptions) {
    this.tables = open
    this.files = files
    this.part = part
  }

  add(document: PolicyDocument): void {
    for (const table of this.tables) table.add(document)
  }

  end(): void {
    for (const table of this.tables) this.files.file(fileName(table.name, this.part, 'parquet')).write(table.bytes())
  }
}

const PHYSICAL: Record<CellType, object> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

class ParquetTable {
  readonly name: string
  private readonly table: Table
  private readonly columns: unknown[][]

  constructor(table: Table) {
    this.name = table.name
    this.table = table
    this.columns = table.columns.map(() => [])
  }

  add(document: PolicyDocument): void {
    for (const row of this.table.rows(document)) {
      for (const [i, cell] of row.entries()) this.columns[i]?.push(typed(cell, this.table.columns[i]?.type))
    }
  }

  bytes(): Uint8Array {
    const { columns } = this.table
    const data = columns.map(({ name }, i) => ({ name, data: this.columns[i] })) as ColumnSource[]
    const fields = columns.map(({ name, type, required }) => ({
      name,
      repetition_type: required === true ? 'REQUIRED' : 'OPTIONAL',
      ...PHYSICAL[type],
    }))
    const schema = [{ name: 'root', num_children: columns.length }, ...fields] as Schema
    return new Uint8Array(parquetWriteBuffer({ columnData: data, schema, createdBy: 'gongwen' }))
  }
}

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>

const typed = (cell: Cell, type: CellType | undefined): unknown =>
  typeof cell !== 'string' ? cell : type === 'date' ? new Date(`${cell}T00:00:00Z`) : clean(cell)
