/** Looks up which of these words a text ends with, the longest first; looked up by the last character. */
export class Endings {
  private readonly byLast = new Map<string, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const last = word.at(-1) as string
      const same = this.byLast.get(last)
      if (same === undefined) this.byLast.set(last, [word])
      else same.push(word)
    }
  }

  /** The word that ends at `end`. */
  of(text: string, end: number = text.length): string | undefined {
    return this.byLast.get(text[end - 1] ?? '')?.find((word) => text.endsWith(word, end))
  }
}
