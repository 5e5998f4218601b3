import { findTrailingNote } from '../fields/note.ts'
import type { OutlineNode } from '../outline/nest.ts'
import type { Style } from '../text/enumerator.ts'
import { hasUnits } from './collected.ts'
import { readHeading } from './heading.ts'
import { isAimHeading, isCampaignGroup, isClosingSentence, isCourseHeading, isSafeguardHeading } from './kind.ts'
import { proseOf } from './own-words.ts'
import { headingUnits, namesUnits } from './unit-headings.ts'

/**
 * What an item of the outline is: a `section` (a heading over items), `prose` (aims, background: no commitment in it),
 * `paragraphs` (a heading over unnumbered commitments), or a `measure`.
 */
export type Verdict = 'section' | 'prose' | 'paragraphs' | 'measure'

export interface Surroundings {
  /** Aims stand above. */
  aim: boolean
  /** The part is a covering letter: its points are requirements. */
  letter: boolean
  safeguard: boolean
  /** Items of the same style on the same level, in the whole part. */
  cousins: (node: OutlineNode) => Cousins
}

export interface Cousins {
  all: number
  /** Those without items of their own. */
  leaves: number
}

/** Markers of sub-steps: an item of these styles is no measure of its own under an item with a text. */
const STEP_STYLES: ReadonlySet<Style> = new Set(['circled', 'letter', 'han-step', 'digit-half'])

export const isStep = (node: OutlineNode): boolean => node.enumerator !== null && STEP_STYLES.has(node.enumerator.style)

export function judge(node: OutlineNode, siblings: readonly OutlineNode[], around: Surroundings): Verdict {
  const heading = readHeading(node)
  const charged = hasUnits(heading.entries)
  if (node.children.length > 0 && !ownsItsItems(node, siblings.length > 2 ? countLeaves(siblings) : around.cousins(node))) return 'section'
  const title = heading.title.value
  if (!charged && (around.aim || isAimHeading(title) || isCourseHeading(title) || isClosingSentence(title))) return 'prose'
  if (around.letter) return 'measure'
  const headed = heading.prose.length === proseOf(node).length
  if (headed && hasChargedParagraphs(node)) return 'paragraphs'
  if (headed && node.body.length > 0 && namesUnits(siblings) && headingUnits(heading.title).length > 0) return 'paragraphs'
  if (node.level === 1 && headed && !charged && !isSafeguardHeading(title, 1) && !areLeaves(siblings)) return 'prose'
  return 'measure'
}

const countLeaves = (nodes: readonly OutlineNode[]): Cousins => ({
  all: nodes.length,
  leaves: nodes.filter((node) => node.children.every(isStep)).length,
})

/** Sub-items that are the steps of one commitment, not commitments of their own. */
function ownsItsItems(node: OutlineNode, cousins: Cousins): boolean {
  const items = node.children
  const noted = items.filter((item) => ownsNote(item)).length
  const textual = /[。；：:]/.test(node.head.value) || proseOf(node).length > 0
  if (items.every(isStep)) return textual || noted < 2 || node.level > 2
  // a note (or label lines) behind the last sub-item holds for the whole
  const notedAtEnd = noted === 1 && items.length > 1 && ownsNote(items.at(-1) as OutlineNode)
  const deep = node.level > 1 && items.every((item) => item.children.length === 0)
  if (deep && notedAtEnd) return true
  // items of its kind are commitments without items: so is this one
  return deep && cousins.leaves >= cousins.all * 0.5 && cousins.all > 2
}

const ownsNote = (node: OutlineNode): boolean => hasUnits(readHeading(node).entries)

/** Two or more opening paragraphs with notes of their own, and nothing numbered below. */
function hasChargedParagraphs(node: OutlineNode): boolean {
  if (node.children.length > 0) return false
  const noted = proseOf(node).filter((paragraph) => hasUnits(findTrailingNote(paragraph.raw)?.entries ?? []))
  return noted.length >= 2
}

/** Most of the chapters have no items: they are themselves the measures (一、–三十、). */
function areLeaves(siblings: readonly OutlineNode[]): boolean {
  const leaves = siblings.filter((sibling) => sibling.children.length === 0)
  return (
    siblings.length >= 5 &&
    leaves.length >= siblings.length * 0.6 &&
    !siblings.some((node) => isCampaignGroup(node.head.value))
  )
}
