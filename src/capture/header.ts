import { isHeaderWord, roleOfWords } from '../tables/column-words.ts'
import { isHeadLike, type Piece } from './piece.ts'

/** The titles that may stand over a table's columns. */
export interface Header {
  /** Index of its first piece; the table's first cell stands behind its last. */
  from: number
  to: number
  /** A title's pieces, one title a column. */
  cells: readonly (readonly Piece[])[]
  titles: readonly string[]
  /** How much its words speak for a table. */
  prior: number
}

const MOST_TITLES = 14
const MOST_HEADERS = 5
const KNOWN = 1.5
const UNKNOWN = 0.2
const COUNTS = 1.5
/** 2024年重点工作任务分解表, 附件1: what stands over a table, and no column of it. */
const OVER_TABLE = /(?:表|清单|台账|一览|方案|计划|通知|附件[0-9一二三四五]{0,2})$/

/** The headers that may end before piece `to`, the likeliest first: so many short words in a row. */
export function headersBefore(pieces: readonly Piece[], to: number): Header[] {
  const headers: Header[] = []
  for (let from = to - 1; from >= 0 && to - from <= MOST_TITLES; from--) {
    const piece = pieces[from] as Piece
    if (!isHeadLike(piece) || OVER_TABLE.test(piece.text)) break
    if (to - from < 2) continue
    const above = pieces[from - 1]
    // a column's title right above is the header's own
    if (isTitleWord(above) || isTitleWord(pieces[to])) continue
    const own = pieces.slice(from, to)
    headers.push(
      toHeader(
        from,
        to,
        own.map((one) => [one]),
      ),
    )
    const joined = joinWords(own)
    if (joined.length < own.length && joined.length >= 2) headers.push(toHeader(from, to, joined))
  }
  return headers.sort((a, b) => b.prior - a.prior).slice(0, MOST_HEADERS)
}

const isTitleWord = (piece: Piece | undefined): boolean =>
  piece !== undefined && isHeadLike(piece) && isHeaderWord(piece.text) && !OVER_TABLE.test(piece.text)

function toHeader(from: number, to: number, cells: Piece[][]): Header {
  const titles = cells.map((cell) => cell.map(({ text }) => text).join(''))
  const known = titles.filter((title) => isHeaderWord(title)).length
  const counts = roleOfWords(titles[0] as string) === 'number' ? COUNTS : 0
  const repeated = titles.length - new Set(titles).size
  const prior = known * KNOWN + (titles.length - known) * UNKNOWN + counts - repeated * 2
  return { from, to, cells, titles, prior }
}

/** 完成 / 时限: a title over two lines, where both together are a word for a column and not both alone are. */
function joinWords(pieces: readonly Piece[]): Piece[][] {
  const joined: Piece[][] = []
  for (let i = 0; i < pieces.length; i++) {
    const [one, next] = [pieces[i] as Piece, pieces[i + 1]]
    const together = next !== undefined && isHeaderWord(one.text + next.text)
    if (together && !(isHeaderWord(one.text) && isHeaderWord(next.text)) && !next.hard) {
      joined.push([one, next])
      i++
    } else joined.push([one])
  }
  return joined
}

/** Where a first row may begin by the words above it: behind at least two words for columns in a run of short ones. */
export function endsOfHeaders(pieces: readonly Piece[]): number[] {
  const ends: number[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    const next = pieces[i + 1]
    if (!isHeadLike(piece) || !isHeaderWord(piece.text)) continue
    if (next !== undefined && isHeadLike(next) && isHeaderWord(next.text)) continue
    const before = pieces.slice(Math.max(0, i - MOST_TITLES), i)
    const since = before.findLastIndex((one) => !isHeadLike(one))
    if (before.slice(since + 1).filter((one) => isHeaderWord(one.text)).length >= 1) ends.push(i + 1)
  }
  return ends
}
