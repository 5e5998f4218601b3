import type { Span } from './span.ts'

/** Stretches of the source, as many as a document has cells: two numbers each, where a span holds on to its string. */
export class Extents {
  private readonly ends: number[] = []

  add(spans: Iterable<Span>): void {
    for (const span of spans) for (const { from, to } of span.runs) this.ends.push(from, to)
  }

  take(others: Extents): void {
    for (const end of others.ends) this.ends.push(end)
  }

  *[Symbol.iterator](): Generator<{ from: number; to: number }> {
    for (let i = 0; i < this.ends.length; i += 2) yield { from: this.ends[i] as number, to: this.ends[i + 1] as number }
  }
}
