import type { OutlineNode } from '../outline/nest.ts'
import type { Style } from '../text/enumerator.ts'
import type { Span } from '../text/span.ts'
import { headOf } from './heading.ts'
import {
  isAimHeading,
  isCampaignGroup,
  isClosingHeading,
  isClosingSentence,
  isSafeguardHeading,
  isStageHeading,
  isStateHeading,
} from './kind.ts'
import { closesForAll, isCharged } from './notes.ts'
import { proseOf } from './own-words.ts'
import { isAnswered, opensAnswer } from './problem.ts'
import { headingUnits, namesUnits } from './unit-headings.ts'
import { hasUnnumbered } from './unnumbered.ts'

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
  const group = groupOf(siblings)
  const kin = around.cousins(node)
  if (isSection(node, group, kin)) return 'section'
  const { title, rest } = headOf(node)
  const charged = isCharged(node)
  if (!charged && !isAnswered(node) && (around.aim || isProse(title.value, around.safeguard))) return 'prose'
  if (around.letter || isAnswered(node)) return 'measure'
  if (rest.length > 1) return 'measure'
  // 二、各级财政要加大投入，…。 among chapters
  if (isSentence(node)) return 'measure'
  // 二、保障措施 with nothing under it
  if (node.level === 1 && node.body.length + node.children.length === 0 && !charged) return 'prose'
  if (hasUnnumbered(node, title.value, group.all - group.leaves >= 2) || isBodyChapter(node, title, group))
    return 'paragraphs'
  const isChapter = node.level === 1 && !charged && !isSafeguardHeading(title.value, 1)
  return isChapter && !group.areMeasures ? 'prose' : 'measure'
}

/** No heading: as long as a sentence, and closed like one. */
const isSentence = ({ head }: OutlineNode): boolean =>
  head.length >= LEAST_SENTENCE && /[。；;]$/.test(head.value.trimEnd())
const LEAST_SENTENCE = 16

/** A heading over items that are commitments of their own. */
const isSection = (node: OutlineNode, group: Group, kin: Cousins): boolean =>
  node.children.length > 0 && (group.running.has(node) || !ownsItsItems(node, group.all > 2 ? group : kin, kin))

/** The words of its head say that it promises nothing. */
export const saysProse = (node: OutlineNode): boolean => isProse(headOf(node).title.value, false)

/** Aims, how things are, timetables, closing rules; 全面实施阶段 among the stages is one of them. */
const isProse = (title: string, organises: boolean): boolean =>
  isAimHeading(title) ||
  isStateHeading(title) ||
  (isStageHeading(title) && !organises) ||
  isClosingHeading(title) ||
  isClosingSentence(title)

/** 六、县税务局 over a paragraph without a number. */
const isBodyChapter = (node: OutlineNode, title: Span, group: Group): boolean =>
  node.body.length > 0 && group.areBodies && headingUnits(title).length > 0

interface Group extends Cousins {
  /** The headings are bodies: 一、县人力社保局 · 二、县教委. */
  areBodies: boolean
  /** Most of the chapters have no items: they are themselves the measures (一、–三十、). */
  areMeasures: boolean
  /** Those whose items are counted on from one to the next: （一）1.–3. （二）4.–6. Each item is one of the whole paper. */
  running: ReadonlySet<OutlineNode>
}

const groups = new WeakMap<readonly OutlineNode[], Group>()

/** What siblings have in common, found once for all of them. */
export function groupOf(siblings: readonly OutlineNode[]): Group {
  const known = groups.get(siblings)
  if (known !== undefined) return known
  const group: Group = {
    all: siblings.length,
    leaves: siblings.filter((node) => node.children.every(isStep)).length,
    areBodies: namesUnits(siblings),
    areMeasures: areLeaves(siblings),
    running: new Set(siblings.filter((node, at) => runsOn(siblings[at - 1], node) || runsOn(node, siblings[at + 1]))),
  }
  groups.set(siblings, group)
  return group
}

/** Styles whose items are commitments on the top level too: 第二条, 任务1：, 序号：3. */
const ALONE: ReadonlySet<Style> = new Set(['article', 'task', 'measure', 'serial'])

/** Sub-items that are the steps of one commitment, not commitments of their own. `kin`: heads of its form in the part. */
function ownsItsItems(node: OutlineNode, cousins: Cousins, kin: Cousins): boolean {
  const items = node.children
  const noted = items.filter((item) => isCharged(item)).length
  const textual = isTextual(node)
  // 整改措施： over （一）…（二）… without notes: what is done about one problem
  if (opensAnswer(node)) return items.slice(0, -1).every((item) => item.body.length + item.children.length === 0)
  if (items.every(isStep)) return textual || node.level > 1 || items.length < 2
  if (areSharedTasks(items)) return false
  // a note (or label lines) behind the last sub-item holds for the whole
  const notedAtEnd = noted === 1 && items.length > 1 && isCharged(items.at(-1) as OutlineNode)
  const deep =
    (node.level > 1 || ALONE.has(node.enumerator?.style ?? 'han')) && items.every((item) => item.children.length === 0)
  if (deep && (notedAtEnd || isRunOn(items))) return true
  // 1.规范占道经营: a mere heading over items with notes of their own; （二）落实激励机制 / 1.设立…。 / 2.对…。 among
  // （一）加强领导。成立…: a head without a sentence over items that are sentences
  if (!textual && (noted > 1 || isOverSentences(items, kin))) return false
  // items of its kind are commitments without items: so is this one
  return deep && cousins.leaves >= cousins.all * 0.5 && cousins.all > 2
}

/** The first of its items bears the number behind that of the last one there. */
function runsOn(before: OutlineNode | undefined, node: OutlineNode | undefined): boolean {
  const one = before?.children.at(-1)?.enumerator
  const other = node?.children[0]?.enumerator
  return one != null && other != null && one.style === other.style && other.value > 1 && other.value === one.value + 1
}

/** More than a heading: a sentence in the head, or prose below it. */
const isTextual = (node: OutlineNode): boolean => /[。；：:]/.test(node.head.value) || proseOf(node).length > 0

/** Two or more, none of them but a clause that goes on in the next: `1.落实经费；` / `2.配强人员。` */
const isOverSentences = (items: readonly OutlineNode[], kin: Cousins): boolean =>
  items.length > 1 && kin.leaves < kin.all * 0.5 && items.every(({ head }) => !/[；;，,、]$/.test(head.value.trimEnd()))

/** 以上三项由…牵头: each of them is a task. */
const areSharedTasks = (items: readonly OutlineNode[]): boolean =>
  items.length > 1 && closesForAll(items.at(-1) as OutlineNode)

/** `（1）对…；（2）对…；（3）对…` in one paragraph: the steps of what stands above. */
const isRunOn = (items: readonly OutlineNode[]): boolean =>
  items.length === 1 && items[0]?.enumerator?.value === 1 && /[（(]2[）)]|②|2[）)]/.test(items[0].head.value)

function areLeaves(siblings: readonly OutlineNode[]): boolean {
  const leaves = siblings.filter((sibling) => sibling.children.length === 0)
  return (
    siblings.length >= 5 &&
    leaves.length >= siblings.length * 0.6 &&
    !siblings.some((node) => isCampaignGroup(node.head.value))
  )
}
