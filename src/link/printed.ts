import type { PolicyDocument, ValuePlaces } from '../schema/document.ts'
import type { Position } from '../schema/position.ts'

/** Made by the tool, or a name by which bodies of several papers are compared: the plain ideographs stay. */
const PLAIN = new Set(['name', 'id', 'key', 'rule', 'message', 'code', 'sha256', 'parents', 'schemaVersion', 'parent'])
const LETTER = /[\p{L}\p{N}]/u

/**
 * Gives the strings of a document the characters that the source prints: what was read as 月 is printed as ⽉. A string is
 * found by its letters and figures, first where its record stands. `plain` and `printed` are of one length.
 */
export function restorePrinted(document: PolicyDocument, plain: string, printed: string): PolicyDocument {
  const finder = new Finder(plain, printed)
  const { places, ...rest } = document
  return {
    ...(restore({ ...rest, diagnostics: [] }, finder, 0) as PolicyDocument),
    diagnostics: document.diagnostics,
    ...(places !== undefined && { places: renamed(document, places, finder) }),
  }
}

/** Pointers to what stands under a printed label name the label as it is printed. */
function renamed({ measures }: PolicyDocument, places: ValuePlaces, finder: Finder): ValuePlaces {
  const entries = measures.flatMap(({ id, position }) => {
    const own = Object.entries(places[id] ?? {})
    const at = startOf(position) ?? 0
    const named = own.map(([key, flat]) => [key.startsWith('extra/') ? finder.printed(key, at) : key, flat] as const)
    return own.length === 0 ? [] : [[id, Object.fromEntries(named)] as const]
  })
  return Object.fromEntries(entries)
}

function restore(value: unknown, finder: Finder, from: number): unknown {
  if (typeof value === 'string') return finder.printed(value, from)
  if (Array.isArray(value)) return value.map((one) => restore(one, finder, from))
  if (typeof value !== 'object' || value === null) return value
  const at = startOf((value as { position?: Position }).position) ?? from
  const restored: [string, unknown][] = Object.entries(value).map(([key, one]) =>
    key === 'position' || PLAIN.has(key) ? [key, one] : [finder.printed(key, at), restore(one, finder, at)],
  )
  return Object.fromEntries(restored)
}

function startOf(position: Position | null | undefined): number | null {
  const first = Array.isArray(position) ? position[0] : position
  return first?.start.offset ?? null
}

class Finder {
  private readonly letters: string
  /** Offset of each letter. */
  private readonly offsets: number[] = []
  private readonly source: string
  private readonly changed: Set<string>

  constructor(plain: string, printed: string) {
    const letters: string[] = []
    this.changed = new Set()
    this.source = printed
    for (let i = 0; i < plain.length; i++) {
      const char = plain[i] as string
      if (char !== printed[i]) this.changed.add(char)
      if (!LETTER.test(char)) continue
      letters.push(char)
      this.offsets.push(i)
    }
    this.letters = letters.join('')
  }

  printed(text: string, from: number): string {
    const chars = [...text]
    if (!chars.some((char) => this.changed.has(char))) return text
    const letters = chars.filter((char) => LETTER.test(char)).join('')
    const near = this.letters.indexOf(letters, this.indexAt(from))
    let at = near >= 0 ? near : this.letters.indexOf(letters)
    if (at < 0) return text
    return chars.map((char) => (LETTER.test(char) ? this.source[this.offsets[at++] as number] : char)).join('')
  }

  /** Index of the first letter at or behind an offset. */
  private indexAt(offset: number): number {
    let low = 0
    let high = this.offsets.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.offsets[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
