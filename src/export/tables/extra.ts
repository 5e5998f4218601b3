import { type Column, ofDocument, type Table, toDocuments, toMeasures } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'measure', title: '举措标识', type: 'string', required: true },
  { name: 'order', title: '次序', type: 'integer', required: true },
  { name: 'label', title: '栏目', type: 'string', required: true, note: { zh: '原文', en: 'as printed' } },
  { name: 'value', title: '内容', type: 'string' },
]

/** One row a value of a measure under a label of the document's own. */
export const extra: Table = {
  name: 'extra',
  title: '其他栏目',
  columns,
  primaryKey: ['document', 'measure', 'order'],
  foreignKeys: [toDocuments, toMeasures],
  *rows({ id, measures }) {
    for (const measure of measures)
      for (const [i, [label, value]] of Object.entries(measure.extra).entries())
        yield [id, measure.id, i + 1, label, value]
  },
}
