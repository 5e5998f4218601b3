import { InputError } from '../read/input-error.ts'
import { escapeInLines } from './escape.ts'
import { systemFailure } from './failure.ts'

/** Standard output went away (`| head`): everything after it is pointless, and nobody is to be told. */
export class ClosedPipe extends Error {}

/**
 * Standard output, written in pieces no faster than its reader takes them. A closed pipe ends the run quietly; a full
 * disk is an error like any other.
 */
export class Output {
  private readonly stream: NodeJS.WriteStream
  private readonly shown: (text: string) => string
  private buffer: string[] = []
  private size = 0

  /** `escaped`: what is written comes from documents, and a terminal is not to obey it. */
  constructor({ stream = process.stdout, escaped = false }: { stream?: NodeJS.WriteStream; escaped?: boolean } = {}) {
    this.stream = stream
    this.shown = escaped && stream.isTTY ? escapeInLines : (text) => text
    // errors reach us through the callbacks of write; without a listener they would end the process
    stream.on('error', () => undefined)
  }

  get isTerminal(): boolean {
    return this.stream.isTTY
  }

  async write(pieces: Iterable<string>): Promise<void> {
    for (const piece of pieces) {
      this.buffer.push(piece)
      this.size += piece.length
      if (this.size > 65536) await this.flush()
    }
    await this.flush()
  }

  private async flush(): Promise<void> {
    const text = this.shown(this.buffer.join(''))
    this.buffer = []
    this.size = 0
    if (text === '') return
    const error = await new Promise<Error | null | undefined>((done) => void this.stream.write(text, done))
    if (error) throw outputFailure(error)
  }
}

function outputFailure(error: Error): Error {
  if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) return new ClosedPipe()
  const cause = systemFailure(error)
  return new OutputError(
    {
      zh: `无法写到标准输出：${cause?.reason.zh ?? error.message}`,
      en: `standard output: ${cause?.reason.en ?? error.message}`,
    },
    cause?.remedy ?? { zh: '请检查输出的去处', en: 'check where it leads' },
  )
}

/** Nothing more can be written: the run is over. */
export class OutputError extends InputError {}
