import { remembering } from '../text/remembered.ts'
import { defaultLexicon, type Lexicon } from './lexicon.ts'

let current = defaultLexicon

/** The lexicon of the document being read. */
export const currentLexicon = (): Lexicon => current

/**
 * Runs `work` with a reader's own lexicon. Some forty readers of notes, labels and units ask for its words; each takes
 * a lexicon as an argument and falls back on this one, so that the rooms between need not hand it on. `work` must be
 * synchronous: no other document is read meanwhile.
 */
export function withLexicon<T>(lexicon: Lexicon, work: () => T): T {
  const before = current
  current = lexicon
  try {
    return remembering(work)
  } finally {
    current = before
  }
}
