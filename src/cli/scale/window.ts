/** What came of a piece of work: its value, or what it threw. */
export type Outcome<R> = { value: R } | { error: unknown }

/**
 * Begins work for items as they come, at most `width` of them at a time, and gives what came of it in the items' order.
 * An outcome counts until the next one is asked for, so no more than `width` are ever held, however many items there
 * are; with a width of 1 nothing begins before the last one is done with. One that is ready does not wait for the next
 * item to come.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  width: number,
  begin: (item: T) => Promise<R>,
): AsyncGenerator<[T, Outcome<R>]> {
  const begun: [T, Promise<Outcome<R>>][] = []
  const bell = new Bell()
  const state = { over: false }
  const feed = async (): Promise<void> => {
    for await (const item of items) {
      begun.push([item, settled(begin(item))])
      bell.ring()
      while (begun.length >= width && !state.over) await bell.wait()
      if (state.over) return
    }
  }
  const fed = settled(feed()).then((outcome) => {
    state.over = true
    bell.ring()
    return outcome
  })
  try {
    for (;;) {
      while (begun.length === 0 && !state.over) await bell.wait()
      const next = begun[0]
      if (next === undefined) break
      yield [next[0], await next[1]]
      void begun.shift()
      bell.ring()
    }
    const outcome = await fed
    if ('error' in outcome) throw outcome.error
  } finally {
    state.over = true
    bell.ring()
  }
}

const settled = <R>(work: Promise<R>): Promise<Outcome<R>> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )

/** Wakes those who wait, all at once. */
class Bell {
  private waiting: (() => void)[] = []

  wait(): Promise<void> {
    return new Promise((done) => void this.waiting.push(done))
  }

  ring(): void {
    const { waiting } = this
    this.waiting = []
    for (const wake of waiting) wake()
  }
}
