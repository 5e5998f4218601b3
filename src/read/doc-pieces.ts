import { type DocFile, PIECES, viewOf } from './doc-file.ts'
import type { Limits } from './limits.ts'
import { damagedOle } from './ole.ts'

/** A stretch of characters that stand together in the file. */
export interface Piece {
  from: number
  to: number
  /** Offset of its first byte in the main stream. */
  at: number
  /** Bytes a character. */
  size: 1 | 2
}

/** The pieces that a file's text is put together from, in the order of the text. */
export function readPieces(file: DocFile, limits: Limits): Piece[] {
  const { at, length } = pieceTable(file)
  const view = viewOf(file.table)
  const count = Math.floor((length - 4) / 12)
  if (count < 1) throw damagedOle()
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const [from, to] = [view.getUint32(at + i * 4, true), view.getUint32(at + i * 4 + 4, true)]
    const packed = view.getUint32(at + (count + 1) * 4 + i * 8 + 2, true)
    const size = (packed & 0x40000000) === 0 ? 2 : 1
    const begin = size === 1 ? (packed & 0x3fffffff) >>> 1 : packed & 0x3fffffff
    if (to < from) throw damagedOle()
    limits.hold('characters', to)
    if (begin + (to - from) * size > file.word.length) throw damagedOle()
    pieces.push({ from, to, at: begin, size })
  }
  return pieces
}

const PROPERTIES = 1
const TABLE = 2

/** Behind lists of properties stands the table itself. */
function pieceTable(file: DocFile): { at: number; length: number } {
  const { at: start, length } = file.place(PIECES)
  const view = viewOf(file.table)
  const end = start + length
  for (let at = start; at + 5 <= end; ) {
    const kind = file.table[at]
    if (kind === TABLE) {
      const size = view.getUint32(at + 1, true)
      if (at + 5 + size > end) throw damagedOle()
      return { at: at + 5, length: size }
    }
    if (kind !== PROPERTIES) break
    at += 3 + view.getUint16(at + 1, true)
  }
  throw damagedOle()
}

const NARROW = new TextDecoder('windows-1252')

/** Characters of a piece. */
export function textOf({ word }: DocFile, { from, at, size }: Piece, begin: number, end: number): string {
  const bytes = word.subarray(at + (begin - from) * size, at + (end - from) * size)
  if (size === 1) return NARROW.decode(bytes)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
}
