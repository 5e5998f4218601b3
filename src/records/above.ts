import type { Entry } from '../fields/entry.ts'
import type { Span } from '../text/span.ts'

export interface PartContext {
  kind: 'letter' | 'plan' | 'annex'
  /** Ids of the part's items begin so: '', 'letter', 'annex2'. */
  prefix: string
  /** Headings above the part's items. */
  path: readonly Span[]
  section: string | null
  source: string
}

/** What holds for the items under a heading. */
export interface Above {
  path: readonly Span[]
  section: string | null
  /** Id of the item above, by which those below are named. */
  id: string
  entries: Entry[]
  indicator: string | null
  aim: boolean
  safeguard: boolean
  /** The items are stages of the work. */
  stages: boolean
  campaigns: boolean
  /** The problem that the items below answer. */
  problem: Span | null
}

/** What holds for the items that stand under no heading of the part. */
export const topOf = ({ kind, path, section, prefix }: PartContext): Above => ({
  path,
  section,
  id: prefix,
  entries: [],
  indicator: null,
  aim: false,
  safeguard: kind === 'letter',
  stages: false,
  campaigns: false,
  problem: null,
})
