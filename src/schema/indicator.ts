import { z } from 'zod'
import { position } from './position.ts'
import { target } from './target.ts'
import { unit } from './unit.ts'

/** A business-environment indicator [营商环境指标] that a document is organised by. */
export const indicator = z
  .strictObject({
    id: z.string().min(1).meta({ title: '标识' }),
    number: z.int().nullable().meta({ title: '序号' }),
    name: z.string().meta({ title: '指标' }),
    key: z.string().nullable().meta({ title: '指标代号' }),
    leads: z.array(unit).meta({ title: '牵头单位' }),
    benchmarks: z.array(z.string()).meta({ title: '对标城市' }),
    goal: z.string().nullable().meta({ title: '预期目标' }),
    targets: z.array(target).meta({ title: '量化目标' }),
    position,
  })
  .meta({ id: 'Indicator', title: '指标' })

export type Indicator = z.infer<typeof indicator>
