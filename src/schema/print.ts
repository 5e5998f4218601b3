import type { Measure } from './measure.ts'

const WORDS = [
  { start: 0x811c9dc5, factor: 0x01000193 },
  { start: 0x9747b28c, factor: 0x85ebca6b },
]
const CHARACTERS = 8

/**
 * The print of a measure: eight characters of base 36 made of its title, problem and text, so that what people decided
 * about it is found again where its id has changed. Forms of one character (NFKC) and white space make no difference.
 * No key for secrets: two texts can be made that share a print, and two records can print the same text.
 */
export function printOf({ title, problem, text }: Pick<Measure, 'title' | 'problem' | 'text'>): string {
  const said = `${title ?? ''}${problem ?? ''}${text}`.normalize('NFKC').replace(/\s/g, '')
  const [high = 0, low = 0] = WORDS.map(({ start, factor }) => hashed(said, start, factor))
  // 21 + 32 bits, all that a number holds exactly
  return ((high & 0x1fffff) * 2 ** 32 + low).toString(36).padStart(CHARACTERS, '0').slice(-CHARACTERS)
}

/** FNV-1a over UTF-16 units with the last mixing step of MurmurHash3: 32 bits. */
function hashed(text: string, start: number, factor: number): number {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), factor)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
