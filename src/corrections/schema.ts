import { z } from 'zod'
import { measure } from '../schema/measure.ts'
import { CORRECTIONS_VERSION } from './version.ts'

const change = z.strictObject({
  at: z.string().min(1).meta({ title: '字段（举措内的指针）' }),
  was: z.json().meta({ title: '解析所得' }),
  to: z.json().meta({ title: '应为' }),
  places: z.array(z.int().min(0)).optional().meta({ title: '原文中的位置' }),
})

const correction = z.strictObject({
  document: z.string().min(1).meta({ title: '文档标识' }),
  measure: z.string().min(1).meta({ title: '举措标识' }),
  print: z
    .string()
    .regex(/^[0-9a-z]{4,16}$/)
    .meta({ title: '文字的指纹' }),
  checked: z.boolean().meta({ title: '已核对' }),
  note: z.string().meta({ title: '备注' }),
  /** How many measures of the document print the same text; one unless it is told. */
  twins: z.int().min(2).optional().meta({ title: '文字相同的举措数' }),
  by: z.string().optional().meta({ title: '核对人' }),
  on: z.iso.date().optional().meta({ title: '核对日期' }),
  set: z.array(change).meta({ title: '更正' }),
})

/** What people decided about the measures of documents. */
export const correctionsFile = z
  .strictObject({
    correctionsVersion: z.literal(CORRECTIONS_VERSION).meta({ title: '更正文件的版本' }),
    documents: z
      .record(
        z.string(),
        z.strictObject({
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .meta({ title: 'SHA-256' }),
          name: z.string().meta({ title: '文件名' }),
        }),
      )
      .meta({ title: '文档' }),
    corrections: z.array(correction).meta({ title: '更正' }),
  })
  .meta({ title: '更正文件' })

export type Change = z.infer<typeof change>
export type Correction = z.infer<typeof correction>
export type CorrectionsFile = z.infer<typeof correctionsFile>

const { shape } = measure
const units = { leads: shape.leads, partners: shape.partners, responsible: shape.responsible }
/** What can be set of a measure: a list as a whole or a member of it, whose own fields would not tell which one it is. */
const CORRECTABLE: Readonly<Record<string, z.ZodType>> = {
  kind: shape.kind,
  number: shape.number,
  indicator: shape.indicator,
  title: shape.title,
  text: shape.text,
  problem: shape.problem,
  deadline: shape.deadline,
  counterpart: shape.counterpart,
  leaders: shape.leaders,
  milestones: shape.milestones,
  targets: shape.targets,
  extra: shape.extra,
  ...units,
}
const { shape: step } = shape.steps.element
const OF_STEPS: Readonly<Record<string, z.ZodType>> = {
  marker: step.marker,
  text: step.text,
  deadline: step.deadline,
  ...units,
}

/** What a value at a pointer must be; null where the pointer leads to nothing that can be corrected. */
export function schemaAt(segments: readonly string[]): z.ZodType | null {
  const [first = '', second = '', third = '', ...rest] = segments
  // no commitment: false
  if (first === 'commitment') return segments.length === 1 ? z.literal(false) : null
  if (first !== 'steps') return within(CORRECTABLE[first], segments.slice(1))
  return isIndex(second) ? within(OF_STEPS[third], rest) : null
}

function within(schema: z.ZodType | undefined, segments: readonly string[]): z.ZodType | null {
  const [first, ...rest] = segments
  if (schema === undefined) return null
  if (schema instanceof z.ZodArray && first !== undefined) {
    // null takes the member out
    const member = isIndex(first) && rest.length === 0
    return member ? z.nullable(schema.element as z.ZodType) : null
  }
  if (first === undefined) return schema
  if (schema instanceof z.ZodRecord) return rest.length === 0 ? z.nullable(z.string()) : null
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema
  return inner instanceof z.ZodObject && rest.length === 0
    ? ((inner.shape as Record<string, z.ZodType>)[first] ?? null)
    : null
}

const isIndex = (segment: string): boolean => /^(?:0|[1-9]\d{0,4})$/.test(segment)
