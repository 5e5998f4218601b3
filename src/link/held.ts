/** Letters, digits and ideographs: what a value says. Marks and blanks part runs of them. */
export const isWordCode = (code: number): boolean =>
  (code >= 0x3400 && code < 0xa000) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0x3007

/** Ideographs of the usual block: words, and nothing that folds. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code < 0xa000

/** Wide digits and letters as ASCII, radicals and compatible ideographs as the ideographs that they stand for. */
export function foldCode(code: number): number {
  if (code >= 0xff10 && code <= 0xff5a) return code - 0xfee0
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff))
    return String.fromCharCode(code).normalize('NFKC').charCodeAt(0)
  return code
}

/** Blanks, the signs of markup and NUL stand inside a run without parting it. */
export const isSkipped = (code: number): boolean =>
  code <= 0x20 ||
  code === 0x2a ||
  code === 0x23 ||
  code === 0x5c ||
  code === 0x3000 ||
  code === 0xa0 ||
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x7f && code < 0xa0)

export const GRAM = 4

/**
 * What stands in the strings of a document, as the runs of four characters that they hold; shorter runs whole. A table
 * of bits, sixteen for each: some runs that stand nowhere are taken for held, a stretch of several never is.
 */
export class Held {
  private readonly bits: Uint32Array
  private readonly mask: number

  constructor(strings: readonly string[]) {
    const length = strings.reduce((sum, one) => sum + one.length, 0)
    const size = 2 ** Math.max(10, Math.ceil(Math.log2(length + 1)) + 4)
    this.bits = new Uint32Array(size / 32)
    this.mask = size - 1
    for (const one of strings) this.enter(one)
  }

  /** Whether so many characters from `at` on stand together in a string. */
  holds(codes: readonly number[], at: number, length: number): boolean {
    const hash = hashOf(codes, at, length)
    return this.isSet(hash & this.mask) && this.isSet(secondOf(hash) & this.mask)
  }

  /** Whether a whole run stands in strings: all its stretches of four. */
  holdsAll(codes: readonly number[]): boolean {
    if (codes.length < GRAM) return this.holds(codes, 0, codes.length)
    for (let at = 0; at + GRAM <= codes.length; at++) if (!this.holds(codes, at, GRAM)) return false
    return true
  }

  private enter(text: string): void {
    const run: number[] = []
    for (let i = 0; i < text.length; i++) {
      const printed = text.charCodeAt(i)
      // most characters are ideographs, which need no second look
      if (isIdeograph(printed)) {
        run.push(printed)
        continue
      }
      const code = foldCode(printed)
      if (isSkipped(code)) continue
      if (isWordCode(code)) run.push(code)
      else {
        this.enterRun(run)
        run.length = 0
      }
    }
    this.enterRun(run)
  }

  private enterRun(run: readonly number[]): void {
    if (run.length > 0 && run.length < GRAM) this.set(hashOf(run, 0, run.length))
    for (let at = 0; at + GRAM <= run.length; at++) this.set(hashOf(run, at, GRAM))
  }

  private set(hash: number): void {
    this.setBit(hash & this.mask)
    this.setBit(secondOf(hash) & this.mask)
  }

  private setBit(bit: number): void {
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31))
  }

  private isSet(bit: number): boolean {
    return ((this.bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
  }
}

const secondOf = (hash: number): number => Math.imul(hash, 0x9e3779b1)

function hashOf(codes: readonly number[], at: number, length: number): number {
  let hash = 0x811c9dc5 ^ length
  for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ (codes[i] as number), 0x01000193) ^ (hash >>> 15)
  hash ^= hash >>> 16
  return Math.imul(hash, 0x85ebca6b) ^ (hash >>> 13)
}

/** Every string of a document's fields, and the labels of what stands beside them. */
export function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* stringsOf(one)
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) {
      if (key === 'position') continue
      if (key === 'extra') yield* Object.keys(one as object)
      yield* stringsOf(one)
    }
}
