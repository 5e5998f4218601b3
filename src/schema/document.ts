import { z } from 'zod'
import { diagnostic } from './diagnostic.ts'
import { indicator } from './indicator.ts'
import { measure } from './measure.ts'
import { metadata } from './metadata.ts'
import { position } from './position.ts'
import { section } from './section.ts'
import { table } from './table.ts'
import { SCHEMA_VERSION } from './version.ts'

export const source = z
  .strictObject({
    name: z.string().meta({ title: '文件名' }),
    format: z.string().meta({ title: '格式' }),
    encoding: z.string().meta({ title: '编码' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ title: 'SHA-256' }),
    characters: z.int().min(0).meta({ title: '字符数' }),
    lines: z.int().min(0).meta({ title: '行数' }),
  })
  .meta({ id: 'Source', title: '来源' })

/** Where the non-blank characters of the source went: claimed + ignored + those of `unclaimed` = characters. */
export const coverage = z
  .strictObject({
    characters: z.int().min(0).meta({ title: '非空白字符' }),
    claimed: z.int().min(0).meta({ title: '已归入字段' }),
    ignored: z.int().min(0).meta({ title: '版面附件（页码、表头重复、标记）' }),
    unclaimed: z
      .array(z.strictObject({ text: z.string().meta({ title: '原文' }), position }))
      .meta({ title: '未归入' }),
  })
  .meta({ id: 'Coverage', title: '覆盖' })

/**
 * Where the printed values of measures stand: by measure id and by pointer into the measure (`title`, `leads/0`,
 * `extra/预期目标`, `/` and `~` in labels as `~1` and `~0`), flat pairs of offsets `[from, to, from, to, …]` in UTF-16
 * units of the text that positions count in.
 */
export const places = z
  .record(z.string(), z.record(z.string(), z.array(z.int().min(0))))
  .meta({ id: 'Places', title: '各值的位置' })

/** What `gongwen parse` makes of one document. */
export const policyDocument = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).meta({ title: '结构版本' }),
    id: z.string().min(1).meta({ title: '标识' }),
    source,
    metadata,
    outline: z.array(section).meta({ title: '章节' }),
    indicators: z.array(indicator).meta({ title: '指标' }),
    measures: z.array(measure).meta({ title: '举措' }),
    tables: z.array(table).meta({ title: '表格' }),
    diagnostics: z.array(diagnostic).meta({ title: '诊断' }),
    coverage,
    places: places.optional(),
  })
  .meta({ id: 'PolicyDocument', title: '政策文件' })

export type Source = z.infer<typeof source>
export type Coverage = z.infer<typeof coverage>
export type ValuePlaces = z.infer<typeof places>
export type PolicyDocument = z.infer<typeof policyDocument>
