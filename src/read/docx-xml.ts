import type { Element, Node } from '@xmldom/xmldom'

export type { Document, Element } from '@xmldom/xmldom'

const isElement = (node: Node): node is Element => node.nodeType === 1

/** Child elements, of one local name where it is given. */
export function childrenOf(parent: Node, name?: string): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node)
  return found
}

export const childOf = (parent: Element | undefined | null, name: string): Element | undefined =>
  parent === undefined || parent === null ? undefined : childrenOf(parent, name)[0]

/** An attribute by its local name: prefixes are the file's own choice. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined
  for (let i = 0; i < element.attributes.length; i++) {
    const one = element.attributes.item(i)
    if (one !== null && one.localName === name) return one.value
  }
  return undefined
}

/** `<w:x w:val="…"/>` of a parent. */
export const setting = (parent: Element | undefined, name: string): string | undefined =>
  attribute(childOf(parent, name), 'val')

/** Elements of some names in the order of the text, without what stands inside `skip`. */
export function walk(root: Node, visit: (element: Element) => void, skip: ReadonlySet<string>): void {
  for (const child of childrenOf(root)) {
    if (skip.has(child.localName ?? '')) continue
    visit(child)
    walk(child, visit, skip)
  }
}

/** The pointers that make a node's place. */
interface Links {
  parentNode: Node | null
  previousSibling: Node | null
  nextSibling: Node | null
  firstChild: Node | null
  lastChild: Node | null
}

/**
 * Takes a node out of its parent. xmldom's own `removeChild` and `insertBefore` count all children anew each time: a
 * file of many text boxes or hidden runs would take the square of its size.
 */
export function detach(node: Node): void {
  const links = node as Links
  const { parentNode, previousSibling, nextSibling } = links
  if (previousSibling !== null) (previousSibling as Links).nextSibling = nextSibling
  else if (parentNode !== null) (parentNode as Links).firstChild = nextSibling
  if (nextSibling !== null) (nextSibling as Links).previousSibling = previousSibling
  else if (parentNode !== null) (parentNode as Links).lastChild = previousSibling
  Object.assign(links, { parentNode: null, previousSibling: null, nextSibling: null })
}

/** Puts a node behind another one, under the same parent. */
export function putBehind(node: Node, before: Node): void {
  detach(node)
  const { parentNode, nextSibling } = before
  Object.assign(node, { parentNode, previousSibling: before, nextSibling })
  if (nextSibling !== null) (nextSibling as Links).previousSibling = node
  else if (parentNode !== null) (parentNode as Links).lastChild = node
  ;(before as Links).nextSibling = node
}
