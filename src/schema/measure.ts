import { z } from 'zod'
import { deadline, milestone } from './deadline.ts'
import { position } from './position.ts'
import { number } from './section.ts'
import { target } from './target.ts'
import { leader, unit } from './unit.ts'

export const measureKinds = ['measure', 'rectification', 'action', 'safeguard'] as const
export const measureOrigins = ['body', 'table'] as const

/** A part of a measure: an enumerated sub-step, or a stretch that carries a note of its own. */
export const step = z
  .strictObject({
    marker: z.string().nullable().meta({ title: '标记' }),
    text: z.string().meta({ title: '内容' }),
    leads: z.array(unit).meta({ title: '牵头单位' }),
    partners: z.array(unit).meta({ title: '配合单位' }),
    responsible: z.array(unit).meta({ title: '责任单位' }),
    deadline: deadline.nullable().meta({ title: '完成时限' }),
    position,
  })
  .meta({ id: 'Step', title: '步骤' })

/** What people decided about a measure; null where corrections were read and none is about it. */
export const review = z
  .strictObject({
    checked: z.boolean().meta({ title: '已核对' }),
    corrected: z.array(z.string()).meta({ title: '已更正的字段' }),
  })
  .meta({ id: 'Review', title: '核对' })

/** One commitment of a document [举措]. */
export const measure = z
  .strictObject({
    id: z.string().min(1).meta({ title: '标识' }),
    kind: z.enum(measureKinds).meta({ title: '类别' }),
    origin: z.enum(measureOrigins).meta({ title: '来源' }),
    number: number.nullable().meta({ title: '序号' }),
    path: z.array(z.string()).meta({ title: '所在章节' }),
    section: z.string().nullable().meta({ title: '章节标识' }),
    indicator: z.string().nullable().meta({ title: '指标' }),
    title: z.string().nullable().meta({ title: '事项' }),
    text: z.string().meta({ title: '举措' }),
    problem: z.string().nullable().meta({ title: '问题' }),
    steps: z.array(step).meta({ title: '步骤' }),
    leads: z.array(unit).meta({ title: '牵头单位' }),
    partners: z.array(unit).meta({ title: '配合单位' }),
    responsible: z.array(unit).meta({ title: '责任单位' }),
    leaders: z.array(leader).meta({ title: '责任领导' }),
    deadline: deadline.nullable().meta({ title: '完成时限' }),
    milestones: z.array(milestone).meta({ title: '阶段时限' }),
    targets: z.array(target).meta({ title: '量化目标' }),
    extra: z.record(z.string(), z.string()).meta({ title: '其他栏目' }),
    counterpart: z.string().nullable().meta({ title: '对应举措' }),
    review: review.nullable().optional().meta({ title: '核对' }),
    position,
  })
  .meta({ id: 'Measure', title: '举措' })

export type Step = z.infer<typeof step>
export type Review = z.infer<typeof review>
export type Measure = z.infer<typeof measure>
export type MeasureKind = (typeof measureKinds)[number]
