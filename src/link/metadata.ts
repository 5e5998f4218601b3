import { readAnnexLabel } from '../blocks/annex.ts'
import { isBodyName } from '../blocks/furnishings.ts'
import { findContacts } from '../fields/contacts.ts'
import { documentKind, documentStatus } from '../fields/document-kind.ts'
import { findDocumentNumber } from '../fields/document-number.ts'
import { readIssuedOn } from '../fields/issued-on.ts'
import { findReferences } from '../fields/references.ts'
import type { Paragraph, Stretch } from '../outline/paragraph.ts'
import { annexTitle, type Block, type BlockKind, type Part } from '../outline/parts.ts'
import type { Annex, Metadata } from '../schema/metadata.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { squeeze, tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'

/** The elements of the document by GB/T 9704 (the jurisdiction is found later), and what was read for them. */
export interface ReadMetadata {
  metadata: Omit<Metadata, 'jurisdiction' | 'conventions'>
  claimed: Span[]
  /** What is said in another form than it is printed. */
  read: Span[]
  /** Read for a field or not, no field repeats them in full. */
  furnishings: Span[]
}

export function readMetadata(parts: readonly Part[], stretches: readonly Stretch[]): ReadMetadata {
  const first = firstPaper(parts)
  const blocks = new Blocks(first)
  const title = mainTitle(first)
  const number =
    blocks
      .texts('number')
      .map(findDocumentNumber)
      .find((found) => found !== null) ?? null
  const issued = [...blocks.texts('letterhead'), ...blocks.texts('number'), ...blocks.texts('date')]
    .map(readIssuedOn)
    .findLast((found) => found?.date != null)
  const printed = blocks
    .texts('imprint')
    .map(readIssuedOn)
    .find((found) => found?.date != null)
  return {
    metadata: {
      title,
      kind: title === null ? null : documentKind(title),
      status: documentStatus([title ?? '', ...blocks.texts('draft')].join('')),
      documentNumber:
        number === null ? null : { text: number.text, organ: number.organ, year: number.year, serial: number.serial },
      issuers: issuersOf(blocks, first),
      addressees: blocks
        .texts('addressee')
        .slice(0, 1)
        .flatMap((text) => text.replace(/[：:]$/, '').split(/[，,；;]/))
        .filter((name) => name !== ''),
      issuedOn: issued?.date ?? null,
      printedOn: printed?.date ?? null,
      annexes: annexesOf(blocks, first),
      references: referencesOf(stretches, parts),
      contacts: contactsOf(blocks, first),
    },
    claimed: new Blocks(parts).spans(ELEMENTS),
    read: new Blocks(parts).spans(READ),
    furnishings: new Blocks(parts).spans(FURNISHINGS),
  }
}

/** The parts of the first paper of a file: a second plan, or a letter behind a plan, opens another. */
function firstPaper(parts: readonly Part[]): readonly Part[] {
  const plan = parts.findIndex((part) => part.kind === 'plan')
  if (plan < 0) return parts
  const next = parts.findIndex((part, index) => index > plan && part.kind !== 'annex')
  return next < 0 ? parts : parts.slice(0, next)
}

/** Kinds of blocks that are read for an element of the document. */
const ELEMENTS: readonly BlockKind[] = ['title', 'addressee', 'annex-list']
/** Read whole for a value of another form: 2023-06-02, draft. */
const READ: readonly BlockKind[] = ['date', 'draft']
const FURNISHINGS: readonly BlockKind[] = [
  'letterhead',
  'number',
  'signer',
  'signature',
  'imprint',
  'copies',
  'contact',
  'annex-label',
]

class Blocks {
  private readonly all: readonly Block[]

  constructor(parts: readonly Part[]) {
    this.all = parts.flatMap((part) => part.blocks)
  }

  paragraphs(kind: BlockKind): Paragraph[] {
    return this.all.filter((block) => block.kind === kind).map((block) => block.stretch as Paragraph)
  }

  texts(kind: BlockKind): string[] {
    return this.paragraphs(kind).map((paragraph) => paragraph.text.value)
  }

  spans(kinds: readonly BlockKind[]): Span[] {
    return this.all.filter((block) => kinds.includes(block.kind)).map((block) => (block.stretch as Paragraph).raw)
  }
}

/** The plan's own title, a table's that the letter hands on; that of the letter where there is no plan behind it. */
function mainTitle(parts: readonly Part[]): string | null {
  const titled = parts.filter((part) => part.title !== null)
  const letter = titled.find((part) => part.kind === 'letter')
  const subject = squeeze(letter?.title?.value ?? '')
  const handedOn = titled.find(({ kind, title }) => kind === 'annex' && subject.includes(squeeze(title?.value ?? '-')))
  const main = titled.find((part) => part.kind === 'plan') ?? handedOn ?? letter ?? titled[0]
  return main?.title?.value ?? null
}

/** The bodies that sign; else that of the letterhead; else that which the notice's title names. */
function issuersOf(blocks: Blocks, parts: readonly Part[]): string[] {
  const signed = blocks.paragraphs('signature').flatMap(({ raw }) => raw.value.split(/[\s\u3000]{3,}/).map(squeeze))
  const unique = [...new Set(signed)]
  if (unique.length > 0) return unique
  const head = blocks
    .texts('letterhead')
    .map((text) => text.replace(/文件$/, ''))
    .filter(isBodyName)
  if (head.length > 0) return [...new Set(head)]
  // 中共某县委员会 / 某县人民政府 / 关于推进…的实施意见
  const named = blocks.texts('title').filter(isBodyName)
  if (named.length > 0) return [...new Set(named)]
  const notice = parts.find((part) => part.kind === 'letter')?.title?.value ?? ''
  const body = /^(.{4,40}?)(?:关于)/.exec(notice)?.[1]
  return body === undefined ? [] : [body]
}

function annexesOf(blocks: Blocks, parts: readonly Part[]): Annex[] {
  // `附件` over a table that was handed on alone: the paper itself
  const headed = parts.length < 2 ? [] : parts.filter(isHeaded)
  const present = headed.map((part) => ({ number: part.label?.annex.number ?? null, title: part.title?.value ?? '' }))
  const announced = blocks
    .paragraphs('annex-list')
    .map(announcement)
    .filter((annex) => annex.title !== '')
  const listed = announced.map((annex) => ({ ...annex, present: present.some((other) => isSame(annex, other)) }))
  const further = present.filter((other) => !announced.some((annex) => isSame(annex, other)))
  return [...listed, ...further.map((annex) => ({ ...annex, present: true }))]
}

const isHeaded = ({ kind, label }: Part): boolean => kind === 'annex' || (kind === 'plan' && label !== null)

function announcement(paragraph: Paragraph): { number: number | null; title: string } {
  const raw = paragraph.raw.value
  const label = readAnnexLabel(raw)
  const marker = readEnumerator(raw.slice(label?.end ?? 0))
  return { number: marker?.value ?? label?.number ?? null, title: annexTitle(paragraph) }
}

const isSame = (a: { number: number | null; title: string }, b: { number: number | null; title: string }): boolean =>
  squeeze(a.title) === squeeze(b.title) ||
  (a.number !== null && a.number === b.number) ||
  (a.number === null && b.number === null && b.title === '')

function referencesOf(stretches: readonly Stretch[], parts: readonly Part[]): Metadata['references'] {
  const titles = parts.flatMap((part) => (part.title === null ? [] : [part.title.value]))
  // 关于印发《X》的通知: what it hands on is no citation, whatever the annexes are called
  const handedOn = titles.flatMap((title) => {
    const from = /(?:印发|下发|转发)《/.exec(title)
    return from === null ? [] : [title.slice(from.index + 3, Math.max(from.index + 3, title.lastIndexOf('》')))]
  })
  const own = [...titles, ...handedOn]
  return findReferences(plainText(stretches), { own }).map(({ title, documentNumber }) => ({ title, documentNumber }))
}

/** The text of the document, a line a paragraph or cell; no more than its first `most` characters. */
export function plainText(stretches: readonly Stretch[], most = Number.POSITIVE_INFINITY): string {
  const lines: string[] = []
  let length = 0
  for (const line of plainLines(stretches)) {
    lines.push(line)
    length += line.length + 1
    if (length > most) break
  }
  return lines.join('\n').slice(0, most)
}

function* plainLines(stretches: readonly Stretch[]): Generator<string> {
  for (const stretch of stretches) {
    if (stretch.type === 'paragraph') yield stretch.text.value
    else for (const row of stretch.rows) for (const cell of row.cells) yield tidy(cell.content).value
  }
}

/** On lines of their own, or in a letter's text: `…请径与县道安办联系（联系人：张某，联系电话：…）`. */
function contactsOf(blocks: Blocks, parts: readonly Part[]): Metadata['contacts'] {
  const letters = new Blocks(parts.filter(({ kind }) => kind === 'letter'))
  const named = letters.paragraphs('content').filter(({ text }) => /联系人[:：]/.test(text.value))
  return [...blocks.paragraphs('contact'), ...named].flatMap((paragraph) =>
    findContacts(paragraph.raw.value).map(({ kind, text }) => ({ kind, text })),
  )
}
