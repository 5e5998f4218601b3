import { z } from 'zod'

/** A body that is charged with a measure [单位]. */
export const unit = z
  .strictObject({
    text: z.string().min(1).meta({ title: '原文' }),
    name: z.string().min(1).meta({ title: '单位名称' }),
    inherited: z.boolean().meta({ title: '承自上级' }),
  })
  .meta({ id: 'Unit', title: '单位' })

export const leader = z
  .strictObject({
    role: z.string().meta({ title: '职责' }),
    name: z.string().min(1).meta({ title: '姓名' }),
  })
  .meta({ id: 'Leader', title: '责任领导' })

export type Unit = z.infer<typeof unit>
export type Leader = z.infer<typeof leader>
