/**
 * Lists of words that are asked for at thousands of places of a text. A list is indexed at its first use, by the
 * character that a word begins or ends with: most places need one look-up instead of a comparison a word. Lists are
 * constants of the lexicon; one that is made anew for every call would be indexed anew.
 */
type Index = ReadonlyMap<string, readonly string[]>

const byFirst = new WeakMap<readonly string[], Index>()
const byLast = new WeakMap<readonly string[], Index>()
const anywhere = new WeakMap<readonly string[], RegExp>()

/** The word that stands at `at`; of several the first of the list. */
export const wordAt = (text: string, words: readonly string[], at = 0): string | undefined =>
  indexOf(byFirst, words, 0)
    .get(text[at] ?? '')
    ?.find((word) => text.startsWith(word, at))

/** The word that ends at `end`; of several the first of the list. */
export const wordBefore = (text: string, words: readonly string[], end = text.length): string | undefined =>
  indexOf(byLast, words, -1)
    .get(text[end - 1] ?? '')
    ?.find((word) => text.endsWith(word, end))

export const startsWithAny = (text: string, words: readonly string[], at = 0): boolean =>
  wordAt(text, words, at) !== undefined

export const endsWithAny = (text: string, words: readonly string[], end = text.length): boolean =>
  wordBefore(text, words, end) !== undefined

/** By one pattern of the words as they stand: alternatives without repetition, linear whatever they are. */
export function includesAny(text: string, words: readonly string[]): boolean {
  let pattern = anywhere.get(words)
  if (pattern === undefined) {
    pattern = new RegExp(words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'))
    anywhere.set(words, pattern)
  }
  return pattern.test(text)
}

/** Longest first, so that of several words the longest is found. */
export const longestFirst = (words: Iterable<string>): readonly string[] =>
  [...words].sort((a, b) => b.length - a.length)

function indexOf(known: WeakMap<readonly string[], Index>, words: readonly string[], position: 0 | -1): Index {
  const found = known.get(words)
  if (found !== undefined) return found
  const index = new Map<string, string[]>()
  for (const word of words) {
    const key = word.at(position) as string
    const same = index.get(key)
    if (same === undefined) index.set(key, [word])
    else same.push(word)
  }
  known.set(words, index)
  return index
}
