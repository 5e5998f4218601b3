import { isAddressee } from '../blocks/furnishings.ts'
import { readLabel } from '../blocks/label.ts'
import { isTitle } from '../blocks/title.ts'
import { pairBrackets } from '../fields/units-bracket.ts'
import { AIM_HEADINGS } from '../lexicon/headings.ts'
import type { Finding } from '../schema/finding.ts'
import { readEnumerator, STYLES, type Style } from '../text/enumerator.ts'
import type { Span } from '../text/span.ts'
import type { Line, Root } from '../tree/index.ts'
import type { Repair } from './repair.ts'

/** Lines at least this long can be a whole text whose line ends were lost. */
const FLAT_AT_LEAST = 500
const FEWEST_CUTS = 2
const MARKERS_AT_LEAST = 5
/** A line that is nearly all of its paper's text needs fewer signs that it was several. */
const WHOLE_SHARE = 0.7
const WHOLE_AT_LEAST = 120
const MARKERS_OF_WHOLE = 3
/** The styles of chapters and items; steps inside an item (一是, ①) stay in it. */
const ITEM_STYLES: ReadonlySet<Style> = new Set(['part', 'chapter', 'article', 'han', 'han-paren', 'digit'])
const MARKER_START = /[第一二三四五六七八九十（(0-9０-９]/g

/**
 * `序号：2 任务：常态化排查矛盾纠纷 具体措施：… 牵头单位：县信访局`: labels on one line, a line each. Fewer than three are
 * left to the note readers.
 */
function cutLabels(node: Root['children'][number]): Root['children'] {
  if (node.type !== 'line' || node.content.length >= FLAT_AT_LEAST) return [node]
  const { content } = node
  const text = content.value
  const places = [...text.matchAll(/[ \u3000\t。；](?=[\u4e00-\u9fff]{2,8}[：:])/g)].map((match) => match.index + 1)
  if (places.length < FEWEST_CUTS) return [node]
  // labels in brackets are a note's: （分管领导：马建军  责任股室：规划建设股）
  const { depth } = pairBrackets(text)
  const cuts = places.filter((at) => depth[at] === 0 && readLabel(text.slice(at, at + 40)) !== null)
  const labelled = readLabel(text.trim()) !== null || readEnumerator(text.trim()) !== null
  if (cuts.length < (labelled ? FEWEST_CUTS : FEWEST_CUTS + 1)) return [node]
  const edges = [0, ...cuts, text.length]
  return edges.slice(1).map((end, i): Line => {
    const piece = content.slice(edges[i], end).trim()
    // a piece may go on with the one before it, whatever its paragraph was
    return { ...node, from: piece.start, to: piece.end, content: piece, whole: i === 0 && node.whole === true }
  })
}

export interface Unflattened {
  root: Root
  repairs: Repair[]
  findings: Finding[]
}

/**
 * A text that lost its line ends (`…方案 为深入实施… 一、总体要求 坚持… （一）提升… 1.实施…`) gets them back: before the
 * numbers that go on with their sequences, and at the blanks that stand for the ends. Other texts stay as they are.
 */
export function unflatten(root: Root): Unflattened {
  const cutter = new Cutter()
  const repairs: Repair[] = []
  const findings: Finding[] = []
  const most = root.children.reduce((sum, { from, to }) => sum + to - from, 0) * WHOLE_SHARE
  const children = root.children.flatMap(cutLabels).flatMap((node): Root['children'] => {
    if (node.type !== 'line') return [node]
    const whole = node.content.length >= WHOLE_AT_LEAST && node.content.length >= most
    if (node.content.length < FLAT_AT_LEAST && !whole && !runsOn(node.content.value)) return [node]
    const cuts = cutter.cut(node.content, whole)
    if (cuts === null) return [node]
    const pieces = whole ? wholePieces(node.content, cuts) : piecesAt(node.content, cuts)
    repairs.push(flatRepair(node, cuts.length, pieces.length, whole))
    findings.push(flatText(node, pieces.length))
    // its paragraphs are known by their numbers: none is the second half of the one before
    const known = whole ? { whole: true } : {}
    return pieces.map((content): Line => ({ ...node, ...known, from: content.start, to: content.end, content }))
  })
  return { root: { ...root, children }, repairs, findings }
}

function flatRepair({ from, to }: Line, score: number, count: number, whole: boolean): Repair {
  const hypothesis = `${count} paragraphs on one line${whole ? ', which is the whole paper' : ''}`
  const margin = score - (whole ? MARKERS_OF_WHOLE : LEAST_NOTED) + 1
  return { kind: 'flat-text', at: { from, to }, hypothesis, score, margin, second: 'one paragraph' }
}

const LEAST_NOTED = 2
const CLOSE_THEN_NUMBER = /[）)][ \u3000]{0,4}(?:[0-9]{1,2}[.．、]|[（(][一二三四五六七八九十]{1,3}[）)])/g
const NOTE_WORD = /单位|部门|负责|牵头|时限/
const LONGEST_NOTE = 100

/** Items that run on in one paragraph, each closed by its note: `1.…。（责任单位：…） 2.…`. */
function runsOn(text: string): boolean {
  if (text.length <= 60) return false
  let notes = 0
  for (const { index } of text.matchAll(CLOSE_THEN_NUMBER)) {
    const before = text.slice(Math.max(0, index - LONGEST_NOTE), index)
    const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
    if (open >= 0 && NOTE_WORD.test(before.slice(open)) && ++notes >= LEAST_NOTED) return true
  }
  return false
}

/** Keeps the sequences from line to line: a second flat line goes on with the first one's numbers. */
class Cutter {
  private last = new Map<Style, number>()

  /** Where the line's items begin; null where they are too few. */
  cut(content: Span, whole: boolean): number[] | null {
    const before = new Map(this.last)
    const cuts = [...this.markers(content.value)]
    const least = whole ? MARKERS_OF_WHOLE : content.length < FLAT_AT_LEAST ? LEAST_NOTED : MARKERS_AT_LEAST
    if (cuts.length >= least) return cuts
    this.last = before
    return null
  }

  private *markers(text: string): Generator<number> {
    for (const match of text.matchAll(MARKER_START)) {
      const at = match.index
      if (NO_START.test(text.slice(Math.max(0, at - 2), at + 1)) || openQuote(text, at)) continue
      const marker = readEnumerator(text.slice(at, at + 12))
      if (marker === null || !ITEM_STYLES.has(marker.style) || !/[\u4e00-\u9fff“]/.test(text[at + marker.end] ?? ''))
        continue
      if (!this.goesOn(marker.style, marker.value)) continue
      this.enter(marker.style, marker.value)
      yield at
    }
  }

  private goesOn(style: Style, value: number): boolean {
    const last = this.last.get(style)
    return last === undefined ? value === 1 : value === last + 1
  }

  /** A new item closes the sequences inside the one before; a running number (1.–14.) goes on all the same. */
  private enter(style: Style, value: number): void {
    this.last.set(style, value)
    for (const inner of STYLES.slice(STYLES.indexOf(style) + 1)) if (inner === 'han-paren') this.last.delete(inner)
  }
}

/** Behind these no item begins; behind a dot none that counts in figures (意见.一、 begins one). */
const NO_START = /(?:[0-9０-９A-Za-z（(第．、-]|[0-9]\.|\.(?=[0-9]))[第一二三四五六七八九十（(0-9０-９]$/

/** Inside “…” or 《…》: a number there is part of a name. */
function openQuote(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}

/** A comma at the end of such a piece is a misread full stop, and a mark alone is none. */
const wholePieces = (content: Span, items: readonly number[]): Span[] =>
  piecesAt(content, [...items, ...aroundItems(content.value, items)])
    .map((piece) => (/[,，]$/.test(piece.value) ? piece.slice(0, -1) : piece))
    .filter(({ value }) => !/^[。.,，；;]*$/.test(value))

const LONGEST_TITLE = 60
const AFTER_TITLE = /^(?:(?:19|20)[0-9]{2}年|为|根据|按照|依据|各|现将|[\s\u3000])/
const CLOSING = /[。.，,；;](?=本(?:意见|方案|通知|办法|计划|措施|规定|细则)自)/g
const SIGNED = /[。.，,；;]([\u4e00-\u9fff]{3,30})((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)([。.]?)$/

/** Where the title, the addressee, headings of aims, the closing sentence, the signature and the date end or begin. */
function aroundItems(text: string, items: readonly number[]): number[] {
  const cuts: number[] = []
  const [first, last] = [items[0] as number, items.at(-1) as number]
  const title = titleEnd(text.slice(0, Math.min(first, LONGEST_TITLE + 10)))
  if (title > 0) cuts.push(title)
  const colon = text.slice(title, first).search(/[:：]/)
  if (colon > 0 && isAddressee(text.slice(title, title + colon + 1))) cuts.push(title + colon + 1)
  for (const item of items) cuts.push(...headingEnd(text, item))
  for (const { index } of text.slice(last).matchAll(CLOSING)) cuts.push(last + index + 1)
  const signed = SIGNED.exec(text.slice(Math.max(last, text.length - 60)))
  if (signed !== null) {
    const at = text.length - signed[0].length + 1
    cuts.push(at, at + (signed[1] as string).length, text.length - (signed[3] as string).length)
  }
  return cuts
}

/** `县农业局2023年工作计划2023年，…`: the longest beginning that can be a title, where a sentence begins behind it. */
function titleEnd(text: string): number {
  const end = Math.min(LONGEST_TITLE, text.search(/[。；：:，,]|$/))
  for (let at = end; at >= 6; at--) if (AFTER_TITLE.test(text.slice(at)) && isTitle(text.slice(0, at))) return at
  return 0
}

/** `一、指导思想以…为指导`: a usual heading of aims, with its paragraph right behind it. */
function headingEnd(text: string, item: number): number[] {
  const marker = readEnumerator(text.slice(item, item + 12))
  if (marker?.style !== 'han') return []
  const from = item + marker.end
  const word = AIM_HEADINGS.find((heading) => text.startsWith(heading, from))
  if (word === undefined || !/[\u4e00-\u9fff]/.test(text[from + word.length] ?? '')) return []
  return /[和与及的]/.test(text[from + word.length] as string) ? [] : [from + word.length]
}

/** Cut before each marker, and at the blanks between Chinese characters, which were line ends. */
function piecesAt(content: Span, markers: readonly number[]): Span[] {
  const cuts = new Set(markers)
  for (const match of content.value.matchAll(
    /(?<=[\u4e00-\u9fff。；：）)])[ \u3000]+(?=[\u4e00-\u9fff（(《]|[12][0-9]{3}年)/g,
  )) {
    cuts.add(match.index + match[0].length)
  }
  const ends = [...cuts].sort((a, b) => a - b)
  const spans: Span[] = []
  let from = 0
  for (const end of [...ends, content.length]) {
    const piece = content.slice(from, end).trim()
    if (piece.length > 0) spans.push(piece)
    from = end
  }
  return spans
}

function flatText(line: Line, count: number): Finding {
  return {
    rule: 'text/flat',
    severity: 'info',
    origin: 'capture',
    message: {
      zh: `换行已丢失，按编号重新分成 ${count} 段`,
      en: `line ends were lost; cut into ${count} paragraphs by its numbering`,
    },
    at: { from: line.from, to: line.from + 1 },
  }
}
