import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { doc } from '../../scripts/attacks/doc.mjs'
import { readSource, type SourceFile } from '../../src/read/index.ts'
import { convert, hasOffice } from './office.ts'
import { meaning, parseBytes, parseFile } from './parse.ts'

const OLD = 'fixtures/formats/old'
const squeeze = (text: string): string => text.replace(/\s+/g, '')
const rendered = ({ text, structure, findings }: SourceFile): unknown => [text, structure, findings]
const read = async (path: string): Promise<SourceFile> => readSource(readFileSync(path), basename(path))

// made by scripts/old-forms.mjs
describe('an old Word file', () => {
  test('is read as the .docx it was made of: numbers, merged and inner cells, notes, what was left out', async () => {
    const [old, own] = [await read(`${OLD}/paper.doc`), await read(`${OLD}/paper.docx`)]
    expect(old.format).toBe('doc')
    expect(rendered(old)).toEqual(rendered(own))
    expect(old.text.split('\n').slice(2, 9)).toEqual([
      '一、整治任务',
      '（一）拆除违建15处。（责任单位：县水利局）',
      '（二）修缮渡口3处。（责任单位：县交通局）',
      '1.逐处登记造册。',
      '2.逐处销号。',
      '以上任务6月底前完成。',
      '（三）建立台账2本。（责任单位：县河长办）',
    ])
    expect(old.findings.map(({ rule }) => rule)).toEqual([
      'text/struck-left-out',
      'text/hidden-left-out',
      'text/deleted-left-out',
      'text/footnotes',
      'table/inner-table',
    ])
  })

  test('gives the records of its plan', async () => {
    const plan = await parseFile('fixtures/plans/n-township-living-environment/input.txt')
    const old = await parseFile(`${OLD}/n-township-living-environment.doc`)
    expect(plan.document.measures.length).toBeGreaterThan(8)
    expect(old.document.measures.map(meaning)).toEqual(plan.document.measures.map(meaning))
  })

  test.skipIf(!hasOffice)(
    'one paper, one meaning: the seeds and plans as LibreOffice writes them (needs soffice)',
    { timeout: 600_000 },
    async () => {
      const paths = ['seeds', 'plans'].flatMap((folder) =>
        readdirSync(`fixtures/formats/${folder}`)
          .filter((name) => name.endsWith('.docx'))
          .map((name) => `fixtures/formats/${folder}/${name}`),
      )
      expect(paths.length).toBe(20)
      const files = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }))
      const old = convert(files, 'doc')
      for (const [i, path] of paths.entries()) {
        const name = basename(path, extname(path))
        const form = await parseBytes(old[i] as Buffer, `${name}.doc`)
        expect(form.document.source.format).toBe('doc')
        expect(form.document.measures.map(meaning), name).toEqual(
          (await parseFile(path)).document.measures.map(meaning),
        )
      }
      const texts = convert(
        old.map((bytes, i) => ({ name: `${i}.doc`, bytes })),
        'txt:Text (encoded):UTF8,LF,,,',
      )
      for (const [i, text] of texts.entries()) {
        const { text: own } = await readSource(old[i] as Buffer, 'a.doc')
        expect(squeeze(own), paths[i]).toBe(squeeze(text.toString().replace(/^\ufeff/, '')))
      }
    },
  )
})

describe('text that is put together', () => {
  const textOf = async (text: string, options = {}): Promise<string> =>
    (await readSource(doc(text, options), 'a.doc')).text

  test('of pieces in any order', async () => {
    expect(
      await textOf('乙丙\r甲', {
        pieces: [
          [3, 4],
          [0, 3],
        ],
      }),
    ).toBe('甲乙丙\n')
  })

  test('of fields only what came of them, of signs what they stand for', async () => {
    expect(await textOf('\x13 PAGE \x13 IF \x14否\x15\x14第3页\x15共\x13 DATE \x15\r甲\x0b乙\x1e丙\x1f丁\x01\r')).toBe(
      '第3页共\n甲\n乙-丙丁\n',
    )
  })

  test('of cells although nothing says that there is a table', async () => {
    expect(await textOf('序号\x07任务\x07\r')).toBe('序号\t任务\n\n')
  })
})

describe('an old Word file that is refused', () => {
  const whole = readFileSync(`${OLD}/paper.doc`)
  test.each([
    ['cut off', whole.subarray(0, whole.length >> 1), /damaged/],
    ['cut off in its text', whole.subarray(0, 2000), /damaged/],
    ['with a password', doc('甲\r', { flags: 0x100 }), /password/],
    ['of Word 95', doc('甲\r', { version: 0x68 }), /older than Word 97/],
    ['pictures only', doc('\x01\r\x08\r'), /pictures only/],
    ['a text that lies behind the file', doc('甲\r', { pieces: [[0, 9999]] }), /damaged/],
  ])('%s: named', async (_, bytes, reason) => {
    await expect(readSource(bytes, 'a.doc')).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(reason) },
    })
  })

  test('a workbook under its name is a workbook, a paper under another name a paper', async () => {
    expect((await readSource(readFileSync('fixtures/formats/pages/ledger.xls'), 'a.doc')).format).toBe('xls')
    expect((await readSource(whole, 'a.docx')).format).toBe('doc')
  })

  test('no byte that is changed breaks more than the reading', async () => {
    // every structure of the file is hit by one of the steps
    for (let at = 512; at < whole.length; at += 97) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] as number) ^ 0xff
      await readSource(bytes, 'a.doc').catch((error: unknown) => expect(error).toMatchObject({ name: 'InputError' }))
    }
  })
})
