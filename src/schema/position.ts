import { z } from 'zod'

const point = z.strictObject({
  line: z.int().min(1).meta({ title: '行' }),
  column: z.int().min(1).meta({ title: '列' }),
  offset: z.int().min(0).meta({ title: '偏移（UTF-16 单元）' }),
})

const range = z.strictObject({ start: point, end: point }).meta({ id: 'Range', title: '位置' })

/** A unist position; several where a page break or a table cuts the text into pieces. */
export const position = z.union([range, z.array(range).min(1)]).meta({ id: 'Position', title: '位置' })

export type Point = z.infer<typeof point>
export type Range = z.infer<typeof range>
export type Position = z.infer<typeof position>
