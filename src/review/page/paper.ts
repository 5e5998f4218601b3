import type { Pieces, ReviewedDocument } from '../data.ts'
import { visible } from './model/shown.ts'

/** How many lines are laid out together when they come into view. */
const BLOCK = 10

interface Run {
  from: number
  node: Text
}

/** The source of one document in the page: all of it, so that the browser's own search finds it; every character leads to its offset and back. */
export class Paper {
  private pane: HTMLElement | null = null
  private readonly runs: Run[] = []
  private readonly blocks: readonly HTMLElement[]

  constructor({ text, furniture }: ReviewedDocument) {
    const lines = linesOf(text)
    const blocks: HTMLElement[] = []
    let at = 0
    for (const [n, [from, to]] of lines.entries()) {
      if (n % BLOCK === 0) blocks.push(element('div', 'block'))
      while (at < furniture.length && (furniture[at + 1] as number) <= from) at += 2
      const line = this.line(n, text, from, to, piecesWithin(furniture, at, from, to))
      blocks.at(-1)?.append(line)
    }
    this.blocks = blocks
  }

  /** Shows it in a pane. */
  showIn(pane: HTMLElement): void {
    this.pane = pane
    pane.replaceChildren(...this.blocks)
  }

  /** The pieces as ranges of the page. */
  ranges(at: Pieces): Range[] {
    const ranges: Range[] = []
    for (let i = 0; i < at.length; i += 2) {
      const range = this.range(at[i] as number, at[i + 1] as number)
      if (range !== null) ranges.push(range)
    }
    return ranges
  }

  private range(from: number, to: number): Range | null {
    const start = this.runAt(from)
    const end = this.runAt(Math.max(from, to - 1))
    if (start === undefined || end === undefined) return null
    const range = document.createRange()
    range.setStart(start.node, Math.min(from - start.from, start.node.length))
    range.setEnd(end.node, Math.min(to - end.from, end.node.length))
    return range
  }

  /** The offset of the character at a point of the window; null beside the text. */
  offsetAt(x: number, y: number): number | null {
    const caret = caretAt(x, y)
    if (caret === null || this.pane?.contains(caret.node) !== true) return null
    const offset = this.offsetOf(caret.node, caret.offset)
    if (offset === null) return null
    // a caret stands between characters: the one before it may be what was hit
    for (const candidate of [offset, offset - 1]) if (this.isAt(candidate, x, y)) return candidate
    return null
  }

  private isAt(offset: number, x: number, y: number): boolean {
    const rects = this.range(offset, offset + 1)?.getClientRects() ?? []
    return [...rects].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
  }

  /** The offset of a place in the page, as selections have it. */
  offsetOf(node: Node, offset: number): number | null {
    const text = node.nodeType === Node.TEXT_NODE ? node : (node.childNodes[offset] ?? node)
    const run = this.runs.find((one) => one.node === text || text.contains(one.node))
    if (run === undefined) return null
    return run.from + (run.node === node ? offset : 0)
  }

  /** Brings a place into view where it is not, a third down the pane. */
  reveal(at: Pieces): void {
    const [from, to] = at
    const range = from === undefined || to === undefined ? null : this.range(from, Math.min(to, from + 40))
    if (range === null) return
    this.scrollTo(range)
    // heights above were a guess until they came near
    requestAnimationFrame(() => this.scrollTo(range))
  }

  private scrollTo(range: Range): void {
    if (this.pane === null) return
    const pane = this.pane.getBoundingClientRect()
    const { top, bottom } = range.getBoundingClientRect()
    if (top >= pane.top + 8 && bottom <= pane.bottom - 8) return
    this.pane.scrollTop += top - pane.top - pane.height / 3
  }

  private line(n: number, text: string, from: number, to: number, furniture: Pieces): HTMLElement {
    const line = element('div', 'line')
    line.dataset['n'] = String(n + 1)
    let at = from
    for (let i = 0; i < furniture.length; i += 2) {
      const [start, end] = [furniture[i] as number, furniture[i + 1] as number]
      this.text(line, text, at, start)
      const span = element('span', 'furn')
      this.text(span, text, start, end)
      line.append(span)
      at = end
    }
    this.text(line, text, at, to)
    const isFurniture =
      furniture.length > 0 &&
      line.textContent.trim() ===
        [...line.children]
          .map((one) => one.textContent)
          .join('')
          .trim()
    if (isFurniture) line.classList.add('furn')
    return line
  }

  private text(parent: HTMLElement, text: string, from: number, to: number): void {
    if (from >= to) return
    const node = document.createTextNode(visible(text.slice(from, to)))
    this.runs.push({ from, node })
    parent.append(node)
  }

  private runAt(offset: number): Run | undefined {
    const { runs } = this
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle] as Run).from <= offset) low = middle + 1
      else high = middle
    }
    return runs[low - 1]
  }
}

/** The sources that were shown last: who goes from doubt to doubt comes back to them again and again. */
const papers = new Map<ReviewedDocument, Paper>()
const MOST = 12

export function paperOf(document: ReviewedDocument): Paper {
  const paper = papers.get(document) ?? new Paper(document)
  // the one that was shown longest ago comes first
  papers.delete(document)
  papers.set(document, paper)
  const [oldest] = papers.keys()
  if (papers.size > MOST && oldest !== undefined) papers.delete(oldest)
  return paper
}

const element = (name: string, className: string): HTMLElement =>
  Object.assign(document.createElement(name), { className })

function linesOf(text: string): [number, number][] {
  const lines: [number, number][] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
    lines.push([from, index])
    from = index + end.length
  }
  if (from < text.length) lines.push([from, text.length])
  return lines
}

/** Pieces from the pair at `i` on, cut to a line. */
function piecesWithin(pieces: Pieces, i: number, from: number, to: number): Pieces {
  const within: Pieces = []
  for (; i < pieces.length && (pieces[i] as number) < to; i += 2)
    within.push(Math.max(from, pieces[i] as number), Math.min(to, pieces[i + 1] as number))
  return within
}

interface Caret {
  node: Node
  offset: number
}

function caretAt(x: number, y: number): Caret | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position === null ? null : { node: position.offsetNode, offset: position.offset }
  }
  // what browsers before 2025 know
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range === null ? null : { node: range.startContainer, offset: range.startOffset }
}

/** Marks ranges of the source, without an element for each. */
export function mark(name: string, ranges: readonly Range[], priority = 0): void {
  if (!('highlights' in CSS)) return
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
