import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rtf } from '../../scripts/attacks/rtf.mjs'
import { readSource, type SourceFile } from '../../src/read/index.ts'
import { convert, hasOffice } from './office.ts'
import { meaning, parseBytes, parseFile } from './parse.ts'

const OLD = 'fixtures/formats/old'
const rendered = ({ text, structure, findings }: SourceFile): unknown => [text, structure, findings]
const read = async (path: string): Promise<SourceFile> => readSource(readFileSync(path), basename(path))
const bytesOf = (body: string): Buffer => Buffer.from(rtf(body), 'latin1')
const textOf = async (body: string): Promise<string> => (await readSource(bytesOf(body), 'a.rtf')).text

// made by scripts/old-forms.mjs
describe('a rich text file', () => {
  test('is read as the .docx it was made of: numbers, merged and inner cells, notes, what was left out', async () => {
    const [rich, own] = [await read(`${OLD}/paper.rtf`), await read(`${OLD}/paper.docx`)]
    expect(rich.format).toBe('rtf')
    expect(rendered(rich)).toEqual(rendered(own))
  })

  test('gives the records of its plan', async () => {
    const plan = await parseFile('fixtures/plans/n-township-living-environment/input.txt')
    const rich = await parseFile(`${OLD}/n-township-living-environment.rtf`)
    expect(plan.document.measures.length).toBeGreaterThan(8)
    expect(rich.document.measures.map(meaning)).toEqual(plan.document.measures.map(meaning))
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
      for (const [i, bytes] of convert(files, 'rtf').entries()) {
        const path = paths[i] as string
        const form = await parseBytes(bytes, `${basename(path, extname(path))}.rtf`)
        expect(form.document.measures.map(meaning), path).toEqual(
          (await parseFile(path)).document.measures.map(meaning),
        )
      }
    },
  )
})

describe('signs and characters', () => {
  test('bytes of the code page, the second half of a character in either way', async () => {
    expect(await textOf("\\'bc\\'d7\\'cf\\'d8 \\'b1[")).toBe(
      `甲县 ${new TextDecoder('gb18030').decode(Uint8Array.of(0xb1, 0x5b))}\n`,
    )
  })

  test('Unicode, and what stands behind it for others', async () => {
    expect(await textOf("\\u30002 ?\\u21439\\'3f\\uc2\\u27700 ab\\uc0\\u21033 c")).toBe('甲县水利c\n')
  })

  test('fonts have code pages of their own', async () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset136 B;}{\\f2\\fcharset204 C;}}'
    expect(await textOf(`${fonts}\\f1\\'a5\\'d2\\f2\\'c0\\f0\\'bc\\'d7`)).toBe('甲А甲\n')
  })

  test('what is no text is not read', async () => {
    const body =
      "{\\info{\\title x}}{\\*\\unknown y}{\\pict 00ff}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}a\\tab b\\line c{\\bin3 }}}}d\\~e\\-f\\_g\\'7bh\\par"
    expect(await textOf(body)).toBe('3a\tb\ncd\u00a0ef-g{h\n')
  })

  test('numbers as the file prints them, or as its lists count', async () => {
    const lists =
      "{\\*\\listtable{\\list{\\listlevel\\levelnfc39\\levelfollow2{\\leveltext\\'02\\'00\\u12289 ?;}{\\levelnumbers\\'01;}}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}"
    const item = (text: string, printed = ''): string => `\\pard${printed}\\ls1\\ilvl0 ${text}\\par`
    expect(await textOf(lists + item('a') + item('b') + item('c', '{\\listtext\\pard X.\\tab}'))).toBe(
      '一、a\n二、b\nX.c\n',
    )
  })

  test('cells, merged over columns and rows; those beyond the last edge are none', async () => {
    const row = (edges: string, ...cells: string[]): string =>
      `\\trowd ${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join('\\pard\\intbl ')}\\row`
    const { text, structure } = await readSource(
      bytesOf(
        row('\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', 'a', 'b', '') +
          row('\\clvmgf\\cellx1000\\cellx2000\\cellx3000', 'c', 'd', 'e', '') +
          row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', 'f', 'g') +
          '\\pard end\\par',
      ),
      'a.rtf',
    )
    expect(text).toBe('a\tb\nc\td\te\nf\tg\nend\n')
    const [table] = structure?.blocks ?? []
    expect(
      table?.type === 'table' && table.rows.map(({ cells }) => cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])),
    ).toEqual([
      [
        [1, 1],
        [2, 1],
      ],
      [
        [1, 2],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
  })

  test('a box stands behind its paragraph, heads are furniture', async () => {
    const body =
      '{\\header\\pard Head\\par}\\pard a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt no}}b\\par c\\par'
    const { text, structure } = await readSource(bytesOf(body), 'a.rtf')
    expect(text).toBe('Head\nab\nbox\nc\n')
    expect(structure?.blocks[0]).toMatchObject({ furniture: true })
  })
})

describe('a rich text file that is refused', () => {
  const whole = bytesOf('\\pard a\\par')
  test.each([
    ['breaks off', whole.subarray(0, whole.length - 1), {}, /damaged/],
    ['pictures only', bytesOf('{\\pict 00ff}'), {}, /pictures only/],
    ['groups in groups', bytesOf('{'.repeat(2000) + '}'.repeat(2000)), {}, /depth of RTF groups: above the limit/],
    ['too many paragraphs', bytesOf('a\\par '.repeat(9)), { 'doc-paragraphs': 8 }, /above the limit/],
    ['too much text', bytesOf('a'.repeat(99)), { characters: 98 }, /above the limit/],
  ])('%s', async (_, bytes, limits, reason) => {
    await expect(readSource(bytes, 'a.rtf', { limits })).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(reason) },
    })
  })

  test('words that are names of something else, no numbers, no groups: nothing breaks', async () => {
    expect(
      await textOf(
        "\\constructor\\toString5 a{\\*\\hasOwnProperty b}\\u\\'zz\\cellx\\ls-5\\itap999999999 c\\nestcell\\par",
      ),
    ).toContain('c')
  })
})
