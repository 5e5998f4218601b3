import { readLabel } from '../blocks/label.ts'
import { isHeaderWord } from '../tables/column-words.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { isControlLine } from '../text/page-controls.ts'
import type { Grid, Line } from '../tree/nodes.ts'
import { MORE } from './align.ts'
import { chainsOf, risingOf } from './chains.ts'
import { endsOfHeaders, headersBefore } from './header.ts'
import { isLoneHeader, type Mode, type Piece } from './piece.ts'
import { countedOf, type Ground, type Hypothesis, readUnder, type TableReading } from './reading.ts'

/** A table that was found, with the reading that came second. */
export interface Found {
  reading: TableReading
  /** The best other reading: another table, or paragraphs (score 0). */
  second: { score: number; width: number | null }
}

/** The tables among the pieces, in reading order. */
export function findTables(pieces: readonly Piece[], mode: Mode): { found: Found[]; missed: TableReading[] } {
  const found: Found[] = []
  const missed: TableReading[] = []
  const counting = chainsOf(pieces)
  const chains = counting.length === 0 && mode === 'blanks' ? risingOf(pieces) : counting
  const ground: Ground = {
    pieces,
    mode,
    signed: mode === 'signs' && pieces.filter(({ hard }) => hard).length * 2 >= pieces.length,
    chain: new Set(chains.flat().map((i) => (pieces[i] as Piece).content)),
    against: remember(againstCell),
  }
  const firsts = new Set(chains.map(([first]) => first as number))
  let done = 0
  for (const cluster of clusters(anchors(ground, firsts))) {
    const open = cluster.filter((at) => at >= done)
    const here = { ...ground, pieces: pieces.slice(done) }
    const readings = open
      .flatMap((at) => hypothesesAt(here, at - done, firsts.has(at)))
      .map((one) => readUnder(here, one))
      .sort((a, b) => b.score - a.score)
    // where words for columns stand above and make a table, no reading without them competes
    const best = readings.find((one) => one.header !== null && isTable(one)) ?? readings[0]
    if (best === undefined) continue
    if (!isTable(best)) {
      if (best.header !== null && best.header.prior >= 4) missed.push(best)
      continue
    }
    const other = readings.find(({ width, score }) => width !== best.width && score > 0)
    found.push({ reading: best, second: { score: other?.score ?? 0, width: other?.width ?? null } })
    const end = lastPiece(best)
    done = pieces.findIndex((piece) => piece.content === end.content) + 1
  }
  return { found, missed }
}

export const lastPiece = ({ pieces, alignment }: TableReading): Piece => pieces[alignment.to - 1] as Piece

const LEAST = 2

/** A column of bodies, dates, persons, amounts or marks: numbered paragraphs have none. */
function hasValues({ pieces, from, alignment, width, counted, rows }: TableReading): boolean {
  const values = new Array<number>(width).fill(0)
  for (let i = from; i < alignment.to; i++) {
    const [c, move] = [alignment.columns[i - from] as number, alignment.moves[i - from]]
    const { is } = pieces[i] as Piece
    if (move !== MORE && c !== counted && is !== 'short' && is !== 'long') values[c] = (values[c] as number) + 1
  }
  return width > 2 && values.some((count) => count * 2 >= rows)
}

/** It explains the pieces better than paragraphs, by more than one row, or by one under a header of known words. */
function isTable(reading: TableReading): boolean {
  const { score, rows, header, counted } = reading
  if (score <= LEAST || !(hasValues(reading) || (header !== null && counted !== null))) return false
  const known = header?.titles.filter((title) => isHeaderWord(title)).length ?? 0
  return rows >= 2 || (rows === 1 && known >= 3)
}

/** Where a first row may begin, in order. */
function anchors({ pieces, signed }: Ground, firsts: ReadonlySet<number>): number[] {
  const at = new Set(endsOfHeaders(pieces))
  for (const first of firsts) for (const before of [0, 1, 2]) if (first - before >= 0) at.add(first - before)
  for (const end of [...at]) if (pieces[end] !== undefined) at.add(end + 1)
  if (signed) at.add(pieces.findIndex((_, i) => pieces[i + 1]?.hard === true))
  return [...at].filter((i) => i >= 0 && i < pieces.length).sort((a, b) => a - b)
}

const REACH = 12

/** Anchors that lie so near to one another that they compete for one table. */
function clusters(anchors: readonly number[]): number[][] {
  const all: number[][] = []
  for (const at of anchors) {
    const last = all.at(-1)
    if (last !== undefined && at - (last[0] as number) <= REACH) last.push(at)
    else all.push([at])
  }
  return all
}

const KNOWN_HEADER = 2.5
const WIDTHS = [2, 3, 4, 5, 6, 7]

function hypothesesAt({ pieces, signed, chain }: Ground, at: number, counts: boolean): Hypothesis[] {
  const headers = headersBefore(pieces, at)
  const headed = headers.flatMap((header): Hypothesis[] => {
    const counted = countedOf(header)
    const first = pieces[at] as Piece
    const shapes = counted === null && chain.has(first.content) ? [null, 0] : [counted]
    const width = header.cells.length
    return shapes.flatMap((one) =>
      (width >= 4 ? [false, true] : [false]).map((merged) => ({
        header,
        from: header.to,
        width,
        counted: one,
        merged,
      })),
    )
  })
  // words for columns right above are their header
  if ((!counts && !signed) || headers.some(({ prior }) => prior >= KNOWN_HEADER)) return headed
  const bare = WIDTHS.map(
    (width): Hypothesis => ({ header: null, from: at, width, counted: counts ? 0 : null, merged: false }),
  )
  return [...headed, ...bare]
}

/** How little a line looks like a cell, whatever its column. */
function againstCell({ text, content }: Piece): number {
  const label = text.length < 200 ? readLabel(text) : null
  if (label !== null && label.end < text.length) return 4
  if (isControlLine(content.value)) return 8
  if (isHeaderWord(text)) return 1.5
  if (/^(?:注|备注|说明)[：:]/.test(text)) return 4
  if (/[：:]$/.test(text)) return 2.5
  if (/^[（(【〔［[].{0,8}(?:单位|部门|牵头|责任).*[）)】〕］\]]$/.test(text)) return 3
  const style = readEnumerator(text)?.style
  if (style === 'han' || style === 'article' || style === 'chapter' || style === 'part') return 4
  return style === 'han-paren' ? 1.5 : 0
}

function remember<A extends object>(ask: (about: A) => number): (about: A) => number {
  const known = new WeakMap<A, number>()
  return (about) => {
    let answer = known.get(about)
    if (answer === undefined) {
      answer = ask(about)
      known.set(about, answer)
    }
    return answer
  }
}

const LONGEST_HEADER = 160

/** `序号 类别 主要事项 牵头单位`: words for columns on one line, blanks between them. */
export function isBlankHeader(text: string): boolean {
  if (text.length > LONGEST_HEADER || !/\S[ \u3000]+\S/.test(text) || /[。；：:，|｜]/.test(text)) return false
  const words = text.trim().split(/[\s\u3000]+/)
  return (
    words.length >= 3 && words.filter((word) => word.length > 1 && isHeaderWord(word)).length * 5 >= words.length * 3
  )
}

const isShort = (line: Line): boolean => line.content.length <= 24

/** Whether the nodes [from, to) may hold such a table at all: asked of every text, so by cheap signs. */
export function mayHoldTable(nodes: readonly (Line | Grid)[]): boolean {
  let expected = -1
  let words = 0
  let since = 0
  for (const node of nodes) {
    if (node.type === 'grid') {
      if (isLoneHeader(node)) return true
      continue
    }
    const { value } = node.content
    if (value === '') continue
    if (value.includes('|') || value.includes('｜')) return true
    if (isBlankHeader(value)) return true
    if (!isShort(node)) {
      words = ++since > 2 ? 0 : words
      continue
    }
    const text = value.trim()
    if (text === '') continue
    if (/^[0-9]{1,4}$/.test(text)) {
      if (Number(text) === expected) return true
      expected = Number(text) + 1
    } else if (text.length <= 14 && !/[：:。]/.test(text) && isHeaderWord(text)) {
      since = 0
      if (++words >= 2) return true
    } else if (++since > 8) words = 0
  }
  return false
}
