import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import { type Layout, letterOf, MAX_ROWS, type StyleName, styleNames } from './layout.ts'

/** A workbook without its rows: the package writes everything but `<sheetData>`, which is too much to hold. */
export interface Skeleton {
  /** Parts of the workbook that are no sheets, by their names in the ZIP. */
  parts: Map<string, Uint8Array>
  /** Each sheet's XML before and after its rows. */
  sheets: { head: string; tail: string }[]
  styles: Record<StyleName, number>
}

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
// so that a printed page reads as the form that it is
const border = { top: line, right: line, bottom: line, left: line }

const top = {
  border,
  alignment: { wrapText: true, vertical: 'top' },
} as const
const date = (numFmt: string): CellStyle => ({ numFmt, border, alignment: { vertical: 'top', horizontal: 'left' } })
const DATES = {
  day: date('yyyy-mm-dd'),
  month: date('yyyy"年"m"月"'),
  year: date('yyyy"年"'),
  dayOngoing: date('yyyy-mm-dd"（长期）"'),
  monthOngoing: date('yyyy"年"m"月（长期）"'),
  yearOngoing: date('yyyy"年（长期）"'),
}
// as text, so that it stays one when somebody edits the cell
const text: CellStyle = { ...top, numFmt: '@' }
const filled = (style: CellStyle): CellStyle => ({
  ...style,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2EFDA' } },
})

const STYLES: Record<StyleName, CellStyle> = {
  header: {
    border,
    font: { bold: true, name: '宋体', size: 11 },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E1F2' } },
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  },
  text,
  number: top,
  ...DATES,
  textFilled: filled(text),
  dayFilled: filled(DATES.day),
  monthFilled: filled(DATES.month),
  yearFilled: filled(DATES.year),
  dayOngoingFilled: filled(DATES.dayOngoing),
  monthOngoingFilled: filled(DATES.monthOngoing),
  yearOngoingFilled: filled(DATES.yearOngoing),
}

/** The adapter to the package; the same sheets give the same bytes and the same style numbers, whatever comes after. */
export async function skeletonOf(sheets: readonly { name: string; layout: Layout }[]): Promise<Skeleton> {
  const bytes = await writeXlsx({
    stringMode: 'inline',
    defaultFont: { name: '宋体', size: 11 },
    // no clock: the same input gives the same bytes
    properties: { creator: 'gongwen', created: new Date(0), modified: new Date(0) },
    sheets: sheets.map(({ name, layout }) => ({ name, ...sheetOf(layout) })),
  })
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const xml = sheets.map((_, i) => take(parts, `xl/worksheets/sheet${i + 1}.xml`))
  quoteNames(parts)
  return { parts, sheets: xml.map(split), styles: stylesIn(xml[0] as string) }
}

function sheetOf({
  columns,
  choice,
  printTo,
  colours = [],
}: Layout): Omit<Parameters<typeof writeXlsx>[0]['sheets'][0], 'name'> {
  const all = `A1:${letterOf(columns.length - 1)}2`
  return {
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rows: [styleNames.map((name) => name)],
    // one cell of each style, to learn their numbers from
    cells: new Map(styleNames.map((name, i) => [`0,${i}`, { style: STYLES[name] }])),
    freezePane: { rows: 1 },
    autoFilter: { range: all },
    pageSetup: {
      orientation: 'landscape',
      printTitlesRow: '$1:$1',
      paperSize: printTo === undefined ? 'a4' : 'a3',
      ...(printTo !== undefined && { printArea: `$A:$${letterOf(printTo)}` }),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    conditionalRules: colours.map(({ range, formula, fill }, i) => ({
      type: 'expression',
      priority: i + 1,
      range: `${range}2:${range}${MAX_ROWS}`,
      formula,
      style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } } },
    })),
    ...(choice && {
      dataValidations: [
        {
          type: 'list',
          allowBlank: true,
          values: [...choice.values],
          range: `${letterOf(choice.column)}2:${letterOf(choice.column)}${MAX_ROWS}`,
        },
      ],
    }),
  }
}

/** The package writes `某县 某局!$1:$1` and `…!$A:$Q`, which Excel takes for damage: a name with a space stands in quotes. */
function quoteNames(parts: Map<string, Uint8Array>): void {
  const xml = strFromU8(parts.get(WORKBOOK) as Uint8Array)
  const quoted = xml.replace(
    /(<definedName [^<>]*>)([^<>!]*)(?=!\$[^<>!]*<)/g,
    (_, tag: string, name: string) => `${tag}'${name.replace(/^'|'$/g, '').replace(/''?|&apos;/g, "''")}'`,
  )
  parts.set(WORKBOOK, strToU8(quoted))
}

const WORKBOOK = 'xl/workbook.xml'

function take(parts: Map<string, Uint8Array>, name: string): string {
  const xml = strFromU8(parts.get(name) as Uint8Array)
  parts.delete(name)
  return xml
}

/** Cuts the sample rows out; the size of the sheet, which nobody knows yet, goes as well (it is optional). */
function split(xml: string): { head: string; tail: string } {
  const from = xml.indexOf('<sheetData>') + '<sheetData>'.length
  const to = xml.indexOf('</sheetData>')
  return { head: xml.slice(0, from).replace(/<dimension [^<>]*>/, ''), tail: xml.slice(to) }
}

function stylesIn(xml: string): Record<StyleName, number> {
  const numbers = styleNames.map((_, i) => {
    const cell = xml.slice(xml.indexOf(`<c r="${letterOf(i)}1"`))
    return Number(/^<c [^<>]*?s="(\d+)"/.exec(cell)?.[1] ?? 0)
  })
  return Object.fromEntries(styleNames.map((name, i) => [name, numbers[i]])) as Record<StyleName, number>
}
