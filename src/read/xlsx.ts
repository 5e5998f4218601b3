import type { Sheet } from 'hucre/xlsx'
import { brokenXml } from './archive.ts'
import type { Limits } from './limits.ts'
import { OfficePackage } from './office-package.ts'
import type { Content } from './reader.ts'
import { renderBook } from './workbook.ts'
import { spannedCells } from './xlsx-extent.ts'
import { withChineseFormats } from './xlsx-value.ts'
import { decodeXml } from './xml.ts'

/** A workbook: each sheet with text is its title rows and a table, in the order of the tabs. */
export async function readXlsx(bytes: Uint8Array, limits: Limits): Promise<Content> {
  return renderBook(await xlsxSheets(bytes, limits), limits)
}

/** Its sheets with all that is in them. */
export async function xlsxSheets(bytes: Uint8Array, limits: Limits): Promise<Sheet[]> {
  const file = await OfficePackage.open(bytes, limits, 'xlsx-elements')
  const checked = file.store(checkedParts(file))
  const { readXlsx: read } = await import('hucre/xlsx')
  return read(checked, { readStyles: true, maxRows: limits.of('xlsx-rows') + 1 }).then(
    (book) => book.sheets,
    () => {
      throw brokenXml('xl/workbook.xml')
    },
  )
}

/** What an empty cell of a grid costs, beside one with text: so many of them count as one. */
const EMPTY_SHARE = 20

/** The parts with text in them, each within the limits. */
function checkedParts(file: OfficePackage): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  let spanned = 0
  for (const name of file.archive.entries.keys()) {
    if (
      !/\.(?:xml|rels)$/i.test(name) ||
      /\/(?:drawings|charts|theme|printerSettings|pivotTables|pivotCache|comments)[/\d.]/i.test(name)
    )
      continue
    const bytes = file.checked(name)
    if (bytes === null) continue
    // the grids are made of all sheets at once, before their cells can be counted
    if (/\/worksheets\//.test(name)) spanned += spannedCells(decodeXml(bytes, name))
    file.limits.hold('xlsx-cells', spanned / EMPTY_SHARE)
    files[name] = /\/styles\.xml$/i.test(name) ? withChineseFormats(bytes) : bytes
  }
  return files
}
