import { squeeze } from '../text/space.ts'
import { flatText } from './html-article.ts'
import { SILENT } from './html-names.ts'
import { childrenOf, descendants, type Element, labelsOf, type Nodes, offsetsOf, type Root } from './html-parse.ts'
import type { PageHead } from './nodes.ts'

const META = new Set(['meta'])
const TITLE = new Set(['title'])

/** A head of more tags than this is written for machines alone. */
const MOST_META = 200
const LONGEST_META = 1000

/** The page's window title and its meta tags (`ArticleTitle`, `PubDate` …); of tags of one name the first that says something. */
export function pageHead(root: Root): PageHead {
  const meta = new Map<string, string>()
  for (const { properties } of descendants(root, META).slice(0, MOST_META)) {
    const { content } = properties
    const name = properties.name ?? properties.property
    if (typeof name !== 'string' || typeof content !== 'string') continue
    const value = content.trim()
    if (value === '' || value.length > LONGEST_META || meta.has(name.trim().toLowerCase())) continue
    meta.set(name.trim().toLowerCase(), value)
  }
  const title = descendants(root, TITLE)[0]
  return { title: title === undefined ? '' : innerText(title).trim(), meta }
}

/** What the page itself says its paper is called: the meta tag of government sites, else the window's title. */
export function pageTitle({ title, meta }: PageHead): { text: string; exact: boolean } {
  const exact = meta.get('articletitle')
  return exact === undefined ? { text: squeeze(title), exact: false } : { text: squeeze(exact), exact: true }
}

const innerText = (node: Nodes): string =>
  node.type === 'text' ? node.value : childrenOf(node).map(innerText).join('')

/** The element before the article that shows the paper's title, where it stands outside of it. */
export function findTitle(root: Root, article: Nodes, head: PageHead): Element | null {
  const start = offsetsOf(article)?.from ?? 0
  if (article === root || start === 0) return null
  const known = pageTitle(head).text
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
