import { decodePage, isDoubleByte } from './code-page.ts'
import type { PageHead } from './docx-heads.ts'
import { BOX } from './docx-prepare.ts'
import type { DocxElement } from './docx-render.ts'
import type { Limits } from './limits.ts'
import type { ListNumbers } from './list-numbers.ts'
import { RtfLists } from './rtf-lists.ts'
import { OpenRow } from './rtf-rows.ts'
import { FIRST, type GroupState, reasonOf, Story } from './rtf-state.ts'
import type { RtfHandler } from './rtf-tokens.ts'
import { CHARSETS, DESTINATIONS, ESCAPES, SIGNS } from './rtf-words.ts'
import { nothingLeftOut } from './word-paragraph.ts'

const SYMBOLS = 2
const WESTERN = 1252

/** What a style says of its paragraphs. */
interface Style {
  name: string
  list: number | null
  level: number
}

/** Follows the groups of a file and puts its paragraphs, cells and rows together. */
export class RtfReader implements RtfHandler {
  readonly out = nothingLeftOut()
  readonly notes: DocxElement[][] = []
  readonly heads: { type: string; body: DocxElement[] }[] = []
  private readonly limits: Limits
  private readonly groups: GroupState[] = []
  private state: GroupState = { ...FIRST }
  private readonly stories: Story[]
  private readonly lists = new RtfLists()
  private numbers: ListNumbers | null = null
  private readonly fonts = new Map<number, number>()
  private readonly styles = new Map<number, Style>()
  private readonly row = new OpenRow()
  private innerRow = new OpenRow()
  private page = WESTERN
  private starred = false
  /** Characters behind `\u` that are left to skip. */
  private skipping = 0
  private bytes: number[] = []
  /** Text of a group that is read as a whole: a number, a style's name. */
  private aside = ''
  private characters = 0
  private paragraphs = 0
  private sections = 0

  constructor(limits: Limits) {
    this.limits = limits
    this.stories = [new Story(this.out)]
  }

  get body(): DocxElement[] {
    this.flush()
    return (this.stories[0] as Story).finish()
  }

  private get story(): Story {
    return this.stories.at(-1) as Story
  }

  open(): void {
    this.flush()
    this.skipping = 0
    this.limits.hold('rtf-depth', this.groups.length + 1)
    this.groups.push(this.state)
    this.state = { ...this.state }
    this.starred = false
  }

  close(): boolean {
    this.flush()
    this.skipping = 0
    const ended = this.state
    this.state = this.groups.pop() ?? { ...FIRST }
    this.endGroup(ended, this.state)
    return this.groups.length > 0
  }

  private endGroup(ended: GroupState, outer: GroupState): void {
    const { destination } = ended
    if (destination === 'level-text' && outer.destination !== destination) this.lists.levelText(this.takeAside())
    else if (destination === 'number' && outer.destination !== destination) this.story.number = this.printed(ended)
    else if (destination === 'styles') this.endStyle(ended)
    else if (destination !== outer.destination && ['note', 'head', 'box'].includes(destination))
      this.endStory(destination)
  }

  private takeAside(): string {
    const text = this.aside
    this.aside = ''
    return text
  }

  /** A list's number as the file prints it; signs of lists are none. */
  private printed({ list, level }: GroupState): string {
    const text = this.takeAside().trim()
    const known = list === null ? undefined : this.lists.levelOf(list, level)
    if (known?.format === 'bullet' || !/[\p{L}\p{N}]/u.test(text.replace(/[\ue000-\uf8ff]/g, ''))) return ''
    return text
  }

  private endStyle({ style, list, level }: GroupState): void {
    const name = this.takeAside().replace(/;.*$/s, '').trim()
    if (name !== '') this.styles.set(style, { name, list, level })
  }

  private endStory(destination: string): void {
    const body = (this.stories.pop() as Story).finish()
    if (destination === 'box') {
      const cell: DocxElement = { type: 'tableCell', children: body }
      this.story.boxes.push({ type: 'table', styleId: BOX, children: [{ type: 'tableRow', children: [cell] }] })
    } else if (destination === 'note') {
      this.story.text.put({ type: 'noteReference', value: String(this.notes.length) })
      this.notes.push(body)
    } else (this.heads.at(-1) as { body: DocxElement[] }).body = body
  }

  sign(sign: string): void {
    if (sign === '*') this.starred = true
    else if (sign === '\r' || sign === '\n') this.word('par', null)
    else if (ESCAPES[sign] !== undefined) this.put(ESCAPES[sign])
  }

  byte(value: number): void {
    if (this.skipping > 0) this.skipping--
    else if (this.state.destination !== 'skipped') this.bytes.push(value)
  }

  /** Text that stands in a sign: what came before it in bytes goes first. */
  private put(text: string): void {
    this.flush()
    this.add(text)
  }

  /** Bytes are decoded together: a character may be two of them, each written in its own way. */
  private flush(): void {
    if (this.bytes.length === 0) return
    const bytes = Uint8Array.from(this.bytes)
    this.bytes = []
    this.add(decodePage(bytes, this.pageOf(this.fonts.get(this.state.font) ?? 0)))
  }

  private pageOf(charset: number): number {
    if (charset === SYMBOLS) return WESTERN
    // Western fonts of a Chinese file are given Chinese characters all the same
    return CHARSETS[charset] ?? (isDoubleByte(this.page) ? this.page : WESTERN)
  }

  private add(text: string): void {
    const { destination } = this.state
    if (destination === 'skipped' || destination === 'fonts' || destination === 'lists' || destination === 'overrides')
      return
    this.characters += text.length
    this.limits.hold('characters', this.characters)
    if (destination === 'number' || destination === 'level-text' || destination === 'styles') this.aside += text
    else this.story.text.add(text, reasonOf(this.state))
  }

  word(name: string, value: number | null): void {
    const starred = this.starred
    this.starred = false
    if (name === 'u' && value !== null) {
      if (this.state.destination === 'skipped') return
      this.put(String.fromCharCode(value & 0xffff))
      this.skipping = this.state.fallback
      return
    }
    this.flush()
    const destination = DESTINATIONS.get(name) ?? (starred ? 'skipped' : undefined)
    if (destination !== undefined) this.enter(name, destination)
    else if (this.state.destination !== 'skipped') this.format(name, value)
  }

  private enter(name: string, destination: GroupState['destination']): void {
    if (this.state.destination === 'skipped') return
    const isStory = destination === 'note' || destination === 'box' || destination === 'head'
    // heads of later sections say what the first ones said
    const isRead = destination !== 'head' || (this.sections === 0 && this.stories.length === 1)
    this.state.destination = isRead ? destination : 'skipped'
    if (destination === 'nested-row') this.innerRow = new OpenRow()
    if (!isStory || !isRead) return
    this.stories.push(new Story(this.out))
    Object.assign(this.state, { hidden: false, struck: false, deleted: false, inTable: false, depth: 0, list: null })
    if (destination === 'head') this.heads.push({ type: name === 'headerf' ? 'first' : 'default', body: [] })
  }

  private format(name: string, value: number | null): void {
    const { destination } = this.state
    const number = value ?? 0
    if (destination === 'fonts') this.readFont(name, number)
    else if (destination === 'lists') this.lists.template(name, value ?? 1)
    else if (destination === 'overrides') this.lists.use(name, number)
    else if (name === 'ansicpg') this.page = number
    else if (SIGNS.has(name)) this.add(SIGNS.get(name) as string)
    else if (!this.changeState(name, value) && destination !== 'styles' && destination !== 'number')
      this.change(name, number)
  }

  private readFont(name: string, value: number): void {
    if (name === 'f') this.state.font = value
    else if (name === 'fcharset') this.fonts.set(this.state.font, value)
  }

  /** Properties of characters and paragraphs. */
  private changeState(name: string, value: number | null): boolean {
    const { state } = this
    const isOn = value !== 0
    if (name === 'pard') Object.assign(state, { style: 0, inTable: false, depth: 0, list: null, level: 0 })
    else if (name === 'plain') Object.assign(state, { hidden: false, struck: false, deleted: false })
    else if (name === 'f') state.font = value ?? 0
    else if (name === 'uc') state.fallback = Math.max(0, value ?? 1)
    else if (name === 'v') state.hidden = isOn
    else if (name === 'strike' || name === 'striked') state.struck = isOn
    else if (name === 'deleted') state.deleted = isOn
    else if (name === 's') state.style = value ?? 0
    else if (name === 'intbl') state.inTable = true
    else if (name === 'itap') state.depth = value ?? 0
    else if (name === 'ls') state.list = value
    else if (name === 'ilvl') state.level = value ?? 0
    else return false
    return true
  }

  /** Ends of paragraphs, cells and rows, and what rows are. */
  private change(name: string, value: number): void {
    const isInner = this.state.destination === 'nested-row'
    if (name === 'par' || name === 'sect') this.endParagraph(name === 'sect')
    else if (name === 'cell') this.endCell(1)
    else if (name === 'nestcell') this.endCell(Math.max(2, this.state.depth))
    else if (name === 'row') this.endRow()
    else if (name === 'nestrow') this.story.tables.endRow(Math.max(2, this.state.depth), this.innerRow.edges)
    else if ((isInner ? this.innerRow : this.row).word(name, value) && name === 'trowd' && !isInner)
      this.story.inRow = true
  }

  private endRow(): void {
    this.story.tables.endRow(1, this.row.edges)
    this.story.inRow = false
  }

  private endParagraph(isSection: boolean): void {
    // of a deleted end the next paragraph is a part
    if (this.state.deleted) return
    if (isSection) this.sections++
    if (isSection && this.story.text.isEmpty) return
    const { inTable, depth } = this.state
    this.closeParagraph(Math.max(depth, inTable || this.story.inRow ? 1 : 0))
  }

  private endCell(depth: number): void {
    this.closeParagraph(depth)
    this.story.tables.endCell(depth)
  }

  private closeParagraph(depth: number): void {
    this.limits.hold('doc-paragraphs', ++this.paragraphs)
    const { story } = this
    const style = this.styles.get(this.state.style)
    story.tables.paragraph(story.text.take(this.numberOf(style), style?.name ?? null), depth)
    story.number = null
    for (const box of story.boxes) story.tables.paragraph(box, depth)
    story.boxes = []
  }

  /** The number of an item: as the file prints it, else as its list counts. */
  private numberOf(style: Style | undefined): string {
    const own = this.state.list
    const list = own ?? style?.list ?? null
    const level = own === null ? (style?.level ?? 0) : this.state.level
    this.numbers ??= this.lists.numbers()
    const counted = list === null ? '' : this.numbers.next({ list: String(list), level })
    const { number } = this.story
    if (number === null) return counted
    const closes = list !== null && this.lists.levelOf(list, level)?.suffix === 'nothing'
    return number === '' || closes ? number : `${number} `
  }
}

/** Heads with the text of their lines. */
export const headsIn = (reader: RtfReader): PageHead[] =>
  reader.heads.map(({ type, body }) => ({ type, lines: body.map((line) => lineOf(line).trim()) }))

const lineOf = ({ value, children = [], type }: DocxElement): string =>
  type === 'break' ? ' ' : (value ?? children.map(lineOf).join(''))
