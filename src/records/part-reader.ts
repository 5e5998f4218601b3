import type { OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import type { Above, PartContext } from './above.ts'
import { countCousins, kindOfNode } from './cousins.ts'
import { type Heading, readHeading } from './heading.ts'
import { type Item, readItem } from './item.ts'
import { areCampaigns, flatten, haveRunInHeads, isBoldHead, splitCharged } from './own-words.ts'
import { stagesAmong } from './stage.ts'
import { trailingProse } from './trailing.ts'
import { readUnnumbered, unnumbered } from './unnumbered.ts'
import { type Cousins, judge, type Verdict } from './verdict.ts'

/** An item as it was read, and the node that it is one of. */
export interface ReadNode {
  node: OutlineNode
  item: Item
}

/** A node taken for a commitment; paragraphs without a number may be further ones. */
interface ReadMeasure {
  items: readonly ReadNode[]
  /** Of the chapter, not of the item. */
  trailing: readonly Paragraph[]
}

/** Paragraphs taken for commitments; null where a group has none. */
interface ReadParagraphs {
  items: readonly (ReadNode | null)[]
  closing: readonly Paragraph[]
}

/** What siblings are together. */
interface ReadGroup {
  stages: ReadonlySet<OutlineNode>
  /** Their heads run in. */
  emphatic: boolean
  campaigns: boolean
}

/**
 * The items of one part, each read once. Readings that are weighed against each other differ in what they take an item
 * for: of most items they ask the same. Nobody may change what this gives, lists of a heading aside.
 */
export class PartReader {
  private readonly part: PartContext
  private readonly cousins: ReadonlyMap<string, Cousins>
  private readonly groups = new Map<readonly OutlineNode[], ReadGroup>()
  private readonly verdicts = new Map<OutlineNode, Verdict[]>()
  private readonly headings = new Map<OutlineNode, Heading[]>()
  private readonly measures = new Map<OutlineNode, ReadMeasure[]>()
  private readonly paragraphs = new Map<OutlineNode, ReadParagraphs[]>()

  constructor(nodes: readonly OutlineNode[], part: PartContext) {
    this.part = part
    this.cousins = countCousins(nodes)
  }

  group(nodes: readonly OutlineNode[]): ReadGroup {
    const known = this.groups.get(nodes)
    if (known !== undefined) return known
    const group = { stages: stagesAmong(nodes), emphatic: haveRunInHeads(nodes), campaigns: areCampaigns(nodes) }
    this.groups.set(nodes, group)
    return group
  }

  /** What the rules say of an item. */
  judge(node: OutlineNode, siblings: readonly OutlineNode[], { aim, safeguard }: Above): Verdict {
    return once(this.verdicts, node, (aim ? 2 : 0) + (safeguard ? 1 : 0), () =>
      judge(node, siblings, {
        aim,
        letter: this.part.kind === 'letter',
        safeguard,
        cousins: (item) => this.cousins.get(kindOfNode(item)) ?? { all: 0, leaves: 0 },
      }),
    )
  }

  /** A node as a heading, `bare` of the paragraphs below it; its lists are the caller's. */
  heading(node: OutlineNode, bare: boolean): Heading {
    const { title, prose, entries, conventions, spans } = once(this.headings, node, bare ? 1 : 0, () =>
      readHeading(bare ? { ...node, body: [] } : node),
    )
    return { title, prose: [...prose], entries: [...entries], conventions, spans: [...spans] }
  }

  /** A node as a commitment, at `index` among its siblings. */
  items(node: OutlineNode, siblings: readonly OutlineNode[], index: number, stage: boolean): ReadMeasure {
    return once(this.measures, node, stage ? 1 : 0, () => {
      const emphatic = this.group(siblings).emphatic || isBoldHead(node, this.part.source)
      const trailing = trailingProse(node, siblings, index)
      const theirs = new Set(trailing)
      const own = flatten(node).filter((paragraph) => !theirs.has(paragraph))
      const [mine = [], ...others] = splitCharged(node, own)
      const items = [{ node, item: readItem(node, mine, { emphatic, stage }) }]
      for (const paragraphs of others) {
        const read = readGroup(node, paragraphs, emphatic, stage)
        if (read !== null) items.push(read)
      }
      return { items, trailing }
    })
  }

  /** Paragraphs with notes of their own under a heading, no numbers. */
  unnumbered(node: OutlineNode, stage: boolean): ReadParagraphs {
    return once(this.paragraphs, node, stage ? 1 : 0, () => {
      const { groups, closing } = readUnnumbered(node)
      return { items: groups.map(({ paragraphs }) => readGroup(node, paragraphs, true, stage)), closing }
    })
  }
}

/** Paragraphs without a number as an item of its own. */
function readGroup(
  node: OutlineNode,
  [head, ...rest]: readonly Paragraph[],
  emphatic: boolean,
  stage: boolean,
): ReadNode | null {
  if (head === undefined) return null
  const own = unnumbered(node, head)
  return { node: own, item: readItem(own, rest, { emphatic, stage }) }
}

/** The answer about a node in the `slot` of its circumstances. */
function once<T>(known: Map<OutlineNode, T[]>, node: OutlineNode, slot: number, read: () => T): T {
  let answers = known.get(node)
  if (answers === undefined) {
    answers = []
    known.set(node, answers)
  }
  const answer = answers[slot] ?? read()
  answers[slot] = answer
  return answer
}
