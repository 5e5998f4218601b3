import type { Stretch } from '../outline/paragraph.ts'
import type { Coverage } from '../schema/document.ts'
import type { Extent } from '../schema/finding.ts'
import { isBlank, isPlain, squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { Grid } from '../tree/index.ts'
import { gapsOf, isMark } from './gaps.ts'
import { foldCode, type Held, isIdeograph, isSkipped, isWordCode } from './held.ts'
import type { Places } from './place.ts'

/** White space that is no character of the source: everything else is accounted for. */
const SPACE = /[\s\ufeff]/

const OPEN = 1
const CLAIMED = 2
const FURNISHING = 3
const AMPERSAND = 0x26
const LESS = 0x3c
const TAB = 0x09
const INLINE = /<\/?(?:span|strong|b|em|font|u|i|a|sub|sup|ins|o:p)[\s/>]/y
const ENTITY = /&(?:#[0-9]{1,6}|[a-z]{2,8});/y

/** Words that stand together, folded, and where. */
interface Run {
  codes: number[]
  offsets: number[]
}

/**
 * Where each character of a source went. What stands in a paragraph or a cell must be claimed by a field, or it is
 * listed; what stands outside (markup, page furniture, delimiters) is ignored.
 */
export class CoverageMap {
  private readonly states: Uint8Array
  private readonly text: string
  private readonly printed: string

  /** `text` as it was read, `printed` as it stands in the file (⽉ for 月): of one length. */
  constructor(text: string, stretches: readonly Stretch[], printed = text) {
    this.text = text
    this.printed = printed
    this.states = new Uint8Array(text.length)
    for (const stretch of stretches) {
      if (stretch.type === 'grid') for (const cell of cellsOf(stretch)) this.open(cell)
      else this.open(stretch.raw)
    }
  }

  claim(extents: Iterable<Extent>): void {
    for (const { from, to } of extents) this.states.fill(CLAIMED, from, to)
  }

  /** Page furniture inside tables: repeated headers. */
  ignore(extents: readonly Extent[]): void {
    for (const { from, to } of extents) this.states.fill(0, from, to)
  }

  /** Elements of the paper that no field repeats in full: who gets copies, who printed it. Their rest is set aside. */
  furnish(extents: Iterable<Extent>): void {
    for (const { from, to } of extents) this.states.fill(FURNISHING, from, to)
  }

  /**
   * A claim holds for what stands in a string of the output, and for the words and marks around it: what a room took
   * and dropped is open again.
   */
  confirm(held: Held): void {
    let last = 0
    for (const run of this.runs()) {
      for (const gap of gapsOf(run.codes, held)) {
        const from = run.offsets[gap.from] as number
        const to = (run.offsets[gap.to - 1] as number) + 1
        if (isMark(gap, this.text.slice(to, to + 8))) continue
        // marks between two open stretches are theirs
        const whole = gap.from === 0 && last > 0 && !this.holdsWords(last, from)
        this.reopen(whole ? last : from, to)
        if (gap.to === run.codes.length) last = to
      }
    }
  }

  /** Runs of claimed words, over line ends: a mark or a character of another state ends one. */
  private *runs(): Generator<Run> {
    let run: Run = { codes: [], offsets: [] }
    let state = 0
    const { text, states } = this
    for (let i = 0; i < text.length; i++) {
      const printed = text.charCodeAt(i)
      // most of a text: a word that goes on
      if (states[i] === state && run.codes.length > 0 && isIdeograph(printed)) {
        run.codes.push(printed)
        run.offsets.push(i)
        continue
      }
      const code = foldCode(printed)
      // markup and page marks stand inside a run without parting it
      const apart = states[i] === 0
      if ((isSkipped(code) && code !== TAB) || (apart && (code !== LESS || this.isInline(i)))) continue
      const entity = code === AMPERSAND ? this.entityAt(i) : 0
      if (entity > 0) {
        i += entity - 1
        continue
      }
      const open = isWordCode(code) && !apart && states[i] !== OPEN
      if (run.codes.length > 0 && (!open || states[i] !== state)) {
        yield run
        run = { codes: [], offsets: [] }
      }
      if (!open) continue
      state = states[i] as number
      run.codes.push(code)
      run.offsets.push(i)
    }
    if (run.codes.length > 0) yield run
  }

  /** <span> parts no words, </td> does. */
  private isInline(at: number): boolean {
    INLINE.lastIndex = at
    return INLINE.test(this.text)
  }

  /** &nbsp; is a blank. */
  private entityAt(at: number): number {
    ENTITY.lastIndex = at
    return ENTITY.exec(this.text)?.[0].length ?? 0
  }

  private holdsWords(from: number, to: number): boolean {
    if (to - from > 16) return true
    for (let i = from; i < to; i++) if (isWordCode(this.text.charCodeAt(i))) return true
    return false
  }

  private reopen(from: number, to: number): void {
    for (let i = from; i < to; i++) if (this.states[i] !== 0) this.states[i] = this.states[i] === FURNISHING ? 0 : OPEN
  }

  close(places: Places): Coverage {
    const counts = [0, 0, 0, 0]
    const open: Extent[] = []
    const { printed, states } = this
    for (let i = 0; i < printed.length; i++) {
      const plain = isPlain(printed.charCodeAt(i))
      if (!plain && SPACE.test(printed[i] as string)) continue
      const state = !plain && states[i] === OPEN && isBlank(printed[i] as string) ? 0 : (states[i] as number)
      counts[state] = (counts[state] as number) + 1
      if (state === OPEN) this.extend(open, i)
    }
    const [ignored = 0, unclaimed = 0, taken = 0, furnishing = 0] = counts
    const claimed = taken + furnishing
    return {
      characters: ignored + unclaimed + claimed,
      claimed,
      ignored,
      unclaimed: open.map((extent) => ({
        text: squeeze(this.printed.slice(extent.from, extent.to)),
        position: places.ofExtents([extent]),
      })),
    }
  }

  /** Goes on with the last stretch where nothing but blanks stands between. */
  private extend(open: Extent[], at: number): void {
    const last = open.at(-1)
    if (last !== undefined && at - last.to < 64 && squeeze(this.printed.slice(last.to, at)) === '') last.to = at + 1
    else open.push({ from: at, to: at + 1 })
  }

  private open(span: Span): void {
    for (const run of span.runs) this.states.fill(OPEN, run.from, run.to)
  }
}

function* cellsOf(grid: Grid): Generator<Span> {
  for (const row of grid.rows) for (const cell of row.cells) yield cell.content
}
