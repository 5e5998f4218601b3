import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

const PIECE = 16_384

/**
 * Refuses files whose packed streams are built to fill memory, before pdf.js unpacks one as a whole. Streams are
 * looked for by their keyword, so that a broken table of contents hides none.
 */
export async function checkStreams(bytes: Uint8Array, limits: Limits): Promise<void> {
  const { Unzlib } = await import('fflate')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const from = at + (buffer[at + 6] === 13 ? 8 : 7)
    // 0x78: deflate with a header, as FlateDecode has it; `endstream` is followed by none
    if (buffer[from] !== 0x78) continue
    const end = buffer.indexOf('endstream', from)
    total += unpackedSize(buffer.subarray(from, end < 0 ? buffer.length : end), Unzlib, (size) =>
      limits.hold('unpacked-size', total + size),
    )
  }
}

type Inflater = new (ondata: (chunk: Uint8Array) => void) => { push: (chunk: Uint8Array, final?: boolean) => void }

function unpackedSize(packed: Uint8Array, Unzlib: Inflater, hold: (size: number) => void): number {
  let size = 0
  const inflater = new Unzlib((chunk) => {
    size += chunk.length
    hold(size)
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE) inflater.push(packed.subarray(at, at + PIECE))
  } catch (error) {
    // damaged or of another kind: pdf.js will say so
    if (error instanceof InputError) throw error
  }
  return size
}
