import type { Inflate } from 'fflate'
import { type Archive, damaged } from './archive.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

const LOCAL = 0x04034b50
/** Small parts of one repeated sign pack better than any text: the ratio counts from here on. */
const SMALL = 1024 * 1024
const PIECE = 16_384

/** Unpacks the files of one archive, all of them together within the limits. */
export class Unpacker {
  private readonly archive: Archive
  private readonly limits: Limits
  private readonly inflater: typeof Inflate
  private total = 0

  constructor(archive: Archive, limits: Limits, inflater: typeof Inflate) {
    this.archive = archive
    this.limits = limits
    this.inflater = inflater
  }

  /** The bytes of a file; null where there is none of the name. */
  file(name: string): Uint8Array | null {
    const packed = packedBytes(this.archive, name)
    if (packed === null) return null
    const bytes = packed.method === 0 ? packed.bytes : this.inflate(packed.bytes)
    this.total += bytes.length
    this.limits.hold('unpacked-size', this.total)
    return bytes
  }

  /** Piece by piece, so that a bomb is stopped by the bytes written, whatever its header states. */
  private inflate(packed: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = []
    let length = 0
    const inflater = new this.inflater((chunk) => {
      length += chunk.length
      this.limits.hold('unpacked-size', this.total + length)
      if (length > SMALL) this.limits.hold('unpacked-ratio', length / packed.length)
      chunks.push(chunk)
    })
    try {
      for (let at = 0; at < packed.length || at === 0; at += PIECE)
        inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    } catch (error) {
      throw error instanceof InputError ? error : damaged()
    }
    return concat(chunks, length)
  }
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function packedBytes({ bytes, entries }: Archive, name: string): { method: number; bytes: Uint8Array } | null {
  const entry = entries.get(name)
  if (entry === undefined) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw damaged()
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed || (entry.method !== 0 && entry.method !== 8)) throw damaged()
  return { method: entry.method, bytes: packed }
}
