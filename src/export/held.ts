import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

const PIECE = 65_536

/** Text that must wait for what stands before it in a file; it waits compressed. */
export class Held {
  private readonly pieces: Uint8Array[] = []
  private pending: string[] = []
  private size = 0

  push(text: string): void {
    this.pending.push(text)
    this.size += text.length
    if (this.size > PIECE) this.pack()
  }

  /** All of it, in pieces, which are let go of. */
  *take(): Generator<string> {
    this.pack()
    for (const piece of this.pieces.splice(0)) yield strFromU8(inflateSync(piece))
  }

  private pack(): void {
    if (this.size > 0) this.pieces.push(deflateSync(strToU8(this.pending.join('')), { level: 1 }))
    this.pending = []
    this.size = 0
  }
}
