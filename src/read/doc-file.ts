import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { lockedOffice } from './office-locked.ts'
import { damagedOle, OleFile } from './ole.ts'

/** Where a structure stands in the table stream. */
export interface Place {
  at: number
  length: number
}

/** Places of structures in the header, in the order of MS-DOC's FibRgFcLcb97. */
export const STYLES = 1
export const FOOTNOTES = 3
export const SECTIONS = 6
export const HEADS = 11
export const RUNS = 12
export const PARAGRAPHS = 13
export const PIECES = 33
export const ANCHORS = 40
export const BOXES = 56
export const LISTS = 73
export const LIST_USES = 74

/** Characters of the stories of a file, one behind the other. */
export interface Lengths {
  text: number
  footnotes: number
  heads: number
  /** What stands between heads and boxes: comments, endnotes. */
  others: number
  boxes: number
}

const MAGIC = 0xa5ec
const WORD_97 = 0xc1

/** The streams of a Word file and what its header says of them. */
export class DocFile {
  readonly word: Uint8Array
  readonly table: Uint8Array
  /** Of large tables the properties stand here. */
  readonly data: Uint8Array
  readonly lengths: Lengths
  private readonly header: DataView

  /** Throws InputError: damaged, locked, or older than Word 97. */
  constructor(bytes: Uint8Array, limits: Limits) {
    const file = new OleFile(bytes, limits)
    const word = file.stream('WordDocument')
    if (word === null || word.length < 0x200) throw damagedOle()
    this.word = word
    this.header = viewOf(word)
    if (this.header.getUint16(0, true) !== MAGIC) throw damagedOle()
    const flags = this.header.getUint16(0x0a, true)
    if ((flags & 0x100) !== 0) throw lockedOffice()
    if (this.header.getUint16(2, true) < WORD_97) throw tooOld()
    const table = file.stream((flags & 0x200) === 0 ? '0Table' : '1Table')
    if (table === null) throw damagedOle()
    this.table = table
    this.data = file.stream('Data') ?? new Uint8Array(0)
    const count = (at: number): number => this.header.getUint32(at, true)
    this.lengths = {
      text: count(0x4c),
      footnotes: count(0x50),
      heads: count(0x54),
      others: count(0x58) + count(0x5c) + count(0x60),
      boxes: count(0x64),
    }
  }

  /** Where a structure stands; of none the length is 0. */
  place(index: number): Place {
    const at = 0x9a + index * 8
    if (at + 8 > this.word.length) return { at: 0, length: 0 }
    const place = { at: this.header.getUint32(at, true), length: this.header.getUint32(at + 4, true) }
    return place.at + place.length > this.table.length ? { at: 0, length: 0 } : place
  }

  /** A list of character positions with something of a fixed size for each stretch between two of them. */
  plex(index: number, size: number): { positions: number[]; at: (i: number) => number } {
    const { at, length } = this.place(index)
    const count = Math.max(0, Math.floor((length - 4) / (4 + size)))
    const view = viewOf(this.table)
    const positions = length < 4 ? [] : Array.from({ length: count + 1 }, (_, i) => view.getUint32(at + i * 4, true))
    return { positions, at: (i) => at + (count + 1) * 4 + i * size }
  }
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const tooOld = (): InputError =>
  new InputError(
    { zh: '文件的格式早于 Word 97', en: 'the file is older than Word 97' },
    { zh: '请用 Word 或 WPS 打开，另存为 .docx', en: 'open it in Word or WPS and save it as .docx' },
  )
