import type { CellValue, Sheet } from 'hucre/xlsx'
import { FILLED_IN, KEYS } from '../export/ledger/columns.ts'
import { WORDS } from '../export/ledger/rows.ts'
import { InputError } from '../read/input-error.ts'
import type { Limits } from '../read/limits.ts'
import { readSheets } from '../read/sheets.ts'
import { cellText, isError } from '../read/xlsx-value.ts'
import { squeeze } from '../text/space.ts'

/** A row of a ledger that an office sent back. */
export interface Returned {
  /** The file as the reader named it. */
  label: string
  sheet: string
  /** From 1, as office programs count. */
  row: number
  document: string
  measure: string
  print: string
  twin: string
  /** What stands in a column, by its title; undefined where the column is gone. */
  cell: (title: string) => CellValue | undefined
  filled: Record<keyof typeof FILLED_IN, string | null>
}

/** Rows of one file, and those of it that have words but no id. */
export interface ReturnedFile {
  label: string
  rows: Returned[]
  strangers: number[]
  /** Sheets that were ledgers and have lost their ids, though others of the file have theirs. */
  bare: string[]
  /** Columns to be filled in that a sheet of the file has no more. */
  missing: string[]
}

/** A head may stand below a title and notes that an office put above it. */
const HEAD_WITHIN = 30

/**
 * The rows of a returned workbook, whatever sheet, order or column they stand in by now: hidden ones too, for a filter
 * hides rows. Throws InputError where no sheet has the hidden columns by which rows are found again.
 */
export async function readReturn(bytes: Uint8Array, label: string, limits: Limits): Promise<ReturnedFile> {
  const sheets = await readSheets(bytes, limits)
  const ledgers = sheets.map((sheet) => ({ sheet, read: readSheet(sheet, label, limits) }))
  const read = ledgers.flatMap((one) => one.read ?? [])
  if (read.length === 0) throw noIds()
  return {
    label,
    bare: ledgers.filter((one) => one.read === null && wasLedger(one.sheet)).map(({ sheet }) => sheet.name),
    rows: read.flatMap(({ rows }) => rows),
    strangers: read.flatMap(({ strangers }) => strangers),
    missing: [...new Set(read.flatMap(({ missing }) => missing))],
  }
}

const noIds = (): InputError =>
  new InputError(
    {
      zh: `没有隐藏的标识列（${Object.values(KEYS).join('、')}）：不是 gongwen 导出的台账，或这些列已被删除`,
      en: `has no hidden id columns (${Object.values(KEYS).join(', ')}): no ledger of gongwen, or they were deleted`,
    },
    {
      zh: '请在 export --to xlsx 导出的台账中填写，不删隐藏列',
      en: 'fill in the ledger that export --to xlsx wrote, and leave its hidden columns',
    },
  )

/** What reading a row of a sheet needs. */
interface Grid {
  label: string
  sheet: Sheet
  /** Columns by their titles. */
  titles: ReadonlyMap<string, number>
  /** Values of merged cells, by row and column. */
  shared: ReadonlyMap<string, CellValue>
}

/** The row with these titles; -1 where there is none. */
const headAt = ({ rows }: Sheet, ...titles: string[]): number =>
  rows.slice(0, HEAD_WITHIN).findIndex((row) => titles.every((title) => row.includes(title)))

const wasLedger = (sheet: Sheet): boolean => headAt(sheet, WORDS, FILLED_IN.status) >= 0

function readSheet(sheet: Sheet, label: string, limits: Limits): Omit<ReturnedFile, 'label' | 'bare'> | null {
  const at = headAt(sheet, KEYS.measure)
  const titles = headOf(sheet.rows[at] ?? [])
  if (![KEYS.document, KEYS.measure, KEYS.print].every((key) => titles.has(key))) return null
  const grid = { label, sheet, titles, shared: mergedCells(sheet, titles, limits) }
  const all = sheet.rows.slice(at + 1).map((_, i) => returned(grid, at + 1 + i))
  const isOwn = ({ document, measure }: Returned): boolean => document !== '' && measure !== ''
  return {
    rows: all.filter(isOwn),
    strangers: all.filter((row) => !isOwn(row) && hasWords(row)).map(({ row }) => row),
    missing: Object.values(FILLED_IN).filter((title) => !titles.has(title)),
  }
}

function headOf(row: readonly CellValue[]): Map<string, number> {
  const head = new Map<string, number>()
  for (const [x, cell] of row.entries()) {
    const title = typeof cell === 'string' ? squeeze(cell) : ''
    if (title !== '' && !head.has(title)) head.set(title, x)
  }
  return head
}

function returned({ label, sheet, titles, shared }: Grid, y: number): Returned {
  const cells = sheet.rows[y] ?? []
  const cell = (title: string): CellValue | undefined => {
    const x = titles.get(title)
    return x === undefined ? undefined : (shared.get(`${y},${x}`) ?? cells[x] ?? null)
  }
  const words = (title: string): string | null => {
    const style = sheet.cells?.get(`${y},${titles.get(title)}`)?.style?.numFmt
    return textOf(cell(title) ?? null, style)
  }
  const key = (title: string): string => words(title) ?? ''
  return {
    label,
    sheet: sheet.name,
    row: y + 1,
    document: key(KEYS.document),
    measure: key(KEYS.measure),
    print: key(KEYS.print),
    twin: key(KEYS.twin),
    cell,
    filled: {
      status: words(FILLED_IN.status),
      progress: words(FILLED_IN.progress),
      evidence: words(FILLED_IN.evidence),
      remark: words(FILLED_IN.remark),
    },
  }
}

/** A date that an office program made of what was typed is a date in words; null where there are none. */
function textOf(value: CellValue, style: string | undefined): string | null {
  const text = cellText(value, style).trim()
  return text === '' || isError(text) ? null : text
}

/** Whether anything was filled in. */
export const hasWords = ({ filled }: Pick<Returned, 'filled'>): boolean =>
  Object.values(filled).some((text) => text !== null)

/** 进展 merged over three rows is that of each: the cells that a merge covers, in the columns that are filled in. */
function mergedCells(sheet: Sheet, titles: Grid['titles'], limits: Limits): Map<string, CellValue> {
  const columns = new Set(Object.values(FILLED_IN).map((title) => titles.get(title)))
  const shared = new Map<string, CellValue>()
  let covered = 0
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const value = sheet.rows[startRow]?.[startCol] ?? null
    if (startCol !== endCol || !columns.has(startCol) || value === null) continue
    const end = Math.min(endRow, sheet.rows.length - 1)
    covered += end - startRow
    limits.hold('xlsx-cells', covered)
    for (let y = startRow; y <= end; y++) shared.set(`${y},${startCol}`, value)
  }
  return shared
}
