import { type DocFile, STYLES, viewOf } from './doc-file.ts'
import { type Marks, marksOf, PLAIN } from './doc-marks.ts'
import { signedAt, sprmsOf } from './doc-sprms.ts'

/** A place in a list as properties state it: `use` counts from 1, 0 is none. */
export interface ListPlace {
  use: number | null
  level: number | null
}

interface Style {
  /** Word's own number of a built-in style: 1 to 9 are headings. */
  known: number
  base: number
  place: ListPlace
  /** Where its character properties stand in the table stream. */
  runs: { at: number; end: number } | null
}

const LEVEL = 0x260a
const USE = 0x460b
const MOST_STEPS = 16
const PARAGRAPH = 1

/** The style sheet: what the styles say of lists and of characters that are struck or hidden. */
export class DocStyles {
  private readonly styles: (Style | null)[] = []
  private readonly marks = new Map<number, Marks>()
  private readonly table: Uint8Array

  constructor(file: DocFile) {
    this.table = file.table
    const { at: start, length } = file.place(STYLES)
    if (length < 6) return
    const view = viewOf(file.table)
    const end = start + length
    const base = view.getUint16(start + 4, true)
    for (let at = start + 2 + view.getUint16(start, true); at + 2 <= end; ) {
      const size = view.getUint16(at, true)
      const to = Math.min(at + 2 + size, end)
      this.styles.push(size < base || base < 10 ? null : readStyle(file.table, at + 2, to, base))
      at += 2 + size
    }
  }

  /** `heading 1` of a built-in heading. */
  nameOf(style: number): string | null {
    const known = this.styles[style]?.known ?? 0
    return known >= 1 && known <= 9 ? `heading ${known}` : null
  }

  /** The place in a list that a style gives, its own or that of the style it is based on. */
  placeOf(style: number): ListPlace & { style: number } {
    const place: ListPlace & { style: number } = { use: null, level: null, style }
    let at = style
    for (let steps = 0; steps < MOST_STEPS && place.use === null; steps++) {
      const one = this.styles[at]
      if (one === null || one === undefined) break
      place.level ??= one.place.level
      place.use = one.place.use
      place.style = at
      at = one.base
    }
    return place
  }

  /** What a style says of its characters. */
  marksOf(style: number, steps = 0): Marks {
    const kept = this.marks.get(style)
    if (kept !== undefined) return kept
    const one = this.styles[style]
    if (one === null || one === undefined || steps > MOST_STEPS) return PLAIN
    const base = this.marksOf(one.base, steps + 1)
    const marks = one.runs === null ? base : marksOf(this.table, one.runs.at, one.runs.end, base)
    this.marks.set(style, marks)
    return marks
  }
}

function readStyle(table: Uint8Array, from: number, to: number, base: number): Style {
  const view = viewOf(table)
  const kind = view.getUint16(from + 2, true) & 15
  const style: Style = {
    known: view.getUint16(from, true) & 0xfff,
    base: view.getUint16(from + 2, true) >> 4,
    place: { use: null, level: null },
    runs: null,
  }
  const name = from + base
  if (name + 2 > to) return style
  let at = even(name + 2 + view.getUint16(name, true) * 2 + 2, from)
  const lists: { at: number; end: number }[] = []
  for (let left = view.getUint16(from + 4, true) & 15; left > 0 && at + 2 <= to; left--) {
    const size = view.getUint16(at, true)
    lists.push({ at: at + 2, end: Math.min(at + 2 + size, to) })
    at = even(at + 2 + size, from)
  }
  if (kind === PARAGRAPH && lists[0] !== undefined) style.place = placeIn(table, lists[0].at + 2, lists[0].end)
  style.runs = lists[kind === PARAGRAPH ? 1 : 0] ?? null
  return style
}

const even = (at: number, from: number): number => at + ((at - from) & 1)

/** What a list of paragraph properties says of its place in a list. */
export function placeIn(bytes: Uint8Array, from: number, to: number): ListPlace {
  const place: ListPlace = { use: null, level: null }
  for (const { code, at } of sprmsOf(bytes, from, to)) {
    if (code === USE) place.use = signedAt(bytes, at)
    else if (code === LEVEL) place.level = bytes[at] ?? 0
  }
  return place
}
