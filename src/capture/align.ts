import type { Column } from './model.ts'
import type { Mode, Piece } from './piece.ts'

/** How a piece follows the one before it. */
export const MORE = 0
export const NEXT = 1
export const ROW = 2
/** Behind a page's end: the row goes on in one of its earlier cells. */
export const RESUME = 3

export interface Table {
  pieces: readonly Piece[]
  /** The first piece behind the header. */
  from: number
  columns: readonly Column[]
  mode: Mode
  /** Signs part all cells: none ends without one. */
  signed: boolean
  /** The column that counts the rows, and the pieces that count. */
  counted: number | null
  chain: ReadonlySet<number>
  /** What speaks against a piece being a cell, by its index. */
  against: (index: number) => number
  /** The table does not end before this piece: what its rows hold is learned from more than the first. */
  least: number
}

export interface Alignment {
  /** Logarithm of how much better the table explains its pieces than paragraphs do. */
  score: number
  /** The piece behind the last one. */
  to: number
  /** For each piece its column and its move. */
  columns: Uint8Array
  moves: Uint8Array
}

const NO_COUNTER = 3
const STRAY_NUMBER = 3
const WRONG_PLACE = 12
/** A cell that is printed empty, and has no room behind the row's last one. */
const LOST_EMPTY = 3
/** The best reading is given up where it lies so far back. */
const HOPELESS = 60

/** The most likely cells of the pieces from `from` on, and where the table ends. */
export function align(table: Table): Alignment {
  return new Aligner(table).run()
}

/** A line is full where the next character, or a mark behind it, may not have found room. */
const fullAt = (wide: number): number => wide - Math.max(1, wide * 0.14)

/** From a row's number on to the page's end, where no other number begins the next page. */
function cutRows({ pieces, from, chain }: Table): Uint8Array {
  const cut = new Uint8Array(pieces.length - from)
  let start = -1
  for (let i = from; i < pieces.length; i++) {
    if (chain.has(i)) start = i
    else if ((pieces[i] as Piece).page && start >= 0) cut.fill(1, start - from, i - from)
  }
  return cut
}

class Aligner {
  private readonly table: Table
  private readonly k: number
  private readonly skips: number[]
  private readonly back: Uint8Array
  private readonly how: Uint8Array
  /** Width of the printed line so far, by column: a line torn at a mark is put together. */
  private readonly reach: number[]
  private readonly grown: number[]
  /** No row has a number as great: 48414 beside 1, 2, 3 is an amount. */
  private readonly beyond: number
  /** Pieces of rows that a page's end cuts in two. */
  private readonly cut: Uint8Array

  constructor(table: Table) {
    this.table = table
    this.k = table.columns.length
    this.skips = [0]
    for (const { skip } of table.columns) this.skips.push((this.skips.at(-1) as number) + skip)
    const size = (table.pieces.length - table.from) * this.k
    this.back = new Uint8Array(size)
    this.how = new Uint8Array(size)
    this.reach = new Array<number>(this.k).fill(0)
    this.grown = new Array<number>(this.k).fill(0)
    this.cut = cutRows(table)
    const counts = [...table.chain].map((i) => (table.pieces[i] as Piece).count ?? 0)
    this.beyond = counts.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...counts) * 3 + 10
  }

  run(): Alignment {
    const { pieces, from } = this.table
    const best = { score: Number.NEGATIVE_INFINITY, at: from - 1, column: 0 }
    let scores = new Array<number>(this.k).fill(Number.NEGATIVE_INFINITY)
    for (let i = from; i < pieces.length; i++) {
      this.measure(i)
      scores = i === from ? this.first(i) : this.step(i, scores)
      const leader = Math.max(...scores)
      for (let c = 0; c < this.k && i + 1 >= this.table.least; c++) {
        // a row of nothing but its number is none, and the next number goes on with the table
        const bare = c === this.table.counted || this.table.chain.has(i + 1) ? WRONG_PLACE : 0
        const closed = (scores[c] as number) + this.close(i, c) + this.sum(c + 1, this.k) - bare
        if (closed > best.score) Object.assign(best, { score: closed, at: i, column: c })
      }
      if (i + 1 >= this.table.least && (leader < best.score - HOPELESS || leader < -HOPELESS)) break
    }
    return this.trace(best)
  }

  private first(i: number): number[] {
    return this.table.columns.map((_, c) => {
      this.note(i, c, c, ROW)
      return this.opens(c) + this.emit(i, c) + this.sum(0, c)
    })
  }

  private step(i: number, before: readonly number[]): number[] {
    const { pieces, mode, signed, columns } = this.table
    const piece = pieces[i] as Piece
    const inside = piece.edges.inside ? -5 : 0
    const unmarked = signed && !piece.hard ? -5 : 0
    const ends = before.map((score, c) => score + this.close(i - 1, c))
    const last = this.bestEnd(ends, piece)
    const barred = mode === 'blanks' && !piece.opens ? -8 : 0
    const row = this.over(ends, last, piece) + inside + unmarked + barred
    const apart = mode === 'blanks' && piece.opens ? -1 : 0
    const resumes = piece.page
    // the best way from an earlier column of the same row
    let next = Number.NEGATIVE_INFINITY
    let left = 0
    const scores: number[] = []
    for (let c = 0; c < this.k; c++) {
      if (c > 0) {
        next += (columns[c - 1] as Column).skip
        const own = ends[c - 1] as number
        if (own > next) [next, left] = [own, c - 1]
      }
      let [best, from, move] = [(before[c] as number) + this.goesOn(i, c), c, MORE]
      const along = next + (columns[c] as Column).fill + inside + unmarked + apart
      if (along > best) [best, from, move] = [along, left, NEXT]
      const anew = row + this.opens(c) + this.sum(0, c)
      if (anew > best) [best, from, move] = [anew, last, ROW]
      if (resumes && c !== this.table.counted) {
        const earlier = this.bestFrom(before, c)
        const resumed = (before[earlier] as number) - 1.2
        if (resumed > best) [best, from, move] = [resumed, earlier, RESUME]
      }
      this.note(i, c, from, move)
      scores.push(best + this.emit(i, c))
    }
    return scores
  }

  /** The row as it is when its last cell is that of column c, whatever stands behind: cells printed empty. */
  private over(ends: readonly number[], c: number, { empty }: Piece): number {
    const lost = c + empty >= this.k ? Math.min(empty, 2) * LOST_EMPTY : 0
    return (ends[c] as number) + this.sum(c + 1, this.k) - lost
  }

  /** The column that a row ends best in. */
  private bestEnd(ends: readonly number[], piece: Piece): number {
    let best = 0
    for (let c = 1; c < this.k; c++) if (this.over(ends, c, piece) > this.over(ends, best, piece)) best = c
    return best
  }

  /** The best column from c on. */
  private bestFrom(scores: readonly number[], c: number): number {
    let best = c
    for (let other = c + 1; other < this.k; other++)
      if ((scores[other] as number) > (scores[best] as number)) best = other
    return best
  }

  /** Skipped columns [from, to). */
  private sum(from: number, to: number): number {
    return from >= to ? 0 : (this.skips[to] as number) - (this.skips[from] as number)
  }

  /** A row begins at column c. */
  private opens(c: number): number {
    const { counted, columns } = this.table
    const bare = counted !== null && c > counted ? -NO_COUNTER : 0
    return (columns[c] as Column).fill + bare
  }

  /** The cell in column c ends with piece i. */
  private close(i: number, c: number): number {
    const { columns, pieces } = this.table
    const column = columns[c] as Column
    const piece = pieces[i] as Piece
    // the page ended before the row did: its cells break off where they like
    if (this.cut[i - this.table.from] === 1) return column.end
    const whole = column.bodies ? piece.is === 'units' : piece.edges.stop
    let score = column.end + (piece.edges.stop ? column.stop : column.open)
    if (piece.edges.open) score -= 4
    if (column.bodies && !whole) score -= 0.8
    if (column.wide !== null && !whole && (this.reach[c] as number) >= fullAt(column.wide)) score -= 2.5
    return score
  }

  /** The cell in column c goes on with piece i. */
  private goesOn(i: number, c: number): number {
    const { pieces, columns, signed } = this.table
    const [before, piece, column] = [pieces[i - 1] as Piece, pieces[i] as Piece, columns[c] as Column]
    let score = column.more + seam(before, piece)
    if (signed && !piece.hard) score += 1
    if (!column.bodies && before.edges.stop && piece.edges.body) score -= 1.5
    if (column.bodies && columns[c + 1]?.bodies !== true && before.is === 'units' && piece.is === 'units') score += 1
    if (before.is === 'date' || piece.is === 'date') score -= 1
    if (piece.count !== null || before.count !== null) score -= 2
    if (column.wide === null) return score
    const reach = this.reach[c] as number
    const torn = before.edges.mark && reach + piece.width <= column.wide + 0.6
    if (!torn && reach < column.wide - 1.6) score -= 2.5
    return score
  }

  /** Piece i in column c rather than in a paragraph. */
  private emit(i: number, c: number): number {
    const { counted, chain, columns, against } = this.table
    const piece = this.table.pieces[i] as Piece
    const column = columns[c] as Column
    let score = column.classes[piece.is] - against(i)
    if (column.wide !== null && piece.width > column.wide + 0.9) score -= Math.min(6, (piece.width - column.wide) * 1.2)
    if (counted === null) return score
    if (chain.has(i)) return c === counted ? score : score - WRONG_PLACE
    if (c !== counted) return score
    return score - (piece.count !== null && piece.count > this.beyond ? WRONG_PLACE : STRAY_NUMBER)
  }

  private measure(i: number): void {
    const { pieces, from, columns } = this.table
    const piece = pieces[i] as Piece
    const before = i > from ? (pieces[i - 1] as Piece) : null
    for (let c = 0; c < this.k; c++) {
      this.reach[c] = this.grown[c] as number
      const { wide } = columns[c] as Column
      const joined = (this.reach[c] as number) + piece.width
      this.grown[c] =
        before !== null && wide !== null && before.edges.mark && joined <= wide + 0.6 ? joined : piece.width
    }
  }

  private note(i: number, c: number, from: number, move: number): void {
    const slot = (i - this.table.from) * this.k + c
    this.back[slot] = from
    this.how[slot] = move
  }

  private trace({ score, at, column }: { score: number; at: number; column: number }): Alignment {
    const { from } = this.table
    const count = at - from + 1
    const columns = new Uint8Array(Math.max(0, count))
    const moves = new Uint8Array(Math.max(0, count))
    let c = column
    for (let i = at; i >= from; i--) {
      const slot = (i - from) * this.k + c
      columns[i - from] = c
      moves[i - from] = this.how[slot] as number
      c = this.back[slot] as number
    }
    return { score, to: at + 1, columns, moves }
  }
}

/** Two pieces as halves of one cell, whatever the column. */
function seam(before: Piece, piece: Piece): number {
  const hard = piece.hard ? -6 : 0
  if (before.edges.open || piece.edges.inside) return hard + 1
  return before.edges.stop ? hard - 0.5 : hard
}
