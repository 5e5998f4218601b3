import type { PolicyDocument } from '../../schema/document.ts'
import type { Target } from '../../schema/target.ts'
import { type Cell, type Column, ofDocument, type Table, toDocuments, toMeasures } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'order', title: '次序', type: 'integer', required: true },
  {
    name: 'measure',
    title: '举措标识',
    type: 'string',
    note: { zh: '指标自身的目标没有', en: 'empty for a target of an indicator' },
  },
  {
    name: 'indicator',
    title: '指标标识',
    type: 'string',
    note: { zh: '举措的目标没有', en: 'empty for a target of a measure' },
  },
  { name: 'text', title: '原文', type: 'string', required: true },
  {
    name: 'comparator',
    title: '比较',
    type: 'string',
    required: true,
    values: ['>=', '>', '<=', '<', '=', '~', '+', '-'],
  },
  { name: 'value', title: '数值', type: 'number', required: true },
  { name: 'valueTo', title: '数值上限', type: 'number', note: { zh: '仅用于区间', en: 'of a range only' } },
  { name: 'unit', title: '计量单位', type: 'string' },
]

/** One row a quantity, of measures and of indicators. */
export const targets: Table = {
  name: 'targets',
  title: '量化目标',
  columns,
  primaryKey: ['document', 'order'],
  foreignKeys: [
    toDocuments,
    toMeasures,
    { columns: ['document', 'indicator'], table: 'indicators', keys: ['document', 'id'] },
  ],
  *rows(document) {
    let order = 0
    for (const [measure, indicator, target] of owned(document))
      yield [document.id, ++order, measure, indicator, ...quantity(target)]
  },
}

type Owned = [measure: string | null, indicator: string | null, target: Target]

function* owned({ measures, indicators }: PolicyDocument): Generator<Owned> {
  for (const { id, targets } of indicators) for (const target of targets) yield [null, id, target]
  for (const { id, targets } of measures) for (const target of targets) yield [id, null, target]
}

function quantity({ text, comparator, value, unit }: Target): Cell[] {
  const [low, high] = Array.isArray(value) ? value : [value, null]
  return [text, comparator, low, high, unit]
}
