import { startOf } from '../place.ts'
import { type Column, ofDocument, type Table, toDocuments } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'order', title: '次序', type: 'integer', required: true },
  { name: 'line', title: '行', type: 'integer' },
  { name: 'column', title: '列', type: 'integer' },
  { name: 'text', title: '原文', type: 'string' },
]

/** One row a stretch of a document that is in no field; how much is claimed stands in the table of documents. */
export const coverage: Table = {
  name: 'coverage',
  title: '未归入文字',
  columns,
  primaryKey: ['document', 'order'],
  foreignKeys: [toDocuments],
  *rows({ id, coverage: { unclaimed } }) {
    for (const [i, { text, position }] of unclaimed.entries()) {
      const at = startOf(position)
      yield [id, i + 1, at?.line ?? null, at?.column ?? null, text]
    }
  },
}
