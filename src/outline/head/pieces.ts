import { readAnnexLabel } from '../../blocks/annex.ts'
import { isAddressee, isDateLine } from '../../blocks/furnishings.ts'
import { readLabel } from '../../blocks/label.ts'
import { hasSentence } from '../../blocks/shape.ts'
import { isTitle } from '../../blocks/title.ts'
import { findDocumentNumbers } from '../../fields/document-number.ts'
import { type Enumerator, readEnumerator } from '../../text/enumerator.ts'
import { squeeze } from '../../text/space.ts'
import type { Span } from '../../text/span.ts'
import type { Line, Root } from '../../tree/index.ts'

/** A line of a head, or a part of one that holds two elements. */
export interface Piece {
  line: Line
  /** As printed. */
  raw: string
  /** Without white space. */
  text: string
  enumerator: Enumerator | null
  /** A table follows it. */
  grid: boolean
  /** A running head, a page number, a control: known by the whole text. */
  furniture: boolean
}

/** A head has no more lines than this; the furniture of a page comes on top. */
export const MOST_LINES = 48
/** Lines that are body for certain: behind so many of them no head follows. */
const BODY_LINES = 3

export const isSureBody = ({ text, enumerator }: Piece): boolean =>
  enumerator !== null || (text.length > 30 && hasSentence(text))

function toPiece(line: Line, furniture: boolean): Piece {
  const value = line.content.value.trim()
  return { line, raw: value, text: squeeze(value), enumerator: readEnumerator(value), grid: false, furniture }
}

/** The first lines from `from` on that hold something, up to where the body has surely begun. */
export function piecesFrom(
  children: Root['children'],
  from: number,
  furniture: ReadonlySet<Line>,
  most = MOST_LINES,
): Piece[] {
  const pieces: Piece[] = []
  let sure = 0
  for (let index = from; index < children.length && pieces.length < most && sure < BODY_LINES; index++) {
    const node = children[index]
    if (node === undefined) break
    if (node.type === 'grid') {
      const last = pieces.at(-1)
      if (last !== undefined) last.grid = true
      break
    }
    if (node.content.value.trim() === '') continue
    const piece = toPiece(node, furniture.has(node))
    if (isAnnexHead(piece.text)) break
    pieces.push(piece)
    if (isSureBody(piece)) sure++
  }
  return pieces
}

/** `附件1` alone: what stands below it is read as an annex. */
function isAnnexHead(text: string): boolean {
  const label = readAnnexLabel(text)
  return label !== null && label.end === text.length && text.length <= 8
}

/** Lines that hold two elements of a head become two: `…的意见（某政〔2019〕29号）`, `某政发〔2025〕3号 2025年7月3日`. */
export function cutLines(root: Root): Root {
  let left = MOST_LINES
  const children = root.children.flatMap((node) => {
    if (left <= 0 || node.type === 'grid' || node.content.value.trim() === '') return [node]
    left--
    const cuts = cutsOf(node.content.value)
    if (cuts.length === 0) return [node]
    return cutAt(node, cuts)
  })
  return children.length === root.children.length ? root : { ...root, children }
}

/** A title in front of its number; `根据《X》（某政发〔2022〕3号）` cites another paper's. */
const isTitled = (before: string): boolean =>
  before.length >= LEAST_TITLE &&
  !/[：:，,、]|^(?:根据|按照|依据|为)/.test(before) &&
  (!/[》”]$/.test(before) || before.startsWith('《'))

function cutAt(line: Line, cuts: readonly number[]): Line[] {
  const edges = [0, ...cuts, line.content.length]
  const spans: Span[] = edges.slice(1).map((end, i) => line.content.slice(edges[i], end))
  return spans.map((content, i): Line => {
    const from = i === 0 ? line.from : content.start
    const next = spans[i + 1]
    const { pageEnd, ...rest } = line
    return {
      ...rest,
      from,
      to: next === undefined ? line.to : next.start,
      content: content.trim(),
      ...(pageEnd === true && next === undefined ? { pageEnd } : {}),
    }
  })
}

const LEAST_TITLE = 6
// `…的通知_区级文件_某某政务网`: the window's title, copied with the page
const SITE = /[_|｜]/

// `各市人民政府，省政府各厅委： 为深入贯彻…`: the addressees and the first sentence
const ADDRESSED =
  /^[^。；：:]{4,80}[：:](?=\s*(?:为(?:了|进|深|贯|切|做|认|全|加|推|落|确)|根据|按照|依据|现将|现就|经[省市县区州旗盟]))/

function addresseeCut(text: string): number | null {
  const before = ADDRESSED.exec(text)?.[0]
  return before !== undefined && isAddressee(before) && readLabel(before) === null ? before.length : null
}

// `…实施方案(3)`, `…分解表.docx`, `…的通知 |`: the page or the file that a site shows
const OF_SITE = /(?:[（(][0-9]{1,2}[）)]|\.(?:docx?|wps|pdf|xlsx?|et|ofd|rtf)|[|｜])\s*$/i

function cutsOf(text: string): number[] {
  const addressed = addresseeCut(text)
  if (addressed !== null) return [addressed]
  const page = text.length <= 90 ? text.search(OF_SITE) : -1
  if (page >= LEAST_TITLE && isTitle(text.slice(0, page))) return [page]
  if (text.length > 160 || /^\s*[（(]|[。；]/.test(text)) return []
  const site = text.search(SITE)
  if (site >= LEAST_TITLE && /(?:网|政府|门户|平台|公开)[^_|｜]{0,6}$/.test(text.trimEnd())) return [site]
  if (!text.includes('号') && !/日[）)]?\s*$/.test(text)) return []
  const number = findDocumentNumbers(text)[0]
  if (number !== undefined) return cutsAtNumber(text, number.start, number.end)
  const date = /[（(][12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日[）)]\s*$/.exec(text)
  return date !== null && date.index >= LEAST_TITLE ? [date.index] : []
}

function cutsAtNumber(text: string, start: number, end: number): number[] {
  const from = start - (/[（(]\s*$/.exec(text.slice(0, start))?.[0].length ?? 0)
  const to = end + (from < start ? (/^\s*[）)]/.exec(text.slice(end))?.[0].length ?? 0) : 0)
  const before = text.slice(0, from).trim()
  const after = text.slice(to).trim()
  const cuts: number[] = []
  if (isTitled(before)) cuts.push(from)
  else if (before !== '') return []
  // 某政办〔2019〕1号《某县人民政府关于…的通知》
  if (after !== '' && (isDateLine(after) || (before === '' && /^《.{6,120}》$/.test(after)))) cuts.push(to)
  else if (after !== '') return []
  return cuts
}
