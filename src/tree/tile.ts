import { Span } from '../text/span.ts'
import type { Grid, Line } from './nodes.ts'

/**
 * Nodes in reading order, stretched so that they tile the text: each reaches to the next one's start; what stands
 * before the first is an empty line. Nothing of the gaps is in any content.
 */
export function tile(nodes: readonly (Line | Grid)[], text: string): (Line | Grid)[] {
  const first = nodes[0]?.from ?? text.length
  const tiled: (Line | Grid)[] = nodes.map((node, i) => ({ ...node, to: nodes[i + 1]?.from ?? text.length }))
  return first > 0 ? [{ type: 'line', from: 0, to: first, content: Span.empty }, ...tiled] : tiled
}
