import { readLabel } from '../blocks/label.ts'
import type { LabelRole } from '../lexicon/labels.ts'
import type { OutlineNode } from './nest.ts'
import { type Paragraph, type Stretch, toParagraph } from './paragraph.ts'

/** Roles of values that are never an item of their own: who does it, and until when. */
const CHARGES: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible', 'leader', 'deadline'])

/**
 * Label lines that are numbered, taken for items: they say all about the item above them, and go back to it.
 *
 *     （一）理论学习不够深入。2022年仅开展专题研讨2次。
 *     1.整改措施：制定学习计划，每季度研讨不少于1次。
 *     2.责任股室：局办公室
 *     3.整改时限：2024年3月底前
 */
export function freeLabels(nodes: readonly OutlineNode[]): void {
  for (const node of nodes) {
    if (!areLabels(node.children)) freeLabels(node.children)
    else {
      node.body.push(...node.children.flatMap(linesOf), ...node.tail)
      node.children = []
      node.tail = []
    }
  }
}

/** All of them have a label in front, and two say who or when: `1.工作目标：…` / `2.主要任务：…` alone are headings. */
function areLabels(items: readonly OutlineNode[]): boolean {
  if (items.length < 2 || !items.every(({ enumerator, head }) => enumerator !== null && isLabelled(head.value)))
    return false
  return items.filter(({ head }) => isCharge(head.value)).length >= 2
}

const isLabelled = (head: string): boolean => /[：:]/.test(head.slice(2, 12)) && !/[，。；]/.test(head.slice(0, 4))

function isCharge(head: string): boolean {
  const label = readLabel(head)
  return label?.kind === 'entry' && CHARGES.has(label.role as LabelRole) && label.end < head.trimEnd().length
}

const linesOf = (item: OutlineNode): Stretch[] => [
  withoutNumber(item.paragraph, item.enumerator?.end ?? 0),
  ...behindHead(item),
]

/** In reading order. */
const behindHead = (item: OutlineNode): Stretch[] => [
  ...item.body,
  ...item.children.flatMap((child) => [child.paragraph, ...behindHead(child)]),
  ...item.tail,
]

function withoutNumber(paragraph: Paragraph, end: number): Paragraph {
  const { depth, blankBefore, raw } = paragraph
  return { ...toParagraph(raw.slice(end), { depth, blankBefore }), number: raw.slice(0, end) }
}
