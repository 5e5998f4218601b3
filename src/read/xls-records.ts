import { decodePage } from './code-page.ts'

/** A record of a workbook's stream, with the records that it is continued in. */
export interface XlsRecord {
  type: number
  /** Its own bytes first. */
  blocks: Uint8Array[]
  data: DataView
}

const CONTINUE = 0x3c

/** The records of a stream one after the other, between two offsets. A record that runs over the end is the last. */
export class Records {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private at: number
  private readonly end: number

  constructor(bytes: Uint8Array, from: number, end: number) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = from
    this.end = Math.min(end, bytes.length)
  }

  next(): XlsRecord | null {
    if (this.at + 4 > this.end) return null
    const type = this.view.getUint16(this.at, true)
    const blocks = [this.block()]
    while (this.at + 4 <= this.end && this.view.getUint16(this.at, true) === CONTINUE) blocks.push(this.block())
    const [own] = blocks as [Uint8Array]
    return { type, blocks, data: new DataView(own.buffer, own.byteOffset, own.byteLength) }
  }

  private block(): Uint8Array {
    const from = this.at + 4
    const to = Math.min(from + this.view.getUint16(this.at + 2, true), this.end)
    this.at = to
    return this.bytes.subarray(from, to)
  }
}

/** Reads strings out of a record and its continuations. Each continuation says anew how wide its characters are. */
export class StringReader {
  private readonly blocks: readonly Uint8Array[]
  private block = 0
  private at: number

  constructor(blocks: readonly Uint8Array[], at: number) {
    this.blocks = blocks
    this.at = at
  }

  get done(): boolean {
    this.settle()
    return this.block >= this.blocks.length
  }

  u8(): number {
    this.settle()
    return this.blocks[this.block]?.[this.at++] ?? 0
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return this.u16() + this.u16() * 65_536
  }

  /** Unicode text of BIFF8 with its runs and phonetics left out. */
  text(length: number): string {
    const flags = this.u8()
    const runs = (flags & 8) === 0 ? 0 : this.u16()
    const extra = (flags & 4) === 0 ? 0 : this.u32()
    const text = this.characters(length, (flags & 1) === 1)
    this.skip(runs * 4 + extra)
    return text
  }

  /** Text of BIFF5, a byte or two a character. */
  bytes(length: number, page: number): string {
    const bytes = new Uint8Array(length)
    for (let i = 0; i < length; i++) bytes[i] = this.u8()
    return decodePage(bytes, page)
  }

  private characters(length: number, wide: boolean): string {
    const parts: string[] = []
    for (let left = length; left > 0; ) {
      const block = this.blocks[this.block]
      if (block === undefined) break
      if (this.at >= block.length) {
        this.block++
        this.at = 0
        wide = (this.u8() & 1) === 1
        continue
      }
      const size = wide ? 2 : 1
      const count = Math.min(left, Math.max(1, Math.floor((block.length - this.at) / size)))
      const piece = block.subarray(this.at, this.at + count * size)
      const chars = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
      parts.push(wide ? chars.toString('utf16le') : chars.toString('latin1'))
      this.at += count * size
      left -= count
    }
    return parts.join('')
  }

  private skip(length: number): void {
    for (let left = length; left > 0 && !this.done; ) {
      const step = Math.min(left, (this.blocks[this.block] as Uint8Array).length - this.at)
      this.at += step
      left -= step
    }
  }

  private settle(): void {
    while (this.block < this.blocks.length && this.at >= (this.blocks[this.block] as Uint8Array).length) {
      this.block++
      this.at = 0
    }
  }
}
