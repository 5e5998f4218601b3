// Word and Excel files made of strings: no more than a reader asks for.
import { zip } from './zip-file.mjs'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const relations = (...all) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${R}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const types = (...overrides) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(
      ([part, type]) =>
        `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`

export const body = (inner, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${inner}</w:body></w:document>`

/** A Word file by its main part, or by what is packed in its place; further entries behind. */
export const docx = (main, more = [], parts = []) =>
  zip([
    ['[Content_Types].xml', types()],
    ['_rels/.rels', relations(['officeDocument', 'word/document.xml'])],
    ['word/_rels/document.xml.rels', relations(...parts)],
    ['word/document.xml', main],
    ...more,
  ])

export const p = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const wordPart = (root, inner) => `<w:${root} xmlns:w="${W}">${inner}</w:${root}>`

export const sheet = (inner, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${S}">${inner}</worksheet>`
export const strings = (inner) => `<?xml version="1.0"?><sst xmlns="${S}">${inner}</sst>`

/** A workbook of one sheet and, where they are given, shared strings. */
export const xlsx = (main, shared = null) => manySheets(1, main, shared)

/** A workbook of so many sheets that are all the same. */
export function manySheets(count, main, shared = null) {
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const xml = typeof main === 'string' && !main.startsWith('<?xml') ? sheet(main) : main
  return zip([
    [
      '[Content_Types].xml',
      types(
        ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
        ['/xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
        ...numbers.map((n) => [`/xl/worksheets/sheet${n}.xml`, 'spreadsheetml.worksheet']),
      ),
    ],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${S}" xmlns:r="${R}"><sheets>${numbers.map((n) => `<sheet name="a${n}" sheetId="${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(...numbers.map((n) => ['worksheet', `worksheets/sheet${n}.xml`]), [
        'sharedStrings',
        'sharedStrings.xml',
      ]),
    ],
    ...numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, xml]),
    ...(shared === null ? [] : [['xl/sharedStrings.xml', shared]]),
  ])
}
