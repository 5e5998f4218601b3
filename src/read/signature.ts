import type { Message } from '../schema/finding.ts'
import { type Archive, damaged, isZip, openArchive } from './archive.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { damagedOle, isOle, OleFile } from './ole.ts'

interface Kind {
  name: Message
  remedy: Message
}

interface Signature extends Kind {
  /** Leading bytes, `?` stands for any byte. */
  bytes: string
}

const SAVE_AS: Message = {
  zh: '请用 Word 或 WPS 打开，另存为 .docx 或 .pdf 后再试',
  en: 'open it in Word or WPS and save it as .docx or .pdf',
}
const EXTRACT: Message = {
  zh: '请先把文字提取为纯文本或 Markdown',
  en: 'extract its text to plain text or Markdown first',
}
const AS_PAGE: Message = {
  zh: '请在浏览器中打开，另存为网页（.html）',
  en: 'open it in a browser and save it as .html',
}
const UNPACK: Message = { zh: '请先解压，再读取其中的文件', en: 'unpack it and read the files in it' }

/** Files that are known by their first bytes, whatever they are called. */
const SIGNATURES: Signature[] = [
  { bytes: '\x89PNG', name: { zh: 'PNG 图片', en: 'a PNG picture' }, remedy: EXTRACT },
  { bytes: '\xff\xd8\xff', name: { zh: 'JPEG 图片', en: 'a JPEG picture' }, remedy: EXTRACT },
  { bytes: 'GIF8', name: { zh: 'GIF 图片', en: 'a GIF picture' }, remedy: EXTRACT },
  { bytes: 'II*\0', name: { zh: 'TIFF 图片', en: 'a TIFF picture' }, remedy: EXTRACT },
  { bytes: 'MM\0*', name: { zh: 'TIFF 图片', en: 'a TIFF picture' }, remedy: EXTRACT },
  { bytes: 'BM????\0\0\0\0', name: { zh: 'BMP 图片', en: 'a BMP picture' }, remedy: EXTRACT },
  { bytes: 'RIFF????WEBP', name: { zh: 'WebP 图片', en: 'a WebP picture' }, remedy: EXTRACT },
  { bytes: 'PK\x05\x06', name: { zh: '空的 ZIP 压缩包', en: 'an empty ZIP archive' }, remedy: UNPACK },
  { bytes: '\x1f\x8b', name: { zh: 'gzip 压缩文件', en: 'a gzip file' }, remedy: UNPACK },
  { bytes: 'Rar!', name: { zh: 'RAR 压缩包', en: 'a RAR archive' }, remedy: UNPACK },
  { bytes: '7z\xbc\xaf', name: { zh: '7z 压缩包', en: 'a 7z archive' }, remedy: UNPACK },
  { bytes: 'MIME-Version:', name: { zh: '网页存档（.mht）', en: 'a web archive (.mht)' }, remedy: AS_PAGE },
  { bytes: 'From: <Saved by ', name: { zh: '网页存档（.mht）', en: 'a web archive (.mht)' }, remedy: AS_PAGE },
  { bytes: '\x7fELF', name: { zh: '可执行程序', en: 'a program' }, remedy: EXTRACT },
  { bytes: 'SQLite format 3\0', name: { zh: 'SQLite 数据库', en: 'an SQLite database' }, remedy: EXTRACT },
]

const matches = (bytes: Uint8Array, signature: string): boolean =>
  bytes.length >= signature.length && [...signature].every((char, i) => char === '?' || bytes[i] === char.charCodeAt(0))

/** Streams of OLE files, by the names in their directory (UTF-16). */
const OLE: readonly (Kind & { stream: string })[] = [
  {
    stream: 'EncryptedPackage',
    name: { zh: '加密的 Office 文件（有打开密码）', en: 'a password-protected Office file' },
    remedy: {
      zh: '请在 Word、Excel 或 WPS 中打开，去掉密码后另存',
      en: 'open it in Office or WPS and save it without the password',
    },
  },
  {
    stream: 'WordDocument',
    name: { zh: '损坏的旧版 Word 文件（.doc 或 .wps）', en: 'a damaged old Word file (.doc or .wps)' },
    remedy: SAVE_AS,
  },
  {
    stream: 'Workbook',
    name: { zh: '损坏的旧版 Excel 文件（.xls 或 .et）', en: 'a damaged old Excel file (.xls or .et)' },
    remedy: {
      zh: '请重新下载，或用 Excel 或 WPS 打开，另存为 .xlsx',
      en: 'download it again, or open it in Excel or WPS and save it as .xlsx',
    },
  },
]
const OTHER_OLE: Kind = { name: { zh: 'OLE 复合文件', en: 'an OLE compound file' }, remedy: SAVE_AS }

/** By the names in the directory, which may be all that is left of a damaged file. */
function oleKind(bytes: Uint8Array, limits: Limits): Kind {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length, 64 * 1024 * 1024) & ~1))
  const known = OLE.find(({ stream }) => text.includes(stream))
  if (known === undefined && openOle(bytes, limits) === null) throw damagedOle()
  return known ?? OTHER_OLE
}

/** Whether the bytes are a compound file with one of these streams at its top, and none that is locked. */
export function holdsStream(bytes: Uint8Array, names: readonly string[], limits: Limits): boolean {
  if (!isOle(bytes)) return false
  const file = openOle(bytes, limits)
  return file !== null && !file.has('EncryptedPackage') && names.some((name) => file.has(name))
}

function openOle(bytes: Uint8Array, limits: Limits): OleFile | null {
  try {
    return new OleFile(bytes, limits)
  } catch (error) {
    if (error instanceof InputError && error.reason.en.startsWith('damaged')) return null
    throw error
  }
}

/** Archives that are documents of another kind, by a part that only they have. */
const ZIPS: readonly (Kind & { part: RegExp })[] = [
  {
    part: /^content\.xml$/,
    name: { zh: 'OpenDocument 文件（.odt、.ods）', en: 'an OpenDocument file' },
    remedy: SAVE_AS,
  },
  { part: /^ppt\//, name: { zh: 'PowerPoint 文件', en: 'a PowerPoint file' }, remedy: SAVE_AS },
  { part: /./, name: { zh: 'ZIP 压缩包', en: 'a ZIP archive' }, remedy: UNPACK },
]

function zipKind(bytes: Uint8Array, limits: Limits): Kind {
  const archive: Archive | null = openArchive(bytes, limits)
  if (archive === null) throw damaged()
  const names = [...archive.entries.keys()]
  return (
    ZIPS.find(({ part }) => names.some((name) => part.test(name))) ?? {
      name: { zh: '空的 ZIP 压缩包', en: 'an empty ZIP archive' },
      remedy: UNPACK,
    }
  )
}

/** Whether the bytes are a zip container with a part whose name begins so: `word/`, `xl/`. */
export function holdsPart(bytes: Uint8Array, start: string, limits: Limits): boolean {
  if (!isZip(bytes)) return false
  const archive = openArchive(bytes, limits)
  if (archive === null) return false
  for (const name of archive.entries.keys()) if (name.startsWith(start)) return true
  return false
}

/** A zip container with the entry of an OFD file. */
export const isOfd = (bytes: Uint8Array, limits: Limits): boolean => holdsPart(bytes, 'OFD.xml', limits)

/** `%PDF-`, which may stand behind a few bytes of something else. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const at = head.indexOf('%PDF-')
  return at === 0 || (at > 0 && /^[\s\0\ufeff\xef\xbb\xbf]*$/.test(head.slice(0, at)))
}

/** `{\rtf`, behind white space or a byte-order mark. */
export const isRtf = (bytes: Uint8Array): boolean =>
  /^[\s\xef\xbb\xbf]*\{\\rtf/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))

/** Refuses, by its name, a file whose first bytes say that it is no text. */
export function refuseKnownBinary(bytes: Uint8Array, limits: Limits): void {
  const known = kindOf(bytes, limits)
  if (known === undefined) return
  throw new InputError(
    { zh: `不能读取：这是${known.name.zh}`, en: `cannot be read: this is ${known.name.en}` },
    known.remedy,
  )
}

function kindOf(bytes: Uint8Array, limits: Limits): Kind | undefined {
  if (isOle(bytes)) return oleKind(bytes, limits)
  return isZip(bytes) ? zipKind(bytes, limits) : SIGNATURES.find((signature) => matches(bytes, signature.bytes))
}

export function notText(): InputError {
  return new InputError(
    { zh: '不是文本文件（含大量控制字符）', en: 'not a text file (full of control characters)' },
    EXTRACT,
  )
}
