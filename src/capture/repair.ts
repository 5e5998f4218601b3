import type { Extent } from '../schema/finding.ts'

/** What was done to a capture, and how sure that is. */
export interface Repair {
  kind: 'table' | 'pipe-rows' | 'box' | 'heading' | 'list' | 'flat-text' | 'labels' | 'no-table'
  at: Extent
  /** What the place was read as: `table of 5 columns, 129 rows`. */
  hypothesis: string
  /** Logarithm of how much better it explains the place than paragraphs do. */
  score: number
  /** How much better than the next best reading, which is named in `second`. */
  margin: number
  second: string
}
