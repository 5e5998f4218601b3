import { type DocFile, PARAGRAPHS, RUNS, viewOf } from './doc-file.ts'
import { wordAt } from './doc-sprms.ts'

/** Bytes of the main stream that have one list of properties. */
export interface Stretch {
  from: number
  to: number
  /** Where the properties stand in the main stream; an empty list where there are none. */
  at: number
  end: number
}

const PAGE = 512

/** Properties of paragraphs, by the bytes that they hold for. */
export const paragraphFormats = (file: DocFile): Formats =>
  new Formats(file, PARAGRAPHS, 13, (page, at) => {
    const length = page[at] ?? 0
    return length === 0 ? { at: at + 2, end: at + 2 + (page[at + 1] ?? 0) * 2 } : { at: at + 1, end: at + length * 2 }
  })

/** Properties of runs of characters. */
export const runFormats = (file: DocFile): Formats =>
  new Formats(file, RUNS, 1, (page, at) => ({ at: at + 1, end: at + 1 + (page[at] ?? 0) }))

type Locate = (page: Uint8Array, at: number) => { at: number; end: number }

/** Pages of 512 bytes, each with a part of the file's stretches. A page that is listed twice is read once. */
export class Formats {
  private readonly stretches: Stretch[] = []

  constructor(file: DocFile, index: number, size: number, locate: Locate) {
    const { positions, at } = file.plex(index, 4)
    const view = viewOf(file.table)
    const seen = new Set<number>()
    for (let i = 0; i + 1 < positions.length; i++) {
      const number = view.getUint32(at(i), true) & 0x3fffff
      if (seen.has(number) || (number + 1) * PAGE > file.word.length) continue
      seen.add(number)
      this.readPage(file.word.subarray(number * PAGE, (number + 1) * PAGE), number * PAGE, size, locate)
    }
    this.stretches.sort((a, b) => a.from - b.from)
  }

  private readPage(page: Uint8Array, base: number, size: number, locate: Locate): void {
    const view = viewOf(page)
    const count = Math.min(page[PAGE - 1] ?? 0, Math.floor((PAGE - 5) / (4 + size)))
    for (let i = 0; i < count; i++) {
      const [from, to] = [view.getUint32(i * 4, true), view.getUint32(i * 4 + 4, true)]
      const offset = (page[(count + 1) * 4 + i * size] ?? 0) * 2
      const { at, end } = offset === 0 ? { at: 0, end: 0 } : locate(page, offset)
      if (to > from) this.stretches.push({ from, to, at: base + at, end: base + Math.min(end, PAGE - 1) })
    }
  }

  /** The stretch that holds a byte, by its place in the list; -1 where none does. */
  indexAt(byte: number): number {
    let [low, high] = [0, this.stretches.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.stretches[middle] as Stretch).from <= byte) low = middle
      else high = middle - 1
    }
    const found = this.stretches[low]
    return found !== undefined && found.from <= byte && byte < found.to ? low : -1
  }

  at(index: number): Stretch | undefined {
    return this.stretches[index]
  }

  /** What holds for the bytes of a stretch of text, piece by piece. */
  *over(from: number, to: number): Generator<{ from: number; to: number; stretch: Stretch | null }> {
    for (let byte = from; byte < to; ) {
      const stretch = this.at(this.indexAt(byte)) ?? null
      const end = Math.min(to, stretch?.to ?? this.nextFrom(byte) ?? to)
      yield { from: byte, to: end, stretch }
      byte = end
    }
  }

  private nextFrom(byte: number): number | undefined {
    let [low, high] = [0, this.stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.stretches[middle] as Stretch).from > byte) high = middle
      else low = middle + 1
    }
    return this.stretches[low]?.from
  }
}

/** The style that a paragraph's properties begin with. */
export const styleOf = (word: Uint8Array, { at, end }: Stretch): number => (end - at < 2 ? 0 : wordAt(word, at))
