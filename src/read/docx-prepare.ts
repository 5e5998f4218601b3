import type { ListStyles } from './docx-styles.ts'
import { childOf, childrenOf, type Document, detach, type Element, putBehind, setting, walk } from './docx-xml.ts'
import type { ListNumbers } from './list-numbers.ts'

const NONE: ReadonlySet<string> = new Set()
/** What stands twice (a drawing and its older form) or was taken out of the text. */
const GONE: ReadonlySet<string> = new Set(['del', 'moveFrom', 'rPrChange', 'pPrChange', 'sectPrChange'])

/**
 * Makes what Word computes plain before the text is read: numbers of lists become text, text boxes paragraphs behind
 * the one they hang on, rows that begin further right get their empty cells. `adding` is told of the elements that
 * this makes, before it makes them.
 */
export function prepare(
  document: Document,
  { numbering, styles }: { numbering: ListNumbers; styles: ListStyles },
  adding: (elements: number) => void,
): void {
  const root = document.documentElement
  if (root === null) return
  hoistBoxes(root, adding)
  padRows(root, adding)
  walk(
    root,
    (element) => {
      if (element.localName !== 'p' || isDeleted(element)) return
      const item = styles.itemOf(element)
      const number = item === null ? '' : numbering.next(item)
      if (number !== '') insertNumber(element, number)
    },
    GONE,
  )
}

/** Its mark and its words were deleted. */
function isDeleted(paragraph: Element): boolean {
  const mark = childOf(childOf(childOf(paragraph, 'pPr'), 'rPr'), 'del')
  if (mark === undefined) return false
  let words = false
  walk(
    paragraph,
    (element) => {
      words ||= element.localName === 't'
    },
    GONE,
  )
  return !words
}

function insertNumber(paragraph: Element, number: string): void {
  const run = made(paragraph, 'r')
  const text = made(paragraph, 't')
  text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
  text.appendChild((paragraph.ownerDocument as Document).createTextNode(number))
  run.appendChild(text)
  const properties = childOf(paragraph, 'pPr')
  paragraph.insertBefore(run, properties === undefined ? paragraph.firstChild : properties.nextSibling)
}

/** An element of the same vocabulary as its neighbour. */
function made(beside: Element, name: string): Element {
  const qualified = beside.prefix ? `${beside.prefix}:${name}` : name
  return (beside.ownerDocument as Document).createElementNS(beside.namespaceURI, qualified)
}

/** The style of the table that a text box becomes. */
export const BOX = 'gongwen-text-box'

function hoistBoxes(root: Element, adding: (elements: number) => void): void {
  const hosts: { paragraph: Element; holder: Element; box: Element }[] = []
  walk(
    root,
    (element) => {
      if (element.localName !== 'AlternateContent' && element.localName !== 'pict' && element.localName !== 'drawing')
        return
      const box = firstBox(element)
      const paragraph = box === null ? null : ancestor(element, 'p')
      const nested = ancestor(element, 'AlternateContent') !== null || ancestor(element, 'txbxContent') !== null
      if (box !== null && paragraph !== null && !nested) hosts.push({ paragraph, holder: element, box })
    },
    NONE,
  )
  for (const { paragraph, holder, box } of hosts.reverse()) {
    detach(holder)
    adding(6)
    putBehind(framed(paragraph, childrenOf(box)), paragraph)
  }
}

/** The paragraphs of a box in the one cell of a table, which says whose they are. */
function framed(beside: Element, content: readonly Element[]): Element {
  const [table, properties, style, row, cell] = ['tbl', 'tblPr', 'tblStyle', 'tr', 'tc'].map((name) =>
    made(beside, name),
  )
  const [frame, inner] = [table as Element, cell as Element]
  style?.setAttributeNS(beside.namespaceURI, beside.prefix ? `${beside.prefix}:val` : 'val', BOX)
  properties?.appendChild(style as Element)
  frame.appendChild(properties as Element)
  frame.appendChild(row as Element)
  row?.appendChild(inner)
  for (const child of content)
    if (child.localName === 'p' || child.localName === 'tbl') {
      detach(child)
      inner.appendChild(child)
    }
  return frame
}

function firstBox(element: Element): Element | null {
  let box: Element | null = null
  walk(
    element,
    (one) => {
      if (box === null && one.localName === 'txbxContent') box = one
    },
    NONE,
  )
  return box
}

function ancestor(element: Element, name: string): Element | null {
  for (let node = element.parentNode; node !== null; node = node.parentNode)
    if (node.nodeType === 1 && (node as Element).localName === name) return node as Element
  return null
}

/** `<w:gridBefore>`: the row leaves out its first columns. */
function padRows(root: Element, adding: (elements: number) => void): void {
  walk(
    root,
    (row) => {
      if (row.localName !== 'tr') return
      const skipped = Number(setting(childOf(row, 'trPr'), 'gridBefore') ?? 0)
      const first = childrenOf(row, 'tc')[0]
      if (!(skipped > 0 && skipped < 64) || first === undefined) return
      adding(skipped * 2)
      for (let i = 0; i < skipped; i++) {
        const cell = made(row, 'tc')
        cell.appendChild(made(row, 'p'))
        row.insertBefore(cell, first)
      }
    },
    NONE,
  )
}
