const OPEN = '（([【〔［{｛'
const CLOSE = '）)]】〕］}｝'
const BRACKET = /[（([{【〔［｛）)\]】〕］}｝]/g

export const isOpen = (char: string | undefined): boolean => char !== undefined && char !== '' && OPEN.includes(char)
export const isClose = (char: string | undefined): boolean => char !== undefined && char !== '' && CLOSE.includes(char)

export class Brackets {
  /** For every index the index of its bracket's partner; -1 where there is none. */
  readonly partner: Int32Array
  /** Opening brackets without a partner, in order. */
  readonly unclosed: number[]
  private depths: Int32Array | null = null

  constructor(partner: Int32Array, unclosed: number[]) {
    this.partner = partner
    this.unclosed = unclosed
  }

  /** Brackets around every index, those without a partner not counted; a bracket counts as inside itself. */
  get depth(): Int32Array {
    this.depths ??= depthsOf(this.partner)
    return this.depths
  }
}

/**
 * Pairs of brackets, whatever their width: capture mixes `（…)` and `(…）`. A bracket without a partner parts
 * nothing. Linear.
 */
export function pairBrackets(text: string): Brackets {
  const partner = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  for (const { 0: char, index } of text.matchAll(BRACKET)) {
    if (isOpen(char)) open.push(index)
    else {
      const from = open.pop()
      if (from === undefined) continue
      partner[from] = index
      partner[index] = from
    }
  }
  return new Brackets(partner, open)
}

function depthsOf(partner: Int32Array): Int32Array {
  const depth = new Int32Array(partner.length)
  let now = 0
  for (let i = 0; i < partner.length; i++) {
    const other = partner[i] as number
    if (other > i) now++
    depth[i] = now
    if (other >= 0 && other < i) now--
  }
  return depth
}
