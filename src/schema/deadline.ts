import { z } from 'zod'

/** YYYY, YYYY-MM or YYYY-MM-DD: as precise as printed. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

/** When a measure is due [完成时限]. */
export const deadline = z
  .strictObject({
    text: z.string().min(1).meta({ title: '原文' }),
    date: partialDate.nullable().meta({ title: '日期（按原文精度）' }),
    due: z.iso.date().nullable().meta({ title: '最后一日' }),
    ongoing: z.boolean().meta({ title: '长期坚持' }),
    inferred: z.boolean().meta({ title: '年份系推断' }),
  })
  .meta({ id: 'Deadline', title: '完成时限' })

export const milestone = z
  .strictObject({ part: z.string().nullable().meta({ title: '部分' }), deadline })
  .meta({ id: 'Milestone', title: '阶段时限' })

export type Deadline = z.infer<typeof deadline>
export type Milestone = z.infer<typeof milestone>
