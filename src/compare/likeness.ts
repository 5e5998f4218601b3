import { gramsOf } from './grams.ts'

/** What texts are compared by: their characters (`essence`), those of the title or first clause, what both are about. */
export interface Content {
  text: string
  head: string
  topic: string | null
}

/** A text like another one, 0 … 1. */
export interface Like {
  index: number
  score: number
}

const NOTHING: ReadonlySet<number> = new Set()

/** How many of one group are looked at closely. */
const LOOKED_AT = 6

/** Heads as alike as this are one head in other words. */
const SAME_HEAD = 0.75

/** A pair of characters in more texts than this for each group leads to nothing; it still counts in the score. */
const COMMON = 12

/**
 * How alike texts are: the cosine of their pairs of characters, each weighing the more the fewer texts have it. Those
 * that are like a text are found through its rare pairs, so the work grows with the length of the texts.
 *
 * `groupOf` tells which texts stand together (those of one document); a text is compared with other groups only.
 */
export class Likeness {
  private readonly grams: Uint32Array[] = []
  private readonly heads: Uint32Array[]
  private readonly contents: readonly Content[]
  private readonly postings: number[][] = []
  private readonly weights: Float64Array
  private readonly norms: Float64Array
  private readonly groups: readonly number[]
  private readonly common: number

  constructor(contents: readonly Content[], groups: readonly number[]) {
    this.contents = contents
    this.groups = groups
    this.common = COMMON * (1 + new Set(groups).size)
    const ids = new Map<string, number>()
    for (const [index, { text }] of contents.entries()) this.grams.push(this.read(text, index, ids))
    this.heads = contents.map(({ head }) => idsOf(head, ids))
    // what all texts have weighs a little: two short texts may have nothing else
    this.weights = Float64Array.from(this.postings, (list) => Math.log(1 + contents.length / list.length))
    this.norms = Float64Array.from(this.grams, (list) => Math.sqrt(this.sum(list)))
  }

  private read(text: string, index: number, ids: Map<string, number>): Uint32Array {
    const list: number[] = []
    for (const gram of gramsOf(text)) {
      const id = ids.get(gram) ?? ids.size
      ids.set(gram, id)
      list.push(id)
      const posting = this.postings[id]
      if (posting === undefined) this.postings.push([index])
      else posting.push(index)
    }
    return Uint32Array.from(list).sort()
  }

  private square(gram: number): number {
    return (this.weights[gram] as number) ** 2
  }

  private sum(grams: Iterable<number>): number {
    let sum = 0
    for (const gram of grams) sum += this.square(gram)
    return sum
  }

  /** What two texts have in common, weighed. */
  private shared(a: Uint32Array, b: Uint32Array): number {
    let sum = 0
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      const [x, y] = [a[i] as number, b[j] as number]
      if (x === y) sum += this.square(x)
      if (x <= y) i++
      if (y <= x) j++
    }
    return sum
  }

  /** How alike two texts are; one head counts as much as the rest, where it is more. */
  score(one: number, other: number): number {
    const norm = (this.norms[one] as number) * (this.norms[other] as number)
    if (norm === 0) return 0
    const whole = Math.min(1, this.shared(this.gramsAt(one), this.gramsAt(other)) / norm)
    const head = this.headScore(one, other)
    return head < SAME_HEAD ? whole : Math.max(whole, (whole + head) / 2)
  }

  private headScore(one: number, other: number): number {
    const [a, b] = [this.heads[one] as Uint32Array, this.heads[other] as Uint32Array]
    const norm = Math.sqrt(this.sum(a) * this.sum(b))
    return norm === 0 ? 0 : Math.min(1, this.shared(a, b) / norm)
  }

  /** Whether both are said to be about the same thing; null where one of them says nothing. */
  sameTopic(one: number, other: number): boolean | null {
    const [a, b] = [this.contents[one]?.topic ?? null, this.contents[other]?.topic ?? null]
    return a === null || b === null ? null : a === b
  }

  private gramsAt(index: number): Uint32Array {
    return this.grams[index] as Uint32Array
  }

  /** The share of one text that stands in another. */
  within(one: number, other: number): number {
    const norm = (this.norms[one] as number) ** 2
    return norm === 0 ? 0 : Math.min(1, this.shared(this.gramsAt(one), this.gramsAt(other)) / norm)
  }

  /** The share of pairs that two texts have in common, each weighing the same. */
  overlap(one: number, other: number): number {
    const [a, b] = [this.gramsAt(one), new Set(this.gramsAt(other))]
    return a.filter((gram) => b.has(gram)).length / Math.max(1, a.length, b.size)
  }

  /** Texts of other groups that are most like one, the best first; of each group a few. `without`: none of these. */
  near(one: number, without: ReadonlySet<number> = NOTHING): Like[] {
    const found = [...this.hits(one)].filter(
      ([index]) => this.groups[index] !== this.groups[one] && !without.has(index),
    )
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const taken = new Map<number, number>()
    const near: Like[] = []
    for (const [index] of found) {
      const group = this.groups[index] as number
      const count = taken.get(group) ?? 0
      taken.set(group, count + 1)
      if (count < LOOKED_AT) near.push({ index, score: this.score(one, index) })
    }
    return near.sort((a, b) => b.score - a.score || a.index - b.index)
  }

  private hits(one: number): Map<number, number> {
    const hits = new Map<number, number>()
    for (const gram of this.grams[one] as Uint32Array) {
      const list = this.postings[gram] as number[]
      if (list.length > this.common) continue
      const weight = this.square(gram)
      for (const index of list) hits.set(index, (hits.get(index) ?? 0) + weight)
    }
    return hits
  }
}

/** The pairs of a head that its text has as well, in order. */
const idsOf = (head: string, ids: ReadonlyMap<string, number>): Uint32Array =>
  Uint32Array.from([...gramsOf(head)].flatMap((gram) => ids.get(gram) ?? [])).sort()
