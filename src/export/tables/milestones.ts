import { type Column, ofDocument, PARTIAL, type Table, toDocuments, toMeasures } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'measure', title: '举措标识', type: 'string', required: true },
  { name: 'order', title: '次序', type: 'integer', required: true },
  { name: 'part', title: '部分', type: 'string' },
  { name: 'deadline', title: '完成时限', type: 'string', required: true, note: { zh: '原文', en: 'as printed' } },
  { name: 'date', title: '日期', ...PARTIAL },
  { name: 'due', title: '最后一日', type: 'date' },
  { name: 'ongoing', title: '长期坚持', type: 'boolean', required: true },
  { name: 'inferred', title: '年份系推断', type: 'boolean', required: true },
]

/** One row a date of a measure that has several, or that sets dates in its text. */
export const milestones: Table = {
  name: 'milestones',
  title: '阶段时限',
  columns,
  primaryKey: ['document', 'measure', 'order'],
  foreignKeys: [toDocuments, toMeasures],
  *rows({ id, measures }) {
    for (const measure of measures) {
      for (const [i, { part, deadline }] of measure.milestones.entries()) {
        const { text, date, due, ongoing, inferred } = deadline
        yield [id, measure.id, i + 1, part, text, date, due, ongoing, inferred]
      }
    }
  },
}
