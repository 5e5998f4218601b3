import { DOCUMENT_KINDS, DRAFTING_VERBS, NO_DOCUMENT } from '../lexicon/document-kinds.ts'
import type { Reference } from '../schema/metadata.ts'
import { squeeze, tidy } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { endsWithAny, wordBefore } from '../text/words.ts'
import { withoutEdition } from './document-kind.ts'
import { findDocumentNumbers, parseDocumentNumber } from './document-number.ts'
import { type Quotation, quotations } from './references-quotations.ts'

/** A cited document at its first citation; `end` is behind its number where one follows. */
export interface FoundReference extends Reference {
  start: number
  end: number
}

export interface ReferenceOptions {
  /** Titles of the paper itself: 印发《…》 names no other document. */
  own?: readonly string[]
}

const kinds = new Set(DOCUMENT_KINDS)
const CLOSES: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】' }
// 国务院制定的《…》, 省政府出台《…》, 已出台《…》: others wrote it, or it is there already
const OTHERS = /国务院|国家|中央|全国|省委|省政府|省人民|自治区|[厅部]/
const EXISTS = /(?:已|已经|先后|相继|近年来)$/
const LIST_SIGN = /^(?:[、和与及,，]|以及|并)?$/
const CLAUSE_END = '，。；：、！？,;:（）()“”《》'

/** The documents that a text cites, each once, in reading order. */
export function findReferences(text: string, options: ReferenceOptions = {}): FoundReference[] {
  const own = new Set((options.own ?? []).flatMap((title) => [keyOf(title), keyOf(withoutEdition(squeeze(title)))]))
  const found = new Map<string, FoundReference>()
  const abbreviations = new Set<string>()
  let product = false
  let lastEnd = -1
  for (const quotation of quotations(text)) {
    const { start, end } = quotation
    // 编制《办事指南》《服务手册》和《政策清单》: the verb holds for all of the list
    product = isProduct(text, start) || (product && LIST_SIGN.test(text.slice(lastEnd, start).trim()))
    lastEnd = end
    const title = titleOf(text, quotation)
    const key = keyOf(title)
    if (isAbbreviation(text, start)) abbreviations.add(key)
    else if (!product && !own.has(key) && !abbreviations.has(key) && isDocument(title, text.slice(end, end + 4)))
      note(found, key, title, text, quotation)
  }
  return [...found.values()]
}

function note(
  found: Map<string, FoundReference>,
  key: string,
  title: string,
  text: string,
  { start, end }: Quotation,
): void {
  const known = found.get(key)
  if (known?.documentNumber != null) return
  const after = numberBehind(text, end)
  const number = after?.number ?? numberBefore(text, start)
  if (known !== undefined) known.documentNumber = number
  else found.set(key, { title, documentNumber: number, start, end: after?.end ?? end })
}

const titleOf = (text: string, { start, end }: Quotation): string => tidy(Span.of(text, start + 1, end - 1)).value
const keyOf = (title: string): string => squeeze(title).replace(/[《》〈〉“”"（）()]/g, '')

/** 《条例》 alone stands for one cited before, 《营业执照》 and 《赣南政务》专栏 are no documents. */
function isDocument(title: string, behind: string): boolean {
  if (title === '' || kinds.has(title) || /^(?:专栏|栏目|APP|小程序|节目|杂志)/i.test(behind)) return false
  return !endsWithAny(withoutEdition(squeeze(title)), NO_DOCUMENT)
}

const isAbbreviation = (text: string, start: number): boolean =>
  /(?:简称|下称)(?:为)?[“"：:]?$/.test(squeeze(text.slice(Math.max(0, start - 8), start)))

/** Whether the words before 《 say that this plan is to write the document: 研究制定《…》. */
function isProduct(text: string, start: number): boolean {
  const clause = clauseBefore(text, start)
  const plain = clause.replace(/了$/, '')
  const bare = plain.replace(/并?(?:印发|发布|下发)$/, '')
  const stem = bare.replace(/并?(?:实施|落实|执行|完善)$/, '').replace(/[我本](?:省|市|县|区|镇)$/, '')
  const verb = wordBefore(stem, DRAFTING_VERBS)
  // 印发《…》 with nothing before it is this plan's own act; with a subject it tells of another paper
  if (verb === undefined) return bare !== plain && /^(?:及时|尽快|适时|抓紧|研究)?$/.test(bare)
  const before = stem.slice(0, -verb.length)
  return !OTHERS.test(before) && !EXISTS.test(before)
}

function clauseBefore(text: string, start: number): string {
  let from = start
  while (from > 0 && start - from < 40 && !CLAUSE_END.includes(text[from - 1] ?? '')) from--
  return squeeze(text.slice(from, start))
}

/** （赣发〔2022〕5号，以下简称《意见》) behind a title; a version （试行） may stand between. */
function numberBehind(text: string, end: number): { number: string; end: number } | null {
  let at = end
  for (let tries = 0; tries < 2; tries++) {
    at = skipBlanks(text, at)
    const close = closerOf(text, at)
    if (close < 0) return null
    const inner = text.slice(at + 1, close)
    const [first = ''] = inner.split(/[，,；;、]/, 1)
    const number = parseDocumentNumber(first)
    if (number !== null) return { number: number.text, end: close + 1 }
    at = close + 1
  }
  return null
}

/** The bracket that closes the one at `at`, years in brackets of the same form (【2022】) skipped; -1 without one. */
function closerOf(text: string, at: number): number {
  const open = text[at] ?? ''
  const close = CLOSES[open]
  if (close === undefined) return -1
  let depth = 0
  for (let i = at; i < text.length && i < at + 80; i++) {
    if (text[i] === open) depth++
    else if (text[i] === close && --depth === 0) return i
  }
  return -1
}

/** 国办发〔2022〕27号《…》 */
function numberBefore(text: string, start: number): string | null {
  const found = findDocumentNumbers(text.slice(Math.max(0, start - 40), start)).at(-1)
  if (found === undefined || squeeze(text.slice(Math.max(0, start - 40) + found.end, start)) !== '') return null
  return found.text.replace(/^(?:根据|按照|依据|落实|贯彻|执行)/, '')
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && squeeze(text[at] ?? '') === '') at++
  return at
}
