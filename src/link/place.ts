import type { LineIndex } from '../read/index.ts'
import type { Extent } from '../schema/finding.ts'
import type { Position } from '../schema/position.ts'
import { squeeze, tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** White space of a page's end is longer; it parts a value. */
const LONGEST_GAP = 200

/** Offsets to unist positions of one source. */
export class Places {
  private readonly text: string
  private readonly lines: LineIndex

  constructor(text: string, lines: LineIndex) {
    this.text = text
    this.lines = lines
  }

  /** Where the spans stand; several pieces where a page break or a table parts them. */
  ofSpans(spans: readonly Span[]): Position {
    return this.ofExtents(spans.flatMap((span) => span.runs.map(({ from, to }) => ({ from, to }))))
  }

  ofExtents(extents: readonly Extent[]): Position {
    const pieces: Extent[] = []
    for (const { from, to } of [...extents].sort((a, b) => a.from - b.from)) {
      const last = pieces.at(-1)
      if (last !== undefined && (from <= last.to || this.isSeam(last.to, from))) last.to = Math.max(last.to, to)
      else pieces.push({ from, to })
    }
    const ranges = pieces.map((piece) => this.lines.range(this.within(piece)))
    return ranges.length === 1 ? (ranges[0] as (typeof ranges)[0]) : ranges
  }

  /**
   * The characters of values as flat pairs of offsets, in the order of the values; pieces with nothing but white space
   * between them are one.
   */
  flat(spans: readonly Span[]): number[] {
    const flat: number[] = []
    for (const span of spans)
      for (const run of tidy(span).runs) {
        const { from, to } = this.within(run)
        const last = flat.at(-1) ?? -1
        if (last >= 0 && from >= last && from - last < LONGEST_GAP && squeeze(this.text.slice(last, from)) === '')
          flat[flat.length - 1] = to
        else flat.push(from, to)
      }
    return flat
  }

  of(extent: Extent | null): Position | null {
    return extent === null ? null : this.lines.range(this.within(extent))
  }

  /** Markup that is cut off (`<table`) may be said to end behind the text. */
  private within({ from, to }: Extent): Extent {
    const { length } = this.text
    return { from: Math.min(from, length), to: Math.min(to, length) }
  }

  /** Nothing but markup or one line end stands between: the text goes on. */
  private isSeam(from: number, to: number): boolean {
    if (to - from > 200) return false
    const gap = this.text.slice(from, to).replace(/<[^<>]*>/g, '')
    return /^[\s\u3000*_#\\]*$/.test(gap) && gap.replaceAll('\r\n', '\n').split('\n').length <= 2
  }
}
