/** Characters of a gram: long enough to be rare in one document, short enough to survive small differences. */
const SIZE = 5

/** A gram that stands in more texts than this tells nothing of any; it is left out, which keeps the work linear. */
const COMMON = 12

// letters, digits and Chinese characters of the genre: a class of all of Unicode takes a millisecond to compile
const NOT_WORDS = /[^0-9A-Za-z\u00c0-\u024f\u3005-\u3007\u3400-\u9fff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g

/** Longer texts are compared by their beginning. */
const READ = 6000

/** Which texts of a list share words with another text, found through the words, not by trying every pair. */
export class GramIndex {
  private readonly places = new Map<string, number[]>()
  private readonly sizes: number[] = []

  /** `asked`: the only grams that will be asked for, where they are few; of 100,000 texts all others take too much. */
  constructor(texts: Iterable<string>, asked: ReadonlySet<string> | null = null) {
    let index = -1
    for (const text of texts) {
      index++
      const grams = gramsOf(text)
      this.sizes.push(grams.size)
      for (const gram of grams) {
        if (asked?.has(gram) === false) continue
        const list = this.places.get(gram)
        if (list === undefined) this.places.set(gram, [index])
        else if (list.length <= COMMON) list.push(index)
      }
    }
  }

  /** Texts of the list that share rare grams with this one, with the number of shared ones. */
  sharedWith(text: string): Map<number, number> {
    const shared = new Map<number, number>()
    for (const gram of gramsOf(text)) {
      const list = this.places.get(gram)
      if (list === undefined || list.length > COMMON) continue
      for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    return shared
  }

  sizeOf(index: number): number {
    return this.sizes[index] ?? 0
  }
}

/** The stretches of five letters, digits and Chinese characters of a text; punctuation and white space do not count. */
export function gramsOf(text: string): Set<string> {
  const plain = text.slice(0, READ).replace(NOT_WORDS, '')
  const grams = new Set<string>()
  for (let i = 0; i + SIZE <= plain.length; i++) grams.add(plain.slice(i, i + SIZE))
  if (grams.size === 0 && plain !== '') grams.add(plain)
  return grams
}
