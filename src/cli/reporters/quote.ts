import type { Range } from '../../schema/position.ts'
import { escapeControls } from '../escape.ts'
import { widthOf } from './width.ts'

/** Characters of the line before the place, and in all. */
const BEFORE = 24
const SHOWN = 56

/** The words at a place with some around them, and a caret line under them. */
export function quote(line: string, { start, end }: Range): [text: string, carets: string] {
  const at = start.column - 1
  const to = end.line === start.line ? Math.max(end.column - 1, at + 1) : line.length
  const from = Math.max(0, Math.min(at - BEFORE, line.length - 1))
  const cut = Math.min(line.length, Math.max(from + SHOWN, Math.min(to, from + 2 * SHOWN)))
  const show = (a: number, b: number): string => escapeControls(line.slice(a, b).replaceAll('\t', ' '))
  const lead = `${from > 0 ? '…' : ''}${show(from, at)}`
  const marked = show(at, Math.min(to, cut))
  const text = `${lead}${marked}${show(Math.min(to, cut), cut)}${cut < line.length ? '…' : ''}`
  return [text, `${' '.repeat(widthOf(lead))}${'^'.repeat(Math.max(1, widthOf(marked)))}`]
}
