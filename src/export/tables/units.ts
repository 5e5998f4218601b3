import { oneOf, ROLES } from '../labels.ts'
import { officeName } from '../office.ts'
import { type Column, ofDocument, type Table, toDocuments, toMeasures, toOffices } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'measure', title: '举措标识', type: 'string', required: true },
  { name: 'role', title: '职责', type: 'string', required: true, ...oneOf(ROLES) },
  { name: 'order', title: '次序', type: 'integer', required: true },
  { name: 'name', title: '单位名称', type: 'string', required: true },
  { name: 'text', title: '原文', type: 'string', required: true },
  { name: 'inherited', title: '承自上级', type: 'boolean', required: true },
  {
    name: 'office',
    title: '规范名称',
    type: 'string',
    required: true,
    note: { zh: '单位名录中的名称', en: 'its one name, see offices' },
  },
]

/** One row a unit of a measure. */
export const units: Table = {
  name: 'units',
  title: '单位',
  columns,
  primaryKey: ['document', 'measure', 'role', 'order'],
  foreignKeys: [toDocuments, toMeasures, toOffices],
  *rows(document) {
    const { id, measures } = document
    for (const measure of measures) {
      const lists = { lead: measure.leads, partner: measure.partners, responsible: measure.responsible }
      for (const [role, list] of Object.entries(lists)) {
        for (const [i, { name, text, inherited }] of list.entries())
          yield [id, measure.id, role, i + 1, name, text, inherited, officeName(document, name)]
      }
    }
  },
}
