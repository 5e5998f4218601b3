import type { CellValue, MergeRange, Sheet } from 'hucre/xlsx'
import type { Finding } from '../schema/finding.ts'
import { leftOut } from './left-out.ts'
import type { Limits } from './limits.ts'
import type { Content } from './reader.ts'
import { type DrawnRow, Rendering } from './rendering.ts'
import { renderSheet } from './sheet.ts'
import { cellText, isError } from './xlsx-value.ts'
import { shownOf } from './xlsx-visible.ts'

/** Each sheet with text is its title rows and a table, in the order of the tabs; what is hidden or an error is told. */
export function renderBook(sheets: readonly Sheet[], limits: Limits): Content {
  const rendering = new Rendering(limits)
  const shown = sheets.filter((sheet) => !isHidden(sheet))
  const drawn = shown.map((sheet) => drawSheet(sheet, limits))
  const filled = drawn.filter(({ rows }) => rows.length > 0)
  for (const sheet of filled) renderSheet(sheet, filled.length > 1, rendering)
  const gone = [
    ...sheets.filter(isHidden).map(({ name }) => `工作表 ${name}`),
    ...drawn.flatMap(({ hidden }) => hidden),
  ]
  const findings = [...leftOut('hidden', gone), ...errorCells(drawn), ...rendering.findings]
  return { text: rendering.text, encoding: 'utf-8', structure: rendering.structure, findings }
}

const isHidden = (sheet: Sheet): boolean => sheet.hidden === true || sheet.veryHidden === true

interface DrawnSheet {
  name: string
  rows: DrawnRow[]
  hidden: string[]
  /** Cells that show an error instead of a value. */
  errors: string[]
}

function drawSheet(sheet: Sheet, limits: Limits): DrawnSheet {
  limits.hold('xlsx-rows', sheet.rows.length)
  const shown = shownOf(sheet)
  const last = shown.rows.findLastIndex((row) => row.some(isFilled))
  const rows = shown.rows.slice(0, last + 1)
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled) + 1), 0)
  limits.hold('xlsx-columns', width)
  limits.hold('xlsx-cells', width * rows.length)
  const merges = new Merges(shown.merges, { height: rows.length, width }, limits)
  const errors: string[] = []
  const drawn = rows.map((row, y): DrawnRow => {
    const cells = Array.from({ length: width }, (_, x) => {
      const span = merges.at(y, x)
      if (span === null) return null
      const text = cellText(row[x] ?? null, shown.styleAt(y, x))
      if (!isError(text)) return { text, ...span }
      errors.push(text)
      return { text: '', ...span }
    })
    return { cells: cells.filter((cell) => cell !== null) }
  })
  return {
    name: sheet.name,
    rows: drawn.filter(({ cells }) => cells.some(({ text, rowSpan }) => text !== '' || rowSpan > 1)),
    hidden: shown.hidden,
    errors,
  }
}

function* errorCells(sheets: readonly DrawnSheet[]): Generator<Finding> {
  const errors = sheets.flatMap((sheet) => sheet.errors)
  if (errors.length === 0) return
  const kinds = [...new Set(errors)].join('、')
  yield {
    rule: 'text/error-cell',
    severity: 'warning',
    origin: 'capture',
    message: {
      zh: `${errors.length} 个单元格是公式错误（${kinds}），按空格读取`,
      en: `${errors.length} cells show an error of their formula (${kinds}) and were read as empty`,
    },
    at: null,
  }
}

const isFilled = (value: CellValue | undefined): boolean => value !== null && value !== undefined && value !== ''

/** Which cells are merged, by their first one. */
class Merges {
  private readonly spans = new Map<string, { colSpan: number; rowSpan: number } | null>()

  constructor(merges: readonly MergeRange[], { height, width }: { height: number; width: number }, limits: Limits) {
    let covered = 0
    for (const { startRow, startCol, endRow, endCol } of merges) {
      const bottom = Math.min(endRow, height - 1)
      const right = Math.min(endCol, width - 1)
      covered += Math.max(0, bottom - startRow + 1) * Math.max(0, right - startCol + 1)
      limits.hold('xlsx-cells', covered)
      for (let y = startRow; y <= bottom; y++) for (let x = startCol; x <= right; x++) this.spans.set(`${y},${x}`, null)
      this.spans.set(`${startRow},${startCol}`, { colSpan: right - startCol + 1, rowSpan: bottom - startRow + 1 })
    }
  }

  /** What the cell spans; null where another one covers it. */
  at(y: number, x: number): { colSpan: number; rowSpan: number } | null {
    const span = this.spans.get(`${y},${x}`)
    return span === undefined ? { colSpan: 1, rowSpan: 1 } : span
  }
}
