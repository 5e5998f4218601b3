// Workbooks of Excel 97 and 95, record by record, and what is built of them to do harm.
import { ole } from './ole.mjs'

export const record = (type, ...parts) => {
  const data = Buffer.concat(parts)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}
export const u16 = (...values) => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, i * 2)
  return bytes
}
const u32 = (value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
export const f64 = (value) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
/** A string with its length in two bytes, or in one. */
export const wide = (text) => Buffer.concat([u16(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')])
export const short = (text) => Buffer.concat([Buffer.from([text.length, 1]), Buffer.from(text, 'utf16le')])

const BOF = 0x809
const EOF = record(0x0a)
const opening = (version, kind) => record(BOF, u16(version, kind, 0, 0, 0, 0, 0, 0))

/** The records of a workbook: `globals` behind its opening, sheets of [name, records, hidden]. */
export function workbook(globals, sheets, { version = 0x600, name = short } = {}) {
  const bound = (from, [title, , hidden]) =>
    record(0x85, u32(from), Buffer.from([hidden === true ? 1 : 0, 0]), name(title))
  const head = [opening(version, 5), ...globals]
  const places = sheets.map((sheet) => bound(0, sheet).length).reduce((sum, length) => sum + length, 0)
  let at = head.reduce((sum, { length }) => sum + length, 0) + places + EOF.length
  const listed = []
  const bodies = []
  for (const sheet of sheets) {
    const body = Buffer.concat([opening(version, 0x10), ...sheet[1], EOF])
    listed.push(bound(at, sheet))
    bodies.push(body)
    at += body.length
  }
  return Buffer.concat([...head, ...listed, EOF, ...bodies])
}

export const label = (row, column, text) => record(0x204, u16(row, column, 0), wide(text))
export const number = (row, column, value, style = 0) => record(0x203, u16(row, column, style), f64(value))
export const shared = (row, column, index) => record(0xfd, u16(row, column, 0), u32(index))
export const merge = (...ranges) => record(0xe5, u16(ranges.length), ...ranges.map((range) => u16(...range)))

/** The table of shared strings, cut into records of `most` bytes with a mark of width where a string goes on. */
export function sharedStrings(texts, most = 8000) {
  const blocks = [[u32(texts.length), u32(texts.length)]]
  let room = most - 8
  const open = () => {
    blocks.push([])
    room = most
  }
  const put = (bytes) => {
    blocks.at(-1).push(bytes)
    room -= bytes.length
  }
  for (const text of texts) {
    if (room < 8) open()
    put(Buffer.concat([u16(text.length), Buffer.from([1])]))
    for (let at = 0; at < text.length; ) {
      if (room < 2) {
        open()
        put(Buffer.from([1]))
      }
      const piece = text.slice(at, at + (room >> 1))
      put(Buffer.from(piece, 'utf16le'))
      at += piece.length
    }
  }
  return blocks.map((parts, i) => record(i === 0 ? 0xfc : 0x3c, ...parts))
}

const many = (count, make) => Array.from({ length: count }, (_, i) => make(i))
const file = (globals, sheets) => ole({ Workbook: workbook(globals, sheets) })
const circle = () => {
  const bytes = file([], [['a', [label(0, 0, '甲')]]])
  // the directory's sector is followed by itself
  bytes.writeUInt32LE(bytes.readUInt32LE(0x30), 512 + bytes.readUInt32LE(0x30) * 4)
  return bytes
}

export const oldSheets = [
  ['a directory in a circle', 'circle.xls', 'damaged', circle],
  [
    'a directory of 25,000 streams',
    'streams.xls',
    'archive-files',
    () => ole(Object.fromEntries(many(25_000, (i) => [`s${i}`, Buffer.alloc(0)]))),
  ],
  ['a password', 'locked.xls', 'password', () => file([record(0x2f, u16(1, 1))], [['a', [label(0, 0, '甲')]]])],
  [
    'cells in the corners of 60 sheets',
    'corners.xls',
    'xlsx-cells',
    () =>
      file(
        [],
        many(60, (i) => [`s${i}`, [label(0, 0, '甲'), label(60_000, 15, '乙')]]),
      ),
  ],
  [
    'a merge of the whole sheet, 100,000 times',
    'merges.xls',
    'xlsx-cells',
    () =>
      file(
        [],
        [
          [
            'a',
            [
              label(0, 0, '甲'),
              label(900, 250, '乙'),
              ...many(100, () => merge(...many(1000, () => [0, 65_535, 0, 255]))),
            ],
          ],
        ],
      ),
  ],
  [
    'one sheet named 200,000 times',
    'sheets.xls',
    null,
    () => {
      const sheet = [
        label(0, 0, '序号'),
        label(0, 1, '举措'),
        label(0, 2, '责任单位'),
        number(1, 0, 1),
        label(1, 1, '推进改革。'),
        label(1, 2, '县发改委'),
      ]
      const bytes = workbook([], [['a', sheet]])
      const bound = bytes.subarray(20, 20 + 4 + bytes.readUInt16LE(22))
      const again = Buffer.concat(many(200_000, () => bound))
      for (let at = 0; at < again.length; at += bound.length)
        again.writeUInt32LE(bytes.readUInt32LE(24) + again.length, at + 4)
      const first = Buffer.from(bound)
      first.writeUInt32LE(bytes.readUInt32LE(24) + again.length, 4)
      return ole({ Workbook: Buffer.concat([bytes.subarray(0, 20), again, first, bytes.subarray(20 + bound.length)]) })
    },
  ],
  [
    '1,500,000 empty records',
    'records.xls',
    null,
    () =>
      file(
        [],
        [
          [
            'a',
            [
              label(0, 0, '序号'),
              label(0, 1, '举措'),
              number(1, 0, 1),
              label(1, 1, '推进改革。'),
              Buffer.alloc(6_000_000),
            ],
          ],
        ],
      ),
  ],
  [
    'just below: rows of a ledger',
    'below-rows.xls',
    null,
    () => {
      const rows = many(38_000, (i) => [number(i + 1, 0, i + 1), shared(i + 1, 1, i + 3), shared(i + 1, 2, 2)])
      const texts = ['举措', '责任单位', '县发改委', ...many(38_000, (i) => `推进第${i + 1}项改革，完善机制。`)]
      return file(sharedStrings(texts), [
        ['a', [label(0, 0, '序号'), shared(0, 1, 0), shared(0, 2, 1), ...rows.flat()]],
      ])
    },
  ],
]
