import { readEnumerator } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import { isHidden } from './html-furniture.ts'
import { BLOCKS, ROWS, SILENT, TABLE } from './html-names.ts'
import { childrenOf, descendants, type Element, isElement, type Nodes, type Root } from './html-parse.ts'
import type { Revealed } from './html-shown.ts'

/** How much of a paper stands in an element: characters of sentences and tables, links not counted. */
type Weights = Map<Nodes, number>

/** What may be left outside of the article, in percent of all sentences: blurbs, notices of the site. */
const LEFT_OUT = 0.06

/** Elements that are no frames around an article but parts of one. */
const NO_FRAME = new Set(['p', 'table', 'tbody', 'tr', 'ul', 'ol', 'dl', 'li', 'span', 'font', 'a', 'b', 'strong'])

/**
 * The smallest element that holds the paper: down from the page's root, as long as one child holds (nearly) all
 * sentences and tables. A page that is nothing but the paper keeps all of it.
 */
export function findArticle(root: Root, shown: Revealed): Nodes {
  const weights: Weights = new Map()
  const total = weigh(root, weights, { linked: false, shown, data: false })
  let article: Nodes = root
  for (;;) {
    const heavy: Nodes | undefined = heaviest(article, weights)
    if (heavy === undefined || !isFrame(heavy)) return article
    if ((weights.get(heavy) ?? 0) < total * (1 - LEFT_OUT)) return article
    if (siblingsMatter(article, heavy)) return article
    article = heavy
  }
}

const isFrame = (node: Nodes): boolean => node.type === 'element' && (!NO_FRAME.has(node.tagName) || isLayout(node))

/** A table of one big cell, as old pages are built: the cell is a frame. */
const isLayout = (node: Element): boolean =>
  ['table', 'tbody', 'tr'].includes(node.tagName) &&
  childrenOf(node).filter((child) => isElement(child) && squeeze(flatText(child)) !== '').length <= 1

function heaviest(node: Nodes, weights: Weights): Nodes | undefined {
  let best: Nodes | undefined
  let most = 0
  for (const child of childrenOf(node)) {
    const weight = weights.get(child) ?? 0
    if (weight > most) [best, most] = [child, weight]
  }
  return best
}

/** Beside the heavy child stands a heading's number or a heading: what holds both is the article. */
function siblingsMatter(parent: Nodes, heavy: Nodes): boolean {
  return childrenOf(parent).some((child) => child !== heavy && isElement(child) && holdsPaper(child))
}

function holdsPaper(element: Element): boolean {
  if (SILENT.has(element.tagName) || squeeze(flatText(element)).length > 4000) return false
  return blockTexts(element).some(
    (line) => line.length > 12 && readEnumerator(line) !== null && /[。；，]/.test(line) && !/[|｜©]/.test(line),
  )
}

interface Place {
  linked: boolean
  shown: Revealed
  /** In a table of data: short cells are text of the paper too. */
  data: boolean
}

/** Sets the weight of every node; returns that of this one. */
function weigh(node: Nodes, weights: Weights, place: Place): number {
  let sum = 0
  if (node.type === 'text')
    sum = place.linked ? 0 : place.data ? squeeze(node.value).length : sentenceWeight(node.value)
  else if (node.type === 'root' || (node.type === 'element' && !SILENT.has(node.tagName) && !isGone(node, place))) {
    const inside = node.type === 'element' ? placeIn(node, place) : place
    for (const child of childrenOf(node)) sum += weigh(child, weights, inside)
  }
  weights.set(node, sum)
  return sum
}

const isGone = (element: Element, { shown }: Place): boolean => isHidden(element) && !shown.has(element)

function placeIn(element: Element, place: Place): Place {
  if (element.tagName === 'a') return place.linked ? place : { ...place, linked: true }
  return element.tagName === 'table' ? { ...place, data: isLedger(element) } : place
}

/** Rows of several cells, and no table inside: `序号 | 任务 | 单位`. */
function isLedger(table: Element): boolean {
  if (descendants(table, TABLE).length > 0) return false
  const rows = descendants(table, ROWS).filter(
    (row) => childrenOf(row).filter((cell) => isElement(cell) && squeeze(flatText(cell)) !== '').length > 2,
  )
  return rows.length > 2
}

/** Characters of a text with sentence marks or of some length; menus are short words. */
function sentenceWeight(text: string): number {
  const line = squeeze(text)
  if (/[。；]/.test(line)) return line.length
  return line.length >= 12 && !/[|｜©]|版权所有|备案|ICP/.test(line) ? line.length : 0
}

export function flatText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && SILENT.has(node.tagName)) return ''
  return childrenOf(node).map(flatText).join('')
}

/** The texts of the innermost blocks, blanks taken out. */
function blockTexts(node: Nodes): string[] {
  const lines = ['']
  const visit = (one: Nodes): void => {
    if (one.type === 'text') lines.push((lines.pop() ?? '') + squeeze(one.value))
    if (one.type !== 'element' || SILENT.has(one.tagName)) return
    const breaks = BLOCKS.has(one.tagName) || one.tagName === 'br'
    if (breaks) lines.push('')
    for (const child of one.children) visit(child)
    if (breaks) lines.push('')
  }
  visit(node)
  return lines
}
