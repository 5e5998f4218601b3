import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Unit } from '../../schema/unit.ts'
import { KINDS, ORIGINS, oneOf } from '../labels.ts'
import { lineOf } from '../place.ts'
import { type Cell, type Column, joined, LIST, ofDocument, type Table, toDocuments } from '../table.ts'

const columns: Column[] = [
  { name: 'id', title: '举措标识', type: 'string', required: true },
  ofDocument,
  { name: 'jurisdiction', title: '行政区划', type: 'string' },
  { name: 'kind', title: '类别', type: 'string', required: true, ...oneOf(KINDS) },
  { name: 'origin', title: '来源', type: 'string', required: true, ...oneOf(ORIGINS) },
  { name: 'indicator', title: '指标', type: 'string' },
  { name: 'path', title: '所在章节', type: 'string', note: LIST },
  { name: 'number', title: '序号', type: 'string', note: { zh: '原文', en: 'as printed' } },
  { name: 'title', title: '事项', type: 'string' },
  { name: 'problem', title: '问题', type: 'string' },
  { name: 'text', title: '举措', type: 'string' },
  { name: 'leads', title: '牵头单位', type: 'string', note: LIST },
  { name: 'partners', title: '配合单位', type: 'string', note: LIST },
  { name: 'responsible', title: '责任单位', type: 'string', note: LIST },
  { name: 'leaders', title: '责任领导', type: 'string', note: LIST },
  { name: 'deadline', title: '完成时限', type: 'string', note: { zh: '原文', en: 'as printed' } },
  { name: 'due', title: '最后一日', type: 'date' },
  { name: 'ongoing', title: '长期坚持', type: 'boolean' },
  { name: 'targets', title: '量化目标', type: 'string', note: LIST },
  {
    name: 'counterpart',
    title: '对应举措',
    type: 'string',
    note: { zh: '同一文件中重复印出的同一举措', en: 'the same commitment, printed again in this document' },
  },
  { name: 'line', title: '行', type: 'integer' },
  {
    name: 'reviewed',
    title: '核对',
    type: 'string',
    values: ['checked', 'corrected'],
    note: { zh: 'checked 已核对，corrected 已更正', en: 'looked at and right, or corrected' },
  },
]

export const measures: Table = {
  name: 'measures',
  title: '举措',
  columns,
  primaryKey: ['document', 'id'],
  foreignKeys: [toDocuments, { columns: ['document', 'counterpart'], table: 'measures', keys: ['document', 'id'] }],
  *rows(document) {
    for (const measure of document.measures) yield row(document, measure)
  },
}

const names = (units: readonly Unit[]): string | null => joined(units.map(({ name }) => name))

const row = ({ id, metadata }: PolicyDocument, measure: Measure): Cell[] => [
  measure.id,
  id,
  metadata.jurisdiction?.name ?? null,
  measure.kind,
  measure.origin,
  measure.indicator,
  joined(measure.path),
  measure.number?.text ?? null,
  measure.title,
  measure.problem,
  measure.text,
  names(measure.leads),
  names(measure.partners),
  names(measure.responsible),
  joined(measure.leaders.map(({ role, name }) => (role === '' ? name : `${role}：${name}`))),
  measure.deadline?.text ?? null,
  measure.deadline?.due ?? null,
  measure.deadline?.ongoing ?? null,
  joined(measure.targets.map(({ text }) => text)),
  measure.counterpart,
  lineOf(measure.position),
  reviewOf(measure),
]

function reviewOf({ review }: Measure): string | null {
  if (review == null) return null
  return review.corrected.length > 0 ? 'corrected' : review.checked ? 'checked' : null
}
