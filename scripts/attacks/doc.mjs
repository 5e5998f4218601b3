// Word files of Word 97, as little as a reader asks for, and what is built of them to do harm.
import { ole } from './ole.mjs'
import { planText } from './text.mjs'

const TEXT_AT = 0x400
/** Places of structures in the header, and how many there are. */
const PIECES = 33
const PLACES = 0x9a

/** A paper's streams: text of two bytes a character in the pieces that are given, else in one. */
export function doc(text, { pieces = [[0, text.length]], flags = 0, version = 0xc1, length } = {}) {
  const word = Buffer.alloc(TEXT_AT + text.length * 2)
  word.writeUInt16LE(0xa5ec, 0)
  word.writeUInt16LE(version, 2)
  word.writeUInt16LE(0x200 | flags, 0x0a)
  word.write(text, TEXT_AT, 'utf16le')
  const table = Buffer.alloc(5 + (pieces.length + 1) * 4 + pieces.length * 8)
  table[0] = 2
  table.writeUInt32LE(table.length - 5, 1)
  let position = 0
  pieces.forEach(([from, to], i) => {
    table.writeUInt32LE(position, 5 + i * 4)
    table.writeUInt32LE(TEXT_AT + from * 2, 5 + (pieces.length + 1) * 4 + i * 8 + 2)
    position += to - from
  })
  table.writeUInt32LE(position, 5 + pieces.length * 4)
  word.writeUInt32LE(length ?? position, 0x4c)
  word.writeUInt32LE(table.length, PLACES + PIECES * 8 + 4)
  return ole({ WordDocument: word, '1Table': table })
}

/** Bytes of a file with a number of four bytes changed. */
const changed = (bytes, at, value) => {
  bytes.writeUInt32LE(value, at)
  return bytes
}
const PAPER = '某县工作要点\r一、工作措施\r（一）推行一窗受理。（责任单位：县政府办）\r'

export const oldWord = [
  [
    'sectors in a circle',
    'circle.doc',
    'damaged',
    () => {
      const bytes = doc(PAPER.repeat(200))
      const first = bytes.readUInt32LE(0x30) + 2
      return changed(bytes, 512 + first * 4, first)
    },
  ],
  ['a password', 'locked.doc', 'password', () => doc(PAPER, { flags: 0x100 })],
  ['of Word 95', 'word95.doc', 'older', () => doc(PAPER, { version: 0x68 })],
  [
    'one piece 60,000 times over',
    'pieces.doc',
    'characters',
    () => doc(PAPER, { pieces: Array.from({ length: 60_000 }, () => [0, PAPER.length]) }),
  ],
  ['a text that lies behind the file', 'behind.doc', 'damaged', () => doc(PAPER, { pieces: [[0, 900_000]] })],
  ['1,000,000 paragraphs', 'paragraphs.doc', 'doc-paragraphs', () => doc('甲\r'.repeat(700_000))],
  ['700,000 fields, one inside the other', 'fields.doc', null, () => doc(`${PAPER}${'\x13'.repeat(700_000)}`)],
  ['just below: paragraphs', 'below-paragraphs.doc', null, () => doc('甲。\r'.repeat(149_000))],
  ['just below: text', 'below.doc', null, () => doc(planText(1_480_000).replaceAll('\n', '\r'))],
]
