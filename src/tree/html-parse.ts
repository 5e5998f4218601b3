import type { Element, ElementContent, Nodes, Root } from 'hast'
import { unified } from 'unified'

export type { Element, Nodes, Root } from 'hast'

export interface HtmlParser {
  /** A page as a tree. Throws RangeError where it is nested deeper than the stack. */
  page: (text: string) => Root
  /** A piece of HTML inside another text. */
  fragment: (text: string) => Root
}

/** The parser is loaded with the first page. */
export async function loadParser(): Promise<HtmlParser> {
  const { default: rehypeParse } = await import('rehype-parse')
  const page = unified().use(rehypeParse).freeze()
  const fragment = unified().use(rehypeParse, { fragment: true }).freeze()
  return { page: (text) => page.parse(text), fragment: (text) => fragment.parse(text) }
}

export const isElement = (node: Nodes): node is Element => node.type === 'element'

export const childrenOf = (node: Nodes): readonly ElementContent[] =>
  'children' in node ? (node.children as ElementContent[]) : []

/** Source offsets; null where the parser made the node up (an implied <tbody>). */
export function offsetsOf(node: Nodes): { from: number; to: number } | null {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  return from === undefined || to === undefined ? null : { from, to }
}

/** All elements of the names below a node, in the order of the tree; what is inside `not` is left out. */
export function descendants(node: Nodes, names: ReadonlySet<string>, not?: ReadonlySet<string>): Element[] {
  const found: Element[] = []
  const visit = (one: Nodes): void => {
    for (const child of childrenOf(one)) {
      if (child.type !== 'element') continue
      if (names.has(child.tagName)) found.push(child)
      if (not?.has(child.tagName) !== true) visit(child)
    }
  }
  visit(node)
  return found
}

/** `class` and `id` of an element, in lower case, with a blank around each. */
export function labelsOf(element: Element): string {
  const { className, id } = element.properties
  const classes = Array.isArray(className) ? className.join(' ') : ''
  return ` ${classes} ${typeof id === 'string' ? id : ''} `.toLowerCase()
}
