import { clean } from '../safe-cell.ts'
import { heightOf } from './height.ts'
import { letterOf, MAX_CELL, type SheetCell, type StyleName, type TextRun } from './layout.ts'

/** The mark at the end of a cell that was cut at Excel's limit. */
const CUT = '……（已截断）'

export interface RowXml {
  xml: string
  /** Columns whose text was too long for a cell. */
  cut: number[]
}

export interface RowLook {
  styles: Record<StyleName, number>
  widths: readonly number[]
  header?: boolean
}

/** One row as SpreadsheetML; texts stand in their cells, where nothing runs them. */
export function rowXml(
  number: number,
  cells: readonly SheetCell[],
  { styles, widths, header = false }: RowLook,
): RowXml {
  const cut: number[] = []
  const xml: string[] = []
  const plain: StyleName = header ? 'header' : 'text'
  for (const [i, given] of cells.entries()) {
    const cell = fitting(given)
    const at = `<c r="${letterOf(i)}${number}"`
    if (cell === null || cell === '') xml.push(`${at} s="${styles.text}"/>`)
    else if (typeof cell === 'string' || (typeof cell === 'object' && 'text' in cell)) {
      const { text: said, style } = typeof cell === 'string' ? { text: cell, style: plain } : cell
      const text = limited(clean(said))
      if (text.cut) cut.push(i)
      xml.push(
        `${at} s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.text)}</t></is></c>`,
      )
    } else if (typeof cell === 'object' && 'runs' in cell)
      xml.push(`${at} s="${styles.text}" t="inlineStr"><is>${runsXml(cell.runs)}</is></c>`)
    else if (typeof cell === 'object') xml.push(`${at} s="${styles[cell.style]}"><v>${cell.days}</v></c>`)
    else if (typeof cell === 'boolean') xml.push(`${at} s="${styles.number}" t="b"><v>${cell ? 1 : 0}</v></c>`)
    else xml.push(`${at} s="${styles.number}"><v>${cell}</v></c>`)
  }
  const height = heightOf(cells, widths)
  return { xml: `<row r="${number}" ht="${height}" customHeight="1">${xml.join('')}</row>`, cut }
}

/** The elements of a font in the order of the schema. */
const LOOKS: Record<TextRun['look'], string> = {
  plain: '<sz val="11"/>',
  gone: '<strike/><color rgb="FFC00000"/><sz val="11"/>',
  come: '<b/><color rgb="FF00703C"/><sz val="11"/><u/>',
}

const runsXml = (runs: readonly TextRun[]): string =>
  runs
    .map(
      ({ text, look }) =>
        `<r><rPr><rFont val="宋体"/>${LOOKS[look]}</rPr><t xml:space="preserve">${escaped(clean(text))}</t></r>`,
    )
    .join('')

/** Runs as long as a cell holds them, else their text alone. */
const fitting = (cell: SheetCell): SheetCell => {
  if (typeof cell !== 'object' || cell === null || !('runs' in cell)) return cell
  const text = cell.runs.map((run) => run.text).join('')
  return text.length > MAX_CELL ? text : cell
}

function limited(text: string): { text: string; cut: boolean } {
  if (text.length <= MAX_CELL) return { text, cut: false }
  // never between the halves of a pair
  const kept = text.slice(0, MAX_CELL - CUT.length)
  return { text: clean(kept).replace(/\ufffd$/, '') + CUT, cut: true }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** Excel takes `_x0041_` for an escape of its own: its underscore is written as one. */
const escaped = (text: string): string =>
  text.replace(/[&<>\r]/g, (char) => ENTITIES[char] as string).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
