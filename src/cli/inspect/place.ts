import type { LineIndex } from '../../read/index.ts'

/** `12:1`, padded so that what follows stands in one column. */
export function place(lines: LineIndex, offset: number): string {
  const { line, column } = lines.point(offset)
  return `${line}:${column}`.padEnd(8)
}
