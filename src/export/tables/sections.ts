import { lineOf } from '../place.ts'
import { type Column, ofDocument, type Table, toDocuments } from '../table.ts'

const columns: Column[] = [
  ofDocument,
  { name: 'id', title: '章节标识', type: 'string', required: true },
  {
    name: 'parent',
    title: '上级标识',
    type: 'string',
    note: { zh: '最上一级没有', en: 'empty at the top' },
  },
  { name: 'level', title: '层级', type: 'integer', required: true },
  { name: 'number', title: '序号', type: 'string', note: { zh: '原文', en: 'as printed' } },
  { name: 'title', title: '标题', type: 'string' },
  { name: 'text', title: '正文', type: 'string', note: { zh: '标题下不属举措的文字', en: 'prose that is no measure' } },
  { name: 'line', title: '行', type: 'integer' },
]

/** One row a heading, in reading order. */
export const sections: Table = {
  name: 'sections',
  title: '章节',
  columns,
  primaryKey: ['document', 'id'],
  foreignKeys: [toDocuments, { columns: ['document', 'parent'], table: 'sections', keys: ['document', 'id'] }],
  *rows({ id, outline }) {
    for (const { id: own, parent, level, number, title, text, position } of outline)
      yield [id, own, parent, level, number?.text ?? null, title, text, lineOf(position)]
  },
}
