const LF = 10
const CR = 13

/** A line as it came, without its end; or why it cannot be read, and how it begins. */
export type Line = { text: string } | { problem: 'too-long' | 'not-utf8'; head: string }

/** Enough of a line that is too long to tell which one it was. */
const HEAD = 1024

/**
 * Lines of UTF-8, split at LF alone, a CR before it dropped. One of more than `most` bytes is passed over without being
 * held; what comes after it is read. The last line needs no end.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  const line = new PendingLine(most)
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      line.add(chunk.subarray(from, at))
      yield line.take()
      from = at + 1
    }
    if (from < chunk.length) line.add(chunk.subarray(from))
  }
  if (!line.isEmpty) yield line.take()
}

class PendingLine {
  private readonly most: number
  private parts: Uint8Array[] = []
  private size = 0

  constructor(most: number) {
    this.most = most
  }

  get isEmpty(): boolean {
    return this.size === 0
  }

  add(part: Uint8Array): void {
    this.size += part.length
    if (this.size <= this.most) this.parts.push(part)
    // of one that is too long its beginning alone is kept
    else this.parts = [Buffer.concat([...this.parts, part.subarray(0, HEAD)]).subarray(0, HEAD)]
  }

  take(): Line {
    const bytes = Buffer.concat(this.parts)
    const tooLong = this.size > this.most
    this.parts = []
    this.size = 0
    return tooLong ? { problem: 'too-long', head: bytes.toString('utf8') } : decoded(bytes)
  }
}

function decoded(bytes: Buffer): Line {
  const own = bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(own) }
  } catch {
    return { problem: 'not-utf8', head: own.subarray(0, HEAD).toString('utf8') }
  }
}
