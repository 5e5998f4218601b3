import { type DocFile, viewOf } from './doc-file.ts'
import { type Formats, type Stretch, styleOf } from './doc-formats.ts'
import { rowEdges } from './doc-rows.ts'
import { longAt, sprmsOf } from './doc-sprms.ts'
import { type ListPlace, placeIn } from './doc-styles.ts'
import { damagedOle } from './ole.ts'
import type { RowEdges } from './word-table.ts'

/** What a paragraph is beside its text. */
export interface DocParagraph {
  style: number
  place: ListPlace
  /** Tables that it stands in, one inside the other. */
  depth: number
  /** It ends a row or, of a table inside a cell, a cell. */
  endsRow: boolean
  endsInnerCell: boolean
  edges: RowEdges | null
}

const OWN: DocParagraph = {
  style: 0,
  place: { use: null, level: null },
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  edges: null,
}

const IN_TABLE = 0x2416
const ENDS_ROW = 0x2417
const DEPTH = 0x6649
const ENDS_INNER_CELL = 0x244b
const ENDS_INNER_ROW = 0x244c
const ELSEWHERE = 0x6646
const STYLE = 0x4600

/** Properties of the paragraphs of a file, read once for each list of them. */
export class DocParagraphs {
  private readonly file: DocFile
  private readonly formats: Formats
  private readonly read = new Map<number, DocParagraph>()
  /** Bytes read in the stream of long lists: they may lie over each other, but not often. */
  private elsewhere = 0

  constructor(file: DocFile, formats: Formats) {
    this.file = file
    this.formats = formats
  }

  /** The paragraph that a byte of the main stream belongs to. */
  at(byte: number): DocParagraph {
    const index = this.formats.indexAt(byte)
    if (index < 0) return OWN
    const kept = this.read.get(index)
    if (kept !== undefined) return kept
    const paragraph = this.paragraphOf(this.formats.at(index) as Stretch)
    this.read.set(index, paragraph)
    return paragraph
  }

  private paragraphOf(stretch: Stretch): DocParagraph {
    const { word } = this.file
    const style = styleOf(word, stretch)
    const own = { bytes: word, from: stretch.at + 2, to: stretch.end }
    const { bytes, from, to } = this.listElsewhere(own) ?? own
    const paragraph: DocParagraph = { ...OWN, style, place: placeIn(bytes, from, to) }
    let inTable = false
    for (const { code, at } of sprmsOf(bytes, from, to)) {
      const isOn = bytes[at] !== 0
      if (code === IN_TABLE) inTable = isOn
      else if (code === DEPTH) paragraph.depth = longAt(bytes, at)
      else if (code === ENDS_ROW || code === ENDS_INNER_ROW) paragraph.endsRow ||= isOn
      else if (code === ENDS_INNER_CELL) paragraph.endsInnerCell = isOn
      else if (code === STYLE) paragraph.style = bytes[at] ?? 0
    }
    if (paragraph.depth === 0 && inTable) paragraph.depth = 1
    if (paragraph.endsRow) paragraph.edges = rowEdges(bytes, from, to)
    return paragraph
  }

  /** Long lists, of wide tables, stand in a stream of their own. */
  private listElsewhere(own: { bytes: Uint8Array; from: number; to: number }): typeof own | null {
    const { data } = this.file
    for (const { code, at } of sprmsOf(own.bytes, own.from, own.to)) {
      if (code !== ELSEWHERE) continue
      const place = longAt(own.bytes, at)
      if (place + 2 > data.length) return null
      const length = viewOf(data).getUint16(place, true)
      this.elsewhere += length
      if (this.elsewhere > data.length * 4) throw damagedOle()
      return { bytes: data, from: place + 2, to: Math.min(data.length, place + 2 + length) }
    }
    return null
  }
}
