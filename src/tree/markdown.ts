import type { Nodes, Root, Table } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { append } from '../text/append.ts'
import { visible } from '../text/space.ts'
import { Span } from '../text/span.ts'
import type { Annotations, Markup } from './lines.ts'
import { type Portion, pieces, portions } from './markdown-pieces.ts'
import { struckText, withoutStruck } from './markdown-struck.ts'
import type { Grid, Row } from './nodes.ts'

/**
 * Constructs that policy text never means: four spaces before `12.深化…` are no code, `1. 优化` is no list (a list
 * would keep its first number only), `5-6项` under a line is no heading.
 */
const DISABLED = [
  'codeIndented',
  'setextUnderline',
  'list',
  'definition',
  'labelStartLink',
  'labelStartImage',
  'htmlFlow',
  'htmlText',
  'blockQuote',
  'autolink',
  'codeText',
  'codeFenced',
]

/** remark's own settings are typed by its plugins' side effects; these are the two it reads. */
interface ParserData {
  micromarkExtensions: unknown[]
  fromMarkdownExtensions: unknown[]
}

function limitSyntax(this: Processor, { tables }: { tables: boolean }): void {
  const data = this.data() as Partial<ParserData>
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: DISABLED } }]
  if (!tables) return
  data.micromarkExtensions.push(gfmTable())
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

const parserOf = (tables: boolean) =>
  unified().use(remarkParse).use(remarkCjkFriendly).use(limitSyntax, { tables }).freeze()
const parsers = { plain: parserOf(false), tables: parserOf(true) }

// the tables' grammar reads every line of every paragraph twice more, as a head that may have such a line below it
const MAYBE_TABLE = /\||^[ \t]*:?-+:?[ \t]*$/m

/** What Markdown marks up in a text: headings, bold and italics, escapes, character references, rules, pipe tables. */
export function annotateMarkdown(text: string): Annotations {
  const annotations: Annotations = {
    ...struckText(text),
    depths: new Map(),
    runsOn: new Set(),
    bullets: new Set(),
    grids: [],
  }
  for (const [from, to] of pieces(text)) {
    for (const portion of portions(text, from, to)) readPortion(text, portion, annotations)
    looseMarkup(text.slice(from, to), from, annotations)
  }
  annotations.markup = settle(annotations.markup)
  return annotations
}

/** Rows of a table that goes on are read with its head before them, and put behind the rows above. */
function readPortion(text: string, { from, to, head }: Portion, into: Annotations): void {
  const root = parse(head + text.slice(from, to))
  const base = from - head.length
  const table = head === '' ? undefined : root.children[0]
  const above = into.grids.at(-1)
  if (table?.type !== 'table' || above === undefined) {
    if (head === '') walk(root, base, text, into)
    return
  }
  const rows = rowsOf(table, base, text).slice(1)
  append(
    above.rows,
    rows.map((row) => ({ ...row, header: false })),
  )
  above.to = lineEnd(text, extent(table, base)[1])
  for (const node of root.children.slice(1)) walk(node, base, text, into)
}

const parse = (piece: string): Root => parsers[MAYBE_TABLE.test(piece) ? 'tables' : 'plain'].parse(piece) as Root

/** Offsets of a node in the whole text. */
const extent = (node: Nodes, base: number): [number, number] => [
  base + (node.position?.start.offset ?? 0),
  base + (node.position?.end.offset ?? 0),
]

function walk(node: Nodes, base: number, text: string, into: Annotations): void {
  const [from, to] = extent(node, base)
  if (node.type === 'thematicBreak') into.markup.push({ from, to })
  else if (node.type === 'text') escapes(text.slice(from, to), from, into.markup)
  else if (node.type === 'table') into.grids.push(toGrid(node, base, text))
  else if (node.type === 'break') into.markup.push({ from, to: Math.max(from, to - 1) })
  else if ('children' in node) {
    if (node.type === 'heading') into.depths.set(lineStart(text, from), node.depth)
    if (node.type === 'strong') for (const at of lineStarts(text, from, to)) into.runsOn.add(at)
    if (node.type !== 'root' && node.type !== 'paragraph') edges(node, base, into.markup)
    for (const child of node.children) walk(child, base, text, into)
  }
}

/** The marks before the first and behind the last child: `## `, `**`, `*`. */
function edges(node: Extract<Nodes, { children: unknown[] }>, base: number, into: Markup[]): void {
  const [from, to] = extent(node, base)
  const first = node.children[0] as Nodes | undefined
  const last = node.children.at(-1) as Nodes | undefined
  if (first === undefined || last === undefined) into.push({ from, to })
  else into.push({ from, to: extent(first, base)[0] }, { from: extent(last, base)[1], to })
}

/** Line starts between two offsets. */
function* lineStarts(text: string, from: number, to: number): Generator<number> {
  for (const match of text.slice(from, to).matchAll(/\r\n|[\n\r]/g)) yield from + match.index + match[0].length
}

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1

const NAMED: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  ensp: ' ',
  emsp: ' ',
}

/** `\_` loses its backslash, `&nbsp;` becomes what it stands for. Once: `&amp;nbsp;` stays `&nbsp;`. */
function escapes(text: string, base: number, into: Markup[]): void {
  for (const match of text.matchAll(/\\([!-/:-@[-`{-~])|&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,8});/g)) {
    const from = base + match.index
    if (match[1] !== undefined) into.push({ from, to: from + 1 })
    else {
      const value = reference(match[2] ?? '')
      if (value !== undefined) into.push({ from, to: from + match[0].length, value })
    }
  }
}

function reference(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name]
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined
}

/** HTML that Markdown lets pass: `<br>`, `<center>`, `<u>`. */
const TAGS =
  /<\/?(?:br|u|b|i|em|strong|center|font|span|p|div|sup|sub|html|body|head|h[1-6])(?:\s[^<>\n]{0,300})?\/?>/gi

const URL = '\\((?:https?:|mailto:|/|\\.{1,2}/|#)[^()\\s]{0,400}\\)'
/** [《某县行动方案》](http://…) keeps its words, ![](/tt.png) has none; 〔2023〕 or [注](一) is no link. */
const LINKS = new RegExp(`!\\[[^\\[\\]\\n]{0,200}\\]${URL}|\\[(?=[^\\[\\]\\n]{1,200}\\]${URL})|\\]${URL}`, 'g')

/** Marks that CommonMark does not see: bold torn over a page (`**指标长：…牵头单` / `位：…**`), bullets, quotes. */
function looseMarkup(piece: string, base: number, into: Annotations): void {
  for (const match of piece.matchAll(/\*{2,3}/g))
    into.markup.push({ from: base + match.index, to: base + match.index + match[0].length })
  for (const match of piece.includes('<') ? piece.matchAll(TAGS) : [])
    into.markup.push({ from: base + match.index, to: base + match.index + match[0].length })
  if (piece.includes(']('))
    for (const match of piece.matchAll(LINKS))
      into.markup.push({ from: base + match.index, to: base + match.index + match[0].length })
  // > 1\. 加强组织领导: a quote may hold anything
  for (const match of piece.matchAll(/^[ \t]{0,3}(?:>[ \t]?){1,6}/gm))
    into.markup.push({ from: base + match.index, to: base + match.index + match[0].length })
  for (const match of piece.matchAll(/^([ \t]{0,8}(?:>[ \t]?){0,6}[ \t]{0,8}\\?)([-+*]|#{1,6})[ \t]+(?=[^\s\d])/gm)) {
    const from = base + match.index + (match[1]?.length ?? 0)
    into.markup.push({ from, to: from + (match[2]?.length ?? 0) })
    if ('-+*'.includes(match[2] ?? '#')) into.bullets.add(base + match.index)
  }
}

/** Sorted, without overlaps. */
function settle(markup: Markup[]): Markup[] {
  const sorted = markup.filter((mark) => mark.to > mark.from).sort((a, b) => a.from - b.from || b.to - a.to)
  const settled: Markup[] = []
  for (const mark of sorted) {
    const last = settled.at(-1)
    if (last !== undefined && mark.from < last.to) {
      if (mark.to > last.to) settled.push({ from: last.to, to: mark.to })
    } else settled.push(mark)
  }
  return settled
}

function toGrid(table: Table, base: number, text: string): Grid {
  const [from, to] = extent(table, base)
  const rows = withSubheads(rowsOf(table, base, text))
  return { type: 'grid', form: 'pipes', from: lineStart(text, from), to: lineEnd(text, to), rows }
}

const rowsOf = (table: Table, base: number, text: string): Row[] =>
  table.children.map((row, index) => {
    const [start, end] = extent(row, base)
    const cells = row.children.map((cell) => {
      const first = cell.children[0]
      const last = cell.children.at(-1)
      const content =
        first === undefined || last === undefined
          ? Span.empty
          : Span.of(text, extent(first, base)[0], extent(last, base)[1])
      return { content: visible(withoutStruck(withoutMarks(content))), colSpan: 1, rowSpan: 1 }
    })
    return { from: start, to: end, cells, header: index === 0 }
  })

/**
 * `| 年度目标 |  |` over `| 2024年 | 2025年 |`: a pipe table has no spans, so an empty head cell belongs to the one before
 * it, and a first row that fills nothing but such cells is the second header row.
 */
function withSubheads(rows: Row[]): Row[] {
  const [head, sub, ...body] = rows
  if (head === undefined || sub === undefined) return rows
  const isEmpty = (row: Row, at: number): boolean => (row.cells[at]?.content.length ?? 0) === 0
  const spanned = head.cells.map(
    (_, at) =>
      (isEmpty(head, at) && at > 0) || (!isEmpty(head, at) && at + 1 < head.cells.length && isEmpty(head, at + 1)),
  )
  const fits = sub.cells.every((_, at) => isEmpty(sub, at) !== (spanned[at] === true))
  if (!fits || !spanned.includes(true)) return rows
  const cells = head.cells.flatMap((cell, at) => {
    if (isEmpty(head, at) && at > 0) return []
    if (spanned[at] !== true) return [{ ...cell, rowSpan: 2 }]
    let width = 1
    while (at + width < head.cells.length && isEmpty(head, at + width)) width++
    return [{ ...cell, colSpan: width }]
  })
  const second: Row = { ...sub, cells: sub.cells.filter((_, at) => !isEmpty(sub, at)), header: true }
  return [{ ...head, cells }, second, ...body]
}

function lineEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) return i + 1
  }
  return text.length
}

/** A cell's text without bold marks and escapes; `<br>` is the line end it stands for. */
function withoutMarks(span: Span): Span {
  const parts: Span[] = []
  let from = 0
  for (const match of span.value.matchAll(/\*{2,3}|<br ?\/?>|\\(?=[!-/:-@[-`{-~])/g)) {
    parts.push(span.slice(from, match.index))
    const mark = span.slice(match.index, match.index + match[0].length)
    if (mark.value.startsWith('<')) parts.push(new Span('\n', [{ at: 0, length: 1, from: mark.start, to: mark.end }]))
    from = match.index + match[0].length
  }
  parts.push(span.slice(from))
  return Span.join(parts.filter((part) => part.length > 0)).trim()
}
