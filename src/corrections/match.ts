import type { Measure } from '../schema/measure.ts'
import { printOf } from '../schema/print.ts'
import type { Correction } from './schema.ts'

/** The measure that a decision is about, or why there is none. */
export type Match =
  | { measure: Measure; moved: boolean }
  | { measure: null; why: 'gone' | 'changed' | 'several'; near: Measure | null }

type Key = Pick<Correction, 'measure' | 'print' | 'twins'>

/** Finds measures by id and print, else by a print that one measure alone has; never the nearest. */
export class Finder {
  private readonly ids = new Map<string, Measure>()
  private readonly prints = new Map<string, Measure[]>()

  constructor(measures: readonly Measure[]) {
    for (const measure of measures) {
      this.ids.set(measure.id, measure)
      const print = printOf(measure)
      const same = this.prints.get(print)
      if (same === undefined) this.prints.set(print, [measure])
      else same.push(measure)
    }
  }

  find({ measure: id, print, twins = 1 }: Key): Match {
    const named = this.ids.get(id) ?? null
    const same = this.prints.get(print) ?? []
    if (same.length === 0) return { measure: null, why: named === null ? 'gone' : 'changed', near: named }
    // one of several that print the same is known by its id alone, which holds while all of them are there
    if (twins > 1 && same.length !== twins) return { measure: null, why: 'several', near: null }
    if (named !== null && same.includes(named)) return { measure: named, moved: false }
    const [only] = same
    return same.length === 1 && only !== undefined
      ? { measure: only, moved: true }
      : { measure: null, why: 'several', near: null }
  }
}
