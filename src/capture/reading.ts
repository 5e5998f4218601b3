import { roleOfWords } from '../tables/column-words.ts'
import type { ColumnRole } from '../tables/task-table.ts'
import type { Span } from '../text/span.ts'
import { type Alignment, align, MORE, RESUME, ROW } from './align.ts'
import type { Header } from './header.ts'
import { type Column, columnOf, emptySample, mainOf, type Sample } from './model.ts'
import type { Mode, Piece } from './piece.ts'

/** One way to read a run of pieces as a table. */
export interface Hypothesis {
  header: Header | null
  /** The first piece behind the header. */
  from: number
  /** How many columns. */
  width: number
  /** The column that counts, if any. */
  counted: number | null
  /** Cells ahead of the column that tells a row are merged over several rows, and stand once. */
  merged: boolean
}

/** A hypothesis read to its end. */
export interface TableReading extends Hypothesis {
  pieces: readonly Piece[]
  alignment: Alignment
  columns: readonly Column[]
  rows: number
  groups: Groups
  /** How much better than paragraphs, header and size of the model weighed in. */
  score: number
}

export interface Ground {
  pieces: readonly Piece[]
  mode: Mode
  signed: boolean
  /** Pieces that count on from each other. */
  chain: ReadonlySet<Span>
  against: (piece: Piece) => number
}

const PASSES = 8
const LOOSE = 0.25
/** A table is the exception among paragraphs, and a wide one among tables. */
const ENTRY = 4
const PER_COLUMN = 0.8
/** A title that comes again at the head of a page. */
const PER_REPEAT = 1.5

/** Reads the pieces under a hypothesis: profiles from the header's words, then from what they assign. */
export function readUnder(ground: Ground, hypothesis: Hypothesis): TableReading {
  const { pieces, from, repeats, groups } = withoutRepeats(ground, hypothesis)
  const { width, header, counted } = hypothesis
  const chain = new Set<number>()
  pieces.forEach((piece, i) => {
    if (i >= from && ground.chain.has(piece.content)) chain.add(i)
  })
  const titles = Array.from({ length: width }, (_, c) => (c === counted ? '序号' : (header?.titles[c] ?? null)))
  const table = { pieces, from, mode: ground.mode, signed: ground.signed, counted, chain }
  const against = (i: number): number => ground.against(pieces[i] as Piece)
  const each = piecesEach(chain)
  const goesOn = each === null ? 0.1 : Math.min(0.8, Math.max(0.05, 1 - width / each))
  const filled = fillOf(width, each)
  const main = mainOf(titles)
  const least = counted === null || header === null ? 0 : endOfRows(pieces, from, chain)
  // rows of as many lines as columns are no model where cells go over several lines
  let samples = firstSamples(pieces, from, width, goesOn > LOOSE ? new Set() : chain, goesOn > LOOSE ? 0 : counted)
  let best: { alignment: Alignment; columns: Column[] } | null = null
  let before: number | null = null
  for (let pass = 0; pass < PASSES; pass++) {
    const columns = samples.map((sample, c) =>
      columnOf(titles[c] as string | null, { goesOn, filled }, sample, {
        main: c === main,
        merged: c !== main && isMerged(hypothesis, c),
      }),
    )
    const alignment = align({ ...table, columns, against, least: pass === 0 ? least : 0 })
    if (best === null || alignment.score > best.alignment.score) best = { alignment, columns }
    if (alignment.to <= from || before === alignment.score) break
    before = alignment.score
    samples = samplesOf(pieces, from, alignment, columns)
  }
  const { alignment: read, columns } = best as { alignment: Alignment; columns: Column[] }
  const rows = read.moves.reduce((sum, move) => sum + (move === ROW ? 1 : 0), 0)
  const again = repeats.filter((at) => at < read.to).length
  const score = read.score + (header?.prior ?? 0) + again * PER_REPEAT * width - ENTRY - PER_COLUMN * width
  return { ...hypothesis, pieces, from, alignment: read, columns, rows, groups, score }
}

interface Repeats {
  pieces: readonly Piece[]
  from: number
  /** Indexes of the pieces before which the header stood again. */
  repeats: number[]
  groups: Groups
}

/** Group rows, by the number of the row that they stand before. */
export type Groups = ReadonlyMap<Span, readonly Piece[]>

/** The header's words again, on a page of their own: what stands behind them may go on with the row above. */
function withoutRepeats({ pieces, chain }: Ground, { header, from, counted }: Hypothesis): Repeats {
  const words = header === null ? [] : pieces.slice(header.from, header.to).map(({ text }) => text)
  const repeats: number[] = []
  const groups = new Map<Span, Piece[]>()
  const kept = pieces.slice(0, from)
  const bare = opensBare({ pieces, chain }, from, header)
  let waiting: Piece[] = []
  let page = false
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    if (words.length > 0 && piece.text === words[0] && words.every((word, j) => pieces[i + j]?.text === word)) {
      i += words.length - 1
      repeats.push(kept.length)
      page = true
    } else if (
      counted === 0 &&
      (isGroup(piece) || (bare && isBare(piece) && chain.has(pieces[i + 1]?.content as Span)))
    )
      waiting.push(piece)
    else {
      if (chain.has(piece.content) && waiting.length > 0) groups.set(piece.content, waiting)
      else kept.push(...waiting)
      waiting = []
      kept.push(page ? { ...piece, page } : piece)
      page = false
    }
  }
  kept.push(...waiting)
  return { pieces: kept, from, repeats, groups }
}

const LONGEST_GROUP = 40

/** `一、打造便捷高效的政务环境` before a row's number: it orders the rows below it. */
const isGroup = ({ text }: Piece): boolean =>
  text.length <= LONGEST_GROUP &&
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；：]{2,}$/.test(text)

/** 东片治理, with no number: between the header and the first row, where rows end in no such words themselves. */
function opensBare({ pieces, chain }: Pick<Ground, 'pieces' | 'chain'>, from: number, header: Header | null): boolean {
  const [first, next] = [pieces[from], pieces[from + 1]]
  if (first === undefined || next === undefined || header === null || !isBare(first)) return false
  const role = roleOfWords(header.titles.at(-1) as string)
  return chain.has(next.content) && !chain.has(first.content) && role !== null && VALUES.has(role)
}

const VALUES = new Set<ColumnRole>(['lead', 'partner', 'responsible', 'leader', 'deadline', 'score'])
const isBare = ({ text, is }: Piece): boolean =>
  is === 'short' && text.length >= 3 && text.length <= LONGEST_GROUP && !/[。；：，]/.test(text)

/** How many pieces a row has, where rows are counted: more than columns where cells go on, fewer where some are absent. */
function piecesEach(chain: ReadonlySet<number>): number | null {
  if (chain.size < 2) return null
  return (Math.max(...chain) - Math.min(...chain)) / (chain.size - 1)
}

const LEARNED_ROWS = 12
/** A number so many times as far from the last one as those before it counts something else. */
const FAR = 4

/** The piece before which the first rows end that count on from one another. */
function endOfRows(pieces: readonly Piece[], from: number, chain: ReadonlySet<number>): number {
  const starts: number[] = []
  for (let i = from; i < pieces.length && starts.length < LEARNED_ROWS; i++) {
    if (!chain.has(i)) continue
    const last = starts.at(-1)
    const count = (pieces[i] as Piece).count as number
    if (last !== undefined && count !== ((pieces[last] as Piece).count as number) + 1) continue
    const each = (i - from) / (starts.length + 1)
    if (last !== undefined && starts.length > 1 && i - last > each * FAR) break
    starts.push(i)
  }
  return starts.length < 3 ? 0 : (starts.at(-1) as number)
}

const USUAL_FILL = 0.9
const LEAST_USUAL = 0.15

/** The share of cells that stand in their rows, the number and the text aside, which always do. */
const fillOf = (width: number, each: number | null): number =>
  each === null || width <= 2 ? USUAL_FILL : Math.min(USUAL_FILL, Math.max(LEAST_USUAL, (each - 2) / (width - 2)))

/** Rows of as many pieces as columns, where the numbers part them; else the first rows by their places. */
function firstSamples(
  pieces: readonly Piece[],
  from: number,
  width: number,
  chain: ReadonlySet<number>,
  counted: number | null,
): Sample[] {
  const samples = Array.from({ length: width }, emptySample)
  const starts = counted === null ? [] : [...chain].sort((a, b) => a - b)
  // where the last row ends is what the reading is to find out
  const rows = starts.slice(0, -1).map((start, i) => [start, starts[i + 1] as number] as const)
  const exact = counted === null ? [] : rows.filter(([start, end]) => end - start === width - counted)
  const used =
    counted === null
      ? Array.from({ length: 3 }, (_, r) => from + r * width).filter((start) => start + width <= pieces.length)
      : exact.map(([start]) => start)
  const offset = counted ?? 0
  for (const start of used.slice(0, 40))
    for (let c = offset; c < width; c++) {
      const piece = pieces[start + c - offset]
      if (piece !== undefined) see(samples[c] as Sample, piece, true, true)
    }
  for (const sample of samples) sample.rows = used.length === 0 ? 0 : Math.max(sample.cells, Math.min(used.length, 40))
  return samples
}

function see(sample: Sample, piece: Piece, opens: boolean, ends: boolean): void {
  sample.pieces++
  sample.counts[piece.is]++
  if (opens) sample.cells++
  if (ends && piece.edges.stop) sample.stops++
}

function samplesOf(pieces: readonly Piece[], from: number, alignment: Alignment, columns: readonly Column[]): Sample[] {
  const samples = columns.map(() => emptySample())
  const { columns: at, moves, to } = alignment
  let rows = 0
  const reach: number[] = columns.map(() => 0)
  for (let i = from; i < to; i++) {
    const [c, move] = [at[i - from] as number, moves[i - from] as number]
    const [piece, sample] = [pieces[i] as Piece, samples[c] as Sample]
    if (move === ROW) rows++
    const goesOn = move === MORE || move === RESUME
    const last = pieces[i - 1]
    const { wide } = columns[c] as Column
    const joined = (reach[c] as number) + piece.width
    const torn = move === MORE && last !== undefined && last.edges.mark && wide !== null && joined <= wide + 0.6
    if (torn) sample.widths.pop()
    // two bodies one below the other were not wrapped
    else if (move === MORE && !(last?.is === 'units' && piece.is === 'units' && !last.edges.mark)) sample.wraps++
    reach[c] = torn ? joined : piece.width
    if (piece.is !== 'mark') sample.widths.push(reach[c] as number)
    see(sample, piece, !goesOn, i + 1 >= to || moves[i + 1 - from] !== MORE)
  }
  for (const sample of samples) sample.rows = Math.max(rows, sample.cells)
  return samples
}

/** The first column that does not count. */
const isMerged = ({ merged, counted }: Hypothesis, c: number): boolean => merged && c === (counted === 0 ? 1 : 0)

/** The column that counts, by the header's words. */
export const countedOf = (header: Header): number | null => {
  const at = header.titles.findIndex((title) => roleOfWords(title) === 'number')
  return at < 0 ? null : at
}
