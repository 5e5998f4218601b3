import type { PolicyDocument } from '../schema/document.ts'

const TITLE =
  /(?:条例|规定|办法|细则|规范|标准|规程|准则|守则|章程|目录|指南|指引|解读|问答|须知|公告|[^方]法)(?:[（(][^（(）)]{0,30}[）)])?$/
const ARTICLE = /^第[一二三四五六七八九十百零0-9]{1,6}条/

const known = new WeakMap<PolicyDocument, boolean>()

/**
 * A law, a standard or a guide: it says the same clauses again by its nature, article by article, and its lists of
 * contents look like measures. Rules about wording leave it alone.
 */
export function isRegulation(document: PolicyDocument): boolean {
  const before = known.get(document)
  if (before !== undefined) return before
  const { metadata, measures, outline } = document
  const numbers = [...measures, ...outline].map(({ number }) => number?.text ?? '')
  const articles = numbers.filter((text) => ARTICLE.test(text)).length
  const found = articles > numbers.length / 4 || TITLE.test((metadata.title ?? '').replace(/的?通知$/, ''))
  known.set(document, found)
  return found
}
