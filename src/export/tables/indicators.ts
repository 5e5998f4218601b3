import { lineOf } from '../place.ts'
import { type Column, joined, LIST, ofDocument, type Table, toDocuments } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'id', title: '指标标识', type: 'string', required: true },
  { name: 'number', title: '序号', type: 'integer' },
  { name: 'name', title: '指标', type: 'string', required: true },
  { name: 'key', title: '指标代号', type: 'string' },
  { name: 'leads', title: '牵头单位', type: 'string', note: LIST },
  { name: 'benchmarks', title: '对标城市', type: 'string', note: LIST },
  { name: 'goal', title: '预期目标', type: 'string' },
  { name: 'line', title: '行', type: 'integer' },
]

export const indicators: Table = {
  name: 'indicators',
  title: '指标',
  columns,
  primaryKey: ['document', 'id'],
  foreignKeys: [toDocuments],
  *rows({ id, indicators: list }) {
    for (const one of list) {
      const leads = joined(one.leads.map(({ name }) => name))
      yield [id, one.id, one.number, one.name, one.key, leads, joined(one.benchmarks), one.goal, lineOf(one.position)]
    }
  },
}
