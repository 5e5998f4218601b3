import { InputError } from './input-error.ts'
import { notText } from './signature.ts'

export interface Decoded {
  text: string
  encoding: string
}

const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Bytes to text, without the byte-order mark. Tried in turn: the encoding asked for, a byte-order mark, UTF-16 by the
 * pattern of its zero bytes, strict UTF-8, the encoding that the text states of itself, strict GB 18030. What fits none is refused with the place of its first bad
 * byte: a record never holds a replacement character that the source has not.
 */
export function decode(bytes: Uint8Array, asked?: string, stated: () => string | null = () => null): Decoded {
  if (asked !== undefined) return decodeAs(bytes, asked)
  const bom = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (bom !== undefined) return decodeAs(bytes, bom[0])
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null && !utf8.includes('\0')) return checked(utf8, 'utf-8')
  const utf16 = guessUtf16(bytes)
  if (utf16 !== null) return decodeAs(bytes, utf16)
  if (utf8 !== null) return checked(utf8, 'utf-8')
  if (!looksLikeDamagedUtf8(bytes)) {
    const own = tryStated(bytes, stated())
    if (own !== null) return own
    const gb = tryDecode(bytes, 'gb18030')
    if (gb !== null) return isBig5(bytes, gb) ? decodeAs(bytes, 'big5') : checked(gb, 'gb18030')
  }
  throw undecodable(bytes, 'utf-8')
}

/** GBK and GB 2312 are read as what contains them; UTF-8 has been tried, and a label that nobody knows is no help. */
function tryStated(bytes: Uint8Array, label: string | null): Decoded | null {
  if (label === null || !/^(?:big5|big5-hkscs|euc-kr|shift_jis|euc-jp|windows-1252)$/.test(label)) return null
  const text = tryDecode(bytes, label)
  return text === null ? null : checked(text, label)
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = tryDecode(bytes, encoding)
  if (text === null) throw undecodable(bytes, encoding)
  return checked(text, encoding)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new InputError(
      { zh: `不认识的编码“${encoding}”`, en: `unknown encoding '${encoding}'` },
      {
        zh: '可用 utf-8、gb18030、gbk、utf-16le、utf-16be、big5',
        en: 'use utf-8, gb18030, gbk, utf-16le, utf-16be or big5',
      },
    )
  }
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** The decoded text, unless a good part of it are control or private-use characters: then it was no text. */
function checked(text: string, encoding: string): Decoded {
  const sample = text.slice(0, 65536)
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if ((code < 32 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13) || code === 0xfffe) odd++
  }
  if (odd > 8 && odd > sample.length / 50) throw notText()
  return { text, encoding }
}

/** UTF-16 without a byte-order mark: in one byte order, and in no other, its characters are those of a Chinese text. */
function guessUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null
  const sample = bytes.subarray(0, Math.min(bytes.length, 65536))
  const shares = ['utf-16le', 'utf-16be'].map((encoding) => {
    const text = tryDecode(sample, encoding)
    return { encoding, share: text === null ? 0 : readableShare(text) }
  })
  const [best, other] = shares.sort((a, b) => b.share - a.share)
  return best !== undefined && best.share > 0.85 && best.share > (other?.share ?? 0) + 0.2 ? best.encoding : null
}

/** Big5 passes as GB 18030, as rare characters without a comma among them. */
function isBig5(bytes: Uint8Array, gb: string): boolean {
  if (commonShare(gb) > 0.02) return false
  const big5 = tryDecode(bytes, 'big5')
  return big5 !== null && commonShare(big5) > Math.max(0.04, 3 * commonShare(gb))
}

/** Share of the marks and characters that every Chinese text is full of. */
const commonShare = (text: string): number =>
  (text.slice(0, 65536).match(/[，。、；：（）的一是在有為为和年月日]/g)?.length ?? 0) /
  Math.max(1, Math.min(text.length, 65536))

/** Share of characters that a Chinese text is made of. */
function readableShare(text: string): number {
  const readable = text.match(/[\t\n\r\x20-\x7e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)
  return text.length === 0 ? 0 : (readable?.length ?? 0) / text.length
}

/**
 * Bytes that are UTF-8 but for a few of them (cut off in mid-character, one byte lost): most of such files would pass
 * as GB 18030 too, as gibberish.
 */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length === 0) bad++
    else if (length > 1) good++
    i += Math.max(1, length)
  }
  return good >= bad * 4 && good > 0
}

/** Length of the well-formed UTF-8 sequence at `at`; 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || lead >= 0xf5) return 0
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] as number
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const surrogate = (lead === 0xed && second >= 0xa0) || (lead === 0xf4 && second >= 0x90)
  return overlong || surrogate ? 0 : length
}

function undecodable(bytes: Uint8Array, encoding: string): InputError {
  const place: { line?: number; byte?: number } = {}
  if (encoding === 'utf-8') {
    let line = 1
    let at = 0
    for (let length = 1; at < bytes.length; at += length) {
      length = sequenceLength(bytes, at)
      if (length === 0) break
      if (bytes[at] === 10) line++
    }
    Object.assign(place, { line, byte: at })
  }
  return new InputError(
    { zh: `不能按 ${encoding} 解码`, en: `cannot be decoded as ${encoding}` },
    {
      zh: '请确认文件完整，或用 --encoding 指明编码（如 gb18030、big5）',
      en: 'check that the file is whole, or name its encoding with --encoding (gb18030, big5 …)',
    },
    place,
  )
}
