import type { LineIndex } from '../../read/index.ts'
import type { DocumentStyle, OwnLabel } from '../../style/index.ts'
import { place } from './place.ts'

/** What the paper repeats, the best supported first: `12:1 label 认领单位 responsible bodies ×8 margin 1.00`. */
export function* renderStyle({ labels, verbs }: DocumentStyle, lines: LineIndex): Generator<string> {
  yield '== labels\n'
  for (const label of [...labels].sort((a, b) => b.support - a.support)) yield renderLabel(label, lines)
  yield '\n== verbs\n'
  for (const { word, role, support, margin, places } of verbs)
    yield `${place(lines, places[0] ?? 0)} ${word} ${role} ×${support} margin ${margin.toFixed(2)}\n`
}

const renderLabel = ({ label, role, kind, support, margin, places }: OwnLabel, lines: LineIndex): string =>
  `${place(lines, places[0] ?? 0)} ${label} ${role} ${kind} ×${support} margin ${margin.toFixed(2)}\n`
