/** Answers of pure readers of a line, by reader; those of one document, which `remembering` begins and ends. */
let answers = new Map<unknown, Map<string, unknown>>()

const MOST_ANSWERS = 4096

/**
 * A reader that several rooms ask of the same line: its answers are kept while the document is read, those to the last
 * few thousand lines. It must depend on the text and the document's lexicon alone, and nobody may change what it gave.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  return (text) => {
    const known = answersOf(read)
    const answer = known.get(text)
    if (answer !== undefined || known.has(text)) return answer as T
    if (known.size >= MOST_ANSWERS) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}

function answersOf(reader: unknown): Map<string, unknown> {
  const known = answers.get(reader)
  if (known !== undefined) return known
  const none = new Map<string, unknown>()
  answers.set(reader, none)
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
