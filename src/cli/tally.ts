import type { PolicyDocument } from '../schema/document.ts'

export interface Counts {
  error: number
  warning: number
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
  measures = 0
  counts: Counts = { error: 0, warning: 0 }
  /** The folder that holds what was written. */
  folder: string | null = null

  add({ measures, diagnostics }: PolicyDocument): void {
    this.done++
    this.measures += measures.length
    for (const { severity } of diagnostics) if (severity !== 'info') this.counts[severity]++
  }
}
