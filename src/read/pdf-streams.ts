import { InputError } from './input-error.ts'

const MEGABYTE = 1024 * 1024
/** What one stream may unpack to; a picture of a scanned page may be larger than a page's text. */
const LARGEST = { text: 64 * MEGABYTE, picture: 256 * MEGABYTE }
/** What all streams of a file may unpack to. */
const MOST = 512 * MEGABYTE
const PIECE = 16_384

/**
 * Refuses files whose packed streams are built to fill memory, before pdf.js unpacks one as a whole. Streams are
 * looked for by their keyword, so that a broken table of contents hides none.
 */
export async function checkStreams(bytes: Uint8Array): Promise<void> {
  const { Unzlib } = await import('fflate')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const from = at + (buffer[at + 6] === 13 ? 8 : 7)
    // 0x78: deflate with a header, as FlateDecode has it; `endstream` is followed by none
    if (buffer[from] !== 0x78) continue
    const end = buffer.indexOf('endstream', from)
    const isPicture = buffer
      .subarray(Math.max(0, at - 512), at)
      .toString('latin1')
      .includes('/Image')
    const limit = isPicture ? LARGEST.picture : LARGEST.text
    total += unpackedSize(buffer.subarray(from, end < 0 ? buffer.length : end), Unzlib, limit)
    if (total > MOST) throw tooLarge(MOST)
  }
}

type Inflater = new (ondata: (chunk: Uint8Array) => void) => { push: (chunk: Uint8Array, final?: boolean) => void }

function unpackedSize(packed: Uint8Array, Unzlib: Inflater, limit: number): number {
  let size = 0
  const inflater = new Unzlib((chunk) => {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
  })
  try {
    for (let at = 0; at < packed.length; at += PIECE) inflater.push(packed.subarray(at, at + PIECE))
  } catch (error) {
    // damaged or of another kind: pdf.js will say so
    if (error instanceof InputError) throw error
  }
  return size
}

const tooLarge = (limit: number): InputError =>
  new InputError(
    {
      zh: `PDF 的压缩内容解开后超过 ${limit / MEGABYTE} MB 的上限`,
      en: `its packed content unpacks to more than ${limit / MEGABYTE} MB, the limit`,
    },
    { zh: '这不是普通的公文；请打开后另存一份', en: 'this is no ordinary document; open it and save it anew' },
  )
