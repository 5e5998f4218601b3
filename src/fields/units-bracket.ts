const OPEN = '（([【〔［{｛'
const CLOSE = '）)]】〕］}｝'
const BRACKET = /[（([{【〔［｛）)\]】〕］}｝]/g

export const isOpen = (char: string | undefined): boolean => char !== undefined && char !== '' && OPEN.includes(char)
export const isClose = (char: string | undefined): boolean => char !== undefined && char !== '' && CLOSE.includes(char)

export interface Brackets {
  /** For every index the index of its bracket's partner; -1 where there is none. */
  partner: Int32Array
  /** Brackets around every index, those without a partner not counted; a bracket counts as inside itself. */
  depth: Int32Array
  /** Opening brackets without a partner, in order. */
  unclosed: number[]
}

/**
 * Pairs of brackets, whatever their width: capture mixes `（…)` and `(…）`. A bracket without a partner parts
 * nothing. Linear.
 */
export function pairBrackets(text: string): Brackets {
  const partner = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  let pairs = false
  for (const { 0: char, index } of text.matchAll(BRACKET)) {
    if (isOpen(char)) open.push(index)
    else {
      const from = open.pop()
      if (from === undefined) continue
      partner[from] = index
      partner[index] = from
      pairs = true
    }
  }
  return { partner, depth: pairs ? depths(partner) : new Int32Array(text.length), unclosed: open }
}

function depths(partner: Int32Array): Int32Array {
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
