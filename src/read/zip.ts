import type { Inflate } from 'fflate'
import { type Archive, damaged } from './archive.ts'
import { InputError } from './input-error.ts'

/** Bytes that one part may unpack to. */
const LARGEST_PART = 64 * 1024 * 1024
/** Text packs to a twentieth at best; what packs to less than a two-hundredth is built to fill memory. */
const STEEPEST = 250

const LOCAL = 0x04034b50

/** One file of an archive, unpacked up to the limit; null where there is none of the name. */
export function unpack(archive: Archive, name: string, inflater: typeof Inflate): Uint8Array | null {
  const entry = archive.entries.get(name)
  if (entry === undefined) return null
  const { bytes } = archive
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw damaged()
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw damaged()
  if (entry.method === 0) return packed.length > LARGEST_PART ? fail(tooLargePart()) : packed
  if (entry.method !== 8) throw damaged()
  return inflate(packed, inflater)
}

/** Piece by piece, so that a bomb is stopped by the bytes written, whatever its header states. */
function inflate(packed: Uint8Array, Inflater: typeof Inflate): Uint8Array {
  const limit = Math.min(LARGEST_PART, Math.max(1024 * 1024, packed.length * STEEPEST))
  const chunks: Uint8Array[] = []
  let length = 0
  const inflater = new Inflater((chunk) => {
    length += chunk.length
    if (length > limit) throw tooLargePart()
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length || at === 0; at += 16_384)
      inflater.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length)
  } catch (error) {
    throw error instanceof InputError ? error : damaged()
  }
  return concat(chunks, length)
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

function fail(error: InputError): never {
  throw error
}

const tooLargePart = (): InputError =>
  new InputError(
    {
      zh: `压缩内容解开后超过上限（${LARGEST_PART / 1024 / 1024} MB，或压缩后的 ${STEEPEST} 倍）`,
      en: `its content unpacks to more than the limit (${LARGEST_PART / 1024 / 1024} MB, or ${STEEPEST} times its packed size)`,
    },
    { zh: '这不是普通的公文；请拆分后再试', en: 'this is no ordinary document; split it' },
  )
