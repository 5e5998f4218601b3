import { type Enumerator, readGluedEnumerator, readLooseEnumerator } from '../text/enumerator.ts'
import type { Line } from '../tree/index.ts'

/** The markers that lines can begin with, and for `2.9月底前…` what the lines behind it tell. */
export class Markers {
  private readonly followers = new Map<Line, number | null>()

  constructor(lines: readonly Line[]) {
    let next: number | null = null
    for (let i = lines.length - 1; i >= 0; i--) {
      const line = lines[i] as Line
      const text = line.content.value.trim()
      const sure = readLooseEnumerator(text)
      if (sure?.style === 'digit') next = sure.value
      else if (readGluedEnumerator(text) !== null) {
        this.followers.set(line, next)
        next = readGluedEnumerator(text)?.value ?? null
      }
    }
  }

  loose = (line: Line): Enumerator | null => readLooseEnumerator(line.content.value.trim())

  /**
   * The number of an item that begins with a figure: it goes on with the sequence, or opens one that goes on behind it.
   * Where the same number comes once more, it was a decimal.
   */
  glued(line: Line, last: number): { enumerator: Enumerator; sure: boolean } | null {
    const enumerator = readGluedEnumerator(line.content.value.trim())
    if (enumerator === null) return null
    const next = this.followers.get(line) ?? null
    const goesOn = next === enumerator.value + 1
    if (next === enumerator.value || !(last === enumerator.value - 1 || (enumerator.value === 1 && goesOn))) return null
    return { enumerator, sure: goesOn }
  }
}
