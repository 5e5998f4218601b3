import { readLabel } from '../blocks/label.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { hasUnits } from './collected.ts'
import { isCampaign } from './kind.ts'
import { dutyLine, isParagraph, trailingNote } from './notes.ts'
import { firstStop, runInTitle } from './title.ts'

/** The paragraphs of an item behind its head, those of its sub-items (its steps) among them, in reading order. */
export function flatten(node: OutlineNode): Paragraph[] {
  return [
    ...node.body.filter(isParagraph),
    ...node.children.flatMap((child) => [child.paragraph, ...flatten(child)]),
    ...node.tail.filter(isParagraph),
  ]
}

const proses = new WeakMap<OutlineNode, readonly Paragraph[]>()

/** The plain paragraphs of an item's own: no label, no note alone. Found once for all who ask. */
export function proseOf(node: OutlineNode): readonly Paragraph[] {
  const known = proses.get(node)
  if (known !== undefined) return known
  const prose = readProse(node)
  proses.set(node, prose)
  return prose
}

function readProse(node: OutlineNode): Paragraph[] {
  return node.body.filter(isParagraph).filter((paragraph) => {
    const opens = paragraph.number !== undefined || paragraph.enumerator !== null
    if (opens || readLabel(paragraph.raw.value) !== null || dutyLine(paragraph) !== null) return false
    const note = trailingNote(paragraph.raw)
    return note === null || tidy(paragraph.raw.slice(0, note.start)).length > 0
  })
}

/**
 * Own paragraphs cut where another commitment begins: behind an item that has closed with its note, a paragraph that
 * closes with a note of its own is none of it, though its number is lost.
 */
export function splitCharged(node: OutlineNode, paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [[]]
  let closed = isCharged(node.head)
  for (const paragraph of paragraphs) {
    const charged = paragraph.enumerator === null && readLabel(paragraph.raw.value) === null && isCharged(paragraph.raw)
    if (charged && closed) groups.push([paragraph])
    else (groups.at(-1) as Paragraph[]).push(paragraph)
    closed ||= charged
  }
  return groups
}

/** Words of its own, and a note behind them. */
function isCharged(raw: Span): boolean {
  const note = trailingNote(raw)
  return note !== null && tidy(raw.slice(0, note.start)).length > 8 && hasUnits(note.entries)
}

/** All of several items open with a short sentence: their first sentences are heads, a comma in one of them or not. */
export function haveRunInHeads(nodes: readonly OutlineNode[]): boolean {
  if (nodes.length < 3) return false
  const heads = nodes.map((node) => tidy(node.head))
  const short = heads.filter((head) => runInTitle(head, false) !== null || TWO_CLAUSES.test(head.value)).length
  return short >= nodes.length * 0.8 && heads.every((head) => runInTitle(head, true) !== null)
}

/** `优化设施布局，织密服务网络。`: two short clauses in step. */
const TWO_CLAUSES = /^[^，。；]{4,14}，[^，。；]{4,14}。/

/** Most of several items are campaigns by their heads: `1.持续推进…专项行动。` … `6.持续深化四大专项治理。` */
export function areCampaigns(nodes: readonly OutlineNode[]): boolean {
  const named = nodes.filter((node) => {
    const head = tidy(node.head)
    const stop = firstStop(head.value)
    return isCampaign(stop < 0 ? head.value : head.value.slice(0, stop))
  })
  return nodes.length > 1 && named.length >= nodes.length * 0.6
}

/** The first sentence is bold: `**1.南站街道依托…，推动…发展。**拟引入`. */
export function isBoldHead(node: OutlineNode, source: string): boolean {
  const stop = firstStop(node.head.value)
  if (stop < 0 || stop >= node.head.length - 1) return false
  const gap = source.slice(node.head.offsetAt(stop) + 1, node.head.offsetAt(stop + 1))
  return gap.includes('**') || gap.includes('__')
}
