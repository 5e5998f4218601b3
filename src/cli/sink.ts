import { basename, dirname } from 'node:path'
import { writeWhole } from './atomic.ts'
import { Output } from './output.ts'

/** Standard output, or a file that is written whole at the end. */
export class Sink {
  private readonly output: Output | null
  private readonly path: string

  constructor(path: string | undefined) {
    this.path = path ?? ''
    this.output = path === undefined ? new Output() : null
  }

  get isTerminal(): boolean {
    return this.output?.isTerminal ?? false
  }

  async write(pieces: AsyncIterable<string>): Promise<void> {
    const kept: string[] = []
    for await (const piece of pieces) {
      if (this.output === null) kept.push(piece)
      else await this.output.write([piece])
    }
    if (this.output === null) await writeWhole(dirname(this.path), basename(this.path), kept, true)
  }
}
