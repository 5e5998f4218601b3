import type { Message } from '../schema/finding.ts'

/** What kind of failure it is, where that is not simply a refusal of what the input is. */
export type FailureCode = 'missing' | 'unreadable' | 'limit' | 'timeout' | 'line-too-long' | 'bad-json'

export interface FailurePlace {
  /** 1-based line. */
  line?: number
  /** Byte offset from the file's start. */
  byte?: number
  code?: FailureCode
}

const BRAND = Symbol.for('gongwen.InputError')

/** An input that cannot be read: what is wrong with it and what its owner can do. */
export class InputError extends Error {
  /** Each part of the command line is bundled with a copy of this class; each copy knows the others' errors. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false
    // a class that extends this one has but its own
    return Object.hasOwn(this, Symbol.hasInstance)
      ? BRAND in value
      : Object.prototype.isPrototypeOf.call(this.prototype, value)
  }

  readonly [BRAND] = true
  readonly reason: Message
  readonly remedy: Message
  /** 1-based line, where it is known. */
  readonly line: number | undefined
  /** Byte offset from the file's start, where it is known. */
  readonly byte: number | undefined
  /** Undefined: what the input is, is refused. */
  readonly code: FailureCode | undefined

  constructor(reason: Message, remedy: Message, place: FailurePlace = {}) {
    super(reason.en)
    this.name = 'InputError'
    this.reason = reason
    this.remedy = remedy
    this.line = place.line
    this.byte = place.byte
    this.code = place.code
  }
}
