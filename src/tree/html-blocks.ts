import { Span } from '../text/span.ts'
import { isFooter, isHidden, isMarkedFurniture, isStruck } from './html-furniture.ts'
import { BLOCKS, HEADINGS, SILENT } from './html-names.ts'
import { childrenOf, type Element, type Nodes, offsetsOf } from './html-parse.ts'
import type { Revealed } from './html-shown.ts'
import { isDataTable, readTable } from './html-table.ts'
import { collapse, opaque, textSpan } from './html-text.ts'
import type { Grid } from './nodes.ts'

/** A line as the browser shows it. */
export interface TextBlock {
  type: 'text'
  content: Span
  depth?: number
  /** Stands behind a <br>: a paragraph of its own, or the same one wrapped. */
  broken: boolean
  /** All of it is a link. */
  linked: boolean
}

export type Block = TextBlock | Grid

/** Where an element's text comes from, and what was seen in it. */
export interface Piece {
  source: string
  /** Offset of the parsed piece in the source. */
  base: number
  /** Hidden elements that are read all the same. */
  revealed: Revealed
  /** Is told of what is left out of the text. */
  gone: (reason: 'struck' | 'hidden' | 'inner', element: Element) => void
}

export const pieceOf = (source: string, base = 0): Piece => ({ source, base, revealed: new Set(), gone: () => {} })

/** The lines and tables of an element in reading order. */
export function blocksOf(node: Nodes, piece: Piece): Block[] {
  const flow = new Flow(piece)
  flow.visit(node)
  flow.flush()
  return flow.blocks
}

class Flow {
  readonly blocks: Block[] = []
  private readonly source: string
  private readonly base: number
  private readonly piece: Piece
  private parts: Span[] = []
  private depth: number | undefined
  private broken = false
  private links = 0
  private unlinked = false
  private ordinal: { next: number; element: Element } | null = null

  constructor(piece: Piece) {
    this.piece = piece
    this.source = piece.source
    this.base = piece.base
  }

  visit(node: Nodes): void {
    if (node.type === 'text') this.text(node.value, offsetsOf(node))
    else if (node.type === 'root') this.visitAll(node)
    else if (node.type === 'element') this.element(node)
  }

  flush(broken = false): void {
    const content = Span.join(this.parts).trim()
    this.parts = []
    if (content.length > 0) {
      const depth = this.depth === undefined ? {} : { depth: this.depth }
      this.blocks.push({ type: 'text', content, broken: this.broken, linked: !this.unlinked, ...depth })
    }
    this.broken = broken
    this.unlinked = false
  }

  private visitAll(node: Nodes): void {
    for (const child of childrenOf(node)) this.visit(child)
  }

  private text(value: string, at: { from: number; to: number } | null): void {
    if (at === null) return
    if (this.links === 0 && value.trim() !== '') this.unlinked = true
    this.parts.push(collapse(textSpan(this.source, this.base + at.from, this.base + at.to, value)))
  }

  private element(element: Element): void {
    const { tagName } = element
    if (SILENT.has(tagName)) return
    if (isHidden(element) && !this.piece.revealed.has(element)) this.piece.gone('hidden', element)
    else if (isStruck(element)) this.piece.gone('struck', element)
    else if (tagName === 'br') this.flush(true)
    else if (tagName === 'a' && element.properties.href !== undefined) this.link(element)
    else if (!BLOCKS.has(tagName)) this.visitAll(element)
    else this.framed(element)
  }

  /** An element that begins and ends a line. */
  private framed(element: Element): void {
    this.flush()
    if (isMarkedFurniture(element) && !holdsSentence(element)) return
    if (isFooter(element)) return
    if (element.tagName === 'table' && isDataTable(element)) this.table(element)
    else if (element.tagName === 'ol') this.list(element)
    else this.block(element)
    this.flush()
  }

  private link(element: Element): void {
    this.links++
    this.visitAll(element)
    this.links--
  }

  private block(element: Element): void {
    const { tagName } = element
    const outer = this.depth
    if (HEADINGS.has(tagName)) this.depth = Number(tagName.slice(1))
    if (tagName === 'li') this.marker(element)
    this.visitAll(element)
    this.flush()
    this.depth = outer
  }

  private table(element: Element): void {
    const { captions, grid } = readTable(element, this.piece)
    for (const caption of captions) {
      this.visitAll(caption)
      this.flush()
    }
    if (grid !== null) this.blocks.push(grid)
  }

  private list(element: Element): void {
    const outer = this.ordinal
    const start = Number(element.properties.start ?? 1)
    this.ordinal = { next: Number.isFinite(start) ? start : 1, element }
    this.visitAll(element)
    this.ordinal = outer
  }

  /** The number that the browser prints before an item of a list; it leads to the item's tag. */
  private marker(element: Element): void {
    const list = this.ordinal
    const at = offsetsOf(element)
    if (list === null || at === null || !list.element.children.includes(element)) return
    const type = list.element.properties.type
    const number = list.next++
    if (type !== undefined && type !== '1') return
    const from = this.base + at.from
    const tag = this.source.indexOf('>', from)
    if (tag >= from) this.parts.push(opaque(`${number}.`, from, tag + 1))
  }
}

/** Whether text of the paper stands in an element, however it is called. */
function holdsSentence(node: Nodes): boolean {
  if (node.type === 'text') return /[。；]/.test(node.value)
  return (node.type === 'element' && node.tagName === 'table') || childrenOf(node).some(holdsSentence)
}
