import type { OutlineNode } from './nest.ts'
import type { Paragraph, Stretch } from './paragraph.ts'

const FEWEST = 3
const LONGEST_HEAD = 26
/** A first sentence without a comma, and more behind it. */
const HEADED = /^([\u4e00-\u9fff]{2})[^，,；;：:。！？]{2,}。(?=.)/

/** Its first two characters, where a paragraph opens with a head: `着力建设水网。新建…` */
function openingOf(stretch: Stretch): string | null {
  if (stretch.type !== 'paragraph' || stretch.enumerator !== null) return null
  const match = HEADED.exec(stretch.text.value.slice(0, LONGEST_HEAD + 1))
  return match?.[1] ?? null
}

/**
 * The items of a paper without any number or heading, whose paragraphs open with heads of the same two characters
 * (着力…。 着力…。 着力…。); what stands between two of them is the first one's. None where fewer than three are alike.
 */
export function alikeNodes(stretches: readonly Stretch[]): { before: Stretch[]; nodes: OutlineNode[] } | null {
  const openings = stretches.map(openingOf)
  const counts = new Map<string, number>()
  for (const opening of openings) if (opening !== null) counts.set(opening, (counts.get(opening) ?? 0) + 1)
  const [usual, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  if (count < FEWEST) return null
  const first = openings.indexOf(usual)
  const nodes: OutlineNode[] = []
  stretches.slice(first).forEach((stretch, i) => {
    if (openings[first + i] === usual) nodes.push(nodeOf(stretch as Paragraph))
    else nodes.at(-1)?.body.push(stretch)
  })
  return { before: stretches.slice(0, first), nodes }
}

const nodeOf = (paragraph: Paragraph): OutlineNode => ({
  enumerator: null,
  paragraph,
  head: paragraph.raw,
  body: [],
  children: [],
  tail: [],
  parent: null,
  level: 1,
})
