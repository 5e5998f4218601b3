import { readLabel } from '../blocks/label.ts'
import { hasSentence } from '../blocks/shape.ts'
import { TASK_HEADINGS } from '../lexicon/headings.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { tidy } from '../text/space.ts'
import { hasUnits, UNIT_ROLES } from './collected.ts'
import { isSafeguardHeading } from './kind.ts'
import { dutyLine, isParagraph, sharedNote, trailingNote } from './notes.ts'
import { firstStop, runInTitle } from './title.ts'

/** A paragraph with what belongs to it: label lines, a note on a line of its own, a second paragraph. */
export interface Group {
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

/** The paragraphs of a chapter without numbers: `交通秩序提升。加强路口…` / `责任单位：…` / `市场秩序规范。完成…` */
export function groupsOf(node: OutlineNode): Group[] {
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
  const groups = groupsOf(node).filter((group) => group.worded || group.paragraphs[0]?.bullet === true)
  if (groups.length < 2) return false
  const charged = groups.filter((group) => group.charged).length
  if (charged >= 2 && charged * 2 >= groups.length) return true
  if (groups.every((group) => group.paragraphs[0]?.bullet === true)) return true
  const announces = isSafeguardHeading(title, node.level) || TASK_HEADINGS.some((word) => title.includes(word))
  return (announces || (among && groups.length >= 3)) && groups.every((group) => group.headed)
}
