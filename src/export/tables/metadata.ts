import { CONTACTS, oneOf } from '../labels.ts'
import { type Column, ofDocument, type Table, toDocuments } from '../table.ts'

const order: Column = { name: 'order', title: '次序', type: 'integer', required: true }

/** One row an annex that a document names. */
export const annexes: Table = {
  name: 'annexes',
  title: '附件',
  columns: [
    ofDocument,
    order,
    { name: 'number', title: '序号', type: 'integer' },
    { name: 'title', title: '附件标题', type: 'string' },
    { name: 'present', title: '正文后附有', type: 'boolean', required: true },
  ],
  primaryKey: ['document', 'order'],
  foreignKeys: [toDocuments],
  *rows({ id, metadata }) {
    for (const [i, { number, title, present }] of metadata.annexes.entries()) yield [id, i + 1, number, title, present]
  },
}

/** One row a document that another one cites. */
export const references: Table = {
  name: 'references',
  title: '引用文件',
  columns: [
    ofDocument,
    order,
    { name: 'title', title: '文件标题', type: 'string' },
    { name: 'number', title: '发文字号', type: 'string' },
  ],
  primaryKey: ['document', 'order'],
  foreignKeys: [toDocuments],
  *rows({ id, metadata }) {
    for (const [i, { title, documentNumber }] of metadata.references.entries()) yield [id, i + 1, title, documentNumber]
  },
}

/** One row a person, telephone number or address to ask. */
export const contacts: Table = {
  name: 'contacts',
  title: '联系方式',
  columns: [
    ofDocument,
    order,
    { name: 'kind', title: '类别', type: 'string', required: true, ...oneOf(CONTACTS) },
    { name: 'text', title: '原文', type: 'string' },
  ],
  primaryKey: ['document', 'order'],
  foreignKeys: [toDocuments],
  *rows({ id, metadata }) {
    for (const [i, { kind, text }] of metadata.contacts.entries()) yield [id, i + 1, kind, text]
  },
}
