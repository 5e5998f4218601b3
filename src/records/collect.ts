import type { Entry } from '../fields/entry.ts'
import { matchIndicator } from '../fields/indicator.ts'
import type { Outline, OutlineNode } from '../outline/nest.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import type { MeasureKind } from '../schema/measure.ts'
import { append } from '../text/append.ts'
import { Span } from '../text/span.ts'
import { type Above, type PartContext, topOf } from './above.ts'
import { type Collected, hasUnits, inherit, nothingCollected, type RawSection } from './collected.ts'
import type { Heading } from './heading.ts'
import { fingerprint, type Ids, idPart, join, toMarker } from './ids.ts'
import type { Item } from './item.ts'
import {
  isAimHeading,
  isCampaignGroup,
  isClosingHeading,
  isSafeguardHeading,
  isStageHeading,
  isStateHeading,
} from './kind.ts'
import { lastLineChargesAll } from './notes.ts'
import { PartReader, type ReadNode } from './part-reader.ts'
import { printedHeading } from './path.ts'
import { isProblemChapter, namesProblem, opensAnswer } from './problem.ts'
import { asRuled, classOf, type Overrides } from './readings/classes.ts'
import { SharedNotes, shareLast } from './share.ts'
import { headingUnits } from './unit-headings.ts'
import { groupOf, type Verdict } from './verdict.ts'

/** Turns the outline of one part into sections, indicators and raw records. */
export function collect(
  { nodes }: Outline,
  part: PartContext,
  ids: Ids,
  { reader = new PartReader(nodes, part), overrides = asRuled }: Way = {},
): Collected {
  const collector = new Collector(part, ids, reader, overrides)
  collector.visitAll(nodes, topOf(part))
  return collector.collected
}

/** One of several readings of a part. */
interface Way {
  /** What the readings of the part have in common. */
  reader?: PartReader
  overrides?: Overrides
}

/** Headings over what tells of aims, of how things are, of the paper itself. */
const promisesNothing = (title: string): boolean =>
  isAimHeading(title) || isStateHeading(title) || isClosingHeading(title) || isProblemChapter(title)

class Collector {
  readonly collected: Collected = nothingCollected()
  private readonly part: PartContext
  private readonly ids: Ids
  private readonly reader: PartReader
  /** Sections of this part by their ids. */
  private readonly sections = new Map<string, RawSection>()
  private siblings: readonly OutlineNode[] = []
  private readonly shared = new SharedNotes()
  private readonly overrides: Overrides

  constructor(part: PartContext, ids: Ids, reader: PartReader, overrides: Overrides) {
    this.part = part
    this.ids = ids
    this.reader = reader
    this.overrides = overrides
  }

  visitAll(nodes: readonly OutlineNode[], around: Above): void {
    const group = this.reader.group(nodes)
    const campaigns = around.campaigns || group.campaigns
    const from = this.collected.records.length
    nodes.forEach((node, index) => {
      this.siblings = nodes
      const above = group.stages.has(node) ? { ...around, stages: true, safeguard: true } : around
      const verdict = this.verdictOf(node, nodes, above)
      if (verdict === 'measure') this.measure(node, { ...above, campaigns }, index)
      else this.section(node, above, verdict)
      this.shared.give(this.collected.records, from, node.level)
    })
  }

  /** What the rules say, unless the reading at hand takes the item's class for something else. */
  private verdictOf(node: OutlineNode, nodes: readonly OutlineNode[], above: Above): Verdict {
    const rule = this.reader.judge(node, nodes, above)
    const chapter = above.aim ? 'aim' : above.stages ? 'stages' : above.safeguard ? 'safeguard' : 'task'
    const of = classOf(node, chapter, rule)
    const verdict = this.overrides.get(of) ?? rule
    this.collected.decisions.push({ node, of, rule, verdict })
    return verdict
  }

  private section(node: OutlineNode, above: Above, verdict: Verdict): void {
    // what stands under unnumbered commitments is theirs
    const heading = this.reader.heading(node, verdict === 'paragraphs')
    if (!hasUnits(heading.entries) && groupOf(this.siblings).areBodies)
      append(heading.entries, headingUnits(heading.title))
    const title = heading.title.value
    const below = this.openSection(node, heading, above)
    below.aim =
      above.aim ||
      (verdict === 'prose' && !isStageHeading(title)) ||
      (promisesNothing(title) && !hasUnits(heading.entries))
    below.stages = isStageHeading(title)
    below.safeguard = above.safeguard || below.stages || isSafeguardHeading(title, node.level)
    below.campaigns = isCampaignGroup(title)
    const indicator = matchIndicator(title)
    if (indicator !== null && verdict === 'section') {
      below.indicator = indicator.name
      this.indicator(node, heading, indicator)
    }
    if (verdict === 'prose' && above.indicator !== null && /目标(?:任务|要求)?$/.test(title))
      this.aim(heading, above.indicator)
    for (const stretch of node.body) if (stretch.type === 'grid') this.collected.grids.set(stretch, below)
    const from = this.collected.records.length
    const siblings = this.siblings
    if (verdict === 'paragraphs') this.paragraphs(node, below)
    else this.visitAll(node.children, below)
    if (groupOf(siblings).running.has(node) && lastLineChargesAll(node.children))
      shareLast(this.collected.records.slice(from))
  }

  private openSection(node: OutlineNode, heading: Heading, above: Above): Above {
    const id = this.ids.unique(`s${join(above.id, idPart(node, heading.title))}`)
    const section: RawSection = {
      id,
      parent: above.section === this.part.section ? null : above.section,
      level: node.level,
      number: toMarker(node),
      title: heading.title,
      text: heading.prose,
      spans: heading.spans,
    }
    this.collected.sections.push(section)
    this.sections.set(id, section)
    this.collected.claimed.add(heading.spans)
    append(this.collected.conventions, heading.conventions)
    return {
      path: [...above.path, printedHeading(node, heading.title)],
      section: id,
      id: join(above.id, idPart(node, heading.title)),
      entries: hasUnits(heading.entries) ? inherit(heading.entries, []) : inherit(heading.entries, above.entries),
      indicator: above.indicator,
      aim: above.aim,
      safeguard: above.safeguard,
      stages: false,
      campaigns: false,
      problem: namesProblem(heading.title.value) || opensAnswer(node) ? heading.title : above.problem,
    }
  }

  private indicator(node: OutlineNode, heading: Heading, match: { name: string; key: string | null }): void {
    const goal = heading.prose.filter((span) => span.length > 8)
    this.collected.indicators.push({
      id: this.ids.unique(`i${join('', match.key ?? fingerprint(match.name))}`),
      number: toMarker(node),
      name: match.name,
      key: match.key,
      entries: heading.entries,
      goal: goal.length === 0 ? null : Span.join(goal),
      spans: heading.spans,
    })
  }

  /** 一、开办企业 / （二）提升目标。2024年企业开办时间压缩至0.5个工作日以内。 */
  private aim({ prose }: Heading, name: string): void {
    const indicator = this.collected.indicators.findLast((one) => one.name === name)
    if (indicator !== undefined && indicator.goal === null && prose.length > 0) indicator.goal = Span.join(prose)
  }

  private measure(node: OutlineNode, above: Above, index: number): void {
    const { items, trailing } = this.reader.items(node, this.siblings, index, above.stages)
    for (const one of items) this.add(one, above)
    this.keepTrailing(trailing, above)
  }

  private add({ node, item }: ReadNode, above: Above): void {
    if (item.text.length > 0 || item.problem !== null) this.record(node, item, above)
  }

  private record(node: OutlineNode, item: Item, above: Above): void {
    const label = item.title ?? item.text
    if (item.headed && item.title !== null) this.ownHeading(node, item.title, above)
    const indicator = item.title === null ? null : matchIndicator(item.title.value)
    if (indicator !== null && indicator.key !== null) this.ownIndicator(node, item, indicator)
    this.collected.records.push({
      kind: this.kindOf(item, above, node),
      origin: 'body',
      number: toMarker(node),
      path: above.path,
      section: above.section,
      title: item.title,
      text: item.text,
      problem: item.problem ?? above.problem,
      steps: item.steps,
      entries: this.withIndicator(
        inherit(item.entries, above.entries),
        indicator?.key ? indicator.name : above.indicator,
        label,
      ),
      extents: [...item.spans, ...(item.problem === null && above.problem !== null ? [above.problem] : [])].flatMap(
        (span) => span.runs.map(({ from, to }) => ({ from, to })),
      ),
      id: this.ids.unique(`m${join(above.id, idPart(node, label))}`),
    })
    this.collected.claimed.add(item.spans)
    append(this.collected.conventions, item.conventions)
    this.shared.take(item.shared)
  }

  private withIndicator(entries: Entry[], name: string | null, at: Span): Entry[] {
    if (name === null) return entries
    return [...entries, { role: 'indicator', label: '', value: new Span(name, at.runs.slice(0, 1)), inherited: true }]
  }

  /** A heading on a line of its own is in the outline, though a single measure stands under it. */
  private ownHeading(node: OutlineNode, title: Span, above: Above): void {
    this.collected.sections.push({
      id: this.ids.unique(`s${join(above.id, idPart(node, title))}`),
      parent: above.section === this.part.section ? null : above.section,
      level: node.level,
      number: toMarker(node),
      title,
      text: [],
      spans: [node.paragraph.raw],
    })
  }

  private ownIndicator(node: OutlineNode, item: Item, match: { name: string; key: string | null }): void {
    const leads = item.entries.filter((entry) => entry.role === 'lead')
    this.collected.indicators.push({
      id: this.ids.unique(`i${join('', match.key ?? '')}`),
      number: toMarker(node),
      name: match.name,
      key: match.key,
      entries: leads,
      goal: null,
      spans: item.spans,
    })
  }

  private kindOf(item: Item, above: Above, node: OutlineNode): MeasureKind {
    if (item.rectifies || above.problem !== null) return 'rectification'
    // 五、工作要求 over one paragraph
    const safeguard = item.headed && item.title !== null && isSafeguardHeading(item.title.value, node.level)
    if (above.safeguard || safeguard) return 'safeguard'
    return above.campaigns ? 'action' : 'measure'
  }

  /** Paragraphs with notes of their own under a heading, no numbers: each is a measure. */
  private paragraphs(node: OutlineNode, above: Above): void {
    const section = this.collected.sections.at(-1)
    if (section !== undefined) section.text = []
    const from = this.collected.records.length
    const { items, closing } = this.reader.unnumbered(node, above.stages)
    for (const one of items) {
      if (one !== null) this.add(one, above)
      this.shared.give(this.collected.records, from, node.level)
    }
    this.keepTrailing(closing, above)
  }

  private keepTrailing(trailing: readonly Paragraph[], above: Above): void {
    if (trailing.length === 0) return
    const section = above.section === null ? undefined : this.sections.get(above.section)
    if (section === undefined) {
      append(this.collected.closing, trailing)
      return
    }
    append(
      section.text,
      trailing.map((paragraph) => paragraph.text),
    )
    append(
      section.spans,
      trailing.map((paragraph) => paragraph.raw),
    )
    this.collected.claimed.add(trailing.map((paragraph) => paragraph.raw))
  }
}
