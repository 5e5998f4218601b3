/** Answers of pure readers of a line, by reader: those of the document that is being read, if one is. */
let answers: Map<unknown, Map<string, unknown>> | null = null

const MOST_ANSWERS = 4096

/**
 * A reader that several rooms ask of the same line: its answers are kept while the document is read, those to the last
 * few thousand lines. It must depend on the text and the document's lexicon alone, and nobody may change what it gave.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    if (answers === null) return read(text)
    const known = answersOf(read, answers)
    const answer = known.get(text)
    if (answer !== undefined || known.has(text)) return answer as T
    if (known.size >= MOST_ANSWERS) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}

function answersOf(reader: unknown, all: Map<unknown, Map<string, unknown>>): Map<string, unknown> {
  const known = all.get(reader)
  if (known !== undefined) return known
  const none = new Map<string, unknown>()
  all.set(reader, none)
  return none
}

/** Runs `work` with a memory of its own, so that no document holds on to another. `work` must be synchronous. */
export function remembering<T>(work: () => T): T {
  const before = answers
  answers = new Map()
  try {
    return work()
  } finally {
    answers = before
  }
}
