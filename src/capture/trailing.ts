import { hasSentence } from '../blocks/shape.ts'
import { readEnumerator, type Style } from '../text/enumerator.ts'
import type { Grid, Line } from '../tree/nodes.ts'

/** `…制定本方案。 一、指导思想`: a heading that stands at the end of the paragraph before it. */
const BREAK = /[。；！）)][ \u3000]{0,8}(?=[一二三四五六七八九十（(])/g
const LONGEST = 32
const NO_HEADING = /[。；！：:]/
const STYLES: ReadonlySet<Style> = new Set(['han', 'han-paren'])

/** Headings at the ends of other lines, where their numbers count on from those at line starts and from one another. */
export function freeHeadings(nodes: readonly (Line | Grid)[]): { nodes: (Line | Grid)[]; freed: Line[] } {
  const last = new Map<Style, number>()
  const freed: Line[] = []
  const out = nodes.flatMap((node): (Line | Grid)[] => {
    if (node.type === 'grid') return [node]
    const own = readEnumerator(node.content.value.trim())
    if (own !== null) last.set(own.style, own.value)
    const at = tailOf(node, last)
    if (at === null) return [node]
    const heading: Line = { ...node, content: node.content.slice(at).trim(), from: node.content.offsetAt(at) }
    freed.push(heading)
    return [{ ...node, content: node.content.slice(0, at).trim(), to: heading.from }, heading]
  })
  return freed.length === 0 ? { nodes: [...nodes], freed } : { nodes: out, freed }
}

function tailOf({ content }: Line, last: Map<Style, number>): number | null {
  const { value } = content
  if (value.length < 12 || /[。；！：:]$/.test(value.trimEnd())) return null
  const from = Math.max(0, value.length - LONGEST - 10)
  for (const match of value.slice(from).matchAll(BREAK)) {
    const at = from + match.index + match[0].length
    const text = value.slice(at)
    if (text.length > LONGEST || NO_HEADING.test(text)) continue
    const marker = readEnumerator(text)
    if (marker === null || !STYLES.has(marker.style) || hasSentence(text) || marker.end >= text.length) continue
    const before = last.get(marker.style)
    if (marker.value !== (before ?? 0) + 1) continue
    last.set(marker.style, marker.value)
    return at
  }
  return null
}
