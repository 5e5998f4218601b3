import type { Unit } from '../../schema/unit.ts'
import { lineOf } from '../place.ts'
import { type Column, joined, LIST, ofDocument, type Table, toDocuments, toMeasures } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'measure', title: '举措标识', type: 'string', required: true },
  { name: 'order', title: '次序', type: 'integer', required: true },
  { name: 'marker', title: '标记', type: 'string' },
  { name: 'text', title: '内容', type: 'string' },
  { name: 'leads', title: '牵头单位', type: 'string', note: LIST },
  { name: 'partners', title: '配合单位', type: 'string', note: LIST },
  { name: 'responsible', title: '责任单位', type: 'string', note: LIST },
  { name: 'deadline', title: '完成时限', type: 'string', note: { zh: '原文', en: 'as printed' } },
  { name: 'due', title: '最后一日', type: 'date' },
  { name: 'ongoing', title: '长期坚持', type: 'boolean' },
  { name: 'line', title: '行', type: 'integer' },
]

const names = (units: readonly Unit[]): string | null => joined(units.map(({ name }) => name))

/** One row a step of a measure: an enumerated one, or a part with a note of its own. */
export const steps: Table = {
  name: 'steps',
  title: '步骤',
  columns,
  primaryKey: ['document', 'measure', 'order'],
  foreignKeys: [toDocuments, toMeasures],
  *rows({ id, measures }) {
    for (const measure of measures) {
      for (const [i, { marker, text, leads, partners, responsible, deadline, position }] of measure.steps.entries()) {
        const units = [leads, partners, responsible].map(names)
        const dates = [deadline?.text ?? null, deadline?.due ?? null, deadline?.ongoing ?? null]
        yield [id, measure.id, i + 1, marker, text, ...units, ...dates, lineOf(position)]
      }
    }
  },
}
