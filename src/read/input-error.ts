import type { Message } from '../schema/finding.ts'

/** An input that cannot be read: what is wrong with it and what its owner can do. */
export class InputError extends Error {
  readonly reason: Message
  readonly remedy: Message
  /** 1-based line, where it is known. */
  readonly line: number | undefined
  /** Byte offset from the file's start, where it is known. */
  readonly byte: number | undefined

  constructor(reason: Message, remedy: Message, place: { line?: number; byte?: number } = {}) {
    super(reason.en)
    this.name = 'InputError'
    this.reason = reason
    this.remedy = remedy
    this.line = place.line
    this.byte = place.byte
  }
}
