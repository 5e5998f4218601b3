import { type Column, ofDocument, type Table, toDocuments } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'body', title: '正文举措标识', type: 'string', required: true },
  { name: 'row', title: '附表举措标识', type: 'string', required: true },
]

const to = (column: string) => ({ columns: ['document', column], table: 'measures', keys: ['document', 'id'] })

/** One row a commitment that is printed twice: in the body and as a row of an annex. */
export const counterparts: Table = {
  name: 'counterparts',
  title: '对应举措',
  columns,
  primaryKey: ['document', 'body'],
  foreignKeys: [toDocuments, to('body'), to('row')],
  *rows({ id, measures }) {
    const byId = new Map(measures.map((measure) => [measure.id, measure]))
    for (const { id: body, origin, counterpart } of measures) {
      if (origin === 'body' && counterpart !== null && byId.has(counterpart)) yield [id, body, counterpart]
    }
  },
}
