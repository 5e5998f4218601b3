import type { Message } from '../schema/finding.ts'
import { InputError } from './input-error.ts'

interface Signature {
  /** Leading bytes, `?` stands for any byte. */
  bytes: string
  name: Message
  remedy: Message
}

const SAVE_AS: Message = {
  zh: '请用 Word 或 WPS 打开，另存为纯文本（UTF-8）或 Markdown 后再试',
  en: 'open it in Word or WPS and save it as plain text (UTF-8) or Markdown',
}
const EXTRACT: Message = {
  zh: '请先把文字提取为纯文本或 Markdown',
  en: 'extract its text to plain text or Markdown first',
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
  { bytes: '%PDF-', name: { zh: 'PDF 文件', en: 'a PDF file' }, remedy: EXTRACT },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    name: { zh: 'OLE 文件（旧版 .doc/.xls/.wps，或加密的 Office 文件）', en: 'an OLE file (old .doc/.xls/.wps, or a password-protected Office file)' },
    remedy: SAVE_AS,
  },
  { bytes: '{\\rtf', name: { zh: 'RTF 文件', en: 'an RTF file' }, remedy: SAVE_AS },
  { bytes: 'PK\x03\x04', name: { zh: 'ZIP 容器（.docx、.xlsx、.ofd 等）', en: 'a ZIP container (.docx, .xlsx, .ofd …)' }, remedy: SAVE_AS },
  { bytes: 'PK\x05\x06', name: { zh: '空的 ZIP 压缩包', en: 'an empty ZIP archive' }, remedy: UNPACK },
  { bytes: '\x1f\x8b', name: { zh: 'gzip 压缩文件', en: 'a gzip file' }, remedy: UNPACK },
  { bytes: 'Rar!', name: { zh: 'RAR 压缩包', en: 'a RAR archive' }, remedy: UNPACK },
  { bytes: '7z\xbc\xaf', name: { zh: '7z 压缩包', en: 'a 7z archive' }, remedy: UNPACK },
  { bytes: '\x7fELF', name: { zh: '可执行程序', en: 'a program' }, remedy: EXTRACT },
  { bytes: 'SQLite format 3\0', name: { zh: 'SQLite 数据库', en: 'an SQLite database' }, remedy: EXTRACT },
]

const matches = (bytes: Uint8Array, signature: string): boolean =>
  bytes.length >= signature.length &&
  [...signature].every((char, i) => char === '?' || bytes[i] === char.charCodeAt(0))

/** Refuses, by its name, a file whose first bytes say that it is no text. */
export function refuseKnownBinary(bytes: Uint8Array): void {
  const known = SIGNATURES.find((signature) => matches(bytes, signature.bytes))
  if (known === undefined) return
  throw new InputError(
    { zh: `不是文本文件，而是${known.name.zh}`, en: `not a text file but ${known.name.en}` },
    known.remedy,
  )
}

export function notText(): InputError {
  return new InputError(
    { zh: '不是文本文件（含大量控制字符）', en: 'not a text file (full of control characters)' },
    EXTRACT,
  )
}
