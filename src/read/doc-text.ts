import type { DocFile } from './doc-file.ts'
import type { Formats } from './doc-formats.ts'
import { type Marks, marksOf, PLAIN, reasonOf } from './doc-marks.ts'
import type { DocParagraph, DocParagraphs } from './doc-paragraphs.ts'
import { type Piece, textOf } from './doc-pieces.ts'
import type { DocStyles } from './doc-styles.ts'
import type { LeftOut } from './docx-plain.ts'
import type { DocxElement } from './docx-render.ts'
import type { Reason } from './left-out.ts'
import type { Limits } from './limits.ts'
import type { ListItem, ListNumbers } from './list-numbers.ts'
import { OpenText } from './word-paragraph.ts'
import { WordStory } from './word-story.ts'

/** What the stories of a file are read with. */
export interface DocParts {
  file: DocFile
  pieces: readonly Piece[]
  runs: Formats
  paragraphs: DocParagraphs
  styles: DocStyles
  numbers: ListNumbers
  limits: Limits
  out: LeftOut
  counted: { paragraphs: number }
  /** Ends of sections: a page's end in mid-text is none. */
  sections: ReadonlySet<number>
  /** What hangs on a place of the text: a note is put there, a box behind the paragraph. */
  noteAt: (position: number) => DocxElement | null
  boxAt: (position: number) => DocxElement | null
}

const CELL = 0x07
const PAGE = 0x0c
const PARAGRAPH = 0x0d
const FIELD = 0x13
const RESULT = 0x14
const FIELD_END = 0x15

/** What some characters stand for. Those that are not here and below a blank are pictures and the like. */
const SIGNS: Readonly<Record<number, string>> = { 9: '\t', 11: '\n', 30: '-' }
const SYMBOL = 0x28

/** The elements of a story: the characters from one position to another. */
export function readStory(parts: DocParts, from: number, to: number): DocxElement[] {
  const reader = new StoryReader(parts)
  for (const piece of parts.pieces) {
    const [begin, end] = [Math.max(from, piece.from), Math.min(to, piece.to)]
    if (begin < end) reader.readPiece(piece, begin, end)
  }
  return reader.finish()
}

class StoryReader {
  private readonly parts: DocParts
  private readonly story = new WordStory()
  private readonly text: OpenText
  /** Fields that are open, one inside the other; of each what it does is not shown, what came of it is. */
  private readonly fields: { hidden: boolean }[] = []
  private hidden = 0
  private boxes: DocxElement[] = []
  private readonly marks = new Map<string, Marks>()

  constructor(parts: DocParts) {
    this.parts = parts
    this.text = new OpenText(parts.out)
  }

  readPiece(piece: Piece, from: number, to: number): void {
    const { file, runs } = this.parts
    const byteOf = (position: number): number => piece.at + (position - piece.from) * piece.size
    for (const run of runs.over(byteOf(from), byteOf(to))) {
      const begin = piece.from + Math.ceil((run.from - piece.at) / piece.size)
      const end = piece.from + Math.ceil((run.to - piece.at) / piece.size)
      const { style } = this.parts.paragraphs.at(run.from)
      const marks = this.marksIn(style, run.stretch)
      const text = textOf(file, piece, begin, end)
      this.readRun(text, begin, marks, (position) => this.parts.paragraphs.at(byteOf(position)))
    }
  }

  private marksIn(style: number, stretch: { at: number; end: number } | null): Marks {
    const key = `${style} ${stretch?.at ?? 0}`
    const kept = this.marks.get(key)
    if (kept !== undefined) return kept
    const { styles, file } = this.parts
    const base = styles.marksOf(style)
    let marks = stretch === null ? base : marksOf(file.word, stretch.at, stretch.end, base)
    if (stretch !== null && marks.style !== null) {
      const byStyle = styles.marksOf(marks.style)
      const both = { ...PLAIN, hidden: base.hidden || byStyle.hidden, struck: base.struck || byStyle.struck }
      marks = marksOf(file.word, stretch.at, stretch.end, both)
    }
    this.marks.set(key, marks)
    return marks
  }

  private readRun(text: string, begin: number, marks: Marks, paragraphAt: (position: number) => DocParagraph): void {
    const why = reasonOf(marks)
    let from = 0
    const flush = (to: number): void => {
      if (to > from && this.isShown) this.text.add(text.slice(from, to), why)
      from = to + 1
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 32 && code !== SYMBOL) continue
      if (code === SYMBOL && marks.symbol === null) continue
      flush(i)
      this.readSign(code, begin + i, marks, why, paragraphAt)
    }
    flush(text.length)
  }

  private get isShown(): boolean {
    return this.hidden === 0
  }

  private readSign(
    code: number,
    position: number,
    marks: Marks,
    why: Reason | null,
    paragraphAt: (position: number) => DocParagraph,
  ): void {
    if (code === FIELD) this.openField()
    else if (code === RESULT) this.showField(this.fields.at(-1))
    else if (code === FIELD_END) this.showField(this.fields.pop())
    else if (code === PARAGRAPH || code === CELL || (code === PAGE && this.parts.sections.has(position + 1))) {
      // of a deleted end the next paragraph is a part
      if (code !== PARAGRAPH || why !== 'deleted') this.endParagraph(code, paragraphAt(position))
    } else if (!this.isShown) return
    else if (code === SYMBOL) this.text.add(symbolOf(marks.symbol ?? 0), why)
    else if (SIGNS[code] !== undefined) this.text.add(SIGNS[code], why)
    else this.putAnchored(position)
  }

  private openField(): void {
    this.fields.push({ hidden: true })
    this.hidden++
  }

  private showField(field: { hidden: boolean } | undefined): void {
    if (field?.hidden !== true) return
    field.hidden = false
    this.hidden--
  }

  private putAnchored(position: number): void {
    const note = this.parts.noteAt(position)
    if (note !== null) this.text.put(note)
    const box = this.parts.boxAt(position)
    if (box !== null) this.boxes.push(box)
  }

  private endParagraph(code: number, paragraph: DocParagraph): void {
    this.parts.limits.hold('doc-paragraphs', ++this.parts.counted.paragraphs)
    const { styles, numbers } = this.parts
    // the end of a section alone is no line
    if (code === PAGE && this.text.isEmpty) return
    const isCell = code === CELL
    const depth = isCell ? Math.max(1, paragraph.depth) : paragraph.depth
    if (paragraph.endsRow && (isCell || depth > 1)) {
      this.text.take('', null)
      this.story.endRow(depth, paragraph.edges)
      return
    }
    const number = numbers.next(this.itemOf(paragraph))
    this.story.paragraph(this.text.take(number, styles.nameOf(paragraph.style)), depth)
    for (const box of this.boxes) this.story.paragraph(box, depth)
    this.boxes = []
    if (isCell || paragraph.endsInnerCell) this.story.endCell(depth)
  }

  /** The list item that a paragraph is: by its own properties, else by its style. */
  private itemOf({ place, style }: DocParagraph): ListItem {
    const { styles, numbers } = this.parts
    if (place.use !== null) return { list: String(place.use), level: place.level ?? 0 }
    const byStyle = styles.placeOf(style)
    const list = String(byStyle.use ?? 0)
    const tied =
      numbers.levelOfStyle(list, String(style)) ?? byStyle.level ?? numbers.levelOfStyle(list, String(byStyle.style))
    return { list, level: place.level ?? tied ?? 0 }
  }

  finish(): DocxElement[] {
    if (!this.text.isEmpty || this.boxes.length > 0) this.story.paragraph(this.text.take('', null), 0)
    for (const box of this.boxes) this.story.paragraph(box, 0)
    return this.story.finish()
  }
}

/** Signs of Word's picture fonts that stand for boxes to tick. */
const BOXES: Readonly<Record<number, string>> = {
  61603: '□',
  61608: '□',
  61551: '□',
  61553: '□',
  61522: '☑',
  61692: '√',
  61694: '☑',
  61693: '☒',
}

const symbolOf = (code: number): string => BOXES[code] ?? String.fromCharCode(code)
