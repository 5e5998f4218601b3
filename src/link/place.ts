import type { LineIndex } from '../read/index.ts'
import type { Extent } from '../schema/finding.ts'
import type { Position } from '../schema/position.ts'
import type { Span } from '../text/span.ts'

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
