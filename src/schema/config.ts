import { z } from 'zod'

const severity = z.enum(['error', 'warning', 'info'])
const rules = z
  .record(z.string(), z.enum(['off', 'error', 'warning', 'info']))
  .meta({ description: '规则（text/space）或一组规则（text/*）的级别 · severity of a rule or a group' })
const words = z.string().min(1)

/** gongwen.config.json, for its check and for editors (schemas/gongwen-config.schema.json). */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    rules: rules.optional(),
    failOn: severity.optional(),
    maxWarnings: z.int().min(0).optional(),
    baseline: words.optional().meta({ description: '相对于本文件的路径 · path, from this file' }),
    overrides: z
      .array(z.strictObject({ files: z.array(words).min(1), rules }))
      .optional()
      .meta({ description: '对某些文件的级别 · severities for some files' }),
    suppress: z
      .array(
        z.strictObject({
          rule: words,
          file: words,
          line: z.int().min(1).optional(),
          message: words.optional().meta({ description: '说明中的文字 · words of the message' }),
          reason: words.meta({ description: '理由，必填 · why, must be given' }),
        }),
      )
      .optional()
      .meta({ description: '某处的问题，已核对不改 · findings at one place that stay, with a reason' }),
    limits: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
    lexicon: words.optional(),
    map: z.record(z.string(), z.string()).optional().meta({ description: '列名 → 含义 · column → role' }),
    encoding: words.optional(),
    exclude: z.array(words).optional().meta({ description: '文件夹中不读的文件 · files of folders that are not read' }),
  })
  .meta({ title: 'gongwen.config.json' })
