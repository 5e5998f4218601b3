import type { Extent } from '../schema/finding.ts'
import type { Point, Range } from '../schema/position.ts'

/** Offsets to lines and columns, as an editor counts them (line ends are LF, CRLF and CR). */
export class LineIndex {
  private readonly starts: number[] = [0]
  private readonly length: number

  constructor(text: string) {
    this.length = text.length
    for (const match of text.matchAll(/\r\n?|\n/g)) this.starts.push(match.index + match[0].length)
  }

  /** Number of lines; a last line end opens no new one. */
  get lines(): number {
    if (this.length === 0) return 0
    return this.starts.length - (this.starts.at(-1) === this.length ? 1 : 0)
  }

  point(offset: number): Point {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.starts[low] as number) + 1, offset }
  }

  range({ from, to }: Extent): Range {
    return { start: this.point(from), end: this.point(to) }
  }
}
