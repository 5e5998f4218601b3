import { Finder, type Match } from '../corrections/match.ts'
import { type Commitment, commitmentsOf } from '../export/commitment.ts'
import { commitmentText } from '../export/ledger/rows.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { squeeze } from '../text/space.ts'
import type { Returned } from './sheets.ts'

/** A document as its ledger's rows are found again in it. */
export class Known {
  readonly document: PolicyDocument
  private readonly finder: Finder
  private readonly byMeasure = new Map<string, Commitment>()
  /** Commitments by what stands in their column 举措, as they were exported: both prints together or one alone. */
  private readonly byWords = new Map<string, Set<Commitment>>()

  constructor(document: PolicyDocument) {
    this.document = document
    this.finder = new Finder(document.measures)
    for (const commitment of commitmentsOf(document)) {
      const { main, twin, measure } = commitment
      const prints = twin === null ? [main] : [main, twin]
      for (const { id } of prints) this.byMeasure.set(id, commitment)
      for (const print of [measure, ...prints]) this.say(squeeze(commitmentText(print)), commitment)
    }
  }

  find(row: Returned): Match {
    return this.finder.find(row)
  }

  commitmentOf(measure: string): Commitment {
    return this.byMeasure.get(measure) as Commitment
  }

  /** The commitments that have these words, white space aside. */
  withWords(words: string): ReadonlySet<Commitment> {
    return this.byWords.get(squeeze(words)) ?? NONE
  }

  private say(words: string, commitment: Commitment): void {
    const same = this.byWords.get(words)
    if (same === undefined) this.byWords.set(words, new Set([commitment]))
    else same.add(commitment)
  }
}

const NONE: ReadonlySet<Commitment> = new Set()
