/**
 * Text that remembers where it came from.
 *
 * A span is a string put together from pieces of the source: white space, line ends, markup and page furniture may
 * have been dropped between the pieces, yet every character still leads back to its offset. All values of a document
 * are cut out of spans, which is what makes positions and coverage exact.
 */

/** A stretch of a span's value: `value.slice(at, at + length)` was printed at source offsets [from, to). */
export interface Run {
  at: number
  length: number
  from: number
  to: number
}

/** A string with the source offsets (UTF-16 units) of every part of it. Immutable. */
export class Span {
  readonly value: string
  readonly runs: readonly Run[]

  constructor(value: string, runs: readonly Run[]) {
    this.value = value
    this.runs = runs
  }

  static readonly empty = new Span('', [])

  /** The characters [from, to) of the source, as they stand. */
  static of(source: string, from: number, to: number): Span {
    return from >= to ? Span.empty : new Span(source.slice(from, to), [{ at: 0, length: to - from, from, to }])
  }

  /** A line break that is printed at [from, to) in another form: `<br>`, the end of a row's line. */
  static lineBreak(from: number, to: number): Span {
    return new Span('\n', [{ at: 0, length: 1, from, to }])
  }

  /** Spans one after the other, nothing put between them. */
  static join(spans: readonly Span[]): Span {
    if (spans.length === 1) return spans[0] ?? Span.empty
    const values: string[] = []
    const runs: Run[] = []
    let at = 0
    for (const span of spans) {
      values.push(span.value)
      for (const run of span.runs) pushRun(runs, { ...run, at: at + run.at })
      at += span.value.length
    }
    return new Span(values.join(''), runs)
  }

  get length(): number {
    return this.value.length
  }

  /** First source offset; -1 where the span is empty. */
  get start(): number {
    return this.runs[0]?.from ?? -1
  }

  /** Source offset behind the last character; -1 where the span is empty. */
  get end(): number {
    return this.runs.at(-1)?.to ?? -1
  }

  /** Like String.slice, with the places kept. */
  slice(from = 0, to = this.value.length): Span {
    if (from < 0) from = Math.max(0, this.value.length + from)
    if (to < 0) to = this.value.length + to
    to = Math.min(to, this.value.length)
    if (from >= to) return Span.empty
    if (from === 0 && to === this.value.length) return this
    const runs: Run[] = []
    for (let i = this.runIndexAt(from); i < this.runs.length; i++) {
      const run = this.runs[i] as Run
      if (run.at >= to) break
      const a = Math.max(from, run.at)
      const b = Math.min(to, run.at + run.length)
      // a run whose source has another length (a decoded entity) cannot be cut: it keeps its whole source
      const exact = run.length === run.to - run.from
      runs.push({
        at: a - from,
        length: b - a,
        from: exact ? run.from + (a - run.at) : run.from,
        to: exact ? run.from + (b - run.at) : run.to,
      })
    }
    return new Span(this.value.slice(from, to), runs)
  }

  /** Source offset of the character at `index`. */
  offsetAt(index: number): number {
    const run = this.runs[this.runIndexAt(index)]
    if (run === undefined) return this.end
    return run.length === run.to - run.from ? run.from + Math.min(index - run.at, run.length) : run.from
  }

  /** Without white space at both ends. */
  trim(): Span {
    const lead = this.value.length - this.value.trimStart().length
    return this.slice(lead, Math.max(lead, this.value.trimEnd().length))
  }

  /** Without the characters [from, to). */
  without(from: number, to: number): Span {
    return Span.join([this.slice(0, from), this.slice(to)])
  }

  private runIndexAt(index: number): number {
    let low = 0
    let high = this.runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.runs[middle] as Run).at <= index) low = middle
      else high = middle - 1
    }
    return low
  }
}

function pushRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const joins =
    last !== undefined &&
    last.to === run.from &&
    last.to - last.from === last.length &&
    run.to - run.from === run.length
  if (joins) {
    last.length += run.length
    last.to = run.to
  } else runs.push(run)
}
