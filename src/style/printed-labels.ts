import { readLabel } from '../blocks/label.ts'
import { pairBrackets } from '../fields/units-bracket.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { isPageNumber } from '../text/page-marks.ts'
import { isBlank, squeeze } from '../text/space.ts'
import type { Root } from '../tree/index.ts'

/** Where a label stands: it opens a line, goes on in one, stands in a bracket, or is a bracket itself. */
export type LabelPlace = 'line' | 'run-in' | 'bracket' | 'square'

/** Words before a colon, and what stands behind it. */
export interface PrintedLabel {
  label: string
  value: string
  place: LabelPlace
  /** Labels of one note or line have the same number. */
  note: number
  /** Offset in the source. */
  at: number
  /** Number of its line among those that are not blank. */
  line: number
  /** Its place in the list of all. */
  order: number
}

const LONGEST_LABEL = 10
const LONGEST_NOTE = 400
const HAN_LABEL = /^[\u3400-\u9fff]{2,10}$/
const COLONS = '：:∶︰﹕'
const BEFORE_LABEL = '；;，,。、）)】〕］]—–'

/** All labelled values of a text: of its lines, of the brackets in them, of the cells of its tables. */
export function printedLabels(tree: Root): PrintedLabel[] {
  const found: PrintedLabel[] = []
  let line = 0
  let note = 0
  let before = ''
  const take = (text: string, at: number): void => {
    for (const region of regionsOf(text)) {
      const labels = labelsIn(region).filter((one) => one.place !== 'line' || !isRestOfLabel(before, one.label))
      for (const one of labels) found.push({ ...one, note, at: at + one.at, line, order: found.length })
      if (labels.length > 0) note++
    }
  }
  for (const node of tree.children) {
    if (node.type === 'grid') {
      for (const { cells } of node.rows)
        for (const { content } of cells) if (hasLabelMark(content.value)) take(content.value, content.start)
      line += 2
    } else if (node.content.value.trim() !== '') {
      if (hasLabelMark(node.content.value)) take(node.content.value, node.content.start)
      if (!isPageNumber(node.content.value)) before = node.content.value.trimEnd()
      line++
    }
  }
  return found
}

/** `…服务点300个。责任` / `单位：市商务局`: the line's end cut a label that is known. */
const isRestOfLabel = (before: string, label: string): boolean =>
  /[\u3400-\u9fff]$/.test(before) && [1, 2, 3, 4].some((cut) => readLabel(`${before.slice(-cut)}${label}：`) !== null)

const LABEL_MARK = /[：:∶︰﹕】\]〕]/
const hasLabelMark = (text: string): boolean => LABEL_MARK.test(text)

interface Region {
  text: string
  from: number
  place: 'line' | 'bracket'
}

const OPENS_BRACKET = /[（(【〔［[]/
const SQUARES = '【[〔［'
/** Stands for a bracket that is a region of its own. */
const HOLE = '\u0001'

/** The line without its number, long brackets taken out; and the inside of each bracket that holds a label's mark. */
function regionsOf(text: string): Region[] {
  const from = readEnumerator(text)?.end ?? 0
  if (!OPENS_BRACKET.test(text)) return [{ text: text.slice(from), from, place: 'line' }]
  const { partner } = pairBrackets(text)
  const regions: Region[] = []
  let outer = ''
  let last = from
  for (let i = from; i < text.length; i++) {
    const close = partner[i] as number
    if (close < i) continue
    // 【收口之日】 may be a label itself
    if (SQUARES.includes(text[i] as string) && close - i <= LONGEST_LABEL + 1) continue
    const inside = text.slice(i + 1, close)
    if (inside.length <= LONGEST_NOTE && hasLabelMark(inside))
      regions.push({ text: inside, from: i + 1, place: 'bracket' })
    outer += text.slice(last, i) + HOLE.repeat(close + 1 - i)
    last = close + 1
    i = close
  }
  outer += text.slice(last)
  return hasLabelMark(outer) ? [{ text: outer, from, place: 'line' }, ...regions] : regions
}

type Found = Omit<PrintedLabel, 'note' | 'line' | 'order'>

function labelsIn({ text, from, place }: Region): Found[] {
  const found: (Found & { begin: number; end: number })[] = []
  for (let i = 0; i < text.length; i++) {
    const one = COLONS.includes(text[i] as string) ? beforeColon(text, i, place) : inSquare(text, i)
    if (one === null || one.begin < (found.at(-1)?.end ?? 0)) continue
    found.push({ ...one, value: '', at: from + one.begin })
    i = one.end - 1
  }
  return found.map(({ label, place: where, at, end }, i) => ({
    label,
    place: where,
    at,
    value: text.slice(end, found[i + 1]?.begin ?? text.length).replaceAll(HOLE, ''),
  }))
}

interface Opening {
  label: string
  begin: number
  end: number
  place: LabelPlace
}

function beforeColon(text: string, colon: number, place: Region['place']): Opening | null {
  let begin = colon
  while (begin > 0 && colon - begin < LONGEST_LABEL + 4 && /[\u3400-\u9fff]/.test(text[begin - 1] as string)) begin--
  // 责任 县领导：…, where nothing else stands before it
  if (text.slice(0, begin).trim() !== '' && colon - begin < 7) {
    const opening = text.slice(Math.max(0, begin - 8), begin)
    if (begin <= 8 && /^[\u3400-\u9fff\s]{1,8}$/.test(opening)) begin = 0
  }
  const label = squeeze(text.slice(begin, colon))
  const before = text[begin - 1] ?? ''
  const parted = begin === 0 || isBlank(before) || BEFORE_LABEL.includes(before)
  if (!parted || !HAN_LABEL.test(label)) return null
  const opens = text.slice(0, begin).trim() === ''
  return { label, begin, end: colon + 1, place: place === 'bracket' ? 'bracket' : opens ? 'line' : 'run-in' }
}

const SQUARE = /^[【[〔［]\s?([\u3400-\u9fff\s]{2,10})\s?[】\]〕］]\s?[：:]?/

function inSquare(text: string, at: number): Opening | null {
  if (!'【[〔［'.includes(text[at] as string)) return null
  const match = SQUARE.exec(text.slice(at, at + 20))
  if (match === null) return null
  return { label: squeeze(match[1] ?? ''), begin: at, end: at + match[0].length, place: 'square' }
}
