import type { PolicyDocument } from '../schema/document.ts'

export interface Counts {
  error: number
  warning: number
}

/** What a run counts of a document. */
export interface Figures {
  measures: number
  counts: Counts
}

export function figuresOf({ measures, diagnostics }: PolicyDocument): Figures {
  const counts = { error: 0, warning: 0 }
  for (const { severity } of diagnostics) if (severity !== 'info') counts[severity]++
  return { measures: measures.length, counts }
}

/** What one run did. */
export class Tally {
  /** Inputs that were looked at. */
  inputs = 0
  /** Inputs that a run which stops at the first failure did not come to. */
  unread = 0
  /** Documents. */
  done = 0
  failed = 0
  /** Inputs that an earlier run has done. */
  skipped = 0
  /** Of the failed: those that an earlier run failed at, and this one did not try. */
  untried = 0
  measures = 0
  counts: Counts = { error: 0, warning: 0 }
  /** The folder that holds what was written. */
  folder: string | null = null

  /** An input that this run leaves as an earlier one left it. */
  pass(state: 'done' | 'failed' | 'new'): void {
    if (state === 'done') this.skipped++
    else {
      this.failed++
      this.untried++
    }
  }

  add({ measures, counts: { error, warning } }: Figures): void {
    this.done++
    this.measures += measures
    this.counts.error += error
    this.counts.warning += warning
  }
}
