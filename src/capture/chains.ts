import type { Piece } from './piece.ts'

/** Runs of pieces that count: 1, 2, 3, each behind the one before, whatever stands between. By index. */
export function chainsOf(pieces: readonly Piece[]): number[][] {
  const open = new Map<number, number[]>()
  const chains: number[][] = []
  pieces.forEach(({ count }, i) => {
    if (count === null) return
    const chain = open.get(count) ?? []
    if (chain.length === 0) chains.push(chain)
    else open.delete(count)
    chain.push(i)
    open.set(count + 1, chain)
  })
  return chains.filter(({ length }) => length >= 2)
}

const MOST_MISSING = 30

/** Numbers at line starts that rise, some of them missing: 81, 85, 87. An excerpt of a table on lines of its own. */
export function risingOf(pieces: readonly Piece[]): number[][] {
  const chain: number[] = []
  let last = 0
  pieces.forEach(({ count, opens }, i) => {
    if (count === null || !opens || count <= last || (last > 0 && count > last + MOST_MISSING)) return
    chain.push(i)
    last = count
  })
  return chain.length >= 2 ? [chain] : []
}
