import type { LabelRole } from '../lexicon/labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Root } from '../tree/index.ts'
import { type OwnLabel, ownLabels } from './labels.ts'
import { printedNotes } from './printed-notes.ts'
import { type OwnVerb, ownVerbs } from './role-verbs.ts'

export type { OwnLabel } from './labels.ts'
export type { OwnVerb } from './role-verbs.ts'

/** A paper as its own dictionary: what its authors repeat, each with support and margin. */
export interface DocumentStyle {
  labels: OwnLabel[]
  verbs: OwnVerb[]
}

/** Reads the style of a paper from its lines. Ask it while the reader's lexicon is the current one. */
export function readStyle(tree: Root, lexicon: Lexicon): DocumentStyle {
  const notes = printedNotes(tree)
  return { labels: ownLabels(tree, lexicon), verbs: ownVerbs(notes, lexicon) }
}

/** The lexicon with the words that this paper has of its own. */
export function withStyle(lexicon: Lexicon, { labels, verbs }: DocumentStyle): Lexicon {
  if (labels.length + verbs.length === 0) return lexicon
  const own = new Map<string, LabelRole>(labels.map(({ label, role }) => [label, role]))
  const learned = new Set(labels.filter(({ role }) => role !== 'other').map(({ label }) => label))
  return {
    ...lexicon,
    labels: new Map([...own, ...lexicon.labels]),
    learned,
    verbs: new Map(verbs.map(({ word, role }) => [word, role])),
  }
}
