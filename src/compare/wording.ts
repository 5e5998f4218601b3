import diff from 'fast-diff'

/** A stretch that both versions have, or only the old or the new one. */
export interface Piece {
  kind: 'same' | 'old' | 'new'
  text: string
}

/** Figures and Latin words are one word each, other characters stand for themselves. */
const WORD = /\d{1,20}(?:[.,]\d{1,20})?|[A-Za-z]{1,40}|[\s\S]/gu
const SENTENCE = /[^。；！？\n]{0,2000}[。；！？\n]|[^。；！？\n]{1,2000}/g

/** A single character between two changes belongs to the change: it recurs by chance; a mark parts what changed. */
const isIsland = (words: readonly string[]): boolean =>
  words.length === 1 && /^[\u3400-\u9fffA-Za-z0-9]/.test(words[0] ?? '')
/** Texts of more words are first compared by sentences. */
const LONG = 1500
/** Stretches whose words give more pairs than this are not looked into. */
const MOST = 9_000_000
/** Below the surrogates; a pair with more different words than this is not looked into. */
const CODES = 0xd000

/** What became of a text: its words in the order of the new one, those that went before those that came. */
export function wordingOf(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [old, next] = [before.match(WORD) ?? [], after.match(WORD) ?? []]
  if (old.length + next.length <= LONG * 2) return tidied(compared(old, next))
  const sentences = compared(before.match(SENTENCE) ?? [], after.match(SENTENCE) ?? [])
  return tidied(within(sentences))
}

interface Run {
  kind: Piece['kind']
  words: string[]
}

/** Lists of words by their differences; words are told as single characters to the package. */
function compared(old: readonly string[], next: readonly string[]): Run[] {
  const codes = new Map<string, string>()
  const words: string[] = []
  const coded = (list: readonly string[]): string => {
    let text = ''
    for (const word of list) {
      let code = codes.get(word)
      if (code === undefined) {
        code = String.fromCharCode(codes.size + 1)
        codes.set(word, code)
        words.push(word)
      }
      text += code
    }
    return text
  }
  const [a, b] = [coded(old), coded(next)]
  if (codes.size >= CODES || a.length * b.length > MOST) return replaced(old, next)
  return diff(a, b).map(([kind, text]) => ({
    kind: kind === 0 ? 'same' : kind < 0 ? 'old' : 'new',
    words: Array.from(text, (code) => words[code.charCodeAt(0) - 1] as string),
  }))
}

const replaced = (old: readonly string[], next: readonly string[]): Run[] => [
  { kind: 'old', words: [...old] },
  { kind: 'new', words: [...next] },
]

/** Sentences that were replaced, word by word. */
function within(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (let i = 0; i < runs.length; i++) {
    const [one, next] = [runs[i] as Run, runs[i + 1]]
    if (one.kind === 'same' || next === undefined || next.kind === 'same') {
      result.push(one)
      continue
    }
    const [old, fresh] = one.kind === 'old' ? [one, next] : [next, one]
    result.push(...compared(old.words.join('').match(WORD) ?? [], fresh.words.join('').match(WORD) ?? []))
    i++
  }
  return result
}

/** Changes with the islands between them as one change each, old before new. */
function tidied(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = []
  let [old, next] = ['', '']
  const flush = (): void => {
    if (old !== '') pieces.push({ kind: 'old', text: old })
    if (next !== '') pieces.push({ kind: 'new', text: next })
    old = ''
    next = ''
  }
  for (const [i, { kind, words }] of runs.entries()) {
    const text = words.join('')
    const island = kind === 'same' && isIsland(words) && i > 0 && i < runs.length - 1
    if (kind === 'old' || island) old += text
    if (kind === 'new' || island) next += text
    if (kind !== 'same' || island) continue
    flush()
    const last = pieces.at(-1)
    if (last?.kind === 'same') last.text += text
    else pieces.push({ kind: 'same', text })
  }
  flush()
  return pieces
}
