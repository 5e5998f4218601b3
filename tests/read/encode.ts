/** Text to the bytes that old sites and Windows programs write; Node itself encodes UTF-8 and UTF-16 LE only. */

let gb18030: Map<string, number[]> | null = null

/** Every character that GB 18030 gives one, two or (in the basic plane) four bytes, read off the platform's decoder. */
function tableOf(): Map<string, number[]> {
  if (gb18030 !== null) return gb18030
  gb18030 = new Map()
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const enter = (bytes: number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if (char.length === 1 && !gb18030?.has(char)) gb18030?.set(char, bytes)
    } catch {
      // a pair that stands for nothing
    }
  }
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) enter([a, b])
  for (let a = 0x81; a <= 0x84; a++)
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) enter([a, b, c, d])
  return gb18030
}

export function toGb18030(text: string): Buffer {
  const table = tableOf()
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) as number
    const own = code < 0x80 ? [code] : table.get(char)
    if (own === undefined) throw new Error(`no bytes for U+${code.toString(16)}`)
    bytes.push(...own)
  }
  return Buffer.from(bytes)
}

export const toUtf16le = (text: string): Buffer => Buffer.from(text, 'utf16le')

export const toUtf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
