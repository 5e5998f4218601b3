/** What is told of an RTF file, sign by sign. */
export interface RtfHandler {
  open: () => void
  /** False where the outermost group was closed: what is behind it is not read. */
  close: () => boolean
  word: (name: string, value: number | null) => void
  /** A control sign: `\~`, `\_`, `\*`. */
  sign: (sign: string) => void
  byte: (value: number) => void
}

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const QUOTE = 0x27
const MINUS = 0x2d
const LONGEST_WORD = 32
const LONGEST_NUMBER = 10

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** Reads to the end of the outermost group; returns the offset behind it, or null where the file ends before. */
export function readTokens(bytes: Uint8Array, start: number, handler: RtfHandler): number | null {
  for (let at = start; at < bytes.length; ) {
    const byte = bytes[at] as number
    if (byte === BACKSLASH) at = readControl(bytes, at + 1, handler)
    else {
      at++
      if (byte === OPEN) handler.open()
      else if (byte === CLOSE) {
        if (!handler.close()) return at
      } else if (byte !== 10 && byte !== 13 && byte !== 0) handler.byte(byte)
    }
  }
  return null
}

function readControl(bytes: Uint8Array, at: number, handler: RtfHandler): number {
  const first = bytes[at] ?? 0
  if (!isLetter(first)) {
    if (first !== QUOTE) {
      handler.sign(String.fromCharCode(first))
      return at + 1
    }
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    if (!Number.isNaN(value)) handler.byte(value)
    return at + 3
  }
  let end = at
  while (end < bytes.length && end - at < LONGEST_WORD && isLetter(bytes[end] as number)) end++
  const name = String.fromCharCode(...bytes.subarray(at, end))
  let digits = end
  if (bytes[digits] === MINUS) digits++
  const from = digits
  while (digits < bytes.length && digits - from < LONGEST_NUMBER && isDigit(bytes[digits] as number)) digits++
  const value = digits === from ? null : Number(String.fromCharCode(...bytes.subarray(end, digits)))
  if (value !== null) end = digits
  if (bytes[end] === 0x20) end++
  // bytes of a picture as they are
  if (name === 'bin' && value !== null) return end + Math.max(0, value)
  handler.word(name, value)
  return end
}
