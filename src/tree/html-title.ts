import { squeeze } from '../text/space.ts'
import { flatText } from './html-article.ts'
import { SILENT } from './html-names.ts'
import { childrenOf, descendants, type Element, labelsOf, type Nodes, offsetsOf, type Root } from './html-parse.ts'

const META = new Set(['meta'])
const TITLE = new Set(['title'])

/** What the page itself says its paper is called: the meta tag of government sites, else the window's title. */
export function pageTitle(root: Root): { text: string; exact: boolean } {
  for (const { properties } of descendants(root, META)) {
    const { name, content } = properties
    if (
      typeof name === 'string' &&
      /^ArticleTitle$/i.test(name) &&
      typeof content === 'string' &&
      content.trim() !== ''
    )
      return { text: squeeze(content), exact: true }
  }
  const title = descendants(root, TITLE)[0]
  return { text: title === undefined ? '' : squeeze(innerText(title)), exact: false }
}

const innerText = (node: Nodes): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(innerText).join('')

/** The element before the article that shows the paper's title, where it stands outside of it. */
export function findTitle(root: Root, article: Nodes): Element | null {
  const start = offsetsOf(article)?.from ?? 0
  if (article === root || start === 0) return null
  const known = pageTitle(root).text
  let found: { element: Element; rank: number } | null = null
  const visit = (node: Nodes): void => {
    for (const child of childrenOf(node)) {
      if (child === article || child.type !== 'element' || SILENT.has(child.tagName)) continue
      if ((offsetsOf(child)?.from ?? start) >= start) continue
      const rank = rankOf(child, known)
      if (rank > 0 && rank >= (found?.rank ?? 0)) found = { element: child, rank }
      else visit(child)
    }
  }
  visit(root)
  return (found as { element: Element } | null)?.element ?? null
}

/** 2: what the page says of itself; 1: a heading, or an element called a title; 0: neither. */
function rankOf(element: Element, known: string): number {
  if (known === '' && !/^h[1-3]$/.test(element.tagName)) return 0
  const text = squeeze(flatText(element))
  if (text.length < 6 || text.length > 120) return 0
  if (known.startsWith(text) || (known.length > 8 && text === known)) return 2
  const titled = element.tagName === 'h1' || / (?:title|article-?title|biaoti|ucaptitle) /.test(labelsOf(element))
  return titled && /[\u4e00-\u9fff]{4}/.test(text) && !/[|>]|欢迎|门户网站|人民政府$/.test(text) ? 1 : 0
}
