import { describe, expect, test } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { toLines } from '../../src/read/pdf-lines.ts'
import { at, pdf } from './pdf.ts'

const GLYPHS = '!"#$%&*+,-./0123456!"789:;<=>?@ABC'
const rules = async (pages: string[]): Promise<string[]> =>
  (await readSource(pdf(pages), 'a.pdf')).findings.map(({ rule }) => rule)

describe('a PDF that cannot be trusted', () => {
  test('is refused by name where its text is a private encoding', async () => {
    await expect(readSource(pdf([at(90, 700, GLYPHS), at(90, 700, GLYPHS)]), 'a.pdf')).rejects.toMatchObject({
      name: 'InputError',
      reason: { en: expect.stringMatching(/private encoding/) },
    })
  })

  test('is read where few pages are so, and the pages are told', async () => {
    const plain = at(90, 700, 'The pond is to be mended before the summer.')
    const source = await readSource(pdf([plain, at(90, 700, GLYPHS), plain]), 'a.pdf')
    expect(source.findings.find(({ rule }) => rule === 'text/private-encoding')?.message.zh).toContain('第 2 页')
    expect(await rules([plain])).toEqual([])
  })

  test('has its sideways pages turned, either way round', async () => {
    const upright = at(90, 700, 'Upright text of the first page.')
    const turned = (matrix: string): string =>
      `BT /F1 12 Tf ${matrix} Tm (First line of a table) Tj ET\nBT /F1 12 Tf ${matrix.replace(/(\d+) (\d+)$/, (_, x, y) => (matrix.startsWith('0 1') ? `${Number(x) + 20} ${y}` : `${Number(x) - 20} ${y}`))} Tm (Second line of it) Tj ET`
    for (const matrix of ['0 1 -1 0 100 200', '0 -1 1 0 300 600']) {
      const source = await readSource(pdf([upright, turned(matrix)]), 'a.pdf')
      expect(source.text.trim().split('\n')).toEqual([
        'Upright text of the first page.',
        'First line of a table',
        'Second line of it',
      ])
      expect(source.findings.map(({ rule }) => rule)).toEqual(['text/turned-page'])
    }
  })

  test('says where its text is a recognised layer', async () => {
    const layer = `BT 3 Tr /F1 12 Tf 90 700 Td (4O lamps are new) Tj ET`
    const source = await readSource(pdf([layer]), 'a.pdf')
    expect(source.findings.map(({ rule, message }) => [rule, message.zh.includes('“4O”')])).toEqual([
      ['text/recognition-layer', true],
    ])
    expect(await rules([`q 3 Tr Q ${at(90, 700, 'Shown as usual')}`])).toEqual([])
  })
})

describe('columns without lines', () => {
  const rows = (count: number, cells: readonly [number, string][]): string =>
    Array.from({ length: count }, (_, i) => cells.map(([x, text]) => at(x, 700 - 20 * i, text)).join('\n')).join('\n')

  test('of a table are told, where several rows share two gaps', async () => {
    const table = (count: number): string[] => [
      rows(count, [
        [60, '1'],
        [120, 'mend pond'],
        [300, 'Works office'],
        [450, '2024'],
      ]),
    ]
    expect(await rules(table(4))).toEqual(['text/unruled-table'])
    expect(await rules(table(2))).toEqual([])
  })

  test('of a page are told, where many lines have long texts on both sides', async () => {
    const page = (count: number): string[] => [
      rows(count, [
        [60, 'onecolumnoftext'],
        [320, 'anothercolumnoftext'],
      ]),
    ]
    expect(await rules(page(12))).toEqual(['text/columns'])
    expect(await rules(page(3))).toEqual([])
  })
})

describe('a spaced line', () => {
  const line = (text: string): string =>
    toLines([{ text, x: 0, end: text.length * 12, y: 10, size: 12 }], 1)[0]?.text ?? ''

  test('is closed where nearly every character stands apart', () => {
    expect(line('甲 浦 县2 0 2 4年 山 塘 管 护 要 点')).toBe('甲浦县2024年山塘管护要点')
  })

  test.each(['甲浦县林业局 甲浦县水务局', '张 三', 'a b c d e f'])('is left alone otherwise: %s', (text) =>
    expect(line(text)).toBe(text),
  )
})
