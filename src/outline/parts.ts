import { type AnnexLabel, readAnnexLabel } from '../blocks/annex.ts'
import { isContact, isCopies, isDateLine, isDocumentNumber, isImprint, isSigner } from '../blocks/furnishings.ts'
import { readLabel } from '../blocks/label.ts'
import { hasSentence } from '../blocks/shape.ts'
import { isDraftMark, isLetterhead, isNoticeTitle, isTitle } from '../blocks/title.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { annexKind, annexTitle } from './annexes.ts'
import { isCovering } from './letters.ts'
import type { Paragraph, Stretch } from './paragraph.ts'
import { type Block, type BlockKind, lastKind, type Part, type Reading } from './reading.ts'
import { isAddresseeHere, isHeadName, signatureKind } from './signers.ts'
import { completesNotice, isNamed, isSiteName, isTitleBracket, isTitleHere } from './titles.ts'

export { annexTitle } from './annexes.ts'
export type { Block, BlockKind, Part } from './reading.ts'

/** As many titles can name a plan: further ones are no letter's. */
const MOST_NAMED = 16

/** Stretches to parts, each with its blocks in reading order. Guarantees: every stretch is in exactly one block. */
export function splitParts(stretches: readonly Stretch[]): Part[] {
  const splitter = new Splitter(stretches)
  stretches.forEach((_, index) => {
    splitter.take(index)
  })
  const parts = withoutPageTitle(splitter.parts.filter((part) => part.blocks.length > 0))
  // a notice that hands on no other paper is itself the plan: 关于切实做好2025年春耕备耕工作的通知
  const [letter] = parts
  const handsOn = parts.some((part) => part.kind === 'plan') || /印发|转发|下发/.test(letter?.title?.value ?? '印发')
  if (letter?.kind === 'letter' && !handsOn) letter.kind = 'plan'
  // what it hands on stands elsewhere: its points say how that is to be done
  if (letter?.kind === 'plan' && isCovering(letter)) letter.kind = 'letter'
  return parts
}

/** A page bears the plan's title over the letter that hands the plan on: it is no paper of its own. */
function withoutPageTitle(parts: Part[]): Part[] {
  const [first, next] = parts
  if (first === undefined || next === undefined || first.title === null || first.label !== null) return parts
  const title = squeeze(first.title.value)
  const isEmpty = first.blocks.every(({ kind }) => kind === 'title' || kind === 'date')
  if (!isEmpty || !parts.slice(1).some((part) => squeeze(part.title?.value ?? '') === title)) return parts
  const above = first.blocks.map((block): Block => (block.kind === 'title' ? { ...block, kind: 'repeat' } : block))
  next.blocks.unshift(...above)
  return parts.slice(1)
}

class Splitter {
  readonly parts: Part[] = []
  private readonly reading: Reading

  constructor(stretches: readonly Stretch[]) {
    const part: Part = { kind: 'plan', label: null, title: null, blocks: [] }
    this.reading = { stretches, part, filled: false, listing: false, announced: new Set(), named: [] }
    this.parts.push(part)
  }

  take(index: number): void {
    const { reading } = this
    const stretch = reading.stretches[index] as Stretch
    if (stretch.type === 'grid') {
      // a box beside the text is of no part: it stays unclaimed
      if (stretch.aside !== true) this.add('grid', stretch)
      return
    }
    const kind = placedKind(stretch) ?? this.kindOf(stretch, index)
    reading.listing = kind === 'annex-list'
    if (reading.listing) reading.announced.add(annexTitle(stretch))
    if (kind === 'title') this.takeTitle(stretch)
    else if (kind === 'annex-label') this.takeAnnexLabel(stretch)
    else this.add(kind, stretch)
  }

  private add(kind: BlockKind, stretch: Stretch): void {
    this.reading.part.blocks.push({ kind, stretch })
    if (kind === 'content' || kind === 'grid') this.reading.filled = true
  }

  private open(kind: Part['kind'], label: Part['label'] = null): void {
    const { reading } = this
    if (reading.part.blocks.length > 0) {
      reading.part = { kind, label, title: null, blocks: [] }
      this.parts.push(reading.part)
    } else Object.assign(reading.part, { kind, label })
    reading.filled = false
  }

  private takeTitle(paragraph: Paragraph): void {
    const { reading } = this
    const text = paragraph.text.value
    const { title: before } = reading.part
    const goesOn = before !== null && this.titleGoesOn(before.value, text)
    if (before === null && isMasthead(reading.part.blocks)) this.takeMasthead()
    else if (before !== null && isNumberedHead(before.value, reading.part.blocks)) this.takeHead()
    // a second title before any text: the notice's, then the plan's own
    if (before === null && reading.filled) untitledLetter(reading.part)
    if (reading.filled || (before !== null && !goesOn && reading.part.kind !== 'annex')) this.open('plan')
    const { part } = reading
    part.title = goesOn ? Span.join([before as Span, paragraph.text]) : withoutMarks(paragraph.text)
    const title = part.title.value
    if (reading.announced.has(squeeze(title))) part.kind = 'annex'
    // `附件` over the plan that the letter hands on; the first line of a title says nothing yet
    else if (part.kind === 'annex' && isTitle(title) && isNamed(reading, title)) part.kind = 'plan'
    if (part.kind === 'plan' && isNoticeTitle(part.title.value)) part.kind = 'letter'
    this.name(part.title.value, goesOn)
    this.add('title', paragraph)
  }

  private titleGoesOn(before: string, text: string): boolean {
    const { reading } = this
    if (lastKind(reading) !== 'title') return false
    const open = !isTitle(before) || completesNotice(before, text)
    return open || isTitleBracket(reading, text) || reading.part.kind === 'annex'
  }

  /** `督查专报` / `第7期`: short lines over the first title are its head. */
  private takeMasthead(): void {
    const { reading } = this
    for (const block of reading.part.blocks) if (block.kind === 'content') block.kind = 'letterhead'
    reading.filled = false
  }

  /** `县政府督查室` / `督 查 通 知` / `政督〔2024〕7号`: what was taken for the title is the head over the notice's own. */
  private takeHead(): void {
    const { part } = this.reading
    for (const block of part.blocks) if (block.kind === 'title') block.kind = 'letterhead'
    part.title = null
  }

  private name(title: string, goesOn: boolean): void {
    const { named } = this.reading
    if (goesOn) named.pop()
    if (named.length < MOST_NAMED) named.push(title)
  }

  private takeAnnexLabel(paragraph: Paragraph): void {
    const annex = readAnnexLabel(paragraph.raw.value) as AnnexLabel
    this.open('annex', { paragraph, annex })
    const title = paragraph.raw.slice(annex.end)
    if (title.length > 0) this.reading.part.title = title
    this.add('annex-label', paragraph)
  }

  private kindOf(paragraph: Paragraph, index: number): BlockKind {
    const { reading } = this
    const text = paragraph.text.value
    if (!reading.filled) {
      if (isDocumentNumber(text)) return 'number'
      if (isLetterhead(text) || isSiteName(text) || isHeadName(reading, text, index)) return 'letterhead'
    }
    const furnishing = FURNISHINGS.find(([, is]) => is(text))
    if (furnishing !== undefined) return furnishing[0]
    const found = annexKind(reading, paragraph, index) ?? signatureKind(reading, paragraph, index)
    if (found !== null) return found
    if (isAddresseeHere(reading, text)) return 'addressee'
    return isTitleHere(reading, paragraph, index) ? 'title' : 'content'
  }
}

/** What the reading of the head said; its furniture is no stretch any more. */
const placedKind = ({ role }: Paragraph): BlockKind | null =>
  role === undefined || role === 'furniture' || role === 'index' ? null : role

/** `《某县…实施细则》`: the marks are no part of the title. */
const withoutMarks = (title: Span): Span =>
  /^《[^《》]*》$/.test(title.value) ? title.slice(1, title.length - 1) : title

/** Whom it goes to, and no title: the letter over the plan. */
function untitledLetter(part: Part): void {
  if (part.kind === 'plan' && part.blocks.some(({ kind }) => kind === 'addressee')) part.kind = 'letter'
}

const MOST_HEAD_LINES = 10

/** Nothing but short lines without a sentence or a number. */
const isMasthead = (blocks: readonly Block[]): boolean =>
  blocks.length <= MOST_HEAD_LINES &&
  blocks.every(
    ({ kind, stretch }) =>
      kind !== 'grid' &&
      (kind !== 'content' ||
        (stretch.type === 'paragraph' &&
          stretch.enumerator === null &&
          stretch.text.length <= 40 &&
          !hasSentence(stretch.text.value) &&
          readLabel(stretch.text.value) === null)),
  )

/** Lines of a head that its number closes, and no word yet of what the paper is about. */
const isNumberedHead = (title: string, blocks: readonly Block[]): boolean =>
  blocks.at(-1)?.kind === 'number' &&
  blocks.every(({ kind }) => kind === 'title' || kind === 'letterhead' || kind === 'number') &&
  /(?:通知|通报|专报|简报|督办单|交办单)$/.test(title) &&
  !title.includes('关于')

/** Blocks that their own text makes plain. */
const FURNISHINGS: readonly (readonly [BlockKind, (text: string) => boolean])[] = [
  ['signer', isSigner],
  ['draft', isDraftMark],
  ['imprint', isImprint],
  ['copies', isCopies],
  ['contact', isContact],
  ['date', isDateLine],
]
