import { comparable } from './trait.ts'

/** Longer texts are compared by their first and last characters. */
const COMPARED = 160

function clip(text: string): string {
  return text.length <= COMPARED * 2 ? text : text.slice(0, COMPARED) + text.slice(-COMPARED)
}

/** Least number of characters to change, put in or take out; stops counting above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const value = Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1)
      next.push(value)
      if (value < best) best = value
    }
    if (best > limit) return limit + 1
    row = next
  }
  return row[b.length] as number
}

const PUNCTUATION = /[，。、；：！？"'（）[\]《》.·-]/g
const letters = (text: string): string => text.replace(PUNCTUATION, '')
const figures = (text: string): string => (text.match(/[0-9一二三四五六七八九十]+/g) ?? []).join(' ')

/** Same words, whatever the white space and the width of the punctuation. */
export function isSame(a: string, b: string): boolean {
  if (a === b) return true
  // lengths that white space and punctuation cannot explain: long cells are not folded for nothing
  if (Math.abs(a.length - b.length) > 40 + Math.min(a.length, b.length)) return false
  return letters(comparable(a)) === letters(comparable(b))
}

/**
 * Two readings of one printed value: few characters differ and none of them is a figure. `share` is how much of the
 * longer one may differ.
 */
export function isReading(a: string, b: string, share: number): boolean {
  const left = letters(comparable(clip(a)))
  const right = letters(comparable(clip(b)))
  const longest = Math.max(left.length, right.length)
  if (Math.min(left.length, right.length) < 4 || figures(left) !== figures(right)) return false
  const limit = Math.max(1, Math.floor(longest * share))
  return distance(left, right, limit) <= limit
}
