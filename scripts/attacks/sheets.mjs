// Workbooks beyond and just below the limits.
import { manySheets, sheet, strings, xlsx } from './office-files.mjs'
import { cell, deep, ENTITIES, many, salt } from './text.mjs'

/** Just below the limit. */
const ROWS = 99_900

export const sheets = [
  [
    'entity bomb',
    'entities.xlsx',
    'DTD',
    () => xlsx(sheet(`<sheetData><row r="1">${cell('A1', '&a30;')}</row></sheetData>`, ENTITIES)),
  ],
  ['elements 20,000 deep', 'deep.xlsx', 'xml-depth', () => xlsx(sheet(deep('a', 20_000)))],
  [
    'a dimension of 1e6 × 1e4, one cell',
    'dimension.xlsx',
    null,
    () =>
      xlsx(
        sheet(`<dimension ref="A1:NTP1000000"/><sheetData><row r="1">${cell('A1', '1.推进改革。')}</row></sheetData>`),
      ),
  ],
  [
    'cells in the corners of 1e6 × 1e4',
    'corners.xlsx',
    'xlsx-',
    () =>
      xlsx(
        sheet(
          `<dimension ref="A1:NTP1000000"/><sheetData><row r="1">${cell('A1', '甲')}</row><row r="1000000">${cell('NTP1000000', '乙')}</row></sheetData>`,
        ),
      ),
  ],
  [
    'cells in the corners of 19 sheets',
    'sheets.xlsx',
    'xlsx-',
    () =>
      manySheets(
        19,
        `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="90000">${cell('GR90000', '乙')}</row></sheetData>`,
      ),
  ],
  [
    'columns named 100,000 times over',
    'columns.xlsx',
    'xlsx-cells',
    () =>
      xlsx(
        sheet(
          `${salt(30)}<cols>${'<col min="1" max="16384" width="9"/>'.repeat(100_000)}</cols><sheetData><row r="1">${cell('A1', '1.推进改革。')}</row></sheetData>`,
        ),
      ),
  ],
  [
    '1,000,000 shared strings',
    'strings.xlsx',
    'xlsx-elements',
    () =>
      xlsx(
        sheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'),
        strings(many(1_000_000, (i) => `<si><t>甲${i}</t></si>`)),
      ),
  ],
  [
    'a merge of the whole sheet, 500 times',
    'merges.xlsx',
    'xlsx-cells',
    () =>
      xlsx(
        sheet(
          `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="900">${cell('ZZ900', '乙')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`,
        ),
      ),
  ],
  [
    'just below: rows of a ledger',
    'below-rows.xlsx',
    null,
    () => {
      const row = (r, ...texts) =>
        `<row r="${r}">${texts.map((text, at) => `<c r="${'ABCD'[at]}${r}" t="str"><v>${text}</v></c>`).join('')}</row>`
      const rows = many(38_000, (i) => row(i + 2, i + 1, `推进第${i + 1}项改革，完善机制。`, '县发改委', '2024年6月'))
      return xlsx(sheet(`<sheetData>${row(1, '序号', '举措', '责任单位', '完成时限')}${rows}</sheetData>`))
    },
  ],
  [
    'just below: shared strings',
    'below-strings.xlsx',
    null,
    (n = 499_000) =>
      xlsx(
        sheet(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`),
        strings(many(n, (i) => `<si><t>1.推进改革${i}。</t></si>`)),
      ),
  ],
  [
    'just below: cells',
    'below-cells.xlsx',
    null,
    (n = 450) =>
      xlsx(
        sheet(
          `<sheetData>${salt(40)}${many(n, (i) => `<row r="${i + 1}">${'<c><v>1</v></c>'.repeat(990)}</row>`)}</sheetData>`,
        ),
      ),
  ],
  [
    'just below: empty cells between',
    'below-empty.xlsx',
    null,
    () =>
      xlsx(
        sheet(
          `<sheetData>${many(9_900, (i) => `<row r="${i + 1}">${cell(`A${i + 1}`, i)}${cell(`CU${i + 1}`, '推进改革。')}</row>`)}</sheetData>`,
        ),
      ),
  ],
  [
    'just below: rows, of one cell',
    'below-lines.xlsx',
    null,
    () =>
      xlsx(
        sheet(
          `<sheetData>${many(ROWS, (i) => `<row r="${i + 1}">${cell(`A${i + 1}`, `${i + 1}.（县发改委）`)}</row>`)}</sheetData>`,
        ),
      ),
  ],
]
