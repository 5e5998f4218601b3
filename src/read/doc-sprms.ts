/** A change of a property: its code, and where its value stands. */
export interface Sprm {
  code: number
  at: number
  length: number
}

const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const
const TABLE = 0xd608
const TABS = 0xc615

/** The changes in a list of them, in their order; one that runs over the end is the last. */
export function* sprmsOf(bytes: Uint8Array, from: number, to: number): Generator<Sprm> {
  const end = Math.min(to, bytes.length)
  for (let at = from; at + 2 < end; ) {
    const code = wordAt(bytes, at)
    const fixed = SIZES[code >> 13] as number
    if (fixed > 0) {
      if (at + 2 + fixed <= end) yield { code, at: at + 2, length: fixed }
      at += 2 + fixed
      continue
    }
    const head = code === TABLE ? 2 : 1
    const length = code === TABLE ? wordAt(bytes, at + 2) - 1 : lengthOf(bytes, code, at + 2)
    if (length < 0 || at + 2 + head + length > end) return
    yield { code, at: at + 2 + head, length }
    at += 2 + head + length
  }
}

/** Lists of tabs that are too long for a byte are counted by what is in them. */
function lengthOf(bytes: Uint8Array, code: number, at: number): number {
  const length = bytes[at] ?? 0
  if (code !== TABS || length !== 255) return length
  const deleted = bytes[at + 1] ?? 0
  return 2 + deleted * 4 + (bytes[at + 2 + deleted * 4] ?? 0) * 3
}

export const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
export const signedAt = (bytes: Uint8Array, at: number): number => (wordAt(bytes, at) << 16) >> 16
export const longAt = (bytes: Uint8Array, at: number): number => wordAt(bytes, at) + wordAt(bytes, at + 2) * 65_536
