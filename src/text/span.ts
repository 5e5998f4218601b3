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

/**
 * A string with the source offsets (UTF-16 units) of every part of it. Immutable.
 *
 * A table of 100,000 rows has a million of them, nearly all printed in one piece: such a span keeps the offset of its
 * first character in the place of a list.
 */
export class Span {
  readonly value: string
  private readonly place: number | readonly Run[]

  /** `place`: the runs of the value, or its offset where it stands in the source as it is. */
  constructor(value: string, place: number | readonly Run[]) {
    this.value = value
    this.place = typeof place === 'number' ? place : packed(value, place)
  }

  static readonly empty = new Span('', [])

  /** The characters [from, to) of the source, as they stand. */
  static of(source: string, from: number, to: number): Span {
    return from >= to ? Span.empty : new Span(source.slice(from, to), from)
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

  get runs(): readonly Run[] {
    const { place, length } = this
    return typeof place === 'number' ? [{ at: 0, length, from: place, to: place + length }] : place
  }

  /** First source offset; -1 where the span is empty. */
  get start(): number {
    return typeof this.place === 'number' ? this.place : (this.place[0]?.from ?? -1)
  }

  /** Source offset behind the last character; -1 where the span is empty. */
  get end(): number {
    return typeof this.place === 'number' ? this.place + this.length : (this.place.at(-1)?.to ?? -1)
  }

  /** Like String.slice, with the places kept. */
  slice(from = 0, to = this.value.length): Span {
    if (from < 0) from = Math.max(0, this.value.length + from)
    if (to < 0) to = this.value.length + to
    to = Math.min(to, this.value.length)
    if (from >= to) return Span.empty
    if (from === 0 && to === this.value.length) return this
    const value = this.value.slice(from, to)
    const { place } = this
    if (typeof place === 'number') return new Span(value, place + from)
    const runs: Run[] = []
    for (let i = runIndexAt(place, from); i < place.length; i++) {
      const run = place[i] as Run
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
    return new Span(value, runs)
  }

  /** Source offset of the character at `index`. */
  offsetAt(index: number): number {
    const { place } = this
    if (typeof place === 'number') return place + Math.min(index, this.length)
    const run = place[runIndexAt(place, index)]
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
}

/** One run that is the whole value is told by its offset. A list that grew has room to spare, which its copy has not. */
function packed(value: string, runs: readonly Run[]): number | readonly Run[] {
  const [run] = runs
  const whole = runs.length === 1 && run?.length === value.length && run.to - run.from === run.length
  return whole ? run.from : runs.slice()
}

function runIndexAt(runs: readonly Run[], index: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle] as Run).at <= index) low = middle
    else high = middle - 1
  }
  return low
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
