import type { Extent } from '../../schema/finding.ts'
import { extentIn, type Subject } from '../subject.ts'

interface Printed {
  words: string
  at: Extent
  measure: string | null
}

type Find = (text: string) => readonly { from: number; to: number }[]

/** What a finder finds in the lines of the source, and in the cells whose column tells what they hold. */
export function* printed(subject: Subject, find: Find): Generator<Printed> {
  const seen = new Set<number>()
  for (const line of subject.lines)
    for (const { from, to } of find(line.text)) {
      const at = extentIn(line, from, to)
      seen.add(at.from)
      yield { words: line.text.slice(from, to), at, measure: null }
    }
  for (const one of labelled(subject, find)) {
    if (seen.has(one.at.from)) continue
    seen.add(one.at.from)
    yield one
  }
}

/** What a finder finds in cells, read behind the title of their column: 联系电话 | 8508809 */
export function* labelled(subject: Subject, find: Find): Generator<Printed> {
  for (const { extra, position, id } of subject.document.measures)
    for (const [label, value] of Object.entries(extra))
      for (const { from, to } of find(`${label}：${value}`)) {
        if (from <= label.length) continue
        const words = value.slice(from - label.length - 1, to - label.length - 1)
        yield { words, at: subject.locate(position, words), measure: id }
      }
}
