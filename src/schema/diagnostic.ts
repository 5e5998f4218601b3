import { z } from 'zod'
import { position } from './position.ts'

export const severities = ['error', 'warning', 'info'] as const
export const origins = ['issuer', 'capture', 'parser', 'reviewer'] as const

/** Something a careful reader would want to know [诊断]. */
export const diagnostic = z
  .strictObject({
    rule: z
      .string()
      .regex(/^[a-z-]+\/[a-z-]+$/)
      .meta({ title: '规则' }),
    severity: z.enum(severities).meta({ title: '级别' }),
    origin: z.enum(origins).meta({ title: '来源（issuer 原文，capture 采集，parser 解析，reviewer 核对）' }),
    message: z.string().min(1).meta({ title: '说明' }),
    position: position.nullable().meta({ title: '位置' }),
    related: z
      .array(
        z.strictObject({
          message: z.string().meta({ title: '说明' }),
          position: position.nullable().meta({ title: '位置' }),
          measure: z.string().nullable().meta({ title: '举措标识' }),
        }),
      )
      .meta({ title: '相关' }),
    measure: z.string().nullable().meta({ title: '举措标识' }),
    fix: z
      .strictObject({ at: position, to: z.string().meta({ title: '改为' }) })
      .optional()
      .meta({ title: '修改建议' }),
  })
  .meta({ id: 'Diagnostic', title: '诊断' })

export type Diagnostic = z.infer<typeof diagnostic>
export type Severity = (typeof severities)[number]
export type DiagnosticOrigin = (typeof origins)[number]
