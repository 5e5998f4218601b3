import { squeeze } from '../text/space.ts'
import { isHidden } from './html-furniture.ts'
import { SILENT } from './html-names.ts'
import { childrenOf, type Element, labelsOf, type Nodes, type Root } from './html-parse.ts'

/** Hidden elements that the page shows by a script: they hold its text. */
export type Revealed = ReadonlySet<Element>

/** Text this long is more than a hint or a dialog. */
const LEAST = 60

/**
 * A page whose article is hidden until a script runs: what is hidden has more sentences than all that is shown. Asked
 * again inside of it, so that a dialog in a hidden body stays hidden.
 */
export function revealed(root: Root): Revealed {
  const found = new Set<Element>()
  for (;;) {
    const { shown, hidden } = weights(root, found)
    const [heaviest, weight] = [...hidden].reduce<[Element | null, number]>(
      (best, [element, own]) => (own > best[1] && !ON_DEMAND.test(labelsOf(element)) ? [element, own] : best),
      [null, 0],
    )
    if (heaviest === null || weight < LEAST || weight <= shown) return found
    found.add(heaviest)
  }
}

/** Asked for by the reader, not shown to him: a way to log in, a hint. */
const ON_DEMAND = /dialog|modal|pop|layer|login|mask|tips|toast|tooltip|alert/

const opens = (element: Element, found: Revealed): boolean => isHidden(element) && !found.has(element)

/** Characters in sentences: of what is shown, and of each outermost hidden element. */
function weights(root: Root, found: Revealed): { shown: number; hidden: Map<Element, number> } {
  const hidden = new Map<Element, number>()
  let shown = 0
  const visit = (node: Nodes, within: Element | null): void => {
    if (node.type === 'text') {
      const text = squeeze(node.value)
      const weight = /[。；，]/.test(text) ? text.length : 0
      if (within === null) shown += weight
      else hidden.set(within, (hidden.get(within) ?? 0) + weight)
    } else if (node.type === 'root' || (node.type === 'element' && !SILENT.has(node.tagName))) {
      const own = node.type === 'element' && within === null && opens(node, found) ? node : within
      for (const child of childrenOf(node)) visit(child, own)
    }
  }
  visit(root, null)
  return { shown, hidden }
}
