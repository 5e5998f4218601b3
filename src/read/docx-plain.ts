import {
  attribute,
  childOf,
  childrenOf,
  type Document,
  detach,
  type Element,
  putBehind,
  setting,
  walk,
} from './docx-xml.ts'
import type { Reason } from './left-out.ts'

/** Why words of a file are no words of its paper, with the words. */
export type LeftOut = Record<Reason, string[]>

const NONE: ReadonlySet<string> = new Set()

/**
 * What stands in frames that no reader of runs looks into comes out of them (results of fields, the base of phonetic
 * guides), line breaks of the older kind become breaks; struck and hidden words go. Returns what went.
 */
export function plain(root: Element, styles: Document | null): LeftOut {
  const out: LeftOut = { struck: [], hidden: [], deleted: [], guide: [] }
  unfold(root, out)
  const marks = markedStyles(styles)
  const gone: Element[] = []
  walk(
    root,
    (element) => {
      const why = whyGone(element, marks)
      if (why === null || (why !== 'deleted' && ancestorOf(element, DELETED))) return
      const text = textOf(element)
      if (text.trim() !== '') out[why].push(text)
      if (why !== 'deleted') gone.push(element)
    },
    NONE,
  )
  for (const element of gone) detach(element)
  return out
}

const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom'])

function whyGone(element: Element, styles: Marks): keyof LeftOut | null {
  const name = element.localName ?? ''
  if (name === 'r') return markOf(childOf(element, 'rPr'), styles)
  if (name === 'del')
    return element.parentNode?.localName === 'rPr' || element.parentNode?.localName === 'trPr' ? null : 'deleted'
  if (name === 'tr') return isOn(childOf(childOf(element, 'trPr'), 'hidden')) ? 'hidden' : null
  if (name !== 'p') return null
  const style = setting(childOf(element, 'pPr'), 'pStyle')
  return (style === undefined ? undefined : styles.get(style)) ?? null
}

type Mark = 'struck' | 'hidden'
type Marks = ReadonlyMap<string, Mark>

/** A run's own properties win over those of its style. */
function markOf(properties: Element | undefined, styles?: Marks): Mark | null {
  if (properties === undefined) return null
  const style = setting(properties, 'rStyle')
  const byStyle = style === undefined ? undefined : styles?.get(style)
  const states = [
    ['hidden', ['vanish']],
    ['struck', ['strike', 'dstrike']],
  ] as const
  for (const [mark, names] of states) {
    const own = names.map((name) => childOf(properties, name)).filter((one) => one !== undefined)
    if (own.some(isOn) || (own.length === 0 && byStyle === mark)) return mark
  }
  return null
}

/** Styles that strike or hide all that they are given to. */
function markedStyles(part: Document | null): Marks {
  const marks = new Map<string, Mark>()
  const root = part?.documentElement
  for (const style of root ? childrenOf(root, 'style') : []) {
    const mark = markOf(childOf(style, 'rPr'))
    if (mark !== null) marks.set(attribute(style, 'styleId') ?? '', mark)
  }
  return marks
}

const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(attribute(element, 'val') ?? '')

/** The words of an element, deleted ones too. */
export function textOf(element: Element): string {
  let text = ''
  walk(
    element,
    (one) => {
      if (one.localName === 't' || one.localName === 'delText') text += one.textContent ?? ''
    },
    NONE,
  )
  return text
}

function ancestorOf(element: Element, names: ReadonlySet<string>): boolean {
  for (let node = element.parentNode; node !== null; node = node.parentNode)
    if (names.has(node.localName ?? '')) return true
  return false
}

/** `fldSimple`, `ruby`, `cr`: innermost first, so that one inside another comes out as well. */
function unfold(root: Element, out: LeftOut): void {
  const found: Element[] = []
  walk(
    root,
    (element) => {
      if (['fldSimple', 'ruby', 'cr', 'dir', 'bdo'].includes(element.localName ?? '')) found.push(element)
    },
    NONE,
  )
  for (const element of found.reverse()) {
    if (element.localName === 'cr') putBehind(beside(element, 'br'), element)
    else if (element.localName === 'ruby') unfoldRuby(element, out)
    else for (const child of childrenOf(element).reverse()) putBehind(child, element)
    detach(element)
  }
}

/** A guide stands inside a run: the base's runs come behind that run, and so does what follows in it. */
function unfoldRuby(ruby: Element, out: LeftOut): void {
  const guide = childOf(ruby, 'rt')
  const base = childOf(ruby, 'rubyBase')
  if (guide !== undefined) out.guide.push(textOf(guide))
  const run = ruby.parentNode as Element | null
  if (base === undefined || run === null) return
  const rest: Element[] = []
  for (let node = ruby.nextSibling; node !== null; node = node.nextSibling)
    if (node.nodeType === 1) rest.push(node as Element)
  if (rest.length > 0) {
    const second = beside(run, 'r')
    const properties = childOf(run, 'rPr')
    if (properties !== undefined) second.appendChild(properties.cloneNode(true))
    putBehind(second, run)
    for (const node of rest) {
      detach(node)
      second.appendChild(node)
    }
  }
  for (const child of childrenOf(base).reverse()) putBehind(child, run)
}

/** An element of the same vocabulary as its neighbour. */
function beside(element: Element, name: string): Element {
  const qualified = element.prefix ? `${element.prefix}:${name}` : name
  return (element.ownerDocument as Document).createElementNS(element.namespaceURI, qualified)
}
