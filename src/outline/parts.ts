import { type AnnexLabel, readAnnexLabel } from '../blocks/annex.ts'
import {
  isAddressee,
  isBodyName,
  isContact,
  isCopies,
  isDateLine,
  isDocumentNumber,
  isImprint,
  isSigner,
} from '../blocks/furnishings.ts'
import { endsClause, hasSentence } from '../blocks/shape.ts'
import { isDraftMark, isLetterhead, isNoticeTitle, isTitle } from '../blocks/title.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Paragraph, Stretch } from './paragraph.ts'

/** What a paragraph is for the document as a whole; `content` is what the outline is made of. */
export type BlockKind =
  | 'letterhead'
  | 'number'
  | 'signer'
  | 'title'
  | 'draft'
  | 'addressee'
  | 'date'
  | 'signature'
  | 'imprint'
  | 'copies'
  | 'contact'
  | 'annex-label'
  | 'annex-list'
  | 'grid'
  | 'content'

export interface Block {
  kind: BlockKind
  stretch: Stretch
}

/** A paper of its own inside the file: the covering letter, the plan, an annex. */
export interface Part {
  kind: 'letter' | 'plan' | 'annex'
  /** `附件 1` over an annex. */
  label: { paragraph: Paragraph; annex: AnnexLabel } | null
  title: Span | null
  blocks: Block[]
}

/** Stretches to parts, each with its blocks in reading order. Guarantees: every stretch is in exactly one block. */
export function splitParts(stretches: readonly Stretch[]): Part[] {
  const splitter = new Splitter(stretches)
  stretches.forEach((_, index) => {
    splitter.take(index)
  })
  return splitter.parts.filter((part) => part.blocks.length > 0)
}

const sameTitle = (a: string, b: string): boolean => squeeze(a) === squeeze(b)

/** The title in a line of the list of annexes: `附件：1.任务清单`, `2.责任分解表`. */
export function annexTitle(paragraph: Paragraph): string {
  const rest = paragraph.raw.value.slice(readAnnexLabel(paragraph.raw.value)?.end ?? 0)
  return squeeze(rest.slice(readEnumerator(rest)?.end ?? 0))
}

class Splitter {
  readonly parts: Part[] = []
  private readonly stretches: readonly Stretch[]
  private part: Part = { kind: 'plan', label: null, title: null, blocks: [] }
  /** The part has had text of its own: another title opens another part. */
  private filled = false
  /** A list of annexes is being read. */
  private listing = false
  /** Titles of the annexes that the text names. */
  private readonly announced: string[] = []

  constructor(stretches: readonly Stretch[]) {
    this.stretches = stretches
    this.parts.push(this.part)
  }

  take(index: number): void {
    const stretch = this.stretches[index] as Stretch
    if (stretch.type === 'grid') {
      this.add('grid', stretch)
      return
    }
    const kind = this.kindOf(stretch, index)
    this.listing = kind === 'annex-list'
    if (this.listing) this.announced.push(annexTitle(stretch))
    if (kind === 'title') this.takeTitle(stretch)
    else if (kind === 'annex-label') this.takeAnnexLabel(stretch)
    else this.add(kind, stretch)
  }

  private add(kind: BlockKind, stretch: Stretch): void {
    this.part.blocks.push({ kind, stretch })
    if (kind === 'content' || kind === 'grid') this.filled = true
  }

  private open(kind: Part['kind'], label: Part['label'] = null): void {
    if (this.part.blocks.length > 0) {
      this.part = { kind, label, title: null, blocks: [] }
      this.parts.push(this.part)
    } else Object.assign(this.part, { kind, label })
    this.filled = false
  }

  private takeTitle(paragraph: Paragraph): void {
    const text = paragraph.text.value
    const last = this.part.blocks.at(-1)
    const goesOn = last?.kind === 'title' && this.part.title !== null && (!isTitle(this.part.title.value) || this.isTitleBracket(text))
    // a second title before any text: the notice's, then the plan's own
    if (this.filled || (this.part.title !== null && !goesOn && this.part.kind !== 'annex')) this.open('plan')
    if (this.announced.some((title) => sameTitle(title, text))) this.part.kind = 'annex'
    // `附件` over the plan that the letter hands on
    else if (this.part.kind === 'annex' && this.isKnownTitle(text)) this.part.kind = 'plan'
    this.part.title = goesOn ? Span.join([this.part.title as Span, paragraph.text]) : paragraph.text
    if (this.part.kind === 'plan' && isNoticeTitle(this.part.title.value)) this.part.kind = 'letter'
    this.add('title', paragraph)
  }

  private takeAnnexLabel(paragraph: Paragraph): void {
    const annex = readAnnexLabel(paragraph.raw.value) as AnnexLabel
    this.open('annex', { paragraph, annex })
    const title = paragraph.raw.slice(annex.end)
    if (title.length > 0) this.part.title = title
    this.add('annex-label', paragraph)
  }

  private kindOf(paragraph: Paragraph, index: number): BlockKind {
    const text = paragraph.text.value
    if (isDocumentNumber(text) && !this.filled) return 'number'
    if (!this.filled && (isLetterhead(text) || this.isHeadName(text, index))) return 'letterhead'
    if (isSigner(text)) return 'signer'
    if (isDraftMark(text)) return 'draft'
    if (isImprint(text)) return 'imprint'
    if (isCopies(text)) return 'copies'
    if (isContact(text)) return 'contact'
    if (isDateLine(text)) return 'date'
    const annex = this.annexKind(paragraph, index)
    if (annex !== null) return annex
    const signs = this.signatureKind(text, index)
    if (signs !== null) return signs
    if (this.isAddressee(text)) return 'addressee'
    return this.isTitleHere(paragraph, index) ? 'title' : 'content'
  }

  /** `附件` alone, or with its title right over what it names, heads an annex; a list with a colon announces some. */
  private annexKind(paragraph: Paragraph, index: number): BlockKind | null {
    const annex = readAnnexLabel(paragraph.raw.value)
    if (annex === null) return this.listing && this.isListLine(paragraph) ? 'annex-list' : null
    const rest = squeeze(paragraph.raw.value.slice(annex.end))
    if (rest === '') return annex.colon && this.followsNumbered(index) ? 'annex-list' : 'annex-label'
    if (rest.length > 90 || endsClause(rest) || hasSentence(rest)) return null
    const next = this.nextStretch(index)
    if (next?.type === 'grid') return 'annex-label'
    // announced before the signature, or at the very end: its own head comes later, or never
    const headed = !annex.colon || (annex.number !== null && !this.isAnnexLine(next) && !this.isListLike(next))
    const repeated = next !== undefined && squeeze(next.text.value) === rest
    return headed && !repeated && this.hasBodyBelow(index) ? 'annex-label' : 'annex-list'
  }

  private followsNumbered(index: number): boolean {
    return this.isListLike(this.nextStretch(index))
  }

  private isListLike(next: Stretch | undefined): boolean {
    return next?.type === 'paragraph' && next.enumerator?.style === 'digit' && !hasSentence(next.text.value)
  }

  private isAnnexLine(next: Stretch | undefined): boolean {
    return next?.type === 'paragraph' && readAnnexLabel(next.raw.value) !== null
  }

  /** `2.2023年…任务清单` below `附件：1.…` */
  private isListLine(paragraph: Paragraph): boolean {
    const style = paragraph.enumerator?.style
    return (
      (style === 'digit' || style === 'digit-paren') && !hasSentence(paragraph.text.value) && paragraph.text.length < 90
    )
  }

  private hasBodyBelow(index: number): boolean {
    return this.stretches
      .slice(index + 1, index + 40)
      .some((next) => next.type === 'grid' || hasSentence(next.text.value))
  }

  private nextStretch(index: number): (Stretch & { text: Span }) | (Stretch & { type: 'grid' }) | undefined {
    return this.stretches[index + 1] as (Stretch & { text: Span }) | undefined
  }

  /** Bodies' names over a date, or over the title of a notice: `中共西湖区委办公室` / `2023年8月7日`. */
  /** Bodies above the document number, with or without 文件: the letterhead of a joint paper. */
  private isHeadName(text: string, index: number): boolean {
    if (this.part.title !== null || !isBodyName(text.replace(/文件$/, ''))) return false
    for (let i = index + 1; i <= index + 8; i++) {
      const next = this.stretches[i]
      if (next?.type !== 'paragraph') return false
      if (isDocumentNumber(next.text.value)) return true
      if (!isBodyName(next.text.value.replace(/文件$/, ''))) return false
    }
    return false
  }

  private signatureKind(text: string, index: number): BlockKind | null {
    if (!isBodyName(text) || !this.filled) return null
    for (let i = index + 1; i < index + 6; i++) {
      const next = this.stretches[i]
      if (next?.type !== 'paragraph') return null
      const value = next.text.value
      if (isDateLine(value)) return 'signature'
      if (isImprint(value)) return 'imprint'
      if (!isBodyName(value)) return null
    }
    return null
  }

  private isAddressee(text: string): boolean {
    return (
      this.part.title !== null &&
      !this.filled &&
      isAddressee(text) &&
      !this.part.blocks.some((block) => block.kind === 'addressee')
    )
  }

  private isTitleHere(paragraph: Paragraph, index: number): boolean {
    const text = paragraph.text.value
    if (paragraph.enumerator !== null) return false
    if (this.completesTitle(text) || this.isTitleBracket(text)) return true
    if (!isTitle(text)) return this.opensKnownTitle(text, index) || (!this.filled && this.isTitleStart(text, index))
    if (!this.filled || this.isKnownTitle(text) || this.announced.some((title) => sameTitle(title, text))) return true
    return this.opensAnother(index)
  }

  /** The first line of a title that the letter has named, or the list of annexes: `…普及普惠提升行动` / `实施方案（2023—2025年）`. */
  private opensKnownTitle(text: string, index: number): boolean {
    if (endsClause(text) || hasSentence(text)) return false
    let joined = text
    for (let i = index + 1; i <= index + 2; i++) {
      const next = this.stretches[i]
      if (next?.type !== 'paragraph' || next.enumerator !== null) return false
      joined += next.text.value
      if (isTitle(joined) && (this.isKnownTitle(joined) || this.announced.some((title) => sameTitle(title, joined)))) return true
    }
    return false
  }

  /** `（2024—2025年）`, `（试行）` below a title. */
  private isTitleBracket(text: string): boolean {
    return !this.filled && this.part.blocks.at(-1)?.kind === 'title' && /^[（(〔][^（()）]{2,24}[）)〕]$/.test(text) && /[0-9〇零一二三四五六七八九]{4}年?|版|试行|暂行|修订/.test(text)
  }

  private completesTitle(text: string): boolean {
    return this.part.blocks.at(-1)?.kind === 'title' && !this.filled && this.part.title !== null && !isTitle(this.part.title.value) && isTitle(this.part.title.value + text)
  }

  /** The first lines of a title that is broken over lines: `铜鼓县…领导小组` / `关于印发…的通知`. */
  private isTitleStart(text: string, index: number): boolean {
    if (endsClause(text) || hasSentence(text) || text.length > 60) return false
    for (let i = index + 1; i <= index + 2; i++) {
      const next = this.stretches[i]
      if (next?.type !== 'paragraph' || next.enumerator !== null) return false
      const value = next.text.value
      if (isTitle(value)) return true
      if (endsClause(value) || hasSentence(value) || value.length > 60) return false
    }
    return false
  }

  /** The letter has named it: 关于印发《X》的通知. */
  private isKnownTitle(text: string): boolean {
    const plain = squeeze(text)
    return this.parts.some(
      (part) => part.title !== null && part.title.value !== plain && part.title.value.includes(plain),
    )
  }

  /** After text: a title only where a paper begins below it (`一、` again, a preamble and then `一、`, a table). */
  private opensAnother(index: number): boolean {
    for (let i = index + 1; i < Math.min(index + 5, this.stretches.length); i++) {
      const next = this.stretches[i] as Stretch
      if (next.type === 'grid') return true
      const marker = next.enumerator
      if (marker !== null) return marker.value === 1 && ['han', 'chapter', 'article', 'part'].includes(marker.style)
    }
    return false
  }
}
