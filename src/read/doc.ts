import { ANCHORS, BOXES, DocFile, FOOTNOTES, HEADS, SECTIONS, viewOf } from './doc-file.ts'
import { paragraphFormats, runFormats } from './doc-formats.ts'
import { readLists } from './doc-lists.ts'
import { DocParagraphs } from './doc-paragraphs.ts'
import { readPieces } from './doc-pieces.ts'
import { sprmsOf } from './doc-sprms.ts'
import { DocStyles } from './doc-styles.ts'
import { type DocParts, readStory } from './doc-text.ts'
import { isHeadLine, type PageHead } from './docx-heads.ts'
import { BOX } from './docx-prepare.ts'
import { type DocxElement, renderDocx } from './docx-render.ts'
import { tellLeftOut } from './left-out.ts'
import type { Limits } from './limits.ts'
import { onlyPictures } from './only-pictures.ts'
import type { Content } from './reader.ts'
import { Rendering } from './rendering.ts'
import { nothingLeftOut } from './word-paragraph.ts'

/** A Word file of Word 97 to 2003 (.doc, .wps): made into the tree that a .docx is, and rendered as one. */
export function readDoc(bytes: Uint8Array, limits: Limits): Content {
  const file = new DocFile(bytes, limits)
  const { lengths } = file
  const boxes = new Boxes(file)
  const notes = new Notes(file)
  const parts: DocParts = {
    file,
    pieces: readPieces(file, limits),
    runs: runFormats(file),
    paragraphs: new DocParagraphs(file, paragraphFormats(file)),
    styles: new DocStyles(file),
    numbers: readLists(file),
    limits,
    out: nothingLeftOut(),
    counted: { paragraphs: 0 },
    sections: new Set(file.plex(SECTIONS, 12).positions),
    noteAt: (position) => notes.at(position),
    boxAt: (position) => boxes.at(position, parts),
  }
  const children = readStory(parts, 0, lengths.text)
  children.push(...boxes.others(parts))
  const tree: DocxElement = { type: 'document', children, notes: { resolve: (one) => notes.bodyOf(one, parts) } }
  const rendering = new Rendering(limits)
  const findings = renderDocx(tree, headsOf(parts), rendering)
  const { text, structure } = rendering
  if (text.trim() === '') throw onlyPictures()
  return {
    text,
    encoding: 'utf-8',
    structure,
    findings: [...tellLeftOut(parts.out), ...findings, ...rendering.findings],
  }
}

const NOTE_PLACES = [
  { references: 2, texts: FOOTNOTES },
  { references: 46, texts: 47 },
]

/** Notes by the places that refer to them: those at the foot of a page, and those at the end. */
class Notes {
  private readonly texts = new Map<number, { from: number; to: number }>()

  constructor(file: DocFile) {
    const { text, footnotes, heads, others } = file.lengths
    const ends = viewOf(file.word).getUint32(0x60, true)
    const starts = [text, text + footnotes + heads + others - ends]
    NOTE_PLACES.forEach(({ references, texts }, i) => {
      const places = file.plex(references, 2).positions.slice(0, -1)
      const { positions } = file.plex(texts, 0)
      const start = starts[i] as number
      places.forEach((place, n) => {
        const [from, to] = [positions[n], positions[n + 1]]
        if (from !== undefined && to !== undefined) this.texts.set(place, { from: start + from, to: start + to })
      })
    })
  }

  at(position: number): DocxElement | null {
    return this.texts.has(position) ? { type: 'noteReference', value: String(position) } : null
  }

  bodyOf({ value }: DocxElement, parts: DocParts): { body: DocxElement[] } | null {
    const text = this.texts.get(Number(value))
    return text === undefined ? null : { body: readStory(parts, text.from, text.to) }
  }
}

const ANCHOR_SIZE = 26
const BOX_SIZE = 22
const SHAPE = 14

/** Text boxes by the places that their shapes hang on. */
class Boxes {
  private readonly shapes = new Map<number, number>()
  private readonly texts = new Map<number, { from: number; to: number }>()

  constructor(file: DocFile) {
    const { text, footnotes, heads, others } = file.lengths
    const start = text + footnotes + heads + others
    const view = viewOf(file.table)
    const anchors = file.plex(ANCHORS, ANCHOR_SIZE)
    anchors.positions.slice(0, -1).forEach((position, i) => {
      this.shapes.set(position, view.getUint32(anchors.at(i), true))
    })
    const { positions, at } = file.plex(BOXES, BOX_SIZE)
    for (let i = 0; i + 1 < positions.length; i++) {
      const shape = view.getUint32(at(i) + SHAPE, true)
      const [from, to] = [start + (positions[i] as number), start + (positions[i + 1] as number)]
      if (shape !== 0 && !this.texts.has(shape)) this.texts.set(shape, { from, to })
    }
  }

  /** The box whose shape hangs here, once. */
  at(position: number, parts: DocParts): DocxElement | null {
    const shape = this.shapes.get(position)
    const text = shape === undefined ? undefined : this.texts.get(shape)
    if (shape === undefined || text === undefined) return null
    this.texts.delete(shape)
    return framed(readStory(parts, text.from, text.to))
  }

  /** Those of grouped shapes, which hang on no place of their own. */
  others(parts: DocParts): DocxElement[] {
    return [...this.texts.values()].map(({ from, to }) => framed(readStory(parts, from, to)))
  }
}

const framed = (children: DocxElement[]): DocxElement => ({
  type: 'table',
  styleId: BOX,
  children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
})

/** Heads of the first section: of even, odd and first pages. Six separators of notes stand before them. */
const HEAD_STORIES = [
  { story: 10, type: 'first' },
  { story: 6, type: 'even' },
  { story: 7, type: 'default' },
]

function headsOf(parts: DocParts): PageHead[] {
  const { text, footnotes } = parts.file.lengths
  const { positions } = parts.file.plex(HEADS, 0)
  return HEAD_STORIES.flatMap(({ story, type }) => {
    const [from, to] = [positions[story], positions[story + 1]]
    if (from === undefined || to === undefined || from >= to || (type === 'first' && !hasFirstPage(parts.file)))
      return []
    const start = text + footnotes
    const lines = readStory(parts, start + from, start + to).map(lineOf)
    return [{ type, lines: lines.map((line) => line.trim()).filter(isHeadLine) }]
  })
}

const lineOf = ({ value, children = [], type }: DocxElement): string =>
  type === 'break' ? ' ' : (value ?? children.map(lineOf).join(''))

const SECTION_SIZE = 12
const TITLE_PAGE = 0x300a

/** The first section's first page has heads of its own. */
function hasFirstPage(file: DocFile): boolean {
  const { positions, at } = file.plex(SECTIONS, SECTION_SIZE)
  if (positions.length < 2) return false
  const place = viewOf(file.table).getUint32(at(0) + 2, true)
  if (place + 2 > file.word.length) return false
  const length = viewOf(file.word).getUint16(place, true)
  for (const sprm of sprmsOf(file.word, place + 2, place + 2 + length))
    if (sprm.code === TITLE_PAGE) return file.word[sprm.at] !== 0
  return false
}
