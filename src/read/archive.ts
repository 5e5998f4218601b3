import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

/** A file in an archive, by the archive's directory. */
export interface Entry {
  name: string
  method: number
  packed: number
  size: number
  /** Offset of its local header. */
  at: number
}

export interface Archive {
  entries: ReadonlyMap<string, Entry>
  /** Names that the directory lists twice; the first one counts. */
  doubled: string[]
  bytes: Uint8Array
}

const END = 0x06054b50
const CENTRAL = 0x02014b50

export const isZip = (bytes: Uint8Array): boolean =>
  bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * The directory of an archive. Nothing is unpacked and nothing written: names are keys only, so `../x` leads nowhere.
 * Returns null where there is no directory (a file that was cut off).
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  limits.hold('archive-files', count)
  const archive: Archive = { entries: new Map(), doubled: [], bytes }
  for (let i = 0; i < count; i++) {
    const entry = at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL ? readEntry(view, bytes, at) : null
    if (entry === null) return null
    if (archive.entries.has(entry.name)) archive.doubled.push(entry.name)
    else (archive.entries as Map<string, Entry>).set(entry.name, entry)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return archive
}

/** The end record stands in the last 64 KB, behind it a comment at most. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === END) return at
  return null
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry {
  const length = view.getUint16(at + 28, true)
  return {
    name: new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + length))
      .replaceAll('\\', '/')
      .replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
}

/** The container is sound, a part of it is not. */
export const brokenXml = (part: string): InputError =>
  new InputError(
    {
      zh: `文件已损坏（zip 容器完好，其中的 ${part} 不是合格的 XML）`,
      en: `damaged file (the zip container is sound, the XML of ${part} in it is not)`,
    },
    { zh: '请重新下载，或用 Word 或 WPS 打开并另存一份', en: 'download it again, or open and save it in Word or WPS' },
  )

export const damaged = (): InputError =>
  new InputError(
    { zh: '文件已损坏（zip 容器不完整）', en: 'damaged file (broken zip container)' },
    { zh: '请重新下载，或用 Word 或 WPS 打开并另存一份', en: 'download it again, or open and save it in Word or WPS' },
  )
