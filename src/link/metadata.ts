import { readAnnexLabel } from '../blocks/annex.ts'
import { bodiesOf, isBodyName } from '../blocks/furnishings.ts'
import { findContacts } from '../fields/contacts.ts'
import { documentKind, documentStatus } from '../fields/document-kind.ts'
import { findDocumentNumber } from '../fields/document-number.ts'
import { readIssuedOn } from '../fields/issued-on.ts'
import { type Adoption, orderNumber, readAdoption, readOrder } from '../fields/order-number.ts'
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
  const adopted =
    blocks
      .texts('date')
      .map(readAdoption)
      .find((found) => found !== null) ?? null
  const issued = [...blocks.texts('letterhead'), ...blocks.texts('number'), ...blocks.texts('date')]
    .map(readIssuedOn)
    .findLast((found) => found?.date != null)
  const issuedOn = adopted?.date ?? issued?.date ?? null
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
        number === null
          ? orderNumber(adopted?.order ?? orderOf(blocks), issuedOn)
          : { text: number.text, organ: number.organ, year: number.year, serial: number.serial },
      issuers: issuersOf(blocks, first),
      addressees: blocks.texts('addressee').slice(0, 1).flatMap(splitAddressees),
      issuedOn,
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

/**
 * At the outermost separator that is printed. Where 、 is the only one it parts whole bodies (各街道办事处、区直各单位), but
 * not places that share one head (各州、市人民政府) nor people of one body (各缴存单位、职工).
 */
function splitAddressees(text: string): string[] {
  const line = text.replace(/[：:]$/, '')
  const outer = line.split(/[，,；;]/).filter((name) => name !== '')
  if (outer.length > 1) return outer
  const parts = line.split('、')
  const whole = parts.every((part) => (part.split(/[（(]/, 1)[0] ?? '').length >= 4)
  return parts.length > 1 &&
    whole &&
    !/^[市县区乡镇]人民政府/.test(parts[1] ?? '') &&
    /办|府|局|会|部门|单位|公司|机构|行|站|所|村|校|园|企业|[处科]室|各处/.test(parts[0] ?? '')
    ? parts
    : outer
}

/** The parts of the first paper of a file: a second plan, or a letter behind a plan, opens another. */
function firstPaper(parts: readonly Part[]): readonly Part[] {
  const plan = parts.findIndex((part) => part.kind === 'plan')
  if (plan < 0) return parts
  const next = parts.findIndex((part, index) => index > plan && part.kind !== 'annex')
  return next < 0 ? parts : parts.slice(0, next)
}

/** `某某部令` over `第12号`. */
const orderOf = (blocks: Blocks): Adoption['order'] =>
  readOrder([...blocks.texts('letterhead').filter((text) => text.endsWith('令')), ...blocks.texts('number')].join(''))

/** Kinds of blocks that are read for an element of the document. */
const ELEMENTS: readonly BlockKind[] = ['title', 'repeat', 'addressee', 'annex-list']
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

  /** Whether a paragraph is these words. */
  hold(text: string): boolean {
    return text !== '' && this.all.some(({ stretch }) => stretch.type === 'paragraph' && stretch.text.value === text)
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

/** The bodies that sign; else that of the letterhead; else those that a title names before 关于 or a year. */
function issuersOf(blocks: Blocks, parts: readonly Part[]): string[] {
  const notice = parts.find((part) => part.kind === 'letter')?.title?.value ?? ''
  const body = /^(.{4,40}?)(?:关于)/.exec(notice)?.[1]
  const signed = signersOf(blocks.paragraphs('signature'))
  if (signed.length > 0) return signed.length === 1 ? [joinedName(signed[0] as string, body, blocks)] : signed
  const head = blocks
    .texts('letterhead')
    .map((text) => text.replace(/文件$/, ''))
    .filter(isBodyName)
  if (head.length > 0) return [...new Set(head)]
  // 中共某县委员会 / 某县人民政府 / 关于推进…的实施意见
  const named = blocks.paragraphs('title').flatMap(({ raw }) => namedInTitle(raw))
  if (named.length > 0) return [...new Set(named)]
  return body === undefined ? [] : [body]
}

/** `某县推进民营经济发展` / `工作领导小组`: a name torn over two lines is whole in the title. */
function joinedName(name: string, titled: string | undefined, blocks: Blocks): string {
  if (titled === undefined || !titled.endsWith(name) || !isBodyName(titled)) return name
  return blocks.hold(titled.slice(0, -name.length)) ? titled : name
}

/** Names side by side, or one below the other; `国家金融监督管理总局` / `云岭监管支局` is one over two lines. */
const signersOf = (paragraphs: readonly Paragraph[]): string[] => [
  ...new Set(
    joinTorn(
      paragraphs.flatMap(({ raw, text }) =>
        isBodyName(text.value) && !/\s/.test(raw.value.trim()) ? [text.value] : bodiesOf(raw.value),
      ),
    ),
  ),
]

const isBranch = (name: string): boolean =>
  /(?:分局|支局|分行|支行|监管局|分公司|支公司|营业部|分中心|管理部)$/.test(name)
const isHeadOffice = (name: string): boolean => /(?:总局|总行|总公司|总署|银行|保险公司|集团公司)$/.test(name)

/** The head office's name on one line, its branch's on the next: one body. */
function joinTorn(names: readonly string[]): string[] {
  const joined: string[] = []
  for (const name of names) {
    const last = joined.at(-1)
    if (last !== undefined && isHeadOffice(last) && isBranch(name) && !isHeadOffice(name))
      joined[joined.length - 1] = last + name
    else joined.push(name)
  }
  return joined
}

/** The bodies over 关于 or a year, each on a line of its own or all on one. */
function namedInTitle(raw: Span): string[] {
  const text = squeeze(raw.value)
  const end = text.search(/关于|[12][0-9]{3}年/)
  if (end < 4 || end > 60) return []
  const lines = raw.runs.map(({ at, length }) => squeeze(raw.value.slice(at, at + length)))
  const above: string[] = []
  for (const line of lines) {
    if (!isBodyName(line)) break
    above.push(line)
  }
  if (above.length > 0) return above
  const name = text.slice(0, end)
  return isBodyName(name) && !/党[委组]$/.test(name) ? [name] : []
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
