// Compound files (MS-CFB), written as plainly as can be: sectors of 512 bytes, no small ones.
const SECTOR = 512
const LAST = 0xfffffffe
const NONE = 0xffffffff
const TABLE = 0xfffffffd

const sectorsOf = (length) => Math.ceil(length / SECTOR)

/** A file of streams, by their names, that hang on its root. */
export function ole(streams) {
  const entries = Object.entries(streams)
  const directory = Math.ceil((entries.length + 1) / 4)
  const content = entries.reduce((sum, [, bytes]) => sum + sectorsOf(bytes.length), 0)
  let tables = 1
  while (tables * 128 < tables + directory + content) tables++
  // the header lists 109 of them, 55 MB
  if (tables > 109) throw new Error('too large')
  const file = Buffer.alloc(SECTOR * (1 + tables + directory + content))
  const next = new Uint32Array(tables * 128).fill(NONE)
  const chain = (from, count) => {
    for (let i = 0; i < count; i++) next[from + i] = i + 1 < count ? from + i + 1 : LAST
  }
  next.fill(TABLE, 0, tables)
  chain(tables, directory)
  writeHeader(file, tables)
  let sector = tables + directory
  writeEntry(file, tables, 0, {
    name: 'Root Entry',
    type: 5,
    child: entries.length > 0 ? 1 : NONE,
    start: LAST,
    size: 0,
  })
  entries.forEach(([name, bytes], i) => {
    const count = sectorsOf(bytes.length)
    chain(sector, count)
    const right = i + 1 < entries.length ? i + 2 : NONE
    writeEntry(file, tables, i + 1, { name, type: 2, right, start: count === 0 ? LAST : sector, size: bytes.length })
    Buffer.from(bytes).copy(file, (sector + 1) * SECTOR)
    sector += count
  })
  for (const [i, value] of next.entries()) file.writeUInt32LE(value, SECTOR + i * 4)
  return file
}

function writeHeader(file, tables) {
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  for (const [at, value] of [
    [0x18, 0x3e],
    [0x1a, 3],
    [0x1c, 0xfffe],
    [0x1e, 9],
    [0x20, 6],
  ])
    file.writeUInt16LE(value, at)
  for (const [at, value] of [
    [0x2c, tables],
    [0x30, tables],
    // every stream has sectors of its own, however small
    [0x38, 0],
    [0x3c, LAST],
    [0x44, LAST],
  ])
    file.writeUInt32LE(value, at)
  for (let i = 0; i < 109; i++) file.writeUInt32LE(i < tables ? i : NONE, 0x4c + i * 4)
}

function writeEntry(file, tables, id, { name, type, right = NONE, child = NONE, start, size }) {
  const at = SECTOR * (1 + tables) + id * 128
  file.write(name, at, 'utf16le')
  file.writeUInt16LE(name.length * 2 + 2, at + 64)
  file[at + 66] = type
  file[at + 67] = 1
  for (const [offset, value] of [
    [68, NONE],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ])
    file.writeUInt32LE(value, at + offset)
}
