import type { Sheet } from 'hucre/xlsx'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { holdsPart, holdsStream, refuseKnownBinary } from './signature.ts'

/** The sheets of a workbook with all that is in them, hidden rows and columns too. Throws InputError for other files. */
export async function readSheets(bytes: Uint8Array, limits: Limits): Promise<Sheet[]> {
  limits.hold('file-size', bytes.length)
  if (holdsPart(bytes, 'xl/', limits)) return (await import('./xlsx.ts')).xlsxSheets(bytes, limits)
  if (holdsStream(bytes, ['Workbook', 'Book'], limits)) return (await import('./xls.ts')).xlsSheets(bytes, limits)
  if (!holdsPart(bytes, OPEN_DOCUMENT, limits)) refuseKnownBinary(bytes, limits)
  throw new InputError(
    { zh: '不是 Excel 工作簿', en: 'is no Excel workbook' },
    { zh: '请在 Excel、WPS 或 LibreOffice 中另存为 .xlsx', en: 'save it as .xlsx in Excel, WPS or LibreOffice' },
  )
}

const OPEN_DOCUMENT = 'content.xml'
