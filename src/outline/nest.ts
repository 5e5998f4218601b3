import { AIM_HEADINGS } from '../lexicon/headings.ts'
import { type Enumerator, STYLES, type Style } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { alikeNodes } from './alike.ts'
import { isBareHeading } from './bare-heading.ts'
import { freeLabels } from './numbered-labels.ts'
import type { Paragraph, Stretch } from './paragraph.ts'

/** An item of the outline: its head, the stretches directly under it, the items inside it. */
export interface OutlineNode {
  enumerator: Enumerator | null
  /** The first paragraph, its marker included. */
  paragraph: Paragraph
  /** The first paragraph behind its marker, as printed. */
  head: Span
  /** Stretches behind the head and before the first child. */
  body: Stretch[]
  children: OutlineNode[]
  /** Stretches behind the last child that belong to none of them. */
  tail: Stretch[]
  parent: OutlineNode | null
  /** 1 is the top. */
  level: number
}

export interface Outline {
  /** Stretches before the first item. */
  preamble: Stretch[]
  nodes: OutlineNode[]
  /** Prose behind the signature: of the paper, of no item. */
  closing: Paragraph[]
}

/** Style of a heading without a number. */
type Kind = Style | 'bare'

/** Lists of one style inside each other; more are no lists but repeated lines, and would nest without end. */
const INNER_LISTS = 3

const rankOf = (kind: Kind): number => (kind === 'bare' ? -1 : STYLES.indexOf(kind))

/**
 * Content stretches to a tree of items. A marker whose style is open already continues that sequence, wherever it
 * stands; a new style opens a level below, or above where official documents rank it higher (一、 over （一）).
 * Guarantees: every stretch stands in exactly one node (or the preamble), in reading order.
 */
export function nest(stretches: readonly Stretch[]): Outline {
  const builder = new Builder(containers(stretches))
  stretches.forEach((stretch, index) => {
    if (isBareProblem(stretch) && builder.isLabel(stretches, index)) builder.add(stretch)
    else builder.take(stretch, stretches[index + 1])
  })
  freeLabels(builder.outline.nodes)
  const alike = builder.outline.nodes.length === 0 ? alikeNodes(builder.outline.preamble) : null
  return alike === null ? builder.outline : { ...builder.outline, preamble: alike.before, nodes: alike.nodes }
}

/** `han > article`: the one holds the other in this paper, against the usual order. */
const over = (outer: Kind, inner: Kind): string => `${outer} > ${inner}`

/**
 * Pairs that this paper nests the other way round: 一、 / 第一条 第二条 / 二、 / 第三条. The first to appear is the usual
 * order's lower one, and it counts from one on over items of the other.
 */
function containers(stretches: readonly Stretch[]): ReadonlySet<string> {
  const last = new Map<Style, number>()
  // a page that begins with 14. began above it
  const whole = new Set<Style>()
  const between = new Map<Style, Set<Style>>()
  const pairs = new Set<string>()
  for (const stretch of stretches) {
    const marker = stretch.type === 'paragraph' ? stretch.enumerator : null
    if (marker === null) continue
    const { style, value } = marker
    if (value === 1 && !last.has(style)) whole.add(style)
    if (whole.has(style) && last.get(style) === value - 1)
      for (const inner of between.get(style) ?? [])
        if (rankOf(inner) < rankOf(style) && isBefore(last, style, inner)) pairs.add(over(style, inner))
    between.set(style, new Set())
    for (const [other, seen] of between) if (other !== style) seen.add(style)
    last.set(style, value)
  }
  return pairs
}

/** A map keeps the order of first appearance. */
function isBefore(seen: ReadonlyMap<Style, number>, one: Style, other: Style): boolean {
  for (const style of seen.keys()) if (style === one || style === other) return style === one
  return false
}

const isProblem = (stretch: Stretch | undefined): boolean =>
  stretch?.type === 'paragraph' && stretch.enumerator?.style === 'problem'

/** `问题：…`, `【问题】…` without a number: an item of its own, or a label in a numbered one. */
const isBareProblem = (stretch: Stretch): boolean =>
  isProblem(stretch) && !/[0-9０-９一二三四五六七八九十]/.test((stretch as Paragraph).enumerator?.text ?? '')

/** The problem has no number, and an item of this kind of its own above it. */
function isOnly(stretches: readonly Stretch[], index: number, kind: Kind): boolean {
  const above = stretches[index - 1]
  return isBareProblem(stretches[index] as Stretch) && above?.type === 'paragraph' && above.enumerator?.style === kind
}

/** Lines below the last of several bare items (责任单位：…) end their list: they are about what stands above it. */
function hasClosed(node: OutlineNode): boolean {
  const others = node.parent?.children.slice(0, -1) ?? []
  return (
    node.body.length > 0 && others.length > 0 && others.every((item) => item.body.length + item.children.length === 0)
  )
}

class Builder {
  readonly outline: Outline = { preamble: [], nodes: [], closing: [] }
  private readonly stack: { kind: Kind; node: OutlineNode }[] = []
  /** Each problem of the text has a heading of its own, asked once. */
  private oneEach: boolean | null = null
  private readonly containers: ReadonlySet<string>

  constructor(containers: ReadonlySet<string>) {
    this.containers = containers
  }

  take(stretch: Stretch, next: Stretch | undefined): void {
    if (stretch.type === 'paragraph') {
      const kind: Kind | null = stretch.enumerator?.style ?? (isBareHeading(stretch, next) ? 'bare' : null)
      if (kind !== null) {
        this.push(kind, stretch)
        return
      }
    }
    this.add(stretch)
  }

  add(stretch: Stretch): void {
    const top = this.stack.at(-1)?.node
    if (top === undefined) this.outline.preamble.push(stretch)
    else top.body.push(stretch)
  }

  /** Right below an item's head (`1.学习不深入` / `问题：…`) it is the item's label; a heading has one where all have. */
  isLabel(stretches: readonly Stretch[], index: number): boolean {
    const top = this.stack.at(-1)
    if (top === undefined || top.node.paragraph !== stretches[index - 1]) return false
    if (rankOf(top.kind) > rankOf('problem')) return true
    if (top.kind !== 'han-paren') return false
    this.oneEach ??= stretches.every((stretch, at) => !isProblem(stretch) || isOnly(stretches, at, 'han-paren'))
    return this.oneEach
  }

  private push(kind: Kind, paragraph: Paragraph): void {
    this.closeTo(kind, paragraph)
    const parent = this.stack.at(-1)?.node ?? null
    const enumerator = paragraph.enumerator
    const node: OutlineNode = {
      enumerator,
      paragraph,
      head: enumerator === null ? paragraph.raw : paragraph.raw.slice(enumerator.end).trim(),
      body: [],
      children: [],
      tail: [],
      parent,
      level: this.stack.length + 1,
    }
    ;(parent?.children ?? this.outline.nodes).push(node)
    this.stack.push({ kind, node })
  }

  private closeTo(kind: Kind, paragraph: Paragraph): void {
    this.closeAims(kind)
    const open = this.sequenceOf(kind, paragraph)
    if (open >= 0 && !this.opensInner(open, paragraph)) this.stack.length = open
    else if (open < 0)
      while (this.stack.length > 0 && this.isBelow((this.stack.at(-1) as { kind: Kind }).kind, kind)) this.stack.pop()
  }

  /** 主要目标 / 到2023年底，…。 / 一、…: an unnumbered heading that has told its aims holds no chapters. */
  private closeAims(kind: Kind): void {
    const top = this.stack.at(-1)
    if (kind !== 'han' || top?.kind !== 'bare' || top.node.body.length === 0) return
    if (AIM_HEADINGS.includes(squeeze(top.node.paragraph.raw.value))) this.stack.pop()
  }

  /** An item of the one kind ends where one of the other begins. */
  private isBelow(open: Kind, kind: Kind): boolean {
    return rankOf(open) > rankOf(kind) && !this.containers.has(over(open, kind))
  }

  /** The open list that the item goes on with: the innermost, unless only one further out has come to its number. */
  private sequenceOf(kind: Kind, paragraph: Paragraph): number {
    const value = paragraph.enumerator?.value ?? 0
    const lists = this.stack.flatMap((entry, index) => (entry.kind === kind ? [index] : []))
    const fitting = lists.filter((index) => (this.stack[index]?.node.enumerator?.value ?? 0) + 1 === value)
    const open = fitting.findLast((index) => !hasClosed((this.stack[index] as { node: OutlineNode }).node))
    return open ?? fitting.at(-1) ?? lists.at(-1) ?? -1
  }

  /** `1.…：` / `1.…` again: a list of the same style inside an item that announces it. */
  private opensInner(open: number, paragraph: Paragraph): boolean {
    const top = this.stack.at(-1) as { kind: Kind; node: OutlineNode }
    if (open !== this.stack.length - 1 || paragraph.enumerator?.value !== 1) return false
    if (this.stack.at(-INNER_LISTS)?.kind === top.kind) return false
    const last = top.node.body.at(-1) ?? top.node.paragraph
    return top.node.enumerator?.value !== undefined && last.type === 'paragraph' && /[：:]$/.test(last.text.value)
  }
}
