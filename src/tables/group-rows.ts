import { readEnumerator, STYLES } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import { Span } from '../text/span.ts'
import { ownCells } from './header.ts'
import type { SheetRow } from './sheet.ts'
import { traitOf } from './trait.ts'

/** A row that orders the rows below it: 一、打造… as its only filled cell. */
export interface GroupRow {
  title: Span
  /** Smaller is further out; null where it prints no number. */
  level: number | null
  /** Its number; 0 where there is none. */
  value: number
  /** Sums of the rows below, beside the title. */
  sums?: Span
}

const SUM_KINDS = new Set(['number', 'amount'])
const LONGEST_TITLE = 80
const LONGEST_BARE_TITLE = 40
const HEAD_STYLES = new Set(['part', 'chapter', 'section', 'han', 'han-paren', 'digit', 'digit-paren', 'problem'])
const HAN_STYLES = new Set(['part', 'chapter', 'section', 'han', 'han-paren'])
const TITLE_KINDS = new Set(['phrase', 'sentence', 'units', 'numbered', 'prose', 'place'])
const HAN_NUMBER = /^(?:[一二三四五六七八九十]{1,3}[、.]?|[（(][一二三四五六七八九十]{1,3}[）)][、.]?)$/

/** The row as a group row of a table `width` columns wide, or null. */
export function groupRow(row: SheetRow, width: number): GroupRow | null {
  if (row.cells.length > 10_000) return null
  const cells = ownCells(row)
  const summed = withSums(row, cells)
  if (summed !== null) return summed
  if (cells.length === 2) return numberedApart(row, cells)
  if (cells.length !== 1) return null
  const title = cells[0] as Span
  if (title.length > LONGEST_TITLE) return null
  const marker = readEnumerator(title.value)
  const torn = row.cells.length === 1 && row.form === 'tabs'
  if (marker !== null && HEAD_STYLES.has(marker.style) && !endsSentence(title.value)) {
    const first = row.cells[0] === title
    if (HAN_STYLES.has(marker.style) || (first && !torn)) {
      return { title, level: STYLES.indexOf(marker.style), value: marker.value }
    }
  }
  return !torn && isBareTitle(row, title, width) ? { title, level: null, value: 0 } : null
}

/** 一、工业项目（4个） | | | | 216000 | 98000 */
function withSums(row: SheetRow, [head, ...sums]: readonly Span[]): GroupRow | null {
  if (head === undefined || sums.length === 0 || row.cells[0] !== head) return null
  const marker = readEnumerator(head.value)
  if (marker === null || !HAN_STYLES.has(marker.style) || head.length > LONGEST_BARE_TITLE) return null
  if (!sums.every(({ value }) => SUM_KINDS.has(traitOf(value).kind))) return null
  return { title: head, level: STYLES.indexOf(marker.style), value: marker.value, sums: Span.join(sums) }
}

const endsSentence = (text: string): boolean => text.length > LONGEST_BARE_TITLE && /[。；]$/.test(text)

/** 一 | 打造更加便捷高效的政务环境 | | | */
function numberedApart(row: SheetRow, [number, title]: Span[]): GroupRow | null {
  if (number === undefined || title === undefined || row.cells[0] !== number) return null
  if (!HAN_NUMBER.test(number.value) || title.length > LONGEST_TITLE || /[。；]$/.test(title.value)) return null
  const marker = readEnumerator(`${number.value}、`)
  const level = marker === null ? null : STYLES.indexOf(marker.style)
  return { title: Span.join([number, title]), level, value: marker?.value ?? 0 }
}

/** 政务服务 over the whole width, or in the first cell of a row that is empty otherwise. */
function isBareTitle(row: SheetRow, title: Span, width: number): boolean {
  if (title.length > LONGEST_BARE_TITLE || /[。；，、：:]$/.test(title.value)) return false
  if (!TITLE_KINDS.has(traitOf(title.value).kind)) return false
  if (row.span >= Math.max(2, width - 1)) return true
  return row.cells[0] === title && row.cells.length >= Math.min(3, width)
}

const NOTE = /^(?:注|备注|说明|附注|填表说明|合计|总计|小计|共计)(?:[：:．.\d（(]|$)/

/** 注：… and 合计 rows, which are no measures. */
export function isNoteRow(row: SheetRow): boolean {
  const first = row.cells.find((cell) => cell.length > 0)
  return first !== undefined && NOTE.test(first.value.slice(0, 12).replace(/\s/g, ''))
}

const bareTitle = (title: Span): string => squeeze(title.value.slice(0, 200)).replace(/[（(]?续表?[）)]?$/, '')

/** The group rows that hold at a place of the table. */
export class GroupStack {
  /** Outermost first; one list for all rows below the same group rows. */
  titles: readonly Span[] = []
  private readonly open: { title: Span; level: number }[] = []
  private bare: number | null = null

  /** `follows`: the row above is a group row too. */
  push(row: GroupRow, follows: boolean): void {
    const level = row.level ?? this.bareLevel(follows)
    if (row.level === null) this.bare = level
    while (this.open.length > 0 && (this.open.at(-1) as { level: number }).level >= level) this.open.pop()
    this.open.push({ title: row.title, level })
    this.titles = this.open.map(({ title }) => title)
  }

  /** The group is open already: its row is printed again on the next page, with （续） or without. */
  holds(row: GroupRow): boolean {
    const title = bareTitle(row.title)
    return this.open.some((open) => bareTitle(open.title) === title && (row.level === null || row.level === open.level))
  }

  /** A title without a number stands where its like stood before, or below the row right above it. */
  private bareLevel(follows: boolean): number {
    if (this.bare !== null && !follows) return this.bare
    const last = this.open.at(-1)
    if (last === undefined) return this.bare ?? -1
    return follows ? last.level + 0.5 : (this.bare ?? last.level + 0.5)
  }
}
