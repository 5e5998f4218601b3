/** Rows, cells in them and widths of columns; of cells the reference (`<c r="AB12"`) or, without one, the next place. */
const PART = /<(?:\w{1,16}:)?(row|c|col)(?=[\s/>])([^<>]{0,400})/g
const PLACE = /(?:^|\s)r=["']([A-Z]{0,3})(\d{1,7})["']/
const FROM = /(?:^|\s)min=["'](\d{1,7})["']/
const TO = /(?:^|\s)max=["'](\d{1,7})["']/

/**
 * How many cells a grid of the sheet has, from its first row and column to its last, empty ones too; and the columns
 * that widths are given for, as often as they are.
 */
export function spannedCells(xml: string): number {
  const place = { row: 0, column: 0 }
  const last = { row: 0, column: 0 }
  let widths = 0
  for (const [, name, attributes = ''] of xml.matchAll(PART)) {
    if (name === 'col') {
      widths += Math.max(0, Number(TO.exec(attributes)?.[1] ?? 0) - Number(FROM.exec(attributes)?.[1] ?? 0))
      continue
    }
    const [, letters = '', digits] = PLACE.exec(attributes) ?? []
    if (digits !== undefined) place.row = Number(digits)
    else if (name === 'row') place.row++
    if (name === 'row') place.column = 0
    else {
      place.column = letters === '' ? place.column + 1 : columnOf(letters)
      last.row = Math.max(last.row, place.row)
      last.column = Math.max(last.column, place.column)
    }
  }
  return last.row * last.column + widths
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
