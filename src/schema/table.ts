import { z } from 'zod'
import { position } from './position.ts'

export const table = z
  .strictObject({
    id: z.string().min(1).meta({ title: '标识' }),
    title: z.string().nullable().meta({ title: '表题' }),
    columns: z
      .array(z.strictObject({ title: z.string().meta({ title: '栏目' }), role: z.string().meta({ title: '含义' }) }))
      .meta({ title: '栏目' }),
    rows: z.int().min(0).meta({ title: '行数' }),
    position,
  })
  .meta({ id: 'Table', title: '表格' })

export type Table = z.infer<typeof table>
