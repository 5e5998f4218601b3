import { inflateRawSync } from 'node:zlib'
import { type Archive, damaged } from './archive.ts'
import type { Limits } from './limits.ts'

const LOCAL = 0x04034b50
/** Small parts of one repeated sign pack better than any text: the ratio counts from here on. */
const SMALL = 1024 * 1024

/** Unpacks the files of one archive, all of them together within the limits. */
export class Unpacker {
  private readonly archive: Archive
  private readonly limits: Limits
  private total = 0

  constructor(archive: Archive, limits: Limits) {
    this.archive = archive
    this.limits = limits
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

  /** A bomb is stopped by the bytes written, whatever its header states. */
  private inflate(packed: Uint8Array): Uint8Array {
    const left = this.limits.of('unpacked-size') - this.total
    const steepest = Math.max(SMALL, packed.length * this.limits.of('unpacked-ratio'))
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(left, steepest)) })
    } catch (error) {
      if (!isTooLarge(error)) throw damaged()
      if (steepest < left) this.limits.hold('unpacked-ratio', Number.POSITIVE_INFINITY)
      this.limits.hold('unpacked-size', Number.POSITIVE_INFINITY)
      throw error
    }
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

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
