import type { OutlineNode } from '../outline/nest.ts'
import { firstStop } from './title.ts'
import { type Cousins, isStep } from './verdict.ts'

/** Items of one level and style, run-in heads and headings told apart. */
export const kindOfNode = (node: OutlineNode): string =>
  `${node.level} ${node.enumerator?.style ?? 'bare'} ${firstStop(node.head.value) < 0 ? 'headed' : 'run-in'}`

/** How many items of each kind a part has, and how many of them have no items of their own. */
export function countCousins(nodes: readonly OutlineNode[], counts = new Map<string, Cousins>()): Map<string, Cousins> {
  for (const node of nodes) {
    const count = counts.get(kindOfNode(node)) ?? { all: 0, leaves: 0 }
    count.all++
    if (node.children.every(isStep)) count.leaves++
    counts.set(kindOfNode(node), count)
    countCousins(node.children, counts)
  }
  return counts
}
