import { readLabel } from '../blocks/label.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph, Stretch } from '../outline/paragraph.ts'
import { tidy } from '../text/space.ts'
import { isClosingSentence } from './kind.ts'
import { isCharged, isCharging, isParagraph } from './notes.ts'
import { proseOf } from './own-words.ts'
import { firstStop } from './title.ts'

/**
 * Prose behind the last of several one-paragraph items belongs to the chapter, not to that item:
 * `（四）强化监督检查。…` / `整改工作实行一月一调度…`
 */
export function trailingProse(
  node: OutlineNode,
  siblings: readonly OutlineNode[],
  index: number,
): readonly Paragraph[] {
  if (index !== siblings.length - 1) return []
  const remark = closingRemark(node, siblings)
  if (remark !== null) return [remark]
  const prose = behindLabels(node, proseOf(node))
  const closing = prose.findIndex((paragraph) => isClosingSentence(paragraph.text.value))
  if (closing >= 0) return prose.slice(closing)
  // a note behind it is the item's: `2.压缩时限。企业` / `开办时限压缩至1个工作日。（责任单位：…）`
  if (prose.some((paragraph) => isCharging(paragraph))) return []
  const others = siblings.slice(0, -1)
  if (closesWithLabels(node)) return areShut(others) ? prose : []
  const usual = usualLength(others)
  if (node.children.length === 0 && usual > 0) return prose.slice(usual)
  if (index === 0 || node.children.length > 0 || firstStop(tidy(node.head).value) < 0) return []
  return others.some((sibling) => proseOf(sibling).length > 0) ? [] : prose
}

/** Lines of labels with their values stand below its head. */
const closesWithLabels = ({ body, children }: OutlineNode): boolean =>
  children.length === 0 &&
  body.some((stretch) => isParagraph(stretch) && readLabel(stretch.raw.value)?.kind === 'entry')

/** Items without items of their own: each closes with such lines. */
function areShut(items: readonly OutlineNode[]): boolean {
  const leaves = items.filter((item) => item.children.length === 0)
  return (
    leaves.length > 0 &&
    leaves.every((item) => closesWithLabels(item) && behindLabels(item, proseOf(item)).length === 0)
  )
}

/** How many paragraphs each of several items has below its head; 0 where they differ. */
function usualLength(items: readonly OutlineNode[]): number {
  const [first, ...others] = items
  if (first === undefined || others.length === 0) return 0
  const length = proseOf(first).length
  return items.every((item) => item.children.length === 0 && proseOf(item).length === length) ? length : 0
}

/** `整改措施：` / `制定年度计划。` / `责任单位：县财政局`: what a label line stands behind, or opens, is the item's. */
function behindLabels({ body }: OutlineNode, prose: readonly Paragraph[]): readonly Paragraph[] {
  const at = body.findLastIndex((stretch) => isParagraph(stretch) && isLabelled(stretch))
  const last = body[at]
  if (last === undefined) return prose
  const opens = isParagraph(last) && /[：:]$/.test(last.text.value)
  const behind = new Set(body.slice(at + 1))
  return opens ? [] : prose.filter((paragraph) => behind.has(paragraph))
}

const isLabelled = ({ number, raw }: Paragraph): boolean => number !== undefined || readLabel(raw.value) !== null

/**
 * `备注：整改完成后，由牵头单位按程序申请验收。` behind the last of several items that has closed with its note, where no
 * other item has one: about all of them.
 */
function closingRemark(node: OutlineNode, siblings: readonly OutlineNode[]): Paragraph | null {
  const last = node.body.at(-1)
  if (siblings.length < 2 || node.children.length > 0 || last === undefined || !isRemark(last)) return null
  if (!last.text.value.endsWith('。')) return null
  const own = siblings.some((item) => item !== node && item.body.some(isRemark))
  return own || !isCharged(node) ? null : last
}

const isRemark = (stretch: Stretch): stretch is Paragraph =>
  isParagraph(stretch) && stretch.enumerator === null && /^备注[：:]/.test(stretch.text.value)
