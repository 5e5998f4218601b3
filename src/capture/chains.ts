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
