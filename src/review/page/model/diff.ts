import diff from 'fast-diff'

/** A stretch of one of two texts, and whether the other has it too. */
export interface Piece {
  text: string
  differs: boolean
}

/** Two texts with their differing characters marked. */
export function compared(a: string, b: string): [Piece[], Piece[]] {
  const left: Piece[] = []
  const right: Piece[] = []
  for (const [kind, text] of diff(a, b)) {
    if (kind !== diff.INSERT) left.push({ text, differs: kind === diff.DELETE })
    if (kind !== diff.DELETE) right.push({ text, differs: kind === diff.INSERT })
  }
  return [left, right]
}
