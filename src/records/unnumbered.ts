import { readLabel } from '../blocks/label.ts'
import { hasSentence } from '../blocks/shape.ts'
import { TASK_HEADINGS } from '../lexicon/headings.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { tidy } from '../text/space.ts'
import { hasUnits, UNIT_ROLES } from './collected.ts'
import { isClosingSentence, isSafeguardHeading } from './kind.ts'
import { dutyLine, isParagraph, sharedNote, trailingNote } from './notes.ts'
import { firstStop, runInTitle } from './title.ts'

/** A paragraph with what belongs to it: label lines, a note on a line of its own, a second paragraph. */
interface Group {
  paragraphs: Paragraph[]
  /** Bodies are named for it. */
  charged: boolean
  /** It opens with a head: `交通秩序提升。加强…` */
  headed: boolean
  /** More than a heading line stands in it. */
  worded: boolean
}

/** A paragraph that is an item of its own without a number. */
export const unnumbered = (node: OutlineNode, paragraph: Paragraph): OutlineNode => ({
  ...node,
  enumerator: null,
  paragraph,
  head: paragraph.raw,
  body: [],
  children: [],
})

/** Commitments without numbers, and prose behind the last of them that is of the chapter. */
export interface Unnumbered {
  groups: Group[]
  closing: readonly Paragraph[]
}

const known = new WeakMap<OutlineNode, Unnumbered>()

/** What stands in a chapter without numbers, found once for all who ask. */
export function readUnnumbered(node: OutlineNode): Unnumbered {
  const before = known.get(node)
  if (before !== undefined) return before
  const groups = groupsOf(node)
  const closing = closingOf(groups)
  const found = { groups: closing.length === 0 ? groups : without(groups, new Set(closing)), closing }
  known.set(node, found)
  return found
}

const without = (groups: readonly Group[], closing: ReadonlySet<Paragraph>): Group[] =>
  groups
    .map((group) => ({ ...group, paragraphs: group.paragraphs.filter((paragraph) => !closing.has(paragraph)) }))
    .filter((group) => group.paragraphs.length > 0)

/** `公开征求意见时间：…`, or a paragraph that opens like none of the commitments above it. */
function closingOf(groups: readonly Group[]): readonly Paragraph[] {
  const last = groups.at(-1)?.paragraphs ?? []
  const at = last.findIndex(({ text }, index) => index > 0 && isClosingSentence(text.value))
  return at < 0 ? oddOne(groups) : last.slice(at)
}

/**
 * `● 加强领导。…` / `● 加强投入。…（责任单位：…）` / `各单位要…`: the last paragraph, where each of the others that is no
 * label or note opens with the list's sign, or with a head of its own, and this one with neither.
 */
function oddOne(groups: readonly Group[]): readonly Paragraph[] {
  const paragraphs = groups
    .flatMap((group) => group.paragraphs)
    .map((paragraph) => ({ paragraph, role: roleOf(paragraph) }))
  const last = paragraphs.at(-1)
  if (last === undefined || !last.role.prose || last.role.charged || last.role.headed || last.paragraph.bullet)
    return []
  const others = paragraphs.slice(0, -1).filter(({ role }) => role.prose)
  if (others.length < 2 || !last.paragraph.text.value.endsWith('。')) return []
  const alike = others.every(({ paragraph }) => paragraph.bullet) || others.every(({ role }) => role.headed)
  return alike ? [last.paragraph] : []
}

/** The paragraphs of a chapter without numbers: `交通秩序提升。加强路口…` / `责任单位：…` / `市场秩序规范。完成…` */
function groupsOf(node: OutlineNode): Group[] {
  const groups: Group[] = []
  let listing = false
  for (const paragraph of node.body.filter(isParagraph)) {
    const role = roleOf(paragraph)
    const open = groups.at(-1)
    const opens = (paragraph.bullet && !listing) || (open !== undefined && isClosed(open)) || (role.headed && !listing)
    if (open === undefined || (role.prose && opens && (paragraph.bullet || open.worded))) {
      groups.push({ paragraphs: [paragraph], charged: role.charged, headed: role.headed, worded: isWorded(paragraph) })
    } else {
      open.paragraphs.push(paragraph)
      open.charged ||= role.charged
      open.worded ||= isWorded(paragraph)
    }
    // ●建设物流中心1个： over - 冷藏库容不少于1万吨； - 日均…
    listing = /[：:]$/.test(paragraph.text.value) || (listing && /[；;]$/.test(paragraph.text.value))
  }
  return groups
}

interface Role {
  prose: boolean
  charged: boolean
  headed: boolean
}

function roleOf(paragraph: Paragraph): Role {
  const label = readLabel(paragraph.raw.value)
  if (label !== null)
    return { prose: false, headed: false, charged: label.kind === 'entry' && UNIT_ROLES.has(label.role) }
  if ((sharedNote(paragraph.raw) ?? dutyLine(paragraph)) !== null) return { prose: false, headed: false, charged: true }
  const note = trailingNote(paragraph.raw)
  const text = tidy(note === null ? paragraph.raw : paragraph.raw.slice(0, note.start))
  const isHead = text.length <= 20 && firstStop(text.value) < 0
  return {
    prose: text.length > 0,
    charged: hasUnits(note?.entries ?? []),
    headed: isHead || runInTitle(text, false) !== null,
  }
}

const isClosed = (group: Group): boolean => group.charged && group.worded

/** More than a heading line. */
const isWorded = ({ text }: Paragraph): boolean => text.length > 20 || hasSentence(text.value)

/**
 * A heading over commitments without numbers: at least two paragraphs, bodies named for half of them, or each with a
 * head of its own under a heading that announces tasks or requirements, or (three of them) `among` chapters of items.
 */
export function hasUnnumbered(node: OutlineNode, title: string, among: boolean): boolean {
  if (node.children.length > 0 || node.level > 2 || node.enumerator?.style === 'digit') return false
  const groups = readUnnumbered(node).groups.filter((group) => group.worded || group.paragraphs[0]?.bullet === true)
  if (groups.length < 2) return false
  const charged = groups.filter((group) => group.charged).length
  if (charged >= 2 && charged * 2 >= groups.length) return true
  if (groups.every((group) => group.paragraphs[0]?.bullet === true)) return true
  const announces = isSafeguardHeading(title, node.level) || TASK_HEADINGS.some((word) => title.includes(word))
  return (announces || (among && groups.length >= 3)) && groups.every((group) => group.headed)
}
