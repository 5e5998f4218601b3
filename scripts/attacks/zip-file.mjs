// Archives written byte by byte: names, headers and sizes as an attacker would have them, which no library writes.
import { Buffer } from 'node:buffer'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'

/** Entries as [name, bytes] or [name, {packed, size}]; names may be bytes, occur twice or lead anywhere. */
export function zip(entries) {
  const parts = []
  const directory = []
  let at = 0
  for (const [name, content] of entries) {
    const { packed, size } = Buffer.isBuffer(content) || typeof content === 'string' ? pack(content) : content
    const title = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(title.length, 22)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    const local = [Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed]
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, where, title)
    parts.push(...local)
    at += local.reduce((sum, { length }) => sum + length, 0)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length % 65536, 8)
  end.writeUInt16LE(entries.length % 65536, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, central, end])
}

const pack = (content) => {
  const bytes = Buffer.from(content)
  return { packed: deflateRawSync(bytes), size: bytes.length }
}

/** A piece of text many times over, packed without ever being whole. */
export async function packRepeated(piece, times) {
  const packer = createDeflateRaw({ level: 9 })
  const chunks = []
  packer.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise((done) => packer.once('end', done))
  for (let i = 0; i < times; i++)
    if (!packer.write(piece)) await new Promise((drained) => packer.once('drain', drained))
  packer.end()
  await ended
  return { packed: Buffer.concat(chunks), size: 0 }
}
