import { z } from 'zod'
import { partialDate } from './deadline.ts'

export const documentNumber = z
  .strictObject({
    text: z.string().meta({ title: '原文' }),
    organ: z.string().meta({ title: '机关代字' }),
    year: z.int().meta({ title: '年份' }),
    serial: z.int().meta({ title: '序号' }),
  })
  .meta({ id: 'DocumentNumber', title: '发文字号' })

export const jurisdiction = z
  .strictObject({
    name: z.string().meta({ title: '行政区划' }),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .nullable()
      .meta({ title: '区划代码（GB/T 2260）' }),
    parents: z.array(z.string()).meta({ title: '上级区划' }),
  })
  .meta({ id: 'Jurisdiction', title: '行政区划' })

export const annex = z
  .strictObject({
    number: z.int().nullable().meta({ title: '序号' }),
    title: z.string().meta({ title: '附件标题' }),
    present: z.boolean().meta({ title: '正文后附有' }),
  })
  .meta({ id: 'Annex', title: '附件' })

export const reference = z
  .strictObject({
    title: z.string().meta({ title: '文件标题' }),
    documentNumber: z.string().nullable().meta({ title: '发文字号' }),
  })
  .meta({ id: 'Reference', title: '引用文件' })

export const contact = z
  .strictObject({
    kind: z.enum(['person', 'phone', 'email']).meta({ title: '类别' }),
    text: z.string().meta({ title: '原文' }),
  })
  .meta({ id: 'Contact', title: '联系方式' })

/** The elements of an official document by GB/T 9704-2012. */
export const metadata = z
  .strictObject({
    title: z.string().nullable().meta({ title: '标题' }),
    kind: z.string().nullable().meta({ title: '文种' }),
    status: z.enum(['final', 'draft']).meta({ title: '状态' }),
    documentNumber: documentNumber.nullable().meta({ title: '发文字号' }),
    issuers: z.array(z.string()).meta({ title: '发文机关' }),
    addressees: z.array(z.string()).meta({ title: '主送机关' }),
    issuedOn: partialDate.nullable().meta({ title: '成文日期' }),
    printedOn: partialDate.nullable().meta({ title: '印发日期' }),
    jurisdiction: jurisdiction.nullable().meta({ title: '行政区划' }),
    annexes: z.array(annex).meta({ title: '附件' }),
    references: z.array(reference).meta({ title: '引用文件' }),
    contacts: z.array(contact).meta({ title: '联系方式' }),
    conventions: z.array(z.string()).meta({ title: '通用约定' }),
  })
  .meta({ id: 'Metadata', title: '文件要素' })

export type Metadata = z.infer<typeof metadata>
export type DocumentNumber = z.infer<typeof documentNumber>
export type Jurisdiction = z.infer<typeof jurisdiction>
export type Annex = z.infer<typeof annex>
export type Reference = z.infer<typeof reference>
export type Contact = z.infer<typeof contact>
