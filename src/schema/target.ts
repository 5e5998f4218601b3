import { z } from 'zod'

export const comparators = ['>=', '>', '<=', '<', '=', '~', '+', '-'] as const

/** A quantity that a measure promises [目标值]. */
export const target = z
  .strictObject({
    text: z.string().min(1).meta({ title: '原文' }),
    comparator: z.enum(comparators).meta({ title: '比较' }),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]).meta({ title: '数值' }),
    unit: z.string().meta({ title: '计量单位' }),
  })
  .meta({ id: 'Target', title: '量化目标' })

export type Target = z.infer<typeof target>
export type Comparator = (typeof comparators)[number]
