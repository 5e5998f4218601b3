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
    if (!(isHeadLike(piece) || isHeadPart(piece)) || OVER_TABLE.test(piece.text)) break
    if (to - from < 2 || isBracket(piece)) continue
    const above = pieces[from - 1]
    // a column's title right above is the header's own
    if (isTitleWord(above) || isTitleWord(pieces[to]) || isHeadPart(pieces[to])) continue
    const own = joinParts(pieces.slice(from, to))
    if (own.length < 2) continue
    headers.push(toHeader(from, to, own))
    const joined = joinWords(own)
    if (joined.length < own.length && joined.length >= 2) headers.push(toHeader(from, to, joined))
  }
  return headers.sort((a, b) => b.prior - a.prior).slice(0, MOST_HEADERS)
}

const isTitleWord = (piece: Piece | undefined): boolean =>
  piece !== undefined && isHeadLike(piece) && isHeaderWord(piece.text) && !OVER_TABLE.test(piece.text)

function toHeader(from: number, to: number, cells: Piece[][]): Header {
  const titles = cells.map(wordsOf)
  const known = titles.filter((title) => isHeaderWord(title)).length
  const counts = roleOfWords(titles[0] as string) === 'number' ? COUNTS : 0
  const repeated = titles.length - new Set(titles).size
  const prior = known * KNOWN + (titles.length - known) * UNKNOWN + counts - repeated * 2
  return { from, to, cells, titles, prior }
}

/** （单位）, （万元）: goes on with the title above it. 2023年: the title goes on below. */
const isBracket = ({ text }: Piece): boolean => /^[（(][^（()）]{1,10}[）)]$/.test(text)
const isYear = ({ text }: Piece): boolean => /^20[0-9]{2}年度?$/.test(text)
const isHeadPart = (piece: Piece | undefined): boolean => piece !== undefined && (isBracket(piece) || isYear(piece))

/** 序 over 号 */
const isTornWord = (one: Piece, next: Piece): boolean =>
  one.text.length === 1 && next.text.length === 1 && isHeaderWord(one.text + next.text)

/** A title's parts that are none alone, with the line that they belong to. */
function joinParts(pieces: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = []
  for (const piece of pieces) {
    const last = cells.at(-1)
    const before = last?.at(-1)
    const torn =
      before !== undefined && !piece.hard && (isBracket(piece) || isYear(before) || isTornWord(before, piece))
    if (torn) last?.push(piece)
    else cells.push([piece])
  }
  return cells
}

const wordsOf = (cell: readonly Piece[]): string => cell.map(({ text }) => text).join('')

/** 完成 / 时限: a title over two lines, where both together are a word for a column and not both alone are. */
function joinWords(cells: readonly Piece[][]): Piece[][] {
  const joined: Piece[][] = []
  for (let i = 0; i < cells.length; i++) {
    const [one, next] = [cells[i] as Piece[], cells[i + 1]]
    const [word, other] = [wordsOf(one), next === undefined ? '' : wordsOf(next)]
    const together = next !== undefined && isHeaderWord(word + other)
    if (together && !(isHeaderWord(word) && isHeaderWord(other)) && next[0]?.hard === false && next[0].opens) {
      joined.push([...one, ...next])
      i++
    } else joined.push(one)
  }
  return joined
}

/** Where a first row may begin by the words above it: behind at least two words for columns in a run of short ones. */
export function endsOfHeaders(pieces: readonly Piece[]): number[] {
  const ends: number[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    let next = i + 1
    if (!isHeadLike(piece) || !isHeaderWord(piece.text)) continue
    while (isHeadPart(pieces[next])) next++
    if (isTitleWord(pieces[next])) continue
    const before = pieces.slice(Math.max(0, i - MOST_TITLES), i)
    const since = before.findLastIndex((one) => !(isHeadLike(one) || isHeadPart(one)))
    if (before.slice(since + 1).filter((one) => isHeaderWord(one.text)).length >= 1) ends.push(next)
  }
  return ends
}
