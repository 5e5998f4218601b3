import { width } from '../blocks/shape.ts'
import { isHeaderWord } from '../tables/column-words.ts'
import { type Kind, traitOf } from '../tables/trait.ts'
import { isPageNumber, isRule } from '../text/page-marks.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { Grid, Line } from '../tree/nodes.ts'

/** What a cell or a part of it looks like; fewer kinds than a column's trait tells, for a few rows must do. */
export const CLASSES = ['number', 'date', 'person', 'units', 'short', 'long', 'amount', 'mark'] as const
export type Class = (typeof CLASSES)[number]

const CLASS_OF: Record<Kind, Class> = {
  number: 'number',
  date: 'date',
  person: 'person',
  units: 'units',
  place: 'short',
  phrase: 'short',
  sentence: 'long',
  prose: 'long',
  numbered: 'long',
  amount: 'amount',
  mark: 'mark',
  ditto: 'mark',
}

/** A line, or what separators part in one: a cell of a table that lost its form, or a part of such a cell. */
export interface Piece {
  /** Index of its line among the nodes. */
  readonly at: number
  readonly content: Span
  /** Without white space. */
  readonly text: string
  readonly width: number
  readonly is: Class
  /** The number that it is, where it is nothing else. */
  readonly count: number | null
  /** First on its line. */
  readonly opens: boolean
  /** A blank line stands before it. */
  readonly apart: boolean
  /** A printed separator stands before it. */
  readonly hard: boolean
  /** Cells printed empty before it: `||` is one, and the end of a row. */
  readonly empty: number
  /** A page ends before it. */
  readonly page: boolean
  readonly edges: Edges
}

/** How a piece begins and ends: asked in every column of every table that it may be one of. */
interface Edges {
  /** Its last character wants another: `…市住房城乡建` and `、`. */
  open: boolean
  /** It ends like a sentence. */
  stop: boolean
  /** It ends at a mark that the next line may follow. */
  mark: boolean
  /** It begins with a mark that opens nothing. */
  inside: boolean
  /** It begins like a body. */
  body: boolean
}

const BODY = /^(?:[省市县区州镇乡]|各[省市县区州镇乡]|国网|有关)/

function edgesOf(text: string): Edges {
  const [first, last] = [text[0] ?? '\n', text.at(-1) ?? '\n']
  return {
    open: '、，,（(“《〔：:—和及与'.includes(last),
    stop: '。；！'.includes(last),
    mark: '，、。；：）》”,;'.includes(last),
    inside: '，。、；：！？,;”’）》】〕)%％'.includes(first),
    body: BODY.test(text),
  }
}

/** How a table's cells were written down: a line each, a sign between them, or blanks on one line. */
export type Mode = 'lines' | 'signs' | 'blanks'

interface Before {
  apart: boolean
  hard: boolean
  empty: number
  page: boolean
}

/**
 * The lines [from, to) in pieces; blank lines and page numbers part them, and are none. `spaced`: several blanks in a
 * row are typesetting inside a word (`牵头  领导`).
 */
export function piecesOf(
  nodes: readonly (Line | Grid)[],
  from: number,
  to: number,
  mode: Mode,
  spaced = false,
): Piece[] {
  const pieces: Piece[] = []
  const before: Before = { apart: false, hard: false, empty: 0, page: false }
  for (let at = from; at < to; at++) {
    const node = nodes[at] as Line | Grid
    if (node.type === 'grid') {
      for (const [i, { content }] of (node.rows[0]?.cells ?? []).entries())
        if (content.length > 0) pieces.push(toPiece(content, at, i === 0, { ...before, hard: i > 0 }))
      continue
    }
    const { value } = node.content
    const text = squeeze(value)
    if (text === '') before.apart = true
    else if (/^[|｜]+$/.test(text)) Object.assign(before, { hard: true, empty: before.empty + text.length - 1 })
    else if (isPageNumber(value) || isRule(value)) before.page = true
    else take(pieces, node.content.trim(), at, mode, before, spaced)
    if (node.pageEnd === true) before.page = true
  }
  return pieces
}

const LEAST_TITLES = 3

/** A header alone in one row of tabs, its table's cells on lines below. */
export const isLoneHeader = (node: Line | Grid | undefined): boolean =>
  node?.type === 'grid' &&
  node.form === 'tabs' &&
  node.rows.length === 1 &&
  (node.rows[0]?.cells ?? []).filter(({ content }) => isHeaderWord(content.value)).length >= LEAST_TITLES

function take(pieces: Piece[], line: Span, at: number, mode: Mode, before: Before, spaced: boolean): void {
  const parts =
    mode === 'signs' ? partsBySign(line) : mode === 'blanks' ? partsByBlank(line, spaced) : partsOfLine(line)
  const closed = mode === 'signs' && /[|｜]$/.test(line.value)
  parts.forEach((content, i) => {
    const hard = mode === 'signs' && i > 0
    pieces.push(toPiece(content, at, i === 0, i > 0 ? { apart: false, hard, empty: 0, page: false } : before))
  })
  Object.assign(before, { apart: false, hard: closed, empty: 0, page: false })
}

function toPiece(content: Span, at: number, opens: boolean, before: Before): Piece {
  const text = squeeze(content.value)
  const is = CLASS_OF[traitOf(content.value).kind]
  const count = is === 'number' || is === 'amount' ? countOf(text) : null
  return {
    at,
    content,
    text,
    width: width(text),
    is: count === null ? is : 'number',
    count,
    opens,
    edges: edgesOf(text),
    ...before,
  }
}

/** A number that counts rows: `12`, `12.`, `（12）`. */
export function countOf(text: string): number | null {
  const match = text.length <= 6 ? /^[（(]?([0-9]{1,4})[）)]?[.、．]?$/.exec(text) : null
  return match === null ? null : Number(match[1])
}

function partsBySign(line: Span): Span[] {
  const parts: Span[] = []
  let from = 0
  for (const { index } of `${line.value}|`.matchAll(/[|｜]/g)) {
    const part = line.slice(from, index).trim()
    if (from <= line.length && part.length > 0) parts.push(part)
    from = index + 1
  }
  return parts
}

function partsByBlank(line: Span, spaced: boolean): Span[] {
  const parts: Span[] = []
  let from = 0
  for (const { 0: gap, index } of `${line.value} `.matchAll(/[\s\u3000]+/g)) {
    if (spaced && gap.length > 1 && index < line.length) continue
    if (index > from) parts.push(line.slice(from, index))
    from = index + gap.length
  }
  return parts
}

/** `牵头  领导 牵头    责任单位 配合    责任单位`: single blanks part the titles, for each blank would repeat words. */
export function isSpacedHeader(line: Span): boolean {
  const repeats = (spaced: boolean): number => {
    const titles = partsByBlank(line.trim(), spaced).map(({ value }) => squeeze(value))
    return titles.length - new Set(titles).size
  }
  return /\S[\s\u3000]{2,}\S/.test(line.value) && repeats(true) < repeats(false)
}

const NUMBER_AHEAD = /^[0-9]{1,3}[\s\u3000]{1,8}(?=[\u4e00-\u9fff“《])/
const STOP_INSIDE = /。(?=[\u4e00-\u9fff、，（）()]{2,60}$)/g

/** `1 新建候车亭4座。`, `…公开工作。市委网信办`, `…分解表序号`: two cells that met on one line. */
function partsOfLine(line: Span): Span[] {
  const { value } = line
  const number = NUMBER_AHEAD.exec(value)?.[0].length
  if (number !== undefined) return [line.slice(0, number).trim(), ...partsOfLine(line.slice(number))]
  for (const { index } of value.matchAll(STOP_INSIDE)) {
    const rest = value.slice(index + 1)
    if (CLASS_OF[traitOf(rest).kind] === 'units') return [line.slice(0, index + 1), line.slice(index + 1)]
  }
  const glued = /^.{4,60}(?:表|清单|台账|一览)(?=序[\s\u3000]?号$)/.exec(value)?.[0].length
  return glued === undefined ? [line] : [line.slice(0, glued), line.slice(glued).trim()]
}

const LONGEST_HEAD = 16
/** 2024年10-12月份进展情况, though it looks like a date. */
const PERIOD = /^20[0-9]{2,3}年[0-9-]{1,5}月份?[\u4e00-\u9fff]{2,6}(?:情况|安排)$/

/** It can be a column's title: short, no sentence, no value. */
export const isHeadLike = ({ text, is }: Piece): boolean =>
  text.length <= LONGEST_HEAD &&
  (is === 'short' || is === 'units' || is === 'person' || is === 'amount' || isHeaderWord(text) || PERIOD.test(text)) &&
  !/[。；：:，！？]/.test(text) &&
  !/^(?:合计|总计|小计)/.test(text) &&
  !/^(?:[（(]|[一二三四五六七八九十]{1,3}、)/.test(text) &&
  // 2024年目标, 1-10月推进情况
  (!/^[0-9]/.test(text) || /^20[0-9]{2,3}年./.test(text) || isHeaderWord(text))
