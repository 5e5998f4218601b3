import { z } from 'zod'
import { position } from './position.ts'

export const number = z
  .strictObject({ text: z.string().min(1).meta({ title: '原文' }), value: z.int().meta({ title: '数值' }) })
  .meta({ id: 'Number', title: '序号' })

/** A numbered or titled heading with the prose directly under it. */
export const section = z
  .strictObject({
    id: z.string().min(1).meta({ title: '标识' }),
    parent: z.string().nullable().meta({ title: '上级标识' }),
    level: z.int().min(1).meta({ title: '层级' }),
    number: number.nullable().meta({ title: '序号' }),
    title: z.string().meta({ title: '标题' }),
    text: z.string().nullable().meta({ title: '正文' }),
    position,
  })
  .meta({ id: 'Section', title: '章节' })

export type Section = z.infer<typeof section>
