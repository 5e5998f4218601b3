import { CAUSES, oneOf, SEVERITIES } from '../labels.ts'
import { startOf } from '../place.ts'
import { type Column, ofDocument, type Table, toDocuments, toMeasures } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'order', title: '次序', type: 'integer', required: true },
  { name: 'rule', title: '规则', type: 'string', required: true },
  { name: 'severity', title: '级别', type: 'string', required: true, ...oneOf(SEVERITIES) },
  {
    name: 'origin',
    title: '来源',
    type: 'string',
    required: true,
    ...oneOf(CAUSES),
    note: { zh: '由谁造成', en: 'who caused it' },
  },
  { name: 'measure', title: '举措标识', type: 'string' },
  { name: 'line', title: '行', type: 'integer' },
  { name: 'column', title: '列', type: 'integer' },
  { name: 'message', title: '说明', type: 'string', required: true },
]

export const diagnostics: Table = {
  name: 'diagnostics',
  title: '诊断',
  columns,
  primaryKey: ['document', 'order'],
  foreignKeys: [toDocuments, toMeasures],
  *rows({ id, diagnostics: list, measures }) {
    // a diagnostic can speak of a measure that was not selected
    const known = new Set(measures.map((measure) => measure.id))
    for (const [i, { rule, severity, origin, measure, position, message }] of list.entries()) {
      const at = startOf(position)
      const of = measure !== null && known.has(measure) ? measure : null
      yield [id, i + 1, rule, severity, origin, of, at?.line ?? null, at?.column ?? null, message]
    }
  },
}
