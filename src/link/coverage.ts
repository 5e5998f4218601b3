import type { Stretch } from '../outline/paragraph.ts'
import type { Coverage } from '../schema/document.ts'
import type { Extent } from '../schema/finding.ts'
import { isBlank, isPlain, squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { Grid } from '../tree/index.ts'
import type { Places } from './place.ts'

/** White space that is no character of the source: everything else is accounted for. */
const SPACE = /[\s\ufeff]/

const OPEN = 1
const CLAIMED = 2

/**
 * Where each character of a source went. What stands in a paragraph or a cell must be claimed by a field, or it is
 * listed; what stands outside (markup, page furniture, delimiters) is ignored.
 */
export class CoverageMap {
  private readonly states: Uint8Array
  private readonly text: string

  constructor(text: string, stretches: readonly Stretch[]) {
    this.text = text
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

  close(places: Places): Coverage {
    const counts = [0, 0, 0]
    const open: Extent[] = []
    for (let i = 0; i < this.text.length; i++) {
      const plain = isPlain(this.text.charCodeAt(i))
      const char = this.text[i] as string
      if (!plain && SPACE.test(char)) continue
      const state = !plain && this.states[i] === OPEN && isBlank(char) ? 0 : (this.states[i] as number)
      counts[state] = (counts[state] as number) + 1
      if (state === OPEN) this.extend(open, i)
    }
    const [ignored = 0, unclaimed = 0, claimed = 0] = counts
    return {
      characters: ignored + unclaimed + claimed,
      claimed,
      ignored,
      unclaimed: open.map((extent) => ({
        text: squeeze(this.text.slice(extent.from, extent.to)),
        position: places.ofExtents([extent]),
      })),
    }
  }

  /** Goes on with the last stretch where nothing but blanks stands between. */
  private extend(open: Extent[], at: number): void {
    const last = open.at(-1)
    if (last !== undefined && at - last.to < 64 && squeeze(this.text.slice(last.to, at)) === '') last.to = at + 1
    else open.push({ from: at, to: at + 1 })
  }

  private open(span: Span): void {
    for (const run of span.runs) this.states.fill(OPEN, run.from, run.to)
  }
}

function* cellsOf(grid: Grid): Generator<Span> {
  for (const row of grid.rows) for (const cell of row.cells) yield cell.content
}
