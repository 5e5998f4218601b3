import type { OutlineNode } from '../../outline/nest.ts'
import { kindOfNode } from '../cousins.ts'
import { saysProse, type Verdict } from '../verdict.ts'

/** What the rules said of an item, and what the reading at hand makes of it. */
export interface Decision {
  node: OutlineNode
  /** Items of one class are read alike: level, marker, shape of the head, what kind of chapter they stand in. */
  of: string
  /** By the rules. */
  rule: Verdict
  verdict: Verdict
}

/** Classes whose items are read otherwise than the rules say. */
export type Overrides = ReadonlyMap<string, Verdict>

export const asRuled: Overrides = new Map()

/** The class of an item: `2 digit headed task section`. What promises nothing is one class whatever its head's shape. */
export const classOf = (node: OutlineNode, chapter: string, rule: Verdict): string =>
  rule === 'prose'
    ? `${node.level} ${node.enumerator?.style ?? 'bare'} ${chapter} ${saysProse(node) ? 'named ' : ''}prose`
    : `${kindOfNode(node)} ${chapter} ${rule}`
