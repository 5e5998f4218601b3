import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

/** An entry of the directory: a stream of the file itself, not of what is embedded in it. */
interface Entry {
  start: number
  size: number
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const LAST = 0xfffffffa
const NONE = 0xffffffff
/** Sectors of the table of sectors that the header itself lists. */
const IN_HEADER = 109
const ENTRY_SIZE = 128
const STREAM = 2
const ROOT = 5

export const isOle = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte)

/** A compound file (MS-CFB). Chains that lead in a circle or out of the file are damage; no stream is larger than the file. */
export class OleFile {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly shift: number
  private readonly table: Uint32Array
  private readonly streams = new Map<string, Entry>()
  private small: { table: Uint32Array; bytes: Uint8Array; cutoff: number; shift: number } | null = null
  private root: Entry = { start: NONE, size: 0 }

  /** Throws InputError where the file is damaged. */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 512) throw damagedOle()
    this.shift = this.view.getUint16(0x1e, true)
    if (this.shift !== 9 && this.shift !== 12) throw damagedOle()
    this.table = this.readTable()
    this.readDirectory(limits)
  }

  has(name: string): boolean {
    return this.streams.has(name.toLowerCase())
  }

  /** The bytes of a stream; null where there is none of the name. */
  stream(name: string): Uint8Array | null {
    const entry = this.streams.get(name.toLowerCase())
    if (entry === undefined) return null
    const small = this.smallStreams()
    if (entry.size >= small.cutoff) return this.chain(entry.start, entry.size)
    return collect(small.bytes, small.table, { start: entry.start, size: entry.size, shift: small.shift, base: 0 })
  }

  private chain(start: number, size: number): Uint8Array {
    return collect(this.bytes, this.table, { start, size, shift: this.shift, base: 1 << this.shift })
  }

  /** Which sector follows which: the table's own sectors are listed in the header, further ones in a chain of lists. */
  private readTable(): Uint32Array {
    const perSector = 1 << (this.shift - 2)
    const most = Math.ceil(this.bytes.length / (1 << this.shift))
    const count = Math.min(this.view.getUint32(0x2c, true), Math.ceil(most / perSector) + 1)
    const sectors: number[] = []
    for (let i = 0; i < IN_HEADER && sectors.length < count; i++) sectors.push(this.view.getUint32(0x4c + i * 4, true))
    let list = this.view.getUint32(0x44, true)
    for (let steps = 0; sectors.length < count && list < LAST; steps++) {
      const at = this.place(list)
      if (steps > most) throw damagedOle()
      for (let i = 0; i < perSector - 1 && sectors.length < count; i++)
        sectors.push(this.view.getUint32(at + i * 4, true))
      list = this.view.getUint32(at + (perSector - 1) * 4, true)
    }
    const table = new Uint32Array(sectors.length * perSector).fill(NONE)
    sectors.forEach((sector, n) => {
      if (sector >= LAST) return
      const at = this.place(sector)
      for (let i = 0; i < perSector; i++) table[n * perSector + i] = this.view.getUint32(at + i * 4, true)
    })
    return table
  }

  private place(sector: number): number {
    const at = (sector + 1) * (1 << this.shift)
    if (at + (1 << this.shift) > this.bytes.length) throw damagedOle()
    return at
  }

  /** The streams that hang on the root: siblings are a tree of their own, walked without recursion. */
  private readDirectory(limits: Limits): void {
    const directory = this.chain(this.view.getUint32(0x30, true), Number.POSITIVE_INFINITY)
    const count = Math.floor(directory.length / ENTRY_SIZE)
    limits.hold('archive-files', count)
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
    if (count === 0 || directory[66] !== ROOT) throw damagedOle()
    this.root = entryAt(view, 0)
    const seen = new Set<number>()
    const open = [view.getUint32(76, true)]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id >= count || seen.has(id)) continue
      seen.add(id)
      const at = id * ENTRY_SIZE
      open.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true))
      const length = Math.min(64, view.getUint16(at + 64, true))
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)))
      const type = directory[at + 66]
      if (type === STREAM) this.streams.set(name.toLowerCase(), entryAt(view, at))
    }
  }

  /** Streams below a size stand in sectors of their own, inside the root's stream. */
  private smallStreams(): NonNullable<OleFile['small']> {
    if (this.small !== null) return this.small
    const listed = this.chain(this.view.getUint32(0x3c, true), Number.POSITIVE_INFINITY)
    const table = new Uint32Array(listed.length >> 2)
    const view = new DataView(listed.buffer, listed.byteOffset, listed.byteLength)
    for (let i = 0; i < table.length; i++) table[i] = view.getUint32(i * 4, true)
    this.small = {
      table,
      bytes: this.chain(this.root.start, this.root.size),
      cutoff: this.view.getUint32(0x38, true),
      shift: this.view.getUint16(0x20, true),
    }
    if (this.small.shift !== 6) throw damagedOle()
    return this.small
  }
}

const entryAt = (view: DataView, at: number): Entry => ({
  start: view.getUint32(at + 116, true),
  size: view.getUint32(at + 120, true),
})

/** The sectors of a chain put together, up to the stream's size. The last one may be cut short. */
function collect(
  bytes: Uint8Array,
  table: Uint32Array,
  { start, size, shift, base }: { start: number; size: number; shift: number; base: number },
): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  let sector = start
  const seen = new Uint8Array(table.length)
  while (sector < LAST && length < size) {
    const at = base + sector * 2 ** shift
    if (seen[sector] !== 0 || at >= bytes.length) throw damagedOle()
    seen[sector] = 1
    const piece = bytes.subarray(at, Math.min(at + 2 ** shift, at + size - length))
    pieces.push(piece)
    length += piece.length
    sector = table[sector] ?? NONE
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

export const damagedOle = (): InputError =>
  new InputError(
    { zh: '文件已损坏（OLE 容器不完整）', en: 'damaged file (broken OLE container)' },
    {
      zh: '请重新下载，或用 Word、Excel 或 WPS 打开并另存一份',
      en: 'download it again, or open and save it in Office or WPS',
    },
  )
