// PDFs beyond and just below the limits.
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { samePages, show, stream } from './pdf-file.mjs'
import { MB, many } from './text.mjs'

const SECRET = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>/P -4>>/ID[<00><00>]`
const flate = (bytes, entries = '') => stream(deflateSync(bytes), `/Filter/FlateDecode${entries}`)
/** LZW of so many equal bytes: the codes of ever longer runs, each one longer than the last. */
function lzw(length) {
  const bits = []
  const put = (code, width) => {
    for (let i = width - 1; i >= 0; i--) bits.push((code >> i) & 1)
  }
  put(256, 9)
  for (let done = 0, code = 32, next = 258; done < length; ) {
    put(code, next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9)
    done += code === 32 ? 1 : next - 257
    code = next++
    if (next > 4093) {
      put(256, 12)
      code = 32
      next = 258
    }
  }
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8))
  for (const [i, bit] of bits.entries()) bytes[i >> 3] |= bit << (7 - (i & 7))
  return bytes
}
const lines = (count) =>
  many(count, (i) => `${show(`${i + 1}.推进第${i + 1}项改革，完善机制。（县发改委负责）`, 830 - (i % 80) * 10)}\n`)
export const pdfs = [
  ['a password', 'secret.pdf', 'password', () => samePages(1, stream(show('x')), { trailer: SECRET })],
  ['100,000 pages that are one', 'pages.pdf', 'pdf-pages', () => samePages(100_000, stream(show('1. x')))],
  ['100,000 pages', 'copies.pdf', 'pdf-pages', () => samePages(100_000, stream(show('1. x')), { copies: true })],
  ['a stream of 1 GB in 1 MB', 'stream.pdf', 'unpacked-size', () => samePages(1, flate(Buffer.alloc(1024 * MB, ' ')))],
  [
    'a stream of 200 MB that says it is a picture',
    'picture.pdf',
    'unpacked-size',
    () => samePages(1, flate(Buffer.alloc(200 * MB, ' '), '/Subtype/Image')),
  ],
  [
    'a stream packed twice',
    'twice.pdf',
    'pdf-memory',
    () =>
      samePages(1, stream(deflateSync(deflateSync(Buffer.alloc(1024 * MB, ' '))), '/Filter[/FlateDecode/FlateDecode]')),
  ],
  [
    '200 streams of 10 MB',
    'streams.pdf',
    'unpacked-size',
    () => samePages(1, flate(Buffer.alloc(10 * MB, ' ')), { more: Array(200).fill(flate(Buffer.alloc(10 * MB, ' '))) }),
  ],
  [
    '799 pages that show one stream of 2 MB',
    'again.pdf',
    'above the limit',
    () => samePages(799, flate(lines(40_000))),
  ],
  [
    'forms that hold forms: 10^9',
    'forms.pdf',
    'pdf-seconds',
    () => {
      const form = (i) =>
        flate(
          `/X${i} Do `.repeat(10),
          `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X${i} ${i + 6} 0 R>>>>`,
        )
      return samePages(1, stream('/X0 Do'), {
        resources: '/XObject<</X0 6 0 R>>',
        more: [
          form(1),
          form(2),
          form(3),
          form(4),
          form(5),
          form(6),
          form(7),
          form(8),
          form(9),
          flate('q Q', '/Type/XObject/Subtype/Form/BBox[0 0 1 1]'),
        ],
      })
    },
  ],
  ['just below: pages', 'below-pages.pdf', null, () => samePages(799, flate(lines(60)), { copies: true })],
  [
    'just below: unpacked size',
    'below-size.pdf',
    null,
    () => samePages(1, flate(Buffer.concat([Buffer.from(lines(60)), Buffer.alloc(63 * MB, ' ')]))),
  ],
  [
    '799 pages that show one stream of 60 MB',
    'blank.pdf',
    'pdf-seconds',
    () => samePages(799, flate(Buffer.concat([Buffer.from(lines(2)), Buffer.alloc(60 * MB, ' ')]))),
  ],
  [
    'a stream packed by LZW: 800 KB to 1 GB',
    'lzw.pdf',
    'above the limit',
    () => samePages(1, stream(lzw(1024 * MB), '/Filter/LZWDecode')),
  ],
  ['just below: characters', 'below-text.pdf', null, () => samePages(799, flate(lines(67)))],
  [
    'just below: size, a scan',
    'below-file.pdf',
    'scan',
    () =>
      samePages(1, stream('0 0 100 100 re f'), {
        more: Array.from({ length: 25 }, () => stream(randomBytes(10 * MB), '/Subtype/Image/Filter/DCTDecode')),
      }),
  ],
  [
    'just below: rules of tables',
    'below-rules.pdf',
    null,
    () =>
      samePages(
        300,
        flate(lines(20) + many(2000, (i) => `${50 + (i % 40) * 10} ${50 + Math.floor(i / 40) * 10} 10 0.5 re f\n`)),
      ),
  ],
]
