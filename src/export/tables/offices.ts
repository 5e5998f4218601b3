import { isCollective } from '../../fields/units.ts'
import { officesOf } from '../offices.ts'
import { type Column, joined, LIST, ofDocument, type Table, toDocuments, toOffices } from '../table.ts'

const count = (name: string, title: string): Column => ({ name, title, type: 'integer', required: true })

const columns: Column[] = [
  ofDocument,
  { name: 'name', title: '规范名称', type: 'string', required: true },
  { name: 'jurisdiction', title: '行政区划', type: 'string' },
  {
    name: 'collective',
    title: '统称',
    type: 'boolean',
    required: true,
    note: { zh: '如“各有关单位”，不是一个单位', en: 'a name for many bodies, such as 各有关单位' },
  },
  {
    name: 'commitments',
    title: '承担举措数',
    type: 'integer',
    required: true,
    note: { zh: '正文与附表重复印出的只计一次', en: 'what body and annex both print counts once' },
  },
  count('lead', '牵头'),
  count('partner', '配合'),
  count('responsible', '责任'),
  { name: 'aliases', title: '原文名称', type: 'string', note: LIST },
]

/** One row an office of a document, whatever names it has there. */
export const offices: Table = {
  name: 'offices',
  title: '单位名录',
  columns,
  primaryKey: ['document', 'name'],
  foreignKeys: [toDocuments],
  *rows(document) {
    const place = document.metadata.jurisdiction?.name ?? null
    for (const { name, charged, aliases } of officesOf(document).values()) {
      const numbers = [charged.any, charged.lead, charged.partner, charged.responsible].map(({ size }) => size)
      yield [document.id, name, place, isCollective(name), ...numbers, joined([...aliases.keys()])]
    }
  },
}

const aliasColumns: Column[] = [
  ofDocument,
  { name: 'office', title: '规范名称', type: 'string', required: true },
  { name: 'alias', title: '原文名称', type: 'string', required: true },
  count('count', '次数'),
  {
    name: 'inherited',
    title: '其中承自上级',
    type: 'integer',
    required: true,
    note: { zh: '印在标题或合并单元格，不在该行', en: 'printed in a heading or a merged cell' },
  },
  {
    name: 'lines',
    title: '行',
    type: 'string',
    note: { zh: '所在举措的行，以“；”分隔', en: 'of its measures, joined with ；' },
  },
]

/** One row a printed name of an office, with where it stands. */
export const aliases: Table = {
  name: 'aliases',
  title: '单位别名',
  columns: aliasColumns,
  primaryKey: ['document', 'office', 'alias'],
  foreignKeys: [toDocuments, toOffices],
  *rows(document) {
    for (const { name, aliases: printed } of officesOf(document).values())
      for (const [alias, { count: all, inherited, lines }] of printed)
        yield [document.id, name, alias, all, inherited, joined([...lines].map(String))]
  },
}
