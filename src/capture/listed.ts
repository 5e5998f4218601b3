import { readEnumerator } from '../text/enumerator.ts'
import type { Grid, Line } from '../tree/nodes.ts'

/** 工作重点：一是推进…。二是加快…。: a list that runs on in one paragraph. */
const MARKER = /[：:；;。，,]\s{0,4}(?=[一二三四五六七八九十]{1,3}是)/g
const FEWEST = 3

/** A paper without numbered lines whose commitments run on behind a colon: its list gets a line an item. */
export function freeLists(nodes: readonly (Line | Grid)[]): { nodes: (Line | Grid)[]; freed: Line[][] } {
  const freed: Line[][] = []
  if (nodes.some(isNumbered)) return { nodes: [...nodes], freed }
  const out = nodes.flatMap((node): (Line | Grid)[] => {
    const cuts = node.type === 'line' ? cutsOf(node.content.value) : []
    if (node.type !== 'line' || cuts.length === 0) return [node]
    const edges = [...cuts, node.content.length]
    const items = cuts.map((at, i): Line => {
      const content = node.content.slice(at, edges[i + 1]).trim()
      return { ...node, content, from: content.start, to: content.end }
    })
    freed.push(items)
    return [{ ...node, content: node.content.slice(0, cuts[0]).trim(), to: (items[0] as Line).from }, ...items]
  })
  return { nodes: out, freed }
}

const isNumbered = (node: Line | Grid): boolean =>
  node.type === 'line' && readEnumerator(node.content.value.trim()) !== null

/** Offsets of 一是, 二是 … where they count up from behind a colon. */
function cutsOf(text: string): number[] {
  const cuts: number[] = []
  for (const match of text.matchAll(MARKER)) {
    const at = match.index + match[0].length
    if (cuts.length === 0 && !/^[：:]/.test(match[0])) continue
    if (readEnumerator(text.slice(at, at + 8))?.value === cuts.length + 1) cuts.push(at)
  }
  return cuts.length >= FEWEST ? cuts : []
}
