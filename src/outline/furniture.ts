import { readEnumerator } from '../text/enumerator.ts'
import { isControlLine, isNavigation, isSureControl } from '../text/page-controls.ts'
import { isPageNumber, isRule, isWatermark } from '../text/page-marks.ts'
import { squeeze } from '../text/space.ts'
import type { Grid, Line } from '../tree/index.ts'

/**
 * Page furniture: page numbers, rules, watermarks and running heads. A running head is a short line without
 * punctuation that comes again and again beside page ends; a repeated `完成时限：2023年9月` is none.
 */
export function findFurniture(lines: readonly Line[]): Set<Line> {
  const furniture = new Set<Line>()
  for (const line of lines) {
    const text = line.content.value
    if (isPageNumber(text) || isRule(text) || isWatermark(text)) furniture.add(line)
  }
  for (const head of runningHeads(lines, furniture)) furniture.add(head)
  for (const number of bareNumbers(lines)) furniture.add(number)
  for (const head of numberedHeads(lines)) furniture.add(head)
  for (const control of pageControls(lines)) furniture.add(control)
  return furniture
}

/** Lines that may stand at a text's head and belong to the web page around it. */
const FRAME = 15
const LEAST_CONTROLS = 3

/**
 * What was copied along with a paper from its web page: controls among its first lines, above any item, and the run of
 * controls that it ends with. One such line alone may be the paper's own, unless it counts readers.
 */
function pageControls(lines: readonly Line[]): Line[] {
  const filled = lines.filter((line) => !isBlankLine(line))
  const isControl = ({ content: { value } }: Line): boolean => isControlLine(value) || isNavigation(value)
  const item = filled.findIndex(({ content }) => readEnumerator(content.value.trim()) !== null)
  const opening = filled.slice(0, Math.min(FRAME, item < 0 ? FRAME : item))
  const head = opening.filter(isControl)
  const last = filled.findLastIndex((line) => !isControl(line))
  const foot = filled.slice(Math.max(last + 1, opening.length))
  const sure = [...head, ...foot].some(({ content }) => isSureControl(content.value))
  if (!sure && head.length + foot.length < LEAST_CONTROLS) return []
  // the site's name stands over its navigation
  const first = opening.findIndex(({ content }) => isNavigation(content.value))
  const name = first > 0 && first <= 3 ? opening.slice(0, first) : []
  return [...name, ...head, ...foot]
}

const isBlankLine = (line: Line | undefined): boolean => line === undefined || squeeze(line.content.value) === ''

function runningHeads(lines: readonly Line[], furniture: Set<Line>): Line[] {
  const places = new Map<string, number[]>()
  lines.forEach((line, index) => {
    const key = squeeze(line.content.value)
    if (key.length < 4 || key.length > 40 || /[。；：:，,]/.test(key) || readEnumerator(key) !== null) return
    const known = places.get(key)
    if (known === undefined) places.set(key, [index])
    else known.push(index)
  })
  const heads: Line[] = []
  for (const indexes of places.values()) {
    const beside = indexes.filter((index) => besidePageEnd(lines, index, furniture))
    if (beside.length >= 2 && beside.length * 2 >= indexes.length) {
      for (const index of beside) heads.push(lines[index] as Line)
    }
  }
  return heads
}

/** A page number, a form feed or furniture is the nearest thing above or below. */
function besidePageEnd(lines: readonly Line[], index: number, furniture: Set<Line>): boolean {
  for (const step of [-1, 1]) {
    let at = index + step
    while (isBlankLine(lines[at]) && lines[at] !== undefined && !lines[at]?.pageEnd && Math.abs(at - index) < 6)
      at += step
    const line = lines[at]
    if (line !== undefined && (furniture.has(line) || line.pageEnd === true)) return true
  }
  return lines[index]?.pageEnd === true
}

/** Lines that are a bare number, where at least three of them count the pages up. */
function bareNumbers(lines: readonly Line[]): Line[] {
  const numbered = lines.filter((line) => /^[0-9]{1,3}$/.test(squeeze(line.content.value)))
  const values = numbered.map((line) => Number(squeeze(line.content.value)))
  const rising = values.every((value, i) => i === 0 || value === (values[i - 1] as number) + 1)
  return numbered.length >= 3 && rising ? numbered : []
}

/** A bare number between two tables of one head is the page's, though it counts to two only. */
export function numbersAmongGrids(nodes: readonly (Line | Grid)[]): Line[] {
  const filled = nodes.filter((node) => node.type === 'grid' || !isBlankLine(node))
  return filled.filter((node, at): node is Line => {
    const [above, below] = [filled[at - 1], filled[at + 1]]
    return (
      node.type === 'line' &&
      above?.type === 'grid' &&
      below?.type === 'grid' &&
      /^[0-9]{1,3}$/.test(squeeze(node.content.value)) &&
      headOf(above) === headOf(below)
    )
  })
}

const headOf = ({ rows }: Grid): string =>
  (rows[0]?.cells ?? []).map(({ content }) => squeeze(content.value)).join('\t')

/** `盐池县水务局 2024年工作计划      1` … `2`: the same line with a page number that counts up behind it. */
function numberedHeads(lines: readonly Line[]): Line[] {
  const heads = new Map<string, { line: Line; page: number }[]>()
  for (const line of lines) {
    const text = line.content.value.trim()
    const page = /[0-9]{1,3}$/.exec(text.slice(-4))?.[0]
    if (page === undefined || text.length > 80) continue
    const gap = text.slice(0, -page.length)
    const head = gap.trimEnd()
    if (gap.length - head.length < 2 || head.length < 4 || readEnumerator(head) !== null || /[。；，]/.test(head))
      continue
    const key = squeeze(head)
    const known = heads.get(key) ?? []
    known.push({ line, page: Number(page) })
    heads.set(key, known)
  }
  const rising = [...heads.values()].filter(
    (pages) => pages.length >= 2 && pages.every(({ page }, i) => i === 0 || page > (pages[i - 1]?.page ?? 0)),
  )
  return rising.flat().map(({ line }) => line)
}
