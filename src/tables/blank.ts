import { isBlank } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** A cell without the white space, visible or not, at its ends. */
export function trimBlank(span: Span): Span {
  const { value } = span
  let from = 0
  let to = value.length
  while (from < to && isBlank(value[from] as string)) from++
  while (to > from && isBlank(value[to - 1] as string)) to--
  return span.slice(from, to)
}
