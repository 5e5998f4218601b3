import { startOf } from '../place.ts'
import type { SourceLine, Subject } from '../subject.ts'

/** Lines of the source that make one sentence: a table row, a line, or the pieces that a page break parted. */
export interface Paragraph {
  /** Characters and where each stands in the source. */
  text: string
  offsetAt: (index: number) => number
}

const known = new WeakMap<Subject, Paragraph[]>()

/** The paragraphs of the source, torn ones joined where the parser joined them. */
export function paragraphsOf(subject: Subject): Paragraph[] {
  const before = known.get(subject)
  if (before !== undefined) return before
  const torn = new Set(
    subject.document.diagnostics.flatMap(({ rule, position }) =>
      (rule === 'text/torn-line' || rule === 'structure/false-heading') && position !== null ? [startOf(position)] : [],
    ),
  )
  const groups: SourceLine[][] = []
  for (const line of subject.lines) {
    if (line.text.trim() === '') continue
    const last = groups.at(-1)
    const goesOn = torn.size > 0 && isTorn(torn, line)
    if (goesOn && last !== undefined) last.push(line)
    else groups.push([line])
  }
  const paragraphs = groups.map(join)
  known.set(subject, paragraphs)
  return paragraphs
}

/** The finding begins at the line, or behind its markup. */
function isTorn(torn: ReadonlySet<number>, { text, offsetAt }: SourceLine): boolean {
  const lead = /^[\s#*>-]{0,12}/.exec(text)?.[0].length ?? 0
  for (let i = 0; i <= lead; i++) if (torn.has(offsetAt(i))) return true
  return false
}

function join(lines: readonly SourceLine[]): Paragraph {
  const starts: { at: number; line: SourceLine }[] = []
  let text = ''
  for (const line of lines) {
    starts.push({ at: text.length, line })
    text += line.text
  }
  const offsetAt = (index: number): number => {
    const start = starts.findLast(({ at }) => at <= index)
    return start === undefined ? index : start.line.offsetAt(index - start.at)
  }
  return { text, offsetAt }
}
