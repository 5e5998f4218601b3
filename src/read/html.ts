import type { Limits } from './limits.ts'

const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd)$/i
const HTML_NAME = /\.(?:html?|xhtml|shtml|mht)$/i

/** HTML by its content: a doctype, <html>, or a page's fragment under the name of one. */
export function sniffHtml(text: string, name: string): boolean {
  const start = text.slice(0, 2048).replace(/^[\s\ufeff]+/, '')
  if (!start.startsWith('<')) return HTML_NAME.test(name) && !MARKDOWN_NAME.test(name) && /<[a-z!/]/i.test(text)
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype\s{1,20}html|html|head|body)\b/i.test(start)) return true
  if (/^<!--/.test(start) && /<(?:!doctype|html)\b/i.test(text.slice(0, 4096))) return true
  if (MARKDOWN_NAME.test(name)) return false
  const tagged = /^<(?:meta|title|link|style|script|div|p|span|center|font|table|h[1-6]|article|section|ucapcontent)\b/i
  return (tagged.test(start) && /<\/[a-z]/i.test(text)) || (HTML_NAME.test(name) && /<[a-z!/]/i.test(text))
}

/** The encoding that a page states in its first bytes: `<meta charset="gb2312">`. */
export function statedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  for (const [tag] of head.matchAll(/<(?:meta|\?xml)\b[^<>]{0,300}>/gi)) {
    const label = /(?:charset|encoding)=["']?([\w-]{1,40})/i.exec(tag)?.[1]
    if (label !== undefined) return label.toLowerCase()
  }
  return null
}

const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements that a parser closes by itself. */
const SELF_CLOSING = new Set('p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt'.split(' '))

/** What a parser puts between a list or table and what is inside of it counts as depth too. */
const LEVELS: Readonly<Record<string, number>> = { table: 4, ul: 2, ol: 2, dl: 2, select: 2 }

/** Refuses pages that are built to use up memory or the stack. Open formatting elements are built anew in every paragraph. */
export function checkHtml(text: string, limits: Limits): void {
  limits.hold('html-size', text.length)
  let tags = 0
  let open = 0
  let deepest = 0
  let formatting = 0
  let most = 0
  for (const match of text.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})/g)) {
    const name = (match[2] as string).toLowerCase()
    const step = match[1] === '' ? 1 : -1
    if (step > 0) tags++
    if (VOID.has(name) || SELF_CLOSING.has(name)) continue
    open = Math.max(0, open + step * (Object.hasOwn(LEVELS, name) ? (LEVELS[name] as number) : 1))
    if (FORMATTING.has(name)) formatting = Math.max(0, formatting + step)
    deepest = Math.max(deepest, open)
    most = Math.max(most, formatting)
  }
  limits.hold('html-elements', tags)
  limits.hold('html-depth', deepest)
  if (most > 32) limits.hold('html-rebuilt', most * tags)
}
