import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ole } from '../../scripts/attacks/ole.mjs'
import { label, merge, number, record, shared, sharedStrings, u16, wide, workbook } from '../../scripts/attacks/xls.mjs'
import { readSource, type SourceFile } from '../../src/read/index.ts'
import { convert, hasOffice } from './office.ts'
import { meaning, parseFile } from './parse.ts'

const LEDGER = 'fixtures/formats/pages/ledger'

const rendered = ({ text, structure }: SourceFile): unknown => [text, structure]
const read = async (records: Buffer[], globals: Buffer[] = []): Promise<SourceFile> =>
  readSource(ole({ Workbook: workbook(globals, [['台账', records]]) }), 'a.et')
/** A number format of the file's own, and a cell style that has it. */
const format = (id: number, code: string): Buffer => record(0x41e, u16(id), wide(code))
const style = (id: number): Buffer => record(0xe0, u16(0, id), Buffer.alloc(16))

describe('an old workbook', () => {
  test('is read as its .xlsx: cells, merges, hidden sheets and rows', async () => {
    const [xls, xlsx] = await Promise.all(
      ['xls', 'xlsx'].map(async (ending) => readSource(readFileSync(`${LEDGER}.${ending}`), `ledger.${ending}`)),
    )
    expect(xls?.format).toBe('xls')
    expect(rendered(xls as SourceFile)).toEqual(rendered(xlsx as SourceFile))
    expect(xls?.findings).toEqual(xlsx?.findings)
    const [a, b] = await Promise.all([parseFile(`${LEDGER}.xls`), parseFile(`${LEDGER}.xlsx`)])
    expect(a.document.measures.map(meaning)).toEqual(b.document.measures.map(meaning))
  })

  test.skipIf(!hasOffice)('is read as LibreOffice reads it (needs soffice)', { timeout: 120_000 }, async () => {
    const file = { name: 'ledger.xls', bytes: readFileSync(`${LEDGER}.xls`) }
    const [xlsx] = convert([file], 'xlsx')
    const [a, b] = [await readSource(file.bytes, 'a.xls'), await readSource(xlsx as Buffer, 'a.xlsx')]
    expect(rendered(a)).toEqual(rendered(b))
  })

  test('strings that run over several records', async () => {
    const long = '推进改革，完善机制，落实责任。'.repeat(40)
    const texts = ['举措', `${long}甲`, 'ASCII', `${long}乙`, '末']
    for (const most of [50, 51, 52, 53, 8000]) {
      const { text } = await read(
        texts.map((_, row) => shared(row, 0, row)),
        sharedStrings(texts, most),
      )
      expect(text).toBe(`${texts.join('\n')}\n`)
    }
  })

  test('merges, numbers, shares, days, months, truth values, errors and formulas are what the cells show', async () => {
    const globals = [format(164, '0.0%'), format(165, 'yyyy"年"m"月"d"日"'), ...[0, 164, 165, 27, 9].map(style)]
    const formula = (row: number, column: number, result: Buffer): Buffer =>
      record(0x06, u16(row, column, 0), result, Buffer.alloc(8))
    const packed = Buffer.alloc(4)
    packed.writeInt32LE((1234 << 2) | 3)
    const { text, structure, findings } = await read(
      [
        ...['时限', '月份', '完成率', '比例', '合计'].map((word, column) => label(0, column, word)),
        number(1, 0, 45_473, 2),
        number(1, 1, 45_473, 3),
        number(1, 2, 0.955, 1),
        number(1, 3, 0.3, 4),
        record(0x27e, u16(1, 4, 0), packed),
        record(0x205, u16(2, 0, 0), Buffer.from([1, 0])),
        record(0x205, u16(2, 1, 0), Buffer.from([42, 1])),
        formula(2, 2, Buffer.from([0, 0, 0, 0, 0, 0, 255, 255])),
        record(0x207, wide('算得')),
        formula(2, 3, Buffer.from([2, 0, 7, 0, 0, 0, 255, 255])),
        formula(2, 4, Buffer.from(new Uint8Array(new Float64Array([2.5]).buffer))),
        label(3, 1, '并'),
        label(3, 4, '尾'),
        merge([3, 3, 1, 3], [1, 2, 0, 0]),
      ],
      globals,
    )
    expect(text.split('\n').slice(1, 4)).toEqual([
      '2024年6月30日\t2024年6月\t95.5%\t30%\t12.34',
      '\t算得\t\t2.5',
      '\t并\t尾',
    ])
    const [table] = structure?.blocks ?? []
    const rows = table?.type === 'table' ? table.rows : []
    expect(rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]))).toEqual([
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [3, 1],
        [1, 1],
      ],
    ])
    expect(findings.map(({ rule }) => rule)).toEqual(['text/error-cell'])
  })

  test('of Excel 95: a code page, texts of one or two bytes a character', async () => {
    const bytes = (text: string): Buffer =>
      text === '甲县' ? Buffer.from([0xbc, 0xd7, 0xcf, 0xd8]) : Buffer.from(text)
    const text5 = (row: number, column: number, text: string): Buffer =>
      record(0x204, u16(row, column, 0, bytes(text).length), bytes(text))
    const stream = workbook(
      [record(0x42, u16(936))],
      [['a', [text5(0, 0, '甲县'), text5(0, 1, 'b'), text5(1, 0, '1'), text5(1, 1, '甲县')]]],
      { version: 0x500, name: (title) => Buffer.concat([Buffer.from([title.length]), Buffer.from(title)]) },
    )
    expect((await readSource(ole({ Book: stream }), 'a.xls')).text).toBe('甲县\tb\n1\t甲县\n')
  })
})

describe('an old workbook that is refused', () => {
  const whole = readFileSync(`${LEDGER}.xls`)
  const changed = (at: number, value: number): Buffer => {
    const bytes = Buffer.from(whole)
    bytes.writeUInt32LE(value, at)
    return bytes
  }
  /** Where the sector stands that says which sector follows which. */
  const table = (whole.readUInt32LE(0x4c) + 1) * 512
  const directory = whole.readUInt32LE(0x30)
  const sheet = [label(0, 0, '甲')]

  test.each([
    ['cut off', whole.subarray(0, whole.length >> 1), /damaged/],
    ['its header alone', whole.subarray(0, 600), /damaged/],
    ['a directory in a circle', changed(table + directory * 4, directory), /damaged/],
    ['a directory outside of the file', changed(0x30, 0x00ffffff), /damaged/],
    ['with a password', ole({ Workbook: workbook([record(0x2f, u16(1))], [['a', sheet]]) }), /password/],
    ['locked as a whole', ole({ EncryptedPackage: Buffer.alloc(9), EncryptionInfo: Buffer.alloc(9) }), /password/],
    ['of Excel 4', ole({ Book: record(0x409, u16(0, 0x10)) }), /older/],
    ['something else in the same container', ole({ VisioDocument: Buffer.alloc(9) }), /OLE compound file/],
  ])('%s: named', async (_, bytes, reason) => {
    await expect(readSource(bytes, 'a.xls')).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(reason) },
    })
  })

  test.each([
    ['xlsx-rows', 2],
    ['xlsx-cells', 3],
    ['characters', 5],
    ['archive-files', 1],
  ])('above %s', async (name, most) => {
    await expect(readSource(whole, 'a.xls', { limits: { [name]: most } })).rejects.toMatchObject({
      reason: { en: expect.stringContaining('above the limit') },
    })
  })
})
