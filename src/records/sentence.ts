import { Span } from '../text/span.ts'

/** The full stop that ends the sentence behind its note, unless the sentence has one already. */
export function sentenceEnd(note: Span, before: Span): Span {
  if (/[。；！.]$/.test(before.value.trimEnd())) return Span.empty
  const at = note.value.trimEnd().length - 1
  return '。；'.includes(note.value[at] ?? ' ') ? note.slice(at, at + 1) : Span.empty
}
